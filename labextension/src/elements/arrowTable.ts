/** An Arrow IPC stream as columns to read cell by cell. Lazy: it brings apache-arrow with it. */
import { DataType, tableFromIPC, type Timestamp, type Vector } from 'apache-arrow';

import { cellWriter, type ColumnKind } from './cellText';

export interface IColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly index: boolean;
  /** The raw value: number, bigint, string, boolean, null, Date-like number or structure. */
  value(row: number): unknown;
  /** The value for a reader; null for a missing one. */
  text(row: number): string | null;
}

export interface ITable {
  readonly rows: number;
  readonly columns: readonly IColumn[];
}

export function readTable(bytes: Uint8Array, headers: readonly string[], index: number): ITable {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map((field, position) => {
    const vector = table.getChildAt(position);
    return readColumn(vector, field.type as DataType, headers[position] ?? field.name, position < index);
  });
  return { rows: table.numRows, columns };
}

function readColumn(vector: Vector | null, type: DataType, header: string, index: boolean): IColumn {
  const kind = kindOf(type);
  const write = cellWriter(kind, type);
  const value = (row: number): unknown => vector?.get(row) ?? null;
  return {
    header,
    kind,
    index,
    value,
    text: row => {
      const cell = value(row);
      return cell === null ? null : write(cell);
    }
  };
}

function kindOf(type: DataType): ColumnKind {
  if (DataType.isDictionary(type)) {
    return kindOf(type.dictionary as DataType);
  }
  if (DataType.isInt(type)) {
    return 'int';
  }
  if (DataType.isFloat(type)) {
    return 'float';
  }
  if (DataType.isDecimal(type)) {
    return 'decimal';
  }
  if (DataType.isBool(type)) {
    return 'bool';
  }
  if (DataType.isDate(type)) {
    return 'date';
  }
  if (DataType.isTimestamp(type)) {
    return 'datetime';
  }
  if (DataType.isTime(type)) {
    return 'time';
  }
  if (DataType.isDuration(type)) {
    return 'duration';
  }
  return DataType.isUtf8(type) || DataType.isLargeUtf8(type) ? 'text' : 'other';
}

/** The rows of a dataset as plain objects, for Vega. */
export function readRows(bytes: Uint8Array): { [name: string]: unknown }[] {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index);
    return { name: field.name, read: plainReader(field.type as DataType, row => vector?.get(row) ?? null) };
  });
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))
  );
}

/** Vega knows numbers, strings, booleans and null; dates are milliseconds. */
function plainReader(type: DataType, get: (row: number) => unknown): (row: number) => unknown {
  const kind = kindOf(type);
  const write = cellWriter(kind, type);
  if (kind === 'date' || (kind === 'datetime' && !(type as Timestamp).timezone)) {
    return row => {
      const cell = get(row);
      return cell === null ? null : sameClock(Number(cell));
    };
  }
  return row => {
    const cell = get(row);
    if (typeof cell === 'bigint') {
      return kind === 'int' ? Number(cell) : write(cell);
    }
    if (cell === null || typeof cell !== 'object') {
      return cell;
    }
    return cell instanceof Date ? cell.getTime() : kind === 'decimal' ? Number(write(cell)) : write(cell);
  };
}

/**
 * Vega shows moments in the browser's time zone. A time without a zone means a clock, not a moment:
 * return the moment when the browser's clock shows it.
 */
function sameClock(milliseconds: number): number {
  const clock = new Date(milliseconds);
  const here = new Date(0);
  here.setFullYear(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate());
  here.setHours(clock.getUTCHours(), clock.getUTCMinutes(), clock.getUTCSeconds(), clock.getUTCMilliseconds());
  return here.getTime();
}
