/** Which pages stand in a row of about `most` places: the first, the last, those around the present one. */

/** What is left out between two pages. */
export const GAP = 0;

export function pageRow(current: number, count: number, most: number | null): readonly number[] {
  if (most === 0) {
    return [];
  }
  if (most === null || count <= most) {
    return range(1, count);
  }
  const inner = Math.max(1, most - 4);
  const edge = inner + 2;
  if (current <= edge - 1 && most > 3) {
    return [...range(1, edge), GAP, count];
  }
  if (current > count - edge + 1 && most > 3) {
    return [1, GAP, ...range(count - edge + 1, count)];
  }
  const first = Math.max(1, Math.min(current - Math.floor((inner - 1) / 2), count - inner + 1));
  return joined([1, ...range(first, first + inner - 1), count]);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Put a gap wherever pages are left out; a page stands there once. */
function joined(pages: readonly number[]): readonly number[] {
  return [...new Set(pages)].flatMap((page, index, all) => (index > 0 && page > (all[index - 1] ?? 0) + 1 ? [GAP, page] : [page]));
}
