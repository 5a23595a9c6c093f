/** `st.success`, `st.info`, `st.warning` and `st.error`. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Alert as AlertElement } from '../schema';
import { className } from './className';
import { Icon } from './icon';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';

/** What interrupts a screen reader and what waits its turn. */
const ROLES = { success: 'status', info: 'status', warning: 'alert', error: 'alert' } as const;

export function Alert({ element, context }: ILeafProps<AlertElement>): JSX.Element {
  const { kind, body, icon, title, width } = element;
  return (
    <div role={ROLES[kind]} className={className('Alert', { [kind]: true })} style={sizeStyle(width)}>
      {icon && <Icon name={icon} />}
      <div className={className('Alert-content')}>
        {title && (
          <div className={className('Alert-title')}>
            <MarkdownText text={title} trusted={context.trusted} inline />
          </div>
        )}
        <MarkdownText text={body} trusted={context.trusted} />
      </div>
    </div>
  );
}
