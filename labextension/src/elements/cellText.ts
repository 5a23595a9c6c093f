/** How the cells of a table are written, by the kind of their column. */
import type { DataType, Decimal, Duration, Time, Timestamp } from 'apache-arrow';

export type ColumnKind =
  | 'int'
  | 'float'
  | 'decimal'
  | 'bool'
  | 'date'
  | 'datetime'
  | 'time'
  | 'duration'
  | 'text'
  | 'other';

export type Write = (cell: unknown) => string;

export const NUMERIC: ReadonlySet<ColumnKind> = new Set(['int', 'float', 'decimal', 'duration']);

export function cellWriter(kind: ColumnKind, type: DataType): Write {
  switch (kind) {
    case 'float':
      return writeFloat;
    case 'decimal':
      return decimalWriter((type as Decimal).scale);
    case 'date':
      return cell => isoDate(Number(cell)).slice(0, 10);
    case 'datetime':
      return dateTimeWriter((type as Timestamp).timezone ?? null);
    case 'time':
      return timeWriter((type as Time).unit);
    case 'duration':
      return durationWriter((type as Duration).unit);
    case 'bool':
      return cell => (cell ? 'True' : 'False');
    case 'other':
      return writeStructure;
    default:
      return String;
  }
}

/** Four places are enough to read; the whole number stands in the tooltip and the download. */
function writeFloat(cell: unknown): string {
  const value = Number(cell);
  if (!Number.isFinite(value) || value === 0) {
    return String(value);
  }
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-4) {
    return value.toExponential(4).replace(/\.?0+e/, 'e');
  }
  return String(Number(value.toFixed(4)));
}

function isoDate(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString();
}

function dateTimeWriter(zone: string | null): Write {
  return cell => {
    const text = isoDate(Number(cell)).replace('T', ' ').replace(/(?:\.000)?Z$/, '');
    return zone === null ? text.replace(/ 00:00:00$/, '') : inZone(Number(cell), zone);
  };
}

function inZone(milliseconds: number, timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium'
    }).format(milliseconds);
    return `${parts} ${timeZone}`;
  } catch {
    // An offset such as "+02:00" is a zone that not every browser knows.
    return `${isoDate(milliseconds).replace('T', ' ').replace(/(?:\.000)?Z$/, '')} UTC`;
  }
}

/** Units of Arrow times: seconds, then each a thousandth of the one before. */
function inMilliseconds(cell: unknown, unit: number): number {
  return Number(cell) * 1000 ** (1 - unit);
}

function timeWriter(unit: number): Write {
  return cell => isoDate(inMilliseconds(cell, unit)).slice(11).replace(/(?:\.000)?Z$/, '');
}

function durationWriter(unit: number): Write {
  return cell => {
    const milliseconds = inMilliseconds(cell, unit);
    const days = Math.trunc(Math.abs(milliseconds) / 86_400_000);
    const clock = isoDate(Math.abs(milliseconds) % 86_400_000).slice(11, -1).replace(/\.000$/, '');
    return `${milliseconds < 0 ? '-' : ''}${days ? `${days} d ` : ''}${clock}`;
  };
}

function decimalWriter(scale: number): Write {
  return cell => {
    const text = String(cell);
    if (scale <= 0 || !/^-?\d+$/.test(text)) {
      return text;
    }
    const digits = text.replace('-', '').padStart(scale + 1, '0');
    return `${text.startsWith('-') ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  };
}

function writeStructure(cell: unknown): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell, plain);
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}
