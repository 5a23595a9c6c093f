/**
 * Prints what the built front end weighs, chunk by chunk, and exits 1 when a page would load more
 * than the budget before it draws a first app. Read from the entry: what `./extension` and
 * `./style` ask for is initial, everything else is lazy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC = new URL('../dist/static/', import.meta.url).pathname;
const BUDGET = 60_000;

const files = readdirSync(STATIC).filter(name => name.endsWith('.js') && name !== 'style.js');
const entry = files.find(name => name.startsWith('remoteEntry.'));
if (entry === undefined) {
  console.error('No built front end in dist/static: run `npm run build:prod`.');
  process.exit(1);
}
const initial = new Set([entry, ...initialChunks(readFileSync(join(STATIC, entry), 'utf8'))]);
const rows = files.map(row).sort((a, b) => b.initial - a.initial || b.gzipped - a.gzipped);

console.log('when       raw B    gzip B  chunk');
for (const { name, raw, gzipped, initial: now } of rows) {
  console.log(`${now ? 'initial' : 'lazy   '} ${column(raw)} ${column(gzipped)}  ${name}`);
}
const now = sum(rows.filter(each => each.initial));
const later = sum(rows.filter(each => !each.initial));
console.log(`\ninitial ${column(now.raw)} ${column(now.gzipped)}  of ${BUDGET} allowed`);
console.log(`lazy    ${column(later.raw)} ${column(later.gzipped)}`);
if (now.gzipped > BUDGET) {
  console.error(`\nOver the budget by ${now.gzipped - BUDGET} B: make something lazy in src/registry.ts.`);
  process.exit(1);
}

/** Return the files that the entry loads for the plugins and their styles. */
function initialChunks(text) {
  const chunks = new Set();
  for (const name of ['./extension', './style']) {
    const [, load] = text.match(new RegExp(`"${name}":\\s*\\(\\)\\s*=>\\s*(.*?)\\.then\\(`, 's')) ?? [];
    if (load === undefined) {
      throw new Error(`The entry does not name ${name}: has the bundler changed its output?`);
    }
    for (const [, id] of load.matchAll(/\.e\(\/?\*?[^)]*?"?([\w-]+)"?\)/g)) {
      chunks.add(id);
    }
  }
  return files.filter(file => chunks.has(file.split('.')[0]));
}

function row(name) {
  const bytes = readFileSync(join(STATIC, name));
  return { name, raw: bytes.length, gzipped: gzipSync(bytes).length, initial: initial.has(name) };
}

function sum(each) {
  const total = key => each.reduce((size, one) => size + one[key], 0);
  return { raw: total('raw'), gzipped: total('gzipped') };
}

function column(number) {
  return String(number).padStart(9);
}
