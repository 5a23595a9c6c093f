/** `st.title`, `st.header` and `st.subheader`. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Heading as HeadingElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { Glyph, Icon } from './icon';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';
import { slug } from './slug';

export function Heading({ element, context }: ILeafProps<HeadingElement>): JSX.Element {
  const { body, level, help, icon, divider, width, text_alignment: textAlign } = element;
  const Tag = `h${level}` as const;
  const anchor = element.anchor ?? slug(body);
  return (
    <div className={className('Heading', { nowrap: !element.wrap })} style={{ ...sizeStyle(width), textAlign }}>
      <div className={className('Heading-line', { [Tag]: true })}>
        <Tag id={anchor}>
          {icon && <Icon name={icon} />}
          <MarkdownText text={body} trusted={context.trusted} inline />
        </Tag>
        {help && <Help text={help} trusted={context.trusted} />}
        {!element.hide_anchor && <AnchorLink anchor={anchor} />}
      </div>
      {divider && <hr className={className('Heading-divider', { [divider]: true })} />}
    </div>
  );
}

function AnchorLink({ anchor }: { readonly anchor: string }): JSX.Element {
  return (
    <a
      className={className('Heading-anchor')}
      href={`#${anchor}`}
      aria-label="Link to this heading"
      onClick={event => {
        event.preventDefault();
        event.currentTarget.scrollIntoView({ behavior: 'smooth' });
      }}
    >
      <Glyph name="link" />
    </a>
  );
}
