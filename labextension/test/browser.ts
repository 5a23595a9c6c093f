/** What jsdom lacks of a browser: the top layer, layout, object URLs, the bytes of a file. */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';

import { loadAll } from '../src/loadable';
import '../src/registry';

// What is loaded on first need is at hand: each test sees an element at once.
beforeAll(loadAll);

class Observer {
  constructor(private readonly callback: () => void) {}
  observe(): void {
    this.callback();
  }
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(HTMLElement.prototype, { showPopover: () => undefined, scrollIntoView: () => undefined });
Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: () => undefined });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 600 });
vi.stubGlobal('ResizeObserver', Observer);
Object.assign(Blob.prototype, { arrayBuffer: bytesOf });

function bytesOf(this: Blob): Promise<unknown> {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsArrayBuffer(this);
  });
}

afterEach(cleanup);
