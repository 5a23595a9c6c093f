/** React hooks over a model: a component draws again when what it reads has changed. */
import { useCallback, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

import type { AppModel, Topic } from './model';

export function useTopic<T>(model: AppModel, topic: Topic, read: (model: AppModel) => T): T {
  const subscribe = useCallback((listener: () => void) => model.on(topic, listener), [model, topic]);
  return useSyncExternalStore(subscribe, () => read(model));
}

/** Whether an element is narrower than a width; false until it has been measured. */
export function useNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') {
      return;
    }
    const observer = new ResizeObserver(([entry]) => entry && setNarrow(entry.contentRect.width < width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, width]);
  return narrow;
}
