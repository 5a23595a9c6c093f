/** `st.multiselect`: choose several options; each is a chip that can be taken away again. */
import { useMemo, useRef } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Multiselect as MultiselectElement } from '../schema';
import { Chip } from './chip';
import { className } from './className';
import { ClearButton } from './clearButton';
import { useCombobox, type ICombobox } from './combobox';
import { ComboboxInput } from './comboboxInput';
import { useDraft } from './draft';
import { Field } from './field';
import { Glyph } from './icon';
import { Listbox, type IChoice } from './listbox';
import { filterOptions } from './optionFilter';

type IMultiselectProps = IWidgetProps<MultiselectElement>;
type Chosen = readonly string[];

export function Multiselect(props: IMultiselectProps): JSX.Element {
  const { element, context, id } = props;
  const { options, disabled, max_selections: most, accept_new_options: open } = element;
  const frame = useRef<HTMLDivElement>(null);
  const { box, chosen, choices, off, full, set, pick, onKeyDown } = useSelection(props);
  const invitation = element.placeholder ?? (open ? 'Choose or add options' : 'Choose options');
  return (
    <Field id={id} element={element} context={context} note={full ? { text: limitText(most), kind: 'notice' } : null}>
      <div ref={frame} className={className('Input', { select: true })} onClick={() => off || box.show()}>
        <div className={className('Chips', { nowrap: element.wrap === false })}>
          {chosen.map(label => (
            <Chip key={label} label={label} disabled={off} onRemove={() => set(chosen.filter(each => each !== label))} />
          ))}
          <ComboboxInput
            id={id}
            box={box}
            count={choices.length}
            value={box.query}
            placeholder={chosen.length ? '' : invitation}
            disabled={disabled}
            readOnly={off}
            describedBy={full ? `${id}-note` : undefined}
            onType={event => box.type(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {chosen.length > 0 && !off && <ClearButton label="Clear all" onClick={() => set([])} />}
        <Glyph name="expand_more" />
      </div>
      {box.open && (
        <Listbox
          id={`${id}-list`}
          anchor={frame}
          choices={choices}
          active={box.active}
          multiple
          empty={full ? limitText(most) : options.length ? 'No results' : 'No options to select'}
          onActivate={box.activate}
          onPick={pick}
        />
      )}
    </Field>
  );
}

interface ISelection {
  readonly box: ICombobox;
  readonly chosen: Chosen;
  readonly choices: readonly IChoice[];
  /** Takes no input: disabled, or no kernel. */
  readonly off: boolean;
  readonly full: boolean;
  readonly set: (chosen: Chosen) => void;
  readonly pick: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useSelection({ element, context, value, setValue }: IMultiselectProps): ISelection {
  const { draft, edit, settle } = useDraft<Chosen, Chosen>(value, same);
  const chosen = draft ?? value;
  const box = useCombobox(0);
  const choices = useMemo(() => choicesFor(element, box.query, chosen), [element, box.query, chosen]);
  const off = element.disabled || !context.live;
  const set = (next: Chosen) => {
    edit(next);
    settle();
    setValue(next);
  };
  const pick = (index: number) => {
    const choice = choices[index];
    if (choice) {
      set(picked(choice, box.query, chosen, choices));
      box.type('');
      box.activate(Math.max(0, Math.min(index, choices.length - 2)));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (off) {
      return;
    }
    if (box.onKey(event, choices.length, pick)) {
      event.preventDefault();
    } else if (event.key === 'Backspace' && !box.query && chosen.length) {
      set(chosen.slice(0, -1));
    }
  };
  const full = element.max_selections !== null && chosen.length >= element.max_selections;
  return { box, chosen, choices, off, full, set, pick, onKeyDown };
}

function same(a: Chosen, b: Chosen): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function limitText(most: number | null): string {
  return `No more than ${most ?? 0} can be chosen: remove one first`;
}

/** What is chosen after a choice has been picked. */
function picked(choice: IChoice, query: string, chosen: Chosen, choices: readonly IChoice[]): Chosen {
  switch (choice.kind) {
    case 'add':
      return [...chosen, query.trim()];
    case 'all':
      return [...chosen, ...choices.filter(({ kind }) => kind === 'option').map(({ label }) => label)];
    case 'option':
      return [...chosen, choice.label];
  }
}

function choicesFor(element: MultiselectElement, query: string, chosen: Chosen): readonly IChoice[] {
  const { options, filter_mode: mode, accept_new_options: open, max_selections: most } = element;
  if (most !== null && chosen.length >= most) {
    return [];
  }
  const taken = new Set(chosen);
  const free = options.filter(label => !taken.has(label));
  const found = filterOptions(free, query, mode).map(index => choice(free[index] ?? '', 'option'));
  const typed = query.trim();
  return [
    ...(offersAll(element, found.length) ? [choice(typed ? 'Select all matches' : 'Select all', 'all')] : []),
    ...found,
    ...(open && typed !== '' && !options.includes(typed) && !taken.has(typed) ? [choice(`Add: ${typed}`, 'add')] : [])
  ];
}

function choice(label: string, kind: IChoice['kind']): IChoice {
  return { label, kind, chosen: false };
}

/** A number says up to how many options the short cut is offered. */
function offersAll({ select_all: all, max_selections: most }: MultiselectElement, count: number): boolean {
  return count > 1 && most === null && (typeof all === 'boolean' ? all : count <= all);
}
