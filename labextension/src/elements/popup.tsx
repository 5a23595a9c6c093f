/**
 * A box that floats beside an anchor, above everything. It enters the browser's top layer, so
 * neither a cell output's overflow nor a containing block clips it, and it follows scrolling.
 */
import { useLayoutEffect, useRef } from 'react';
import type { JSX, ReactNode, RefObject } from 'react';

import { sight } from '../sight';
import { className } from './className';
import { enterTopLayer } from './topLayer';

type Kind = 'Listbox-popup' | 'Menu-popup' | 'Popover-panel' | 'Tooltip-popup';

interface IPopupProps {
  readonly anchor: RefObject<HTMLElement>;
  readonly kind: Kind;
  readonly children: ReactNode;
}

export function Popup({ anchor, kind, children }: IPopupProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !anchor.current) {
      return;
    }
    enterTopLayer(box.current);
    return follow(anchor.current, box.current, kind);
  }, [anchor, kind]);
  return (
    <div ref={box} className={`${className('Popup')} ${className(kind)}`}>
      {children}
    </div>
  );
}

function follow(anchor: HTMLElement, box: HTMLElement, kind: Kind): () => void {
  const update = () => place(anchor, box, kind);
  update();
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(update);
  observer?.observe(anchor);
  observer?.observe(box);
  window.addEventListener('scroll', update, true);
  window.addEventListener('resize', update);
  return () => {
    observer?.disconnect();
    window.removeEventListener('scroll', update, true);
    window.removeEventListener('resize', update);
  };
}

const MARGIN = 4;

function place(anchor: HTMLElement, box: HTMLElement, kind: Kind): void {
  const at = anchor.getBoundingClientRect();
  const drops = kind !== 'Tooltip-popup';
  if (kind === 'Listbox-popup') {
    box.style.width = `${at.width}px`;
  } else if (kind === 'Menu-popup') {
    box.style.minWidth = `${at.width}px`;
  }
  if (kind === 'Popover-panel') {
    // It stays open while the page is scrolled, and goes out of sight with its button.
    const { top, bottom } = sight(anchor);
    box.style.visibility = bottom > top ? 'visible' : 'hidden';
  }
  const { width, height } = box.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - MARGIN;
  const above = at.top - MARGIN;
  // A list drops down, help stands above: below it is what it explains.
  const upwards = drops ? height > below && above > below : height <= above || above > below;
  const left = drops ? at.left : at.left + at.width / 2 - width / 2;
  box.style.maxHeight = `${Math.max(80, upwards ? above : below) - MARGIN}px`;
  box.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`;
  box.style.top = `${upwards ? at.top - MARGIN - Math.min(height, above) : at.bottom + MARGIN}px`;
}
