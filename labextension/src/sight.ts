/** Where on the screen an app is in sight: inside the window, and inside everything that scrolls or clips around it. */

export interface ISight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function sight(element: HTMLElement): ISight {
  let seen = cut(element.getBoundingClientRect(), { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
  // What the body clips, the window does.
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflow !== 'visible') {
      seen = cut(seen, around.getBoundingClientRect());
    }
  }
  return seen;
}

function cut(a: ISight, b: ISight): ISight {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom)
  };
}

const MARGIN = 8;
const LEAST = 24;

/** Keep `box` over what is in sight of `app`: over the whole of it, or in its lower right corner. */
export function followSight(app: HTMLElement, box: HTMLElement, whole: boolean): () => void {
  return watchSight(app, box, () => place(box, sight(app), whole));
}

/** Call `update` now, and whenever what is in sight of `app`, or the size of `box`, may be another. */
export function watchSight(app: HTMLElement, box: HTMLElement, update: () => void): () => void {
  update();
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(update);
  observer?.observe(app);
  observer?.observe(box);
  window.addEventListener('scroll', update, true);
  window.addEventListener('resize', update);
  return () => {
    observer?.disconnect();
    window.removeEventListener('scroll', update, true);
    window.removeEventListener('resize', update);
  };
}

function place(box: HTMLElement, { left, top, right, bottom }: ISight, whole: boolean): void {
  const { style } = box;
  const seen = bottom - top > LEAST && right > left;
  style.visibility = seen ? 'visible' : 'hidden';
  if (whole) {
    Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    return;
  }
  style.maxWidth = `${Math.max(0, right - left - 2 * MARGIN)}px`;
  const { width, height } = box.getBoundingClientRect();
  style.left = `${right - width - MARGIN}px`;
  // A small app has room for a toast above its lower edge only where the page has.
  style.top = `${Math.max(MARGIN, bottom - height - MARGIN)}px`;
}
