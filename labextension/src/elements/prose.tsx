/** What markdown and captions have in common: their text, alignment and help. */
import type { JSX } from 'react';

import type { IRenderContext } from '../renderer';
import type { Caption, Markdown } from '../schema';
import { className } from './className';
import { Help } from './help';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';

interface IProseProps {
  readonly element: Markdown | Caption;
  readonly context: IRenderContext;
  readonly allowHtml: boolean;
  readonly anchors?: boolean;
}

export function Prose({ element, context, allowHtml, anchors = false }: IProseProps): JSX.Element {
  const { type, body, help, width, text_alignment: textAlign, wrap } = element;
  return (
    <div className={className('Prose', { [type]: true, nowrap: !wrap })} style={{ ...sizeStyle(width), textAlign }}>
      <MarkdownText text={body} trusted={context.trusted} allowHtml={allowHtml} anchors={anchors} />
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}
