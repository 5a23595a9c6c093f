/** How wide the columns of a grid are: by their content, stretched to the room there is. */
import type { IColumn } from './arrowTable';

const LETTER = 7.4;
/** With room for the arrow that shows the sorting. */
const PADDING = 38;
const NARROWEST = 56;
const WIDEST = 320;
const SAMPLE = 40;

export function naturalWidth(column: IColumn, rows: number): number {
  let letters = column.header.length + 1;
  // Rows from everywhere: numbers grow towards the end of an index.
  const step = Math.max(1, (rows - 1) / SAMPLE);
  for (let row = 0; row < rows; row += step) {
    letters = Math.max(letters, column.text(Math.round(row))?.length ?? 4);
  }
  return clampWidth(Math.min(WIDEST, letters * LETTER + PADDING));
}

export function clampWidth(width: number): number {
  return Math.max(NARROWEST, Math.round(width));
}

/** Share out the room that is left; columns that a person has sized keep their width. */
export function fitWidths(
  natural: readonly number[],
  sized: ReadonlyMap<number, number>,
  room: number
): readonly number[] {
  const widths = natural.map((width, column) => sized.get(column) ?? width);
  const spare = room - widths.reduce((sum, width) => sum + width, 0);
  if (spare <= 0 || sized.size > 0) {
    return widths;
  }
  const share = Math.floor(spare / widths.length);
  return widths.map((width, column) => width + (column === widths.length - 1 ? spare - share * column : share));
}
