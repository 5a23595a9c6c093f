/** The WAI-ARIA combobox: a text field whose list the arrow keys walk while the focus stays. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';

export interface ICombobox {
  readonly open: boolean;
  readonly query: string;
  readonly active: number;
  readonly type: (query: string) => void;
  readonly show: () => void;
  readonly close: () => void;
  readonly activate: (index: number) => void;
  /** True when the key was for the list. */
  readonly onKey: (event: KeyboardEvent, count: number, pick: (index: number) => void) => boolean;
}

const PAGE = 8;

export function useCombobox(start: number): ICombobox {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(start);
  const show = () => {
    if (!open) {
      setActive(start);
      setOpen(true);
    }
  };
  const close = () => {
    setOpen(false);
    setQuery('');
  };
  const type = (typed: string) => {
    setQuery(typed);
    setActive(0);
    setOpen(true);
  };
  const onKey = (event: KeyboardEvent, count: number, pick: (index: number) => void): boolean => {
    if (event.nativeEvent.isComposing) {
      return false;
    }
    if (!open) {
      const opens = event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter';
      if (opens) {
        show();
      }
      return opens;
    }
    if (event.key === 'Enter') {
      if (active >= 0 && active < count) {
        pick(active);
      }
      return true;
    }
    if (event.key === 'Escape') {
      close();
      return true;
    }
    const next = target(event.key, active, count);
    if (next !== null) {
      setActive(next);
    }
    return next !== null;
  };
  return { open, query, active, type, show, close, activate: setActive, onKey };
}

function target(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1 < count ? active + 1 : 0;
    case 'ArrowUp':
      return active > 0 ? active - 1 : count - 1;
    case 'PageDown':
      return Math.min(count - 1, active + PAGE);
    case 'PageUp':
      return Math.max(0, active - PAGE);
    default:
      return null;
  }
}
