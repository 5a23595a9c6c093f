/** One of the four places of an app: what stands in it, from top to bottom. */
import type { JSX } from 'react';

import type { IBlockProps } from './renderer';
import type { Root as RootBlock } from './schema';

export function Root({ block, children }: IBlockProps<RootBlock>): JSX.Element {
  return <div className={`jp-Reactive-Root jp-mod-${block.name}`}>{children.map(({ drawn }) => drawn)}</div>;
}
