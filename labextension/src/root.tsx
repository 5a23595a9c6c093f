/** One of the four places of an app: what stands in it, from top to bottom, but for the list of pages. */
import type { JSX } from 'react';

import type { IBlockProps, IChild } from './renderer';
import type { Root as RootBlock } from './schema';

export function Root({ block, children }: IBlockProps<RootBlock>): JSX.Element {
  return <div className={`jp-Reactive-Root jp-mod-${block.name}`}>{children.filter(isPlaced).map(({ drawn }) => drawn)}</div>;
}

function isPlaced({ node }: IChild): boolean {
  return node.type !== 'navigation';
}
