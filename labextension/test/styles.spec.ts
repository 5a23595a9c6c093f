/** A rule that is not closed takes the whole sheet with it: the build only warns. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

const FOLDER = join(__dirname, '../style');
const SHEETS = readdirSync(FOLDER).filter(name => name.endsWith('.css'));

it.each(SHEETS)('every rule of %s is closed before the next one begins', name => {
  const text = readFileSync(join(FOLDER, name), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const depths = [...text.matchAll(/[{}]/g)].map(([brace]) => (brace === '{' ? 1 : -1));
  expect(depths.reduce((depth, step) => depth + step, 0)).toBe(0);
  // A selector inside of a rule, but for those of `@media` and the like, is one that was left open.
  expect(text).not.toMatch(/^\.[^{}]*\{\s*\./m);
});
