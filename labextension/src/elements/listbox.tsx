/** The list of options below a combobox. Only the options in sight are drawn, however many exist. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';

import { className } from './className';
import { Glyph } from './icon';
import { Popup } from './popup';

export interface IChoice {
  readonly label: string;
  readonly chosen: boolean;
  /** An option of the widget's own, or a short cut that is none. */
  readonly kind: 'option' | 'add' | 'all';
}

interface IListboxProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement>;
  readonly choices: readonly IChoice[];
  readonly active: number;
  readonly multiple: boolean;
  readonly empty: string;
  readonly onActivate: (index: number) => void;
  readonly onPick: (index: number) => void;
}

const ROW = 32;
const HEIGHT = 8.5 * ROW;
const OVERSCAN = 6;

export function Listbox(props: IListboxProps): JSX.Element {
  const { id, anchor, choices, active, multiple, empty } = props;
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => keepInSight(list.current, active), [active, choices.length]);
  const first = Math.max(0, Math.floor(top / ROW) - OVERSCAN);
  const last = Math.min(choices.length, Math.ceil((top + HEIGHT) / ROW) + OVERSCAN);
  return (
    <Popup anchor={anchor} kind="Listbox-popup">
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label="Options"
        aria-multiselectable={multiple}
        className={className('Listbox')}
        style={{ maxHeight: HEIGHT }}
        onScroll={event => setTop(event.currentTarget.scrollTop)}
        // The focus stays in the combobox.
        onPointerDown={event => event.preventDefault()}
      >
        {choices.length === 0 && <div className={className('Listbox-empty')}>{empty}</div>}
        <div role="presentation" style={{ height: first * ROW }} />
        {choices.slice(first, last).map((choice, offset) => (
          <Choice key={first + offset} choice={choice} index={first + offset} {...props} />
        ))}
        <div role="presentation" style={{ height: (choices.length - last) * ROW }} />
      </div>
    </Popup>
  );
}

function keepInSight(list: HTMLElement | null, index: number): void {
  if (list && index >= 0) {
    const start = index * ROW;
    list.scrollTop = Math.min(start, Math.max(list.scrollTop, start + ROW - list.clientHeight));
  }
}

interface IChoiceProps extends IListboxProps {
  readonly choice: IChoice;
  readonly index: number;
}

function Choice({ id, choice, index, choices, active, onActivate, onPick }: IChoiceProps): JSX.Element {
  return (
    <div
      id={`${id}-${index}`}
      role="option"
      aria-selected={choice.chosen}
      aria-setsize={choices.length}
      aria-posinset={index + 1}
      title={choice.label}
      className={className('Listbox-option', { active: index === active, special: choice.kind !== 'option' })}
      style={{ height: ROW }}
      onPointerMove={() => index === active || onActivate(index)}
      onClick={() => onPick(index)}
    >
      <span>{choice.label}</span>
      {choice.chosen && <Glyph name="check" />}
    </div>
  );
}
