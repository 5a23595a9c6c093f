/** `st.selectbox`: choose one option, by filtering or from the list. */
import { useMemo, useRef, useState } from 'react';
import type { ChangeEvent, JSX, KeyboardEvent } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Selectbox as SelectboxElement } from '../schema';
import { className } from './className';
import { ClearButton } from './clearButton';
import { useCombobox, type ICombobox } from './combobox';
import { ComboboxInput } from './comboboxInput';
import { useDraft } from './draft';
import { Field, type INote } from './field';
import { useFormField } from './form';
import { Glyph, Icon } from './icon';
import { Listbox, type IChoice } from './listbox';
import { filterOptions } from './optionFilter';

type ISelectboxProps = IWidgetProps<SelectboxElement>;

export function Selectbox(props: ISelectboxProps): JSX.Element {
  const { element, context, id } = props;
  const { options, filter_mode: mode, disabled, accept_new_options: open } = element;
  const frame = useRef<HTMLDivElement>(null);
  const { box, shown, choices, off, clearable, choose, pick, onKeyDown } = useSelection(props);
  const missing = useMissing(props, shown);
  const invitation = open ? 'Choose or add an option' : 'Choose an option';
  return (
    <Field id={id} element={element} context={context} note={missing ? MISSING : null}>
      <div ref={frame} className={className('Input', { select: true })} onClick={() => off || box.show()}>
        {element.icon && <Icon name={element.icon} />}
        <ComboboxInput
          id={id}
          box={box}
          count={choices.length}
          value={box.open ? box.query : (shown ?? '')}
          placeholder={shown ?? element.placeholder ?? invitation}
          disabled={disabled}
          readOnly={off || (mode === null && !open)}
          required={element.required}
          onType={event => box.type(box.open ? event.target.value : typedOver(event, shown))}
          onFocus={event => event.target.select()}
          onKeyDown={onKeyDown}
        />
        {clearable && <ClearButton label="Clear" onClick={() => choose(null)} />}
        <Glyph name="expand_more" />
      </div>
      {box.open && (
        <Listbox
          id={`${id}-list`}
          anchor={frame}
          choices={choices}
          active={box.active}
          multiple={false}
          empty={options.length ? 'No results' : 'No options to select'}
          onActivate={box.activate}
          onPick={pick}
        />
      )}
    </Field>
  );
}

const MISSING: INote = { kind: 'problem', text: 'A choice is needed here' };

/** Whether a form was to be sent without a choice that it needs. */
function useMissing({ element, id }: ISelectboxProps, shown: string | null): boolean {
  const [asked, setAsked] = useState(false);
  const missing = element.required && !element.disabled && shown === null;
  const check = () => {
    setAsked(true);
    return !missing;
  };
  useFormField(id, { check, clear: () => setAsked(false) });
  return asked && missing;
}

interface ISelection {
  readonly box: ICombobox;
  readonly shown: string | null;
  readonly choices: readonly IChoice[];
  /** Takes no input: disabled, or no kernel. */
  readonly off: boolean;
  readonly clearable: boolean;
  readonly choose: (text: string | null) => void;
  readonly pick: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useSelection({ element, context, value, setValue }: ISelectboxProps): ISelection {
  const { draft, edit, settle } = useDraft<{ readonly text: string | null }, string | null>(value);
  const shown = draft ? draft.text : value;
  const box = useCombobox(Math.max(0, element.options.indexOf(shown ?? '')));
  const choices = useMemo(() => choicesFor(element, box.query, shown), [element, box.query, shown]);
  const off = element.disabled || !context.live;
  const clearable = element.default === null && !element.required && shown !== null && !off;
  const choose = (text: string | null) => {
    box.close();
    if (text !== shown) {
      edit({ text });
      settle();
      setValue(text);
    }
  };
  const pick = (index: number) => {
    const choice = choices[index];
    if (choice) {
      choose(choice.kind === 'add' ? box.query.trim() : choice.label);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!off && box.onKey(event, choices.length, pick)) {
      event.preventDefault();
    } else if (clearable && event.key === 'Delete' && !box.query) {
      choose(null);
    }
  };
  return { box, shown, choices, off, clearable, choose, pick, onKeyDown };
}

/** The first key typed over the value that a closed field shows begins a query. */
function typedOver({ target, nativeEvent }: ChangeEvent<HTMLInputElement>, shown: string | null): string {
  if (nativeEvent instanceof InputEvent && nativeEvent.inputType.startsWith('delete')) {
    return '';
  }
  return shown !== null && target.value.startsWith(shown) ? target.value.slice(shown.length) : target.value;
}

function choicesFor(element: SelectboxElement, query: string, value: string | null): readonly IChoice[] {
  const { options, filter_mode: mode, accept_new_options: open } = element;
  const found: IChoice[] = filterOptions(options, query, mode).map(index => {
    const label = options[index] ?? '';
    return { label, chosen: label === value, kind: 'option' };
  });
  const typed = query.trim();
  if (open && typed !== '' && !options.includes(typed)) {
    found.push({ label: `Add: ${typed}`, chosen: false, kind: 'add' });
  }
  return found;
}
