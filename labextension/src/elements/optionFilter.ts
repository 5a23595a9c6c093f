/** Which options match what was typed, the best first. */

export type FilterMode = 'fuzzy' | 'contains' | 'prefix' | null;

/** The positions of the options that match. */
export function filterOptions(options: readonly string[], query: string, mode: FilterMode): readonly number[] {
  const wanted = query.trim().toLowerCase();
  const all = options.map((_, index) => index);
  if (wanted === '' || mode === null) {
    return all;
  }
  const scored = all.map(index => ({ index, score: score((options[index] ?? '').toLowerCase(), wanted, mode) }));
  return scored
    .filter(each => each.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(each => each.index);
}

/** 0 is no match; the beginning of the text beats its middle, whole words beat scattered letters. */
function score(text: string, wanted: string, mode: FilterMode): number {
  if (text.startsWith(wanted)) {
    return 4;
  }
  if (mode === 'prefix') {
    return 0;
  }
  const at = text.indexOf(wanted);
  if (at > 0) {
    return /[^\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 3 : 2;
  }
  return mode === 'fuzzy' && isSubsequence(text, wanted) ? 1 : 0;
}

function isSubsequence(text: string, wanted: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) {
      return false;
    }
  }
  return true;
}
