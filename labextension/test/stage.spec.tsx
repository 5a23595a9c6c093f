/** What floats over an app outlives the element that showed it, and is not shown to who comes late. */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, type JSX, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Balloons } from '../src/elements/Balloons';
import { Toast } from '../src/elements/Toast';
import type { IRenderContext } from '../src/renderer';
import type { Toast as ToastElement } from '../src/schema';
import { Stage } from '../src/stage';
import './browser';
import { contextOf } from './mount';

function App({ children }: { readonly children?: ReactNode }): JSX.Element {
  const app = useRef<HTMLDivElement>(null);
  return (
    <div ref={app}>
      <Stage app={app} trusted run={{ busy: false, stop: () => undefined }}>
        {children}
      </Stage>
    </div>
  );
}

function toast(changes: Partial<ToastElement> = {}): ToastElement {
  return { type: 'toast', body: 'Saved', icon: null, duration: 4, shown: Date.now() / 1000, ...changes };
}

function drawn(element: ToastElement, context: IRenderContext = contextOf()): JSX.Element {
  return (
    <App>
      <Toast element={element} context={context} />
    </App>
  );
}

const pass = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1000));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

it('a toast is announced, outlives its element, and goes after its time', () => {
  const { rerender } = render(drawn(toast()));
  expect(screen.getByRole('log', { hidden: true }).textContent).toBe('Saved');
  rerender(<App />);
  pass(3.8);
  expect(screen.queryByText('Saved')).not.toBeNull();
  pass(0.4);
  expect(screen.queryByText('Saved')).toBeNull();
});

it('a toast that is drawn again takes the place of the first, and starts anew', () => {
  const { rerender } = render(drawn(toast()));
  pass(3);
  rerender(drawn(toast({ body: 'Saved again' })));
  expect(screen.getByRole('log', { hidden: true }).textContent).toBe('Saved again');
  pass(3);
  expect(screen.queryByText('Saved again')).not.toBeNull();
});

it('a toast stays while one points at it', async () => {
  const person = userEvent.setup({ advanceTimers: ms => vi.advanceTimersByTime(ms) });
  render(drawn(toast()));
  await person.hover(screen.getByText('Saved'));
  pass(10);
  expect(screen.queryByText('Saved')).not.toBeNull();
  await person.unhover(screen.getByText('Saved'));
  pass(5);
  expect(screen.queryByText('Saved')).toBeNull();
});

it('a toast without end stays until it is closed', async () => {
  const person = userEvent.setup({ advanceTimers: ms => vi.advanceTimersByTime(ms) });
  render(drawn(toast({ duration: 0 })));
  pass(3600);
  await person.click(screen.getByLabelText('Close the message'));
  expect(screen.queryByText('Saved')).toBeNull();
});

it('a view that comes late shows no toast that is over', () => {
  render(drawn(toast({ shown: Date.now() / 1000 - 60 })));
  expect(screen.queryByText('Saved')).toBeNull();
});

it('a saved notebook shows no toasts', () => {
  render(drawn(toast({ duration: 0 }), contextOf({ live: false })));
  expect(screen.queryByText('Saved')).toBeNull();
});

it('balloons rise once each time that they are drawn', () => {
  const balloons = (shown: number): JSX.Element => (
    <App>
      <Balloons element={{ type: 'balloons', shown }} context={contextOf()} />
    </App>
  );
  const flying = (): number => document.querySelectorAll('.jp-Reactive-balloons > span').length;
  const { rerender } = render(balloons(Date.now() / 1000));
  expect(flying()).toBeGreaterThan(0);
  pass(5);
  expect(flying()).toBe(0);
  rerender(balloons(Date.now() / 1000));
  expect(flying()).toBeGreaterThan(0);
});
