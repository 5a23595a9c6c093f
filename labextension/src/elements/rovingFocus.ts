/**
 * A row of controls that is one stop for the Tab key: arrows, Home and End go along it. What has
 * the focus need not be what is chosen.
 */
import { useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

interface IRovingFocus<E extends HTMLElement> {
  readonly row: RefObject<E>;
  /** For the row itself. */
  readonly events: { readonly onKeyDown: (event: KeyboardEvent) => void; readonly onBlur: () => void };
  readonly tabIndex: (index: number) => 0 | -1;
}

/** `home` is where the Tab key leads at first; the controls are those of `role` in the row. */
export function useRovingFocus<E extends HTMLElement>(role: string, count: number, home: number): IRovingFocus<E> {
  const row = useRef<E>(null);
  const [at, setAt] = useState<number | null>(null);
  const current = Math.min(at ?? Math.max(0, home), count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const controls = [...(row.current?.querySelectorAll<HTMLElement>(`[role=${role}]`) ?? [])];
    const next = along(event.key, controls.indexOf(event.target as HTMLElement), controls.length);
    if (next !== null) {
      event.preventDefault();
      setAt(next);
      controls[next]?.focus();
    }
  };
  return { row, events: { onKeyDown, onBlur: () => setAt(null) }, tabIndex: index => (index === current ? 0 : -1) };
}

/** Return where a key leads in a row; null if it leads nowhere. */
export function along(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
