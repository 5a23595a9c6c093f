/** The newest of what a component is given, for timers and listeners that outlive a drawing. */
import { useLayoutEffect, useRef } from 'react';

export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef<T>(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
