/** `st.space`: room below what stands above, or in a row beside it. */
import type { CSSProperties, JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Space as SpaceElement } from '../schema';
import { className } from './className';

const SIZES: { readonly [name: string]: string } = {
  xxsmall: '0.25rem',
  xsmall: '0.5rem',
  small: '0.75rem',
  medium: '2.5rem',
  large: '4.25rem',
  xlarge: '6rem',
  xxlarge: '8rem'
};

export function Space({ element: { size } }: ILeafProps<SpaceElement>): JSX.Element {
  const length = typeof size === 'number' ? `${size}px` : `calc(${SIZES[size] ?? '0px'} * 0.85)`;
  const style = { '--jp-reactive-space': length } as CSSProperties;
  return <div aria-hidden="true" className={className('Space', { stretch: size === 'stretch' })} style={style} />;
}
