/** Numbers, dates and options as people read them. */
import { describe, expect, it } from 'vitest';

import { formatDate } from '../src/elements/dateFormat';
import { splitLines } from '../src/elements/highlight';
import { isPlain } from '../src/elements/markdownText';
import { parseNumber } from '../src/elements/numberEntry';
import { formatNumber } from '../src/elements/numberFormat';
import { filterOptions } from '../src/elements/optionFilter';
import { matchesShortcut } from '../src/elements/shortcut';
import { createThrottle } from '../src/elements/throttle';
import './browser';

it.each([
  ['%d', 3.7, '3'],
  ['%0.2f', 1, '1.00'],
  ['%.1f%%', 12.34, '12.3%'],
  ['$%,d', 1234567, '$1,234,567'],
  ['%05d', 42, '00042'],
  ['%+d', 5, '+5'],
  ['%e', 12345.678, '1.234568e+04'],
  ['%i kg', 7, '7 kg'],
  ['percent', 0.256, '25.6%'],
  ['dollar', 1234.5, '$1,234.50'],
  ['compact', 1234567, '1.2M'],
  ['plain', 0.1, '0.1']
])('%s writes %d as %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

it.each([
  ['YYYY-MM-DD', '2024-05-01'],
  ['D MMM YY', '1 May 24'],
  ['dddd, MMMM D', 'Wednesday, May 1'],
  ['h:mm a', '3:07 pm'],
  ['HH:mm:ss', '15:07:09'],
  ['[on] D/M', 'on 1/5']
])('the pattern %s', (pattern, text) => {
  expect(formatDate(Date.UTC(2024, 4, 1, 15, 7, 9) * 1000, pattern)).toBe(text);
});

it.each([
  ['1,234.5', 1234.5],
  ['1 000', 1000],
  ['3,5', 3.5],
  ['1e3', 1000],
  ['$12', 12],
  ['', 'This is not a number'],
  ['1.2.3', 'This is not a number']
])('%j is typed as a number', (text, value) => {
  expect(parseNumber(text, 'float')).toBe(value);
});

it('a fraction is no whole number', () => {
  expect(parseNumber('1.5', 'int')).toBe('A whole number is needed here');
});

it.each([
  ['Hello, world. It is 5 o’clock - really (yes)!', true],
  ['Time 12:30, ratio 1:2', true],
  ['**bold**', false],
  ['- item', false],
  ['1. item', false],
  [':smile:', false],
  ['https://x.org', false],
  ['a &amp; b', false],
  ['costs $5', false]
])('%j is plain text: %s', (text, plain) => {
  expect(isPlain(text)).toBe(plain);
});

describe('filtering', () => {
  const options = ['Banana', 'Apple pie', 'Pineapple', 'Grape'];
  const found = (query: string, mode: 'fuzzy' | 'contains' | 'prefix' | null) =>
    filterOptions(options, query, mode).map(index => options[index]);

  it('puts beginnings before middles, and scattered letters last', () => {
    expect(found('ap', 'fuzzy')).toEqual(['Apple pie', 'Pineapple', 'Grape']);
    expect(found('bnn', 'fuzzy')).toEqual(['Banana']);
  });

  it('knows its modes', () => {
    expect(found('bnn', 'contains')).toEqual([]);
    expect(found('pine', 'prefix')).toEqual(['Pineapple']);
    expect(found('zzz', null)).toEqual(options);
  });
});

it('a highlighted line closes what it opens', () => {
  expect(splitLines('<span class="a">x\ny</span>z')).toEqual(['<span class="a">x</span>', '<span class="a">y</span>z']);
});

it('a shortcut wants exactly its modifiers', () => {
  const event = new KeyboardEvent('keydown', { key: 'K', ctrlKey: true, shiftKey: true });
  expect(matchesShortcut(event, 'Ctrl+Shift+K')).toBe(true);
  expect(matchesShortcut(event, 'Ctrl+K')).toBe(false);
});

it('a throttle that is flushed has nothing left to send', () => {
  const sent: number[] = [];
  const throttle = createThrottle<number>(value => sent.push(value), 1000);
  throttle.send(1);
  throttle.send(2);
  throttle.flush();
  throttle.flush();
  expect(sent).toEqual([1, 2]);
});
