/** `st.grid`: its children in cells, as many beside each other as there is room for. */
import { useRef } from 'react';
import type { CSSProperties, JSX } from 'react';

import type { IBlockProps, IChild } from '../renderer';
import type { Grid as GridBlock } from '../schema';
import { className, keyClass } from './className';
import { useElementWidth } from './elementWidth';
import { gapPixels, gapStyle, sizeStyle } from './size';

export function Grid({ block, children }: IBlockProps<GridBlock>): JSX.Element {
  const { key, wrap, border, width, height, row_height: row, vertical_alignment: alignment, dense } = block;
  const frame = useRef<HTMLDivElement>(null);
  const count = fitting(block, useElementWidth(frame));
  const style: CSSProperties = {
    gap: `${gapStyle(block.row_gap)} ${gapStyle(block.column_gap)}`,
    gridTemplateColumns: `repeat(${count}, minmax(${wrap ? 0 : least(block)}px, 1fr))`,
    gridAutoRows: row === 'content' ? undefined : `${row}px`,
    gridAutoFlow: dense ? 'row dense' : undefined
  };
  const scrolls = !wrap || typeof height === 'number';
  return (
    <div
      ref={frame}
      className={`${className('GridLayout-frame', { scrolls })}${keyClass(key)}`}
      style={sizeStyle(width, height)}
      tabIndex={scrolls ? 0 : undefined}
    >
      <div className={className('GridLayout', { fixed: row !== 'content', [alignment]: true })} style={style}>
        {children.map(child => (
          <div key={child.id} className={className('GridLayout-cell', { border })} style={span(child, count)}>
            {child.drawn}
          </div>
        ))}
      </div>
    </div>
  );
}

const LEAST = 200;
/** As many as Streamlit has at most. */
const MOST = 24;

/** How many columns of one width there are: no more than are wanted, and where they may wrap none that is too narrow. */
function fitting(block: GridBlock, width: number): number {
  const most = block.columns === 'auto' ? MOST : block.columns;
  const gap = gapPixels(block.column_gap);
  const room = Math.floor((width + gap) / (least(block) + gap));
  return block.wrap ? Math.max(1, Math.min(most, room)) : most;
}

function least({ min_column_width: wish }: GridBlock): number {
  return wish === 'auto' ? LEAST : wish;
}

function span({ node }: IChild, count: number): CSSProperties {
  if (node.type !== 'grid_cell') {
    return {};
  }
  const { column_span: across, row_span: down } = node;
  return {
    gridColumn: across === 'all' ? '1 / -1' : `span ${Math.min(across, count)}`,
    gridRow: `span ${down}`
  };
}
