/** `st.menu_button`: a button with a menu, by the WAI-ARIA pattern of that name. */
import { useEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';

import type { IRenderContext, IWidgetProps } from '../renderer';
import type { MenuButton as MenuButtonElement } from '../schema';
import { ButtonFace } from './buttonFace';
import { className } from './className';
import { Glyph } from './icon';
import { MarkdownText } from './markdownText';
import { Popup } from './popup';
import { along } from './rovingFocus';

/** Where the focus is in the open menu. */
type Place = 'first' | 'last';

export function MenuButton({ element, context, id, setValue }: IWidgetProps<MenuButtonElement>): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<Place | null>(null);
  const close = (refocus: boolean) => {
    setOpen(null);
    if (refocus) {
      button.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
    }
  };
  const menuId = `${id}-menu`;
  return (
    <>
      <ButtonFace id={id} element={element} context={context} menu={{ button, id: menuId, open: open !== null, onKeyDown }} onPress={() => setOpen(open ? null : 'first')}>
        <Glyph name="expand_more" />
      </ButtonFace>
      {open !== null && !element.disabled && context.live && (
        <Menu
          id={menuId}
          labelledBy={id}
          anchor={button}
          options={element.options}
          start={open}
          context={context}
          onClose={close}
          onPick={option => {
            close(true);
            setValue(option);
          }}
        />
      )}
    </>
  );
}

interface IMenuProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly anchor: RefObject<HTMLElement>;
  readonly options: readonly string[];
  readonly start: Place;
  readonly context: IRenderContext;
  /** `refocus` says that the focus goes back to the button. */
  readonly onClose: (refocus: boolean) => void;
  readonly onPick: (option: string) => void;
}

function Menu({ id, labelledBy, anchor, options, start, context, onClose, onPick }: IMenuProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => items().at(start === 'first' ? 0 : -1)?.focus(), [start]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const current = all.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape' || event.key === 'Tab') {
      onClose(true);
      if (event.key === 'Tab') {
        return;
      }
    } else {
      const next = along(event.key, current, all.length) ?? beginsWith(event.key, current, all);
      if (next === null) {
        return;
      }
      all[next]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popup anchor={anchor} kind="Menu-popup">
      <div
        ref={list}
        id={id}
        role="menu"
        aria-labelledby={labelledBy}
        className={className('Menu')}
        onKeyDown={onKeyDown}
        onBlur={event => {
          // A press on the button closes the menu by itself.
          const { relatedTarget: to } = event;
          if (!event.currentTarget.contains(to) && to !== anchor.current) {
            onClose(false);
          }
        }}
      >
        {options.map(option => (
          <button key={option} type="button" role="menuitem" tabIndex={-1} onClick={() => onPick(option)}>
            <MarkdownText text={option} trusted={context.trusted} inline />
          </button>
        ))}
      </div>
    </Popup>
  );
}

/** Return the next item that begins with a letter; null if none does, or the key is no letter. */
function beginsWith(key: string, current: number, all: readonly HTMLElement[]): number | null {
  if (key.length !== 1 || key === ' ') {
    return null;
  }
  const places = all.map((_, index) => (current + 1 + index) % all.length);
  const found = places.find(place => all[place]?.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
  return found ?? null;
}
