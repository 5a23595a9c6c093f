/** `st.dataframe`: a table to scroll, sort, search and download. */
import { useMemo } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Dataframe as DataframeElement } from '../schema';
import type { IColumn, ITable } from './arrowTable';
import { className } from './className';
import { DataGrid } from './dataGrid';
import { sizeStyle, type Size } from './size';
import { useTable } from './tableData';

const ROW_HEIGHT = 30;
const ROWS_SHOWN = 10;

export function Dataframe({ element, context }: ILeafProps<DataframeElement>): JSX.Element {
  const { width, height, rows, alt, placeholder } = element;
  const rowHeight = element.row_height ?? ROW_HEIGHT;
  const table = useTable(element, context);
  const order = element.column_order?.join('\0') ?? null;
  const columns = useMemo(
    () => (table ? shownColumns(table, element.hide_index, order?.split('\0') ?? null) : []),
    [table, element.hide_index, order]
  );
  const style = { ...sizeStyle(width), height: gridHeight(height, rows, rowHeight) };
  // Its own commands are the grid's too: Ctrl with arrows goes to the ends.
  return (
    <div className={className('Dataframe')} style={style} data-lm-suppress-shortcuts="true">
      {table && (
        <DataGrid rows={table.rows} columns={columns} rowHeight={rowHeight} label={alt} missing={placeholder ?? 'None'} />
      )}
    </div>
  );
}

/** Known before the data is, so that nothing moves when it arrives. */
function gridHeight(height: Size, rows: number, rowHeight: number): number | string {
  const header = 2 + rowHeight;
  switch (height) {
    case 'stretch':
      return '100%';
    case 'content':
      return header + Math.max(1, rows) * rowHeight;
    case 'auto':
      return header + Math.max(1, Math.min(rows, ROWS_SHOWN)) * rowHeight;
    default:
      return height;
  }
}

function shownColumns(table: ITable, hideIndex: boolean, order: readonly string[] | null): readonly IColumn[] {
  const index = table.columns.filter(column => column.index && !hideIndex);
  const data = table.columns.filter(column => !column.index);
  const ordered = order?.flatMap(name => data.filter(column => column.header === name));
  return [...index, ...(ordered ?? data)];
}
