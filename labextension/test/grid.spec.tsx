/** The grid behind `st.dataframe`: what is drawn, sorting, searching, the keyboard. */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Bool, Float64, Int64, Table, tableToIPC, TimestampMillisecond, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, it, vi } from 'vitest';

import { readRows, readTable } from '../src/elements/arrowTable';
import { toCsv } from '../src/elements/csv';
import { DataGrid } from '../src/elements/dataGrid';
import { nextSort } from '../src/elements/gridOrder';
import { bodyHeight, windowOf, type IGeometry } from '../src/elements/gridWindow';
import './browser';

const TABLE = readTable(
  tableToIPC(
    new Table({
      index: vectorFromArray(['a', 'b', 'c'], new Utf8()),
      name: vectorFromArray(['Zoë', '<img src=x onerror=1>', null], new Utf8()),
      count: vectorFromArray([2n, null, 10n], new Int64()),
      share: vectorFromArray([0.123456, NaN, 1], new Float64()),
      on: vectorFromArray([true, false, null], new Bool())
    }),
    'stream'
  ),
  ['', 'Name', 'Count', 'Share', 'On'],
  1
);

function mount(): void {
  render(<DataGrid rows={TABLE.rows} columns={TABLE.columns} rowHeight={30} label="People" missing="None" />);
}

function column(index: number): (string | null)[] {
  return [...document.querySelectorAll(`[role=gridcell][aria-colindex="${index}"]`)].map(cell => cell.textContent);
}

const person = userEvent.setup();

describe('cells', () => {
  it('are written by their type, markup as text, missing values faint', () => {
    mount();
    expect(column(2)).toEqual(['Zoë', '<img src=x onerror=1>', 'None']);
    expect(column(3)).toEqual(['2', 'None', '10']);
    expect(column(4)).toEqual(['0.1235', 'NaN', '1']);
    expect(screen.getByRole('img', { name: 'True' })).toBeDefined();
  });

  it('say where they stand', () => {
    mount();
    const grid = screen.getByRole('grid', { name: 'People' });
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(screen.getAllByRole('rowheader')[0]?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('2');
  });
});

describe('sorting', () => {
  it('goes up, down and back, with missing values last', async () => {
    mount();
    const header = screen.getByRole('columnheader', { name: 'Count' });
    await person.click(header);
    expect(column(3)).toEqual(['2', '10', 'None']);
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await person.click(header);
    expect(column(3)).toEqual(['10', '2', 'None']);
    await person.click(header);
    expect(column(3)).toEqual(['2', 'None', '10']);
  });

  it('has three states', () => {
    const up = nextSort(null, 1);
    expect(nextSort(nextSort(up, 1), 1)).toBeNull();
    expect(nextSort(up, 2)).toEqual({ column: 2, descending: false });
  });
});

describe('search', () => {
  it('keeps the rows that match', async () => {
    mount();
    await person.click(screen.getByRole('button', { name: 'Search' }));
    await person.type(screen.getByRole('searchbox'), 'zo');
    await waitFor(() => expect(column(2)).toEqual(['Zoë']));
    screen.getByText('1 of 3');
  });

  it('opens with Ctrl+F', () => {
    mount();
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'f', ctrlKey: true });
    screen.getByRole('searchbox');
  });
});

describe('the keyboard', () => {
  it('moves the active cell, into the header and out of it', () => {
    mount();
    const grid = screen.getByRole('grid');
    const press = (key: string, ctrlKey = false) => fireEvent.keyDown(grid, { key, ctrlKey });
    const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
    press('ArrowDown');
    press('ArrowRight');
    expect(active()).toBe('Zoë');
    press('End', true);
    expect(active()).toBe('None');
    press('ArrowUp', true);
    press('ArrowUp');
    press('Enter');
    expect(screen.getByRole('columnheader', { name: 'On' }).getAttribute('aria-sort')).toBe('ascending');
  });
});

describe('the window', () => {
  const geometry: IGeometry = { rows: 100_000, rowHeight: 30, widths: Array.from({ length: 20 }, () => 100), fixed: 60 };
  const view = { top: 30_000, left: 450, width: 560, height: 300 };

  it('holds the rows and columns in sight and little more', () => {
    const { firstRow, lastRow, firstColumn, lastColumn } = windowOf(geometry, view);
    expect([firstRow, lastRow]).toEqual([996, 1014]);
    expect([firstColumn, lastColumn]).toEqual([4, 10]);
  });

  it('reaches the last row of a table too tall for browsers', () => {
    const tall = { ...geometry, rows: 50_000_000 };
    const { lastRow } = windowOf(tall, { ...view, top: bodyHeight(tall) - view.height });
    expect(lastRow).toBe(tall.rows);
  });
});

describe('arrow data', () => {
  it('leaves as CSV, numbers whole and quotes doubled', () => {
    const lines = toCsv([0, 1], TABLE.columns).split('\r\n');
    expect(lines[0]).toBe(',Name,Count,Share,On');
    expect(lines[1]).toBe('a,Zoë,2,0.123456,True');
  });

  it('reaches charts as plain values', () => {
    const zoned = vectorFromArray([5], new TimestampMillisecond('UTC'));
    const bytes = tableToIPC(new Table({ n: vectorFromArray([1n], new Int64()), t: zoned }), 'stream');
    expect(readRows(bytes)).toEqual([{ n: 1, t: 5 }]);
  });

  it('without a time zone shows the same clock in every browser', () => {
    const eight = Date.UTC(2024, 4, 1, 8, 30);
    const naive = vectorFromArray([eight, null], new TimestampMillisecond());
    const bytes = tableToIPC(new Table({ t: naive }), 'stream');
    vi.stubEnv('TZ', 'America/New_York');
    const [first, second] = readRows(bytes);
    expect(new Date(eight).getHours()).toBe(4);
    expect(new Date(first?.['t'] as number).toString()).toMatch(/^Wed May 01 2024 08:30:00/);
    expect(second).toEqual({ t: null });
    vi.unstubAllEnvs();
  });
});
