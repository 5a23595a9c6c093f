/** A grid of any number of rows: draws those in sight, sorts, searches, follows the keyboard. */
import { useRef, useState } from 'react';
import type { JSX } from 'react';

import { className } from './className';
import { download, toCsv } from './csv';
import { useElementWidth } from './elementWidth';
import { useGridFocus } from './gridFocus';
import { GridHeader } from './gridHeader';
import type { IActive } from './gridKeys';
import { nextSort, type ISort } from './gridOrder';
import { cellId, GridRow, sum, type ILayout } from './gridRow';
import { useEnlarged, useFound, useGeometry, useLayout, useOrder, type IGridData } from './gridState';
import { GridToolbar } from './gridToolbar';
import { bodyHeight, useGridWindow, type IGeometry, type IWindow } from './gridWindow';

export function DataGrid(data: IGridData): JSX.Element {
  const { rows, columns } = data;
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [sort, setSort] = useState<ISort | null>(null);
  const [large, enlarge] = useEnlarged(frame);
  const order = useOrder(useFound(rows, columns, query), columns, sort);
  return (
    <div ref={frame} className={className('Grid', { large })} onKeyDown={event => event.key === 'Escape' && large && enlarge()}>
      <GridToolbar
        query={query}
        found={query ? `${order.length} of ${rows}` : ''}
        large={large}
        onSearch={setQuery}
        onDownload={() => download('data.csv', 'text/csv', toCsv(order, columns))}
        onEnlarge={enlarge}
      />
      <GridScroller
        data={data}
        order={order}
        sort={sort}
        onSort={column => setSort(nextSort(sort, column))}
        onSearch={() => setQuery(query ?? '')}
      />
    </div>
  );
}

interface IGridScrollerProps {
  readonly data: IGridData;
  readonly order: Uint32Array;
  readonly sort: ISort | null;
  readonly onSort: (column: number) => void;
  readonly onSearch: () => void;
}

function GridScroller({ data, order, sort, onSort, onSearch }: IGridScrollerProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [layout, resize] = useLayout(data, useElementWidth(scroller));
  const geometry = useGeometry(layout, order.length);
  const [seen, update] = useGridWindow(scroller, geometry);
  const { active, onKeyDown, onClick } = useGridFocus({ scroller, layout, geometry, order, onSort, onSearch });
  const column = active?.position === -1 ? active.column : null;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={data.label ?? 'Table'}
      aria-rowcount={order.length + 1}
      aria-colcount={data.columns.length}
      aria-activedescendant={active ? cellId(layout, active.position, active.column) : undefined}
      className={className('Grid-scroller')}
      onScroll={update}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" className={className('Grid-headers')} style={{ width: sum(layout.widths) }}>
        <GridHeader
          layout={layout}
          first={seen.firstColumn}
          last={seen.lastColumn}
          sort={sort}
          active={column}
          onSort={onSort}
          onResize={resize}
        />
      </div>
      <GridBody layout={layout} geometry={geometry} seen={seen} order={order} active={active} />
    </div>
  );
}

interface IGridBodyProps {
  readonly layout: ILayout;
  readonly geometry: IGeometry;
  readonly seen: IWindow;
  readonly order: Uint32Array;
  readonly active: IActive | null;
}

function GridBody({ layout, geometry, seen, order, active }: IGridBodyProps): JSX.Element {
  const style = { width: sum(layout.widths), height: bodyHeight(geometry) };
  return (
    <div role="rowgroup" className={className('Grid-body')} style={style}>
      <div role="presentation" className={className('Grid-layer')} style={{ transform: `translateY(${seen.top}px)` }}>
        {positions(seen, order.length).map(position => (
          <GridRow
            key={position}
            layout={layout}
            position={position}
            row={order[position] ?? 0}
            first={seen.firstColumn}
            last={seen.lastColumn}
            active={active?.position === position ? active.column : null}
          />
        ))}
      </div>
      {order.length === 0 && <div className={className('Grid-empty')}>No rows</div>}
    </div>
  );
}

function positions({ firstRow, lastRow }: IWindow, count: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(lastRow, count) - firstRow) }, (_, index) => firstRow + index);
}
