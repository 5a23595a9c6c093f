/** Where a dialog floats, and where the focus is meanwhile. Knows nothing of what stands in it. */
import { sight, watchSight, type ISight } from '../sight';
import { enterTopLayer } from './topLayer';

export interface IFloat {
  /** Pixels that it would like to have. */
  readonly wide: number;
  readonly position: 'left' | 'center' | 'right';
}

const MARGIN = 8;
const LEAST = 24;
/** An app may be lower or narrower than a dialog can be. */
const LOWEST = 240;
const NARROWEST = 320;

/** Lay `layer` over what is in sight of its app, and `box` there too, or a little over its edges. */
export function floatOver(layer: HTMLElement, box: HTMLElement, wish: IFloat): () => void {
  const app = layer.closest<HTMLElement>('.jp-Reactive-app');
  if (app === null) {
    return () => undefined;
  }
  enterTopLayer(layer);
  return watchSight(app, box, () => place(layer, box, sight(app), wish));
}

function place(layer: HTMLElement, box: HTMLElement, seen: ISight, { wide, position }: IFloat): void {
  const [width, height] = [seen.right - seen.left, seen.bottom - seen.top];
  layer.style.visibility = width > 0 && height > LEAST ? 'visible' : 'hidden';
  Object.assign(layer.style, px({ left: seen.left, top: seen.top, width, height }));
  const room = window.innerWidth - 2 * MARGIN;
  const boxWidth = Math.min(wide, Math.max(width - 2 * MARGIN, NARROWEST), room);
  const left = { left: seen.left, center: (seen.left + seen.right - boxWidth) / 2, right: seen.right - boxWidth }[position];
  Object.assign(box.style, px({ width: boxWidth, left: within(left, boxWidth, window.innerWidth) }));
  const boxHeight = position === 'center' ? box.offsetHeight : Math.max(height, LOWEST);
  box.style.height = position === 'center' ? '' : `${boxHeight}px`;
  box.style.maxHeight = `${window.innerHeight - 2 * MARGIN}px`;
  const top = position === 'center' ? (seen.top + seen.bottom - boxHeight) / 2 : seen.top;
  box.style.top = `${within(top, boxHeight, window.innerHeight)}px`;
}

function within(start: number, length: number, whole: number): number {
  return Math.max(MARGIN, Math.min(start, whole - length - MARGIN));
}

function px(numbers: { readonly [name: string]: number }): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, `${number}px`]));
}

const FOCUSABLE = 'input, textarea, select, button, a[href], [tabindex="0"]';
const REST = '.jp-Reactive-Root.jp-mod-main, .jp-Reactive-Root.jp-mod-bottom, .jp-Reactive-sidebar';

/** Take the focus, if it is not outside of the app, keep it from the app's rest, and give it back in the end. */
export function holdFocus(box: HTMLElement): () => void {
  const app = box.closest('.jp-Reactive-app');
  const before = document.activeElement;
  if (before === document.body || app?.contains(before)) {
    (box.querySelector<HTMLElement>(`.jp-Reactive-Dialog-body :is(${FOCUSABLE})`) ?? box).focus();
  }
  const rest = [...(app?.querySelectorAll<HTMLElement>(REST) ?? [])];
  rest.forEach(each => (each.inert = true));
  return () => {
    rest.forEach(each => (each.inert = false));
    if (before instanceof HTMLElement && app?.contains(before) && (document.activeElement === document.body || box.contains(document.activeElement))) {
      before.focus();
    }
  };
}
