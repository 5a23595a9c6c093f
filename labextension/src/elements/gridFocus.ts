/** The active cell of a grid: which one it is, what the keyboard does with it, how it is kept in sight. */
import { useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';

import { moveActive, type IActive } from './gridKeys';
import type { ILayout } from './gridRow';
import { sum } from './gridRow';
import { scrollFor, type IGeometry } from './gridWindow';

interface IGridFocusProps {
  readonly scroller: RefObject<HTMLElement>;
  readonly layout: ILayout;
  readonly geometry: IGeometry;
  readonly order: Uint32Array;
  readonly onSort: (column: number) => void;
  readonly onSearch: () => void;
}

interface IGridFocus {
  readonly active: IActive | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

export function useGridFocus(props: IGridFocusProps): IGridFocus {
  const [active, setActive] = useState<IActive | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (command(event, active, props)) {
      event.preventDefault();
      return;
    }
    const next = target(event, active, props);
    if (next) {
      event.preventDefault();
      setActive(next);
      reveal(props, next);
    }
  };
  const onClick = (event: MouseEvent) => {
    const next = cellOf(event);
    if (next) {
      setActive(next);
    }
  };
  return { active, onKeyDown, onClick };
}

/** Keys that do something with the active cell; false for those that do not. */
function command(event: KeyboardEvent, active: IActive | null, { layout, order, onSort, onSearch }: IGridFocusProps): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === 'f') {
    onSearch();
    return true;
  }
  if (!active) {
    return false;
  }
  if (event.key === 'Enter' && active.position < 0) {
    onSort(active.column);
    return true;
  }
  if (control && event.key.toLowerCase() === 'c' && !getSelection()?.toString()) {
    const row = order[active.position];
    const column = layout.columns[active.column];
    const text = row === undefined ? column?.header : column?.text(row);
    void navigator.clipboard.writeText(text ?? '');
    return true;
  }
  return false;
}

function target(event: KeyboardEvent, active: IActive | null, { scroller, layout, order }: IGridFocusProps): IActive | null {
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / layout.rowHeight) - 2);
  return moveActive(event.key, active, {
    rows: order.length,
    columns: layout.columns.length,
    page,
    far: event.ctrlKey || event.metaKey
  });
}

function reveal({ scroller, layout, geometry }: IGridFocusProps, { position, column }: IActive): void {
  const node = scroller.current;
  if (!node) {
    return;
  }
  const top = position < 0 ? 0 : scrollFor(geometry, position, node.scrollTop, node.clientHeight - layout.rowHeight);
  if (top !== null) {
    node.scrollTop = top;
  }
  if (column >= layout.fixed) {
    const start = sum(layout.widths.slice(layout.fixed, column));
    const end = start + (layout.widths[column] ?? 0);
    node.scrollLeft = Math.min(start, Math.max(node.scrollLeft, end - (node.clientWidth - geometry.fixed)));
  }
}

function cellOf({ target: node }: MouseEvent): IActive | null {
  const cell = node instanceof Element ? node.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest('[role=row]')?.getAttribute('aria-rowindex');
  return cell && row ? { position: Number(row) - 2, column: Number(cell.dataset.column) } : null;
}
