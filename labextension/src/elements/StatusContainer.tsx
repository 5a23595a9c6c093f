/** `st.status`: an expander whose sign says how the task in it stands. */
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { StatusContainer as StatusBlock } from '../schema';
import { className } from './className';
import { Disclosure } from './disclosure';
import { Icon } from './icon';

const SIGNS = {
  running: { icon: 'spinner', words: 'running' },
  complete: { icon: ':material/check:', words: 'complete' },
  error: { icon: ':material/error:', words: 'failed' }
} as const;

export function StatusContainer({ block, children, context, state }: IBlockProps<StatusBlock>): JSX.Element {
  return (
    <Disclosure block={block} icon={<Sign state={block.state} />} context={context} state={state}>
      {children}
    </Disclosure>
  );
}

function Sign({ state }: Pick<StatusBlock, 'state'>): JSX.Element {
  const { icon, words } = SIGNS[state];
  return (
    <span role="status" aria-label={words} className={className('Status-sign', { [state]: true })}>
      <Icon name={icon} />
    </span>
  );
}
