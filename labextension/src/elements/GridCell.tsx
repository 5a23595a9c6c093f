/** A cell of `st.grid` that holds several elements, or spans several columns or rows. */
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { GridCell as GridCellBlock } from '../schema';
import { Stack } from './stack';

export function GridCell({ children }: IBlockProps<GridCellBlock>): JSX.Element {
  return <Stack>{children}</Stack>;
}
