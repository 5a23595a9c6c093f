/** `st.skeleton`: a shimmer where something is still to come; what comes takes its place. */
import { Fragment } from 'react';
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Skeleton as SkeletonBlock } from '../schema';
import { className } from './className';
import { sizeStyle } from './size';

const FIELD = 36;

export function Skeleton({ block, children }: IBlockProps<SkeletonBlock>): JSX.Element {
  if (children.length === 0) {
    const style = sizeStyle(block.width, block.height ?? FIELD);
    return <div role="status" aria-label="Loading" className={className('Skeleton')} style={style} />;
  }
  return (
    <>
      {children.map(({ id, drawn }) => (
        <Fragment key={id}>{drawn}</Fragment>
      ))}
    </>
  );
}
