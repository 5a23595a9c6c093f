/** One of `st.columns`. */
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Column as ColumnBlock } from '../schema';
import { className } from './className';
import { Stack } from './stack';

const ALONG = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

export function Column({ block, children }: IBlockProps<ColumnBlock>): JSX.Element {
  const { border, vertical_alignment: alignment } = block;
  return (
    <div className={className('Column', { border })}>
      <Stack style={{ justifyContent: ALONG[alignment], height: '100%' }}>{children}</Stack>
    </div>
  );
}
