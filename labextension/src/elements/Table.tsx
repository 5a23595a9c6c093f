/** `st.table`: a whole table at once. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Table as TableElement } from '../schema';
import type { IColumn, ITable } from './arrowTable';
import { className } from './className';
import { sizeStyle } from './size';
import { useTable } from './tableData';

const ROW = 29;

export function Table({ element, context }: ILeafProps<TableElement>): JSX.Element {
  const { border, width, height, alt, rows } = element;
  const table = useTable(element, context);
  const modifiers = { border: border === true, horizontal: border === 'horizontal' };
  // The height is known before the data is, so that nothing moves when it arrives.
  const minHeight = table ? undefined : (rows + 1) * ROW;
  return (
    <div className={className('Table', modifiers)} style={{ ...sizeStyle(width, height), minHeight }} tabIndex={0}>
      {table && (
        <table aria-label={alt ?? undefined}>
          {!element.hide_header && <Head columns={shown(table, element)} />}
          <Body table={table} columns={shown(table, element)} />
        </table>
      )}
    </div>
  );
}

function shown({ columns }: ITable, { hide_index: hideIndex }: TableElement): readonly IColumn[] {
  return columns.filter(column => !(hideIndex && column.index));
}

function Head({ columns }: { readonly columns: readonly IColumn[] }): JSX.Element {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <th key={index} scope="col" className={className('Table-head', { [column.kind]: true })}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface IBodyProps {
  readonly table: ITable;
  readonly columns: readonly IColumn[];
}

function Body({ table, columns }: IBodyProps): JSX.Element {
  return (
    <tbody>
      {Array.from({ length: table.rows }, (_, row) => (
        <tr key={row}>
          {columns.map((column, index) => (
            <Cell key={index} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ column, row }: { readonly column: IColumn; readonly row: number }): JSX.Element {
  const text = column.text(row);
  const name = className('Table-cell', { [column.kind]: true, missing: text === null });
  return column.index ? (
    <th scope="row" className={name}>
      {text ?? 'None'}
    </th>
  ) : (
    <td className={name}>{text ?? 'None'}</td>
  );
}
