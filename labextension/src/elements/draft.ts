/**
 * What a person is in the middle of typing or dragging. It covers the widget's value until it is
 * committed, and stays until a value answers it, so that nothing older shows up in between.
 */
import { useCallback, useState } from 'react';

interface IDraft<D, V> {
  readonly content: D;
  /** Once committed: the value that was there at that moment. */
  readonly over: { readonly value: V } | null;
}

export interface IDraftState<D> {
  readonly draft: D | null;
  /** True from the first change to the commit. */
  readonly dirty: boolean;
  readonly edit: (content: D) => void;
  /** Mark the draft as sent. */
  readonly settle: () => void;
  readonly drop: () => void;
}

export function useDraft<D, V>(value: V, same: (a: V, b: V) => boolean = Object.is): IDraftState<D> {
  const [state, setState] = useState<IDraft<D, V> | null>(null);
  if (state?.over && !same(state.over.value, value)) {
    setState(null);
  }
  const edit = useCallback((content: D) => setState({ content, over: null }), []);
  const settle = useCallback(
    () => setState(now => now && { content: now.content, over: now.over ?? { value } }),
    [value]
  );
  const drop = useCallback(() => setState(null), []);
  return { draft: state ? state.content : null, dirty: state !== null && state.over === null, edit, settle, drop };
}
