/** `st.fragment`: children below each other; with `run_every` it asks to be run again while it is in sight. */
import { useEffect, useRef } from 'react';
import type { JSX, RefObject } from 'react';

import type { IBlockProps } from '../renderer';
import type { Fragment as FragmentBlock } from '../schema';
import { className } from './className';
import { Stack } from './stack';

export function Fragment({ block, children, context, again }: IBlockProps<FragmentBlock>): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useTimer(place, context.live ? block.run_every : null, again);
  return (
    <div ref={place} className={className('Fragment')}>
      <Stack>{children}</Stack>
    </div>
  );
}

/** Call `again` each time that many seconds have passed, and at once when the page is back in sight after them. */
function useTimer(place: RefObject<HTMLElement | null>, seconds: number | null, again: () => void): void {
  useEffect(() => {
    if (seconds === null) {
      return;
    }
    const period = seconds * 1000;
    let last = Date.now();
    const tick = (): void => {
      if (Date.now() - last >= period * EARLY && isInSight(place.current)) {
        last = Date.now();
        again();
      }
    };
    const timer = setInterval(tick, period);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [place, seconds, again]);
}

/** Timers are not exact to the millisecond. */
const EARLY = 0.9;

/** A page in the background shows nothing, nor does a notebook behind another one. */
function isInSight(node: HTMLElement | null): boolean {
  return document.visibilityState !== 'hidden' && node !== null && isDisplayed(node);
}

function isDisplayed(node: HTMLElement): boolean {
  // Old browsers cannot say; then it counts as shown.
  const check: unknown = (node as { checkVisibility?: unknown }).checkVisibility;
  return typeof check !== 'function' || node.checkVisibility();
}
