/**
 * The kernel's caches in the side panel: what each function has, and how to let go of it. It asks
 * when it is opened, and again after each run; closed, it asks nothing.
 */
import { Dialog, showDialog } from '@jupyterlab/apputils';
import { useEffect, useState, useSyncExternalStore, type JSX } from 'react';

import type { AppList } from './appList';
import type { CacheInfo } from './schema';
import { Action } from './toolbar';

export function CachesView({ list }: { readonly list: AppList }): JSX.Element {
  const [open, setOpen] = useState(false);
  const apps = useSyncExternalStore(list.on, () => list.apps);
  const caches = useSyncExternalStore(list.on, () => list.caches);
  useEffect(() => {
    if (open) {
      list.askForCaches();
    }
  }, [open, apps, list]);
  return (
    <details className="jp-Reactive-caches" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Cached results</summary>
      {caches && <Functions caches={caches} list={list} />}
    </details>
  );
}

interface IProps {
  readonly caches: readonly CacheInfo[];
  readonly list: AppList;
}

function Functions({ caches, list }: IProps): JSX.Element {
  return (
    <>
      <ul>
        {caches.map(cache => (
          <Line key={`${cache.decorator} ${cache.function}`} cache={cache} clear={() => clear(list, cache)} />
        ))}
      </ul>
      <p className="jp-Reactive-cacheActions">
        {caches.length === 0 && <span className="jp-Reactive-hint">Nothing is cached in this kernel.</span>}
        <button type="button" onClick={() => list.askForCaches()}>
          Look again
        </button>
        {caches.length > 0 && (
          <button type="button" onClick={() => clearAll(list, caches)}>
            Clear all…
          </button>
        )}
      </p>
    </>
  );
}

function Line({ cache, clear }: { readonly cache: CacheInfo; readonly clear: () => void }): JSX.Element {
  return (
    <li className="jp-Reactive-cacheLine">
      <span className="jp-Reactive-cacheName">
        <code>{cache.function}()</code>
        <span className="jp-Reactive-appState">{described(cache)}</span>
      </span>
      <Action name={`Clear the cache of ${cache.function}`} disabled={false} act={clear}>
        <path d="M6 2h4v1h3v1H3V3h3zM4 5h8l-1 9H5zm2 2v5h1V7zm3 0v5h1V7z" />
      </Action>
    </li>
  );
}

function clear(list: AppList, cache: CacheInfo): void {
  void confirmed(`Clear the cache of ${cache.function}()?`, `It holds ${described(cache)}.`).then(yes => {
    if (yes) {
      list.clearCache(cache.decorator, cache.function);
    }
  });
}

function clearAll(list: AppList, caches: readonly CacheInfo[]): void {
  void confirmed('Clear all caches?', `They hold results of ${count(caches.length, 'function')}.`).then(yes => {
    for (const decorator of yes ? new Set(caches.map(each => each.decorator)) : []) {
      list.clearCache(decorator, null);
    }
  });
}

async function confirmed(title: string, holds: string): Promise<boolean> {
  const body = `${holds} What is asked for again is computed anew.`;
  const buttons = [Dialog.cancelButton(), Dialog.warnButton({ label: 'Clear' })];
  return (await showDialog({ title, body, buttons, defaultButton: 0 })).button.accept;
}

/** What a cache has of a function, in words. */
export function described(cache: CacheInfo): string {
  const parts: string[] = [];
  if (cache.entries > 0) {
    const size = cache.decorator === 'cache_resource' ? '' : ` (${bytes(cache.size)})`;
    parts.push(`${count(cache.entries, cache.decorator === 'cache_resource' ? 'resource' : 'result')} in memory${size}`);
  }
  if (cache.stored > 0) {
    parts.push(`${cache.entries > 0 ? String(cache.stored) : count(cache.stored, 'result')} on disk (${bytes(cache.stored_size)})`);
  }
  return parts.join(', ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString()} ${noun}${number === 1 ? '' : 's'}`;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the unit in which they are between 1 and 1,000. */
function bytes(number: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, number)) / 3)));
  return `${(number / 1000 ** power).toLocaleString(undefined, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${UNITS[power]}`;
}
