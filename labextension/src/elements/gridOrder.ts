/** The order in which a grid shows its rows: sorted by a column, reduced to those that match. */
import type { IColumn } from './arrowTable';
import { NUMERIC } from './cellText';

export interface ISort {
  readonly column: number;
  readonly descending: boolean;
}

/** The next sort of a header that is clicked: ascending, descending, none. */
export function nextSort(sort: ISort | null, column: number): ISort | null {
  if (sort?.column !== column) {
    return { column, descending: false };
  }
  return sort.descending ? null : { column, descending: true };
}

/** Rows in order; missing values come last whichever way one sorts. */
export function sortedRows(rows: Uint32Array, column: IColumn, descending: boolean): Uint32Array {
  const sorting = column.kind === 'text' || column.kind === 'other' ? textSorting(rows, column) : numberSorting(rows, column);
  const present = rows.filter(row => !sorting.missing(row));
  const missing = rows.filter(row => sorting.missing(row));
  const { compare } = sorting;
  present.sort(descending ? (a, b) => compare(b, a) : compare);
  return Uint32Array.from([...present, ...missing]);
}

/** Keys are read once: a comparison must not decode Arrow values again. */
interface ISorting {
  readonly missing: (row: number) => boolean;
  readonly compare: (a: number, b: number) => number;
}

function numberSorting(rows: Uint32Array, column: IColumn): ISorting {
  return sortingBy(rows, row => {
    const value = column.value(row);
    return value === null ? NaN : Number(value);
  });
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

/** Texts often repeat: each different one is placed once, and rows are compared by its place. */
function textSorting(rows: Uint32Array, column: IColumn): ISorting {
  const texts = new Set<string>();
  for (const row of rows) {
    texts.add(column.text(row) ?? '');
  }
  const places = new Map([...texts].sort(COLLATOR.compare).map((text, place) => [text, place]));
  return sortingBy(rows, row => {
    const text = column.text(row);
    return text === null ? NaN : (places.get(text) ?? 0);
  });
}

function sortingBy(rows: Uint32Array, read: (row: number) => number): ISorting {
  // Rows come in their own order, so the last is the greatest.
  const keys = new Float64Array((rows.at(-1) ?? 0) + 1);
  for (const row of rows) {
    keys[row] = read(row);
  }
  const key = (row: number) => keys[row] ?? NaN;
  return { missing: row => Number.isNaN(key(row)), compare: (a, b) => key(a) - key(b) };
}

export function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

const SLICE = 5_000;

/** The rows in which some cell holds `query`; works in slices, so that typing stays smooth. */
export async function searchRows(
  count: number,
  columns: readonly IColumn[],
  query: string,
  signal: AbortSignal
): Promise<Uint32Array | null> {
  const wanted = query.toLowerCase();
  // Words are not looked for among numbers, which take long to write.
  const searched = columns.filter(column => /\d/.test(wanted) || !NUMERIC.has(column.kind));
  const found: number[] = [];
  for (let start = 0; start < count; start += SLICE) {
    for (let row = start; row < Math.min(count, start + SLICE); row++) {
      if (searched.some(column => column.text(row)?.toLowerCase().includes(wanted))) {
        found.push(row);
      }
    }
    await new Promise(resolve => setTimeout(resolve));
    if (signal.aborted) {
      return null;
    }
  }
  return Uint32Array.from(found);
}
