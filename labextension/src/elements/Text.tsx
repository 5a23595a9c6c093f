/** `st.text`: words as they are, line breaks and spaces included. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Text as TextElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { sizeStyle } from './size';

export function Text({ element, context }: ILeafProps<TextElement>): JSX.Element {
  const { body, help, width, text_alignment: textAlign, wrap } = element;
  return (
    <div className={className('Text', { nowrap: !wrap })} style={{ ...sizeStyle(width), textAlign }}>
      {body}
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}
