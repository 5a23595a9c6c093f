/** `run_every`: a timer that runs while its fragment is in sight. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Fragment } from '../src/elements/Fragment';
import { contextOf } from './mount';

let asked: number;
let visibility: DocumentVisibilityState;

beforeEach(() => {
  asked = 0;
  visibility = 'visible';
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(runEvery: number | null, live = true): ReturnType<typeof render> {
  const again = (): void => {
    asked += 1;
  };
  return render(
    <Fragment block={{ type: 'fragment', run_every: runEvery }} children={[]} context={contextOf({ live })} state={null} dismiss={() => undefined} again={again} />
  );
}

function turn(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

it('asks to be run once in each interval', () => {
  show(2);
  vi.advanceTimersByTime(7000);
  expect(asked).toBe(3);
});

it('asks for nothing without an interval, or without a kernel', () => {
  show(null);
  show(2, false);
  vi.advanceTimersByTime(7000);
  expect(asked).toBe(0);
});

it('rests while the page is hidden, and asks at once when it is back', () => {
  show(2);
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  expect(asked).toBe(0);
  turn('visible');
  expect(asked).toBe(1);
});

it('ends with its fragment', () => {
  show(2).unmount();
  vi.advanceTimersByTime(7000);
  expect(asked).toBe(0);
});
