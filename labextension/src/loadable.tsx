/**
 * Components that come with the first of their kind: a page without them does not load them.
 * `loadAll` has them at hand at once.
 */
import { lazy, useState, type ComponentType, type JSX } from 'react';

const loads: (() => Promise<unknown>)[] = [];

export function loadable<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const remember = async (): Promise<{ default: ComponentType<P> }> => ({ default: (loaded = await load()) });
  const Lazy = lazy(remember) as unknown as ComponentType<P>;
  loads.push(remember);
  return function Loadable(props: P): JSX.Element {
    // It stays the type that it was at first: with another one the element would lose its state.
    const [Component] = useState(() => loaded ?? Lazy);
    return <Component {...props} />;
  };
}

export async function loadAll(): Promise<void> {
  await Promise.all(loads.map(async load => load()));
}
