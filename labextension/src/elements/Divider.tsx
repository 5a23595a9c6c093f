/** `st.divider`: a line across. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Divider as DividerElement } from '../schema';
import { className } from './className';
import { sizeStyle } from './size';

export function Divider({ element }: ILeafProps<DividerElement>): JSX.Element {
  return <hr className={className('Divider')} style={sizeStyle(element.width)} />;
}
