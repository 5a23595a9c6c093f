/** `st.empty`: a place for one child, of no size while there is none. */
import { Fragment } from 'react';
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Empty as EmptyBlock } from '../schema';

export function Empty({ children }: IBlockProps<EmptyBlock>): JSX.Element {
  return (
    <>
      {children.map(({ id, drawn }) => (
        <Fragment key={id}>{drawn}</Fragment>
      ))}
    </>
  );
}
