/** `st.checkbox` and `st.toggle`. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Checkbox as CheckboxElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';

export function Checkbox({ element, context, id, value, setValue }: IWidgetProps<CheckboxElement>): JSX.Element {
  const { label, help, style, width, wrap, disabled, label_visibility: visibility } = element;
  const toggle = style === 'toggle';
  const off = disabled || !context.live;
  const look = { [visibility]: visibility !== 'visible', nowrap: wrap === false };
  return (
    <div className={className('Checkbox', { toggle, disabled, asleep: !context.live })} style={sizeStyle(width)}>
      <input
        id={id}
        type="checkbox"
        role={toggle ? 'switch' : undefined}
        checked={value}
        disabled={off}
        onChange={event => setValue(event.target.checked)}
      />
      <label htmlFor={id} className={className('Checkbox-label', look)}>
        <MarkdownText text={label} trusted={context.trusted} inline />
      </label>
      {help && visibility === 'visible' && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}
