/** The header of a grid: names that sort when pressed, and edges to drag. */
import type { JSX, PointerEvent } from 'react';

import { NUMERIC } from './cellText';
import { className } from './className';
import { clampWidth } from './gridColumns';
import type { ISort } from './gridOrder';
import { cellId, cellStyle, Gap, shownColumns, type ILayout } from './gridRow';
import { Glyph } from './icon';

interface IHeaderProps {
  readonly layout: ILayout;
  readonly first: number;
  readonly last: number;
  readonly sort: ISort | null;
  readonly active: number | null;
  readonly onSort: (column: number) => void;
  /** A width in pixels; null for the natural one. */
  readonly onResize: (column: number, width: number | null) => void;
}

export function GridHeader(props: IHeaderProps): JSX.Element {
  const { layout, first, last } = props;
  const shown = shownColumns(layout, first, last);
  return (
    <div role="row" aria-rowindex={1} className={className('Grid-header')} style={{ height: layout.rowHeight }}>
      {shown.slice(0, layout.fixed).map(column => (
        <HeaderCell key={column} column={column} {...props} />
      ))}
      <Gap layout={layout} first={first} />
      {shown.slice(layout.fixed).map(column => (
        <HeaderCell key={column} column={column} {...props} />
      ))}
    </div>
  );
}

interface IHeaderCellProps extends IHeaderProps {
  readonly column: number;
}

function HeaderCell({ layout, column, sort, active, onSort, onResize }: IHeaderCellProps): JSX.Element | null {
  const source = layout.columns[column];
  if (!source) {
    return null;
  }
  const sorted = sort?.column === column ? sort : null;
  const modifiers = { fixed: column < layout.fixed, numeric: NUMERIC.has(source.kind), active: active === column };
  return (
    <div
      id={cellId(layout, -1, column)}
      role="columnheader"
      aria-colindex={column + 1}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
      className={className('Grid-head', modifiers)}
      style={cellStyle(layout, column)}
      title={source.header}
      onClick={() => onSort(column)}
    >
      <span className={className('Grid-name')}>{source.header}</span>
      {sorted && <Glyph name={sorted.descending ? 'arrow_downward' : 'arrow_upward'} />}
      <Edge width={layout.widths[column] ?? 0} onResize={width => onResize(column, width)} />
    </div>
  );
}

interface IEdgeProps {
  readonly width: number;
  readonly onResize: (width: number | null) => void;
}

function Edge({ width, onResize }: IEdgeProps): JSX.Element {
  return (
    <span
      className={className('Grid-edge')}
      onClick={event => event.stopPropagation()}
      onDoubleClick={() => onResize(null)}
      onPointerDown={event => drag(event, width, onResize)}
    />
  );
}

/** Follow the pointer until it is released, wherever it goes meanwhile. */
function drag(event: PointerEvent<HTMLElement>, width: number, onResize: (width: number) => void): void {
  const edge = event.currentTarget;
  const start = event.clientX;
  const move = ({ clientX }: globalThis.PointerEvent) => onResize(clampWidth(width + clientX - start));
  const end = () => {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('lostpointercapture', end);
  };
  event.preventDefault();
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end);
}
