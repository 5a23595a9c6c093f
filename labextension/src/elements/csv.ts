/** A table as CSV, and how it becomes a file on the person's disk. */
import type { IColumn } from './arrowTable';

export function toCsv(rows: Iterable<number>, columns: readonly IColumn[]): string {
  const lines = [columns.map(column => quote(column.header)).join(',')];
  for (const row of rows) {
    lines.push(columns.map(column => quote(exact(column, row))).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Numbers whole, not as they are rounded for reading. */
function exact(column: IColumn, row: number): string {
  const value = column.value(row);
  return typeof value === 'number' && column.kind === 'float' ? String(value) : (column.text(row) ?? '');
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export function download(name: string, mime: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
