/** A JSON value as a tree: arrow keys walk it, Enter and the arrows open and close. */
import { useState } from 'react';
import type { JSX, KeyboardEvent, MouseEvent } from 'react';

import type { JsonValue } from '../schema';
import { className } from './className';

interface IJsonTreeProps {
  readonly value: JsonValue;
  /** How many levels start open. */
  readonly depth: number;
}

export function JsonTree({ value, depth }: IJsonTreeProps): JSX.Element {
  return (
    <ul role="tree" aria-label="JSON" className={className('JsonTree')} onKeyDown={walk}>
      <Branch name={null} value={value} depth={depth} first />
    </ul>
  );
}

interface IBranchProps extends IJsonTreeProps {
  readonly name: string | null;
  readonly first?: boolean;
}

function Branch({ name, value, depth, first = false }: IBranchProps): JSX.Element {
  const entries = entriesOf(value);
  const [open, setOpen] = useState(depth > 0);
  const tabIndex = first ? 0 : -1;
  if (!entries?.length) {
    return (
      <li role="treeitem" tabIndex={tabIndex} className={className('JsonTree-leaf')}>
        <Name name={name} />
        <Leaf value={value} />
      </li>
    );
  }
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    setOpen(!open);
  };
  return (
    <li role="treeitem" tabIndex={tabIndex} aria-expanded={open} className={className('JsonTree-branch')} onClick={toggle}>
      <span className={className('JsonTree-row')}>
        <Name name={name} />
        <Brackets array={Array.isArray(value)} count={entries.length} open={open} />
      </span>
      {open && <Children entries={entries} depth={depth - 1} />}
    </li>
  );
}

type Entries = readonly (readonly [string, JsonValue])[];

function entriesOf(value: JsonValue): Entries | null {
  return typeof value === 'object' && value !== null ? Object.entries(value as { [key: string]: JsonValue }) : null;
}

const PAGE = 100;

/** The entries of a branch; a long list shows more on request. */
function Children({ entries, depth }: { readonly entries: Entries; readonly depth: number }): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  return (
    <ul role="group" onClick={event => event.stopPropagation()}>
      {entries.slice(0, shown).map(([name, value]) => (
        <Branch key={name} name={name} value={value} depth={depth} />
      ))}
      {entries.length > shown && (
        <li role="none">
          <button type="button" className={className('Link')} onClick={() => setShown(shown * 10)}>
            Show more ({entries.length - shown} left)
          </button>
        </li>
      )}
    </ul>
  );
}

function Name({ name }: { readonly name: string | null }): JSX.Element | null {
  return name === null ? null : <span className={className('JsonTree-name')}>{name}: </span>;
}

function Leaf({ value }: { readonly value: JsonValue }): JSX.Element {
  const kind = value === null ? 'null' : typeof value;
  return <span className={className('JsonTree-value', { [kind]: true })}>{JSON.stringify(value)}</span>;
}

interface IBracketsProps {
  readonly array: boolean;
  readonly count: number;
  readonly open: boolean;
}

function Brackets({ array, count, open }: IBracketsProps): JSX.Element {
  const [left, right] = array ? '[]' : '{}';
  const words = `${count} ${array ? 'item' : 'key'}${count === 1 ? '' : 's'}`;
  return (
    <span className={className('JsonTree-brackets')}>
      {open ? left : `${left ?? ''}…${right ?? ''}`} <small>{words}</small>
    </span>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=treeitem]') : null;
  const move = item && MOVES[event.key];
  if (!move || event.target !== item) {
    return;
  }
  event.preventDefault();
  move(item, visibleItems(event.currentTarget));
}

function visibleItems(tree: HTMLElement): HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

type Move = (item: HTMLElement, all: HTMLElement[]) => void;

const MOVES: { readonly [key: string]: Move } = {
  ArrowDown: (item, all) => all[all.indexOf(item) + 1]?.focus(),
  ArrowUp: (item, all) => all[all.indexOf(item) - 1]?.focus(),
  Home: (_, all) => all[0]?.focus(),
  End: (_, all) => all.at(-1)?.focus(),
  ArrowRight: (item, all) => (isClosed(item) ? item.click() : all[all.indexOf(item) + 1]?.focus()),
  ArrowLeft: item =>
    isOpen(item) ? item.click() : item.parentElement?.closest<HTMLElement>('[role=treeitem]')?.focus(),
  Enter: item => item.click(),
  ' ': item => item.click()
};

const isClosed = (item: HTMLElement) => item.getAttribute('aria-expanded') === 'false';
const isOpen = (item: HTMLElement) => item.getAttribute('aria-expanded') === 'true';
