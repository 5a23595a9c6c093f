/** `st.popover`: a button, and what it opens beside it. That stays open over reruns. */
import { useEffect, useId, useRef } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';

import type { IBlockProps } from '../renderer';
import type { Popover as PopoverBlock } from '../schema';
import { useChosen } from './chosen';
import { className, keyClass } from './className';
import { Help } from './help';
import { Glyph, Icon } from './icon';
import { MarkdownText } from './markdownText';
import { Popup } from './popup';
import { sizeStyle } from './size';
import { Stack } from './stack';

export function Popover({ block, children, context, state }: IBlockProps<PopoverBlock>): JSX.Element {
  const { label, style, help, icon, disabled, width, wrap } = block;
  const [wished, setOpen] = useChosen(false, state, context);
  const open = wished && !disabled;
  const [id, whole, button] = [useId(), useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)];
  usePressOutside(whole, open, () => setOpen(false));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
  };
  return (
    <div ref={whole} className={`${className('Popover')}${keyClass(block.key)}`} style={sizeStyle(width)} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        disabled={disabled}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className={className('Button-face', { [style]: true, nowrap: wrap === false })}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        <MarkdownText text={label} trusted={context.trusted} inline />
        <Glyph name={open ? 'expand_less' : 'expand_more'} />
      </button>
      {help && <Help text={help} trusted={context.trusted} />}
      {open && (
        <Popup anchor={button} kind="Popover-panel">
          {/* A press on a word in it takes the focus here: Escape still closes it. */}
          <div id={id} role="group" aria-label={label} tabIndex={-1}>
            <Stack>{children}</Stack>
          </div>
        </Popup>
      )}
    </div>
  );
}

/** A press anywhere else closes it; what has opened from within belongs to it. */
function usePressOutside(whole: RefObject<HTMLElement>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!open) {
      return;
    }
    const onPointerDown = (event: PointerEvent) => {
      if (whole.current && !event.composedPath().includes(whole.current)) {
        latest.current();
      }
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [whole, open]);
}
