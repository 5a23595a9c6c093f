/** `st.columns`: a row of columns, which stand below each other where there is little room. */
import { Fragment } from 'react';
import type { JSX } from 'react';

import type { IBlockProps, IChild } from '../renderer';
import type { Columns as ColumnsBlock } from '../schema';
import { className } from './className';
import { gapStyle, sizeStyle } from './size';

export function Columns({ block, children }: IBlockProps<ColumnsBlock>): JSX.Element {
  const { gap, wrap, width } = block;
  return (
    <div className={className('Columns-frame')} style={sizeStyle(width)}>
      <div
        className={className('Columns', { wrap })}
        style={{ gap: gapStyle(gap), gridTemplateColumns: children.map(track).join(' ') }}
      >
        {children.map(({ id, drawn }) => (
          <Fragment key={id}>{drawn}</Fragment>
        ))}
      </div>
    </div>
  );
}

/** `minmax(0, …)`: wide content scrolls in its column instead of widening it. */
function track({ node }: IChild): string {
  return `minmax(0, ${node.type === 'column' ? node.weight : 1}fr)`;
}
