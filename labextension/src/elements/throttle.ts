/** Sends at most one value per interval: the first at once, then the latest, and always the last. */
import { useEffect, useState } from 'react';

import { useLatest } from './latest';

export interface IThrottle<T> {
  readonly send: (value: T) => void;
  /** Send what waits, now. */
  readonly flush: () => void;
}

export function createThrottle<T>(sink: (value: T) => void, interval: number): IThrottle<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    const due = waiting;
    waiting = null;
    if (due) {
      sink(due.value);
    }
  };
  const tick = () => {
    timer = waiting ? setTimeout(tick, interval) : null;
    flush();
  };
  const send = (value: T) => {
    waiting = { value };
    if (timer === null) {
      tick();
    }
  };
  return { send, flush };
}

/** A throttle into the newest `sink`; what waits when the component goes is still sent. */
export function useThrottle<T>(sink: (value: T) => void, interval: number): IThrottle<T> {
  const latest = useLatest(sink);
  const [throttle] = useState(() => createThrottle<T>(value => latest.current(value), interval));
  useEffect(() => throttle.flush, [throttle]);
  return throttle;
}
