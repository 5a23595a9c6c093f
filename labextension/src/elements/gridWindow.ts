/**
 * Which rows and columns of a grid are in sight. Only these are drawn. A grid taller than
 * browsers can lay out is squeezed: its scroll bar then moves several rows per pixel.
 */
import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

export interface IGeometry {
  readonly rows: number;
  readonly rowHeight: number;
  /** Widths of the columns that scroll. */
  readonly widths: readonly number[];
  /** Width of the columns that stay. */
  readonly fixed: number;
}

export interface IWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Where the first drawn row stands, in pixels from the top of the body. */
  readonly top: number;
}

const TALLEST = 8_000_000;
const OVERSCAN = 4;

/** The height of the body that the browser scrolls. */
export function bodyHeight({ rows, rowHeight }: IGeometry): number {
  return Math.min(rows * rowHeight, TALLEST);
}

/** Pixels of rows per pixel of scroll bar. */
function squeeze(geometry: IGeometry, view: number): number {
  const total = geometry.rows * geometry.rowHeight;
  const body = bodyHeight(geometry);
  return total > body ? (total - view) / Math.max(1, body - view) : 1;
}

interface IViewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function windowOf(geometry: IGeometry, { top, left, width, height }: IViewport): IWindow {
  const { rows, rowHeight } = geometry;
  const offset = top * squeeze(geometry, height);
  const firstRow = Math.max(0, Math.floor(offset / rowHeight) - OVERSCAN);
  const lastRow = Math.min(rows, Math.ceil((offset + height) / rowHeight) + OVERSCAN);
  return { firstRow, lastRow, top: top - offset + firstRow * rowHeight, ...columnsOf(geometry, left, width) };
}

function columnsOf({ widths, fixed }: IGeometry, left: number, width: number): Pick<IWindow, 'firstColumn' | 'lastColumn'> {
  let firstColumn = 0;
  let start = 0;
  while (firstColumn < widths.length - 1 && start + (widths[firstColumn] ?? 0) <= left) {
    start += widths[firstColumn++] ?? 0;
  }
  let lastColumn = firstColumn;
  while (lastColumn < widths.length && start < left + width - fixed) {
    start += widths[lastColumn++] ?? 0;
  }
  return { firstColumn, lastColumn };
}

/** The scroll position that shows a row whole, or null when it is in sight. */
export function scrollFor(geometry: IGeometry, row: number, top: number, view: number): number | null {
  const factor = squeeze(geometry, view);
  const start = row * geometry.rowHeight;
  if (start < top * factor) {
    return start / factor;
  }
  const end = start + geometry.rowHeight;
  return end > top * factor + view ? (end - view) / factor : null;
}

/** What a scroller that is not laid out yet is taken to show. */
const UNSEEN: IViewport = { top: 0, left: 0, width: 800, height: 400 };

/** Scrolling within one row changes nothing that is drawn: it is not to cause a drawing. */
function viewport(scroller: HTMLElement, geometry: IGeometry): IViewport {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = scroller;
  const exact = squeeze(geometry, clientHeight) !== 1;
  return {
    top: exact ? scrollTop : scrollTop - (scrollTop % geometry.rowHeight),
    left: scrollLeft,
    width: clientWidth || UNSEEN.width,
    height: clientHeight || UNSEEN.height
  };
}

function equal(a: IViewport, b: IViewport): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
}

/** The window of a scroller, followed through scrolling and resizing. */
export function useGridWindow(scroller: RefObject<HTMLElement>, geometry: IGeometry): readonly [IWindow, () => void] {
  const [view, setView] = useState(UNSEEN);
  const update = useCallback(() => {
    if (scroller.current) {
      const next = viewport(scroller.current, geometry);
      setView(now => (equal(now, next) ? now : next));
    }
  }, [scroller, geometry]);
  useLayoutEffect(() => {
    if (typeof ResizeObserver === 'undefined' || !scroller.current) {
      return;
    }
    const observer = new ResizeObserver(update);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, update]);
  return [windowOf(geometry, view), update];
}
