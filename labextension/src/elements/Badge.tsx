/** `st.badge`: a few words on a coloured ground. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Badge as BadgeElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { Icon } from './icon';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';

export function Badge({ element, context }: ILeafProps<BadgeElement>): JSX.Element {
  const { label, icon, color, width, help } = element;
  return (
    <div className={className('Badge-line')} style={sizeStyle(width)}>
      <span className={className('badge', { [color]: true })}>
        {icon && <Icon name={icon} />}
        <MarkdownText text={label} trusted={context.trusted} inline />
      </span>
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}
