/** What a grid knows beyond its data: search, sort, widths, the active cell. */
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { RefObject } from 'react';

import type { IColumn } from './arrowTable';
import { fitWidths, naturalWidth } from './gridColumns';
import { allRows, searchRows, sortedRows, type ISort } from './gridOrder';
import { sum, type ILayout } from './gridRow';
import type { IGeometry } from './gridWindow';

export interface IGridData {
  readonly rows: number;
  readonly columns: readonly IColumn[];
  readonly rowHeight: number;
  readonly label: string | null;
  /** How a missing value is written. */
  readonly missing: string;
}

/** A person stops typing for this long before the search begins. */
const PAUSE = 150;

/** The rows that match the search; all of them while there is none. */
export function useFound(rows: number, columns: readonly IColumn[], query: string | null): Uint32Array {
  const all = useMemo(() => allRows(rows), [rows]);
  const [found, setFound] = useState<Uint32Array | null>(null);
  useEffect(() => {
    if (!query) {
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void searchRows(rows, columns, query, abort.signal).then(hits => {
        if (hits) {
          setFound(hits);
        }
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [rows, columns, query]);
  return query && found ? found : all;
}

export function useOrder(found: Uint32Array, columns: readonly IColumn[], sort: ISort | null): Uint32Array {
  return useMemo(() => {
    const column = sort && columns[sort.column];
    return column ? sortedRows(found, column, sort.descending) : found;
  }, [found, columns, sort]);
}

type Resize = (column: number, width: number | null) => void;

export function useLayout({ rows, columns, rowHeight, missing }: IGridData, room: number): readonly [ILayout, Resize] {
  const id = useId();
  const [sized, setSized] = useState<ReadonlyMap<number, number>>(new Map());
  const natural = useMemo(() => columns.map(column => naturalWidth(column, rows)), [columns, rows]);
  const widths = useMemo(() => fitWidths(natural, sized, room), [natural, sized, room]);
  const layout = useMemo(
    () => ({ columns, widths, fixed: columns.filter(({ index }) => index).length, rowHeight, missing, id }),
    [columns, widths, rowHeight, missing, id]
  );
  const resize: Resize = (column, width) => {
    // The others keep the width that they have now: none moves while one is dragged.
    setSized(new Map([...widths.entries(), [column, width ?? natural[column] ?? 0]]));
  };
  return [layout, resize];
}

export function useGeometry({ widths, fixed, rowHeight }: ILayout, rows: number): IGeometry {
  return useMemo(
    () => ({ rows, rowHeight, widths: widths.slice(fixed), fixed: sum(widths.slice(0, fixed)) }),
    [rows, rowHeight, widths, fixed]
  );
}

/** The browser's top layer shows the grid over the whole window without moving it in the tree. */
export function useEnlarged(frame: RefObject<HTMLElement>): readonly [boolean, () => void] {
  const [large, setLarge] = useState(false);
  useEffect(() => {
    const node = frame.current;
    if (!large || !node) {
      return;
    }
    node.setAttribute('popover', 'manual');
    node.showPopover();
    return () => node.removeAttribute('popover');
  }, [frame, large]);
  return [large, useCallback(() => setLarge(now => !now), [])];
}
