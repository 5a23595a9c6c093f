/** Which theme the host shows; whoever reads colours from CSS variables must redraw with it. */
import { useSyncExternalStore } from 'react';

const ATTRIBUTES = ['data-jp-theme-light', 'data-jp-theme-name'];

function current(): string {
  return ATTRIBUTES.map(name => document.body.getAttribute(name)).join(' ');
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}

export function useHostTheme(): string {
  return useSyncExternalStore(subscribe, current);
}
