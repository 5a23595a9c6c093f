/** The content of one of `st.tabs`. */
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Tab as TabBlock } from '../schema';
import { Stack } from './stack';

export function Tab({ children }: IBlockProps<TabBlock>): JSX.Element {
  return <Stack>{children}</Stack>;
}
