/** One row of a grid: the index columns stay at the left, the columns out of sight are a gap. */
import { memo } from 'react';
import type { JSX } from 'react';

import type { IColumn } from './arrowTable';
import { NUMERIC } from './cellText';
import { className } from './className';
import { Glyph } from './icon';

export interface ILayout {
  readonly columns: readonly IColumn[];
  readonly widths: readonly number[];
  /** How many columns stay, from the left. */
  readonly fixed: number;
  readonly rowHeight: number;
  readonly missing: string;
  readonly id: string;
}

interface IRowProps {
  readonly layout: ILayout;
  /** Where the row stands, and which row of the data it shows. */
  readonly position: number;
  readonly row: number;
  /** The scrolling columns in sight, counted among those that scroll. */
  readonly first: number;
  readonly last: number;
  readonly active: number | null;
}

export const GridRow = memo(function GridRow({ layout, position, row, first, last, active }: IRowProps): JSX.Element {
  const { columns, fixed, rowHeight } = layout;
  const shown = shownColumns(layout, first, last);
  return (
    <div role="row" aria-rowindex={position + 2} className={className('Grid-row')} style={{ height: rowHeight }}>
      {shown.slice(0, fixed).map(column => (
        <GridCell key={column} layout={layout} position={position} row={row} column={column} active={active === column} />
      ))}
      <Gap layout={layout} first={first} />
      {shown.slice(Math.min(fixed, columns.length)).map(column => (
        <GridCell key={column} layout={layout} position={position} row={row} column={column} active={active === column} />
      ))}
    </div>
  );
});

/** The columns to draw: those that stay, then those in sight. */
export function shownColumns({ columns, fixed }: ILayout, first: number, last: number): number[] {
  return columns.map((_, column) => column).filter(column => column < fixed || (column >= fixed + first && column < fixed + last));
}

/** Holds the place of the columns that are scrolled away. */
export function Gap({ layout, first }: { readonly layout: ILayout; readonly first: number }): JSX.Element | null {
  const { widths, fixed } = layout;
  const width = sum(widths.slice(fixed, fixed + first));
  return width > 0 ? <div role="presentation" className={className('Grid-gap')} style={{ width }} /> : null;
}

export function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Where a cell stands: index cells stick to the left edge. */
export function cellStyle({ widths, fixed }: ILayout, column: number): React.CSSProperties {
  const width = widths[column] ?? 0;
  return column < fixed ? { width, left: sum(widths.slice(0, column)) } : { width };
}

export function cellId(layout: ILayout, position: number, column: number): string {
  return `${layout.id}-${position}-${column}`;
}

interface ICellProps extends Pick<IRowProps, 'layout' | 'position' | 'row'> {
  readonly column: number;
  readonly active: boolean;
}

function GridCell({ layout, position, row, column, active }: ICellProps): JSX.Element | null {
  const source = layout.columns[column];
  if (!source) {
    return null;
  }
  const text = source.text(row);
  const modifiers = {
    fixed: column < layout.fixed,
    numeric: NUMERIC.has(source.kind),
    missing: text === null,
    active
  };
  return (
    <div
      id={cellId(layout, position, column)}
      role={column < layout.fixed ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      data-column={column}
      className={className('Grid-cell', modifiers)}
      style={cellStyle(layout, column)}
      title={tooltip(source, row, text)}
    >
      {text === null ? layout.missing : source.kind === 'bool' ? <Check on={source.value(row) === true} /> : text}
    </div>
  );
}

/** A rounded or cut cell shows the whole of it on hover. */
function tooltip(source: IColumn, row: number, text: string | null): string | undefined {
  if (text === null) {
    return undefined;
  }
  return source.kind === 'float' ? String(source.value(row)) : text.length > 12 ? text : undefined;
}

function Check({ on }: { readonly on: boolean }): JSX.Element {
  return (
    <span role="img" aria-label={on ? 'True' : 'False'} className={className('Grid-check', { on })}>
      {on && <Glyph name="check" />}
    </span>
  );
}
