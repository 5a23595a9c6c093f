/** `st.container`: children below or beside each other, perhaps framed, perhaps to scroll. */
import { useEffect, useRef } from 'react';
import type { CSSProperties, JSX, RefObject } from 'react';

import type { IBlockProps, IChild } from '../renderer';
import type { Container as ContainerBlock } from '../schema';
import { className, keyClass } from './className';
import { gapStyle, sizeStyle } from './size';
import { Stack } from './stack';

export function Container({ block, children }: IBlockProps<ContainerBlock>): JSX.Element {
  const { border, width, height, autoscroll, horizontal } = block;
  const frame = useRef<HTMLDivElement>(null);
  useAutoscroll(frame, autoscroll);
  const scrolls = typeof height === 'number';
  return (
    <div
      ref={frame}
      className={`${className('Container', { border, scrolls })}${keyClass(block.key)}`}
      style={sizeStyle(width, height)}
      tabIndex={scrolls ? 0 : undefined}
    >
      {horizontal ? (
        <Row block={block}>{children}</Row>
      ) : (
        <Stack gap={block.gap} style={columnStyle(block)}>
          {children}
        </Stack>
      )}
    </div>
  );
}

const FLEX: { readonly [name: string]: string } = {
  left: 'flex-start',
  top: 'flex-start',
  center: 'center',
  right: 'flex-end',
  bottom: 'flex-end',
  distribute: 'space-between'
};

function columnStyle({ horizontal_alignment: across, vertical_alignment: along }: ContainerBlock): CSSProperties {
  // Children that stretch keep doing so: only narrower ones are aligned.
  const alignItems = across === 'left' || across === 'distribute' ? undefined : FLEX[across];
  return { alignItems, justifyContent: FLEX[along] };
}

function Row({ block, children }: { readonly block: ContainerBlock; readonly children: readonly IChild[] }): JSX.Element {
  const style: CSSProperties = {
    gap: gapStyle(block.gap),
    flexWrap: block.wrap ? 'wrap' : 'nowrap',
    justifyContent: FLEX[block.horizontal_alignment],
    alignItems: FLEX[block.vertical_alignment === 'distribute' ? 'top' : block.vertical_alignment]
  };
  return (
    <div className={className('Row')} style={style}>
      {children.map(({ id, node, drawn }) => (
        <div key={id} className={className('Row-item', { stretch: stretches(node), room: node.type === 'space' && node.size === 'stretch' })}>
          {drawn}
        </div>
      ))}
    </div>
  );
}

function stretches(node: IChild['node']): boolean {
  return node.type !== 'space' && (!('width' in node) || node.width === 'stretch');
}

function useAutoscroll(frame: RefObject<HTMLElement>, wanted: boolean): void {
  useEffect(() => (wanted && frame.current ? stayAtEnd(frame.current) : undefined), [frame, wanted]);
}

/** Scroll on while new children arrive, unless the person has scrolled away from the end. */
function stayAtEnd(node: HTMLElement): () => void {
  let atEnd = true;
  const note = () => {
    atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < 24;
  };
  const follow = () => {
    if (atEnd) {
      node.scrollTop = node.scrollHeight;
    }
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(node, { childList: true, subtree: true, characterData: true });
  node.addEventListener('scroll', note);
  return () => {
    observer.disconnect();
    node.removeEventListener('scroll', note);
  };
}
