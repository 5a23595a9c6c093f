/** `st.number_input`: a number to type or to step, held within its bounds. */
import { useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import type { IWidgetProps } from '../renderer';
import type { NumberInput as NumberInputElement } from '../schema';
import { className } from './className';
import { useDraft } from './draft';
import { Field, type INote } from './field';
import { hintOf, useFormField } from './form';
import type { GlyphName } from './glyphs';
import { Glyph, Icon } from './icon';
import { boundsOf, outcomeOfNumber, outcomeOfText, parseNumber, stepped, writeNumber, type IOutcome } from './numberEntry';

type INumberInputProps = IWidgetProps<NumberInputElement>;

export function NumberInput(props: INumberInputProps): JSX.Element {
  const { element, context, id, value } = props;
  const entry = useEntry(props);
  const { minimum, maximum } = boundsOf(element);
  const off = element.disabled || !context.live;
  return (
    <Field id={id} element={element} context={context} note={entry.note}>
      <div className={className('Input')}>
        {element.icon && <Icon name={element.icon} />}
        <input
          id={id}
          type="text"
          inputMode={element.kind === 'int' ? 'numeric' : 'decimal'}
          role="spinbutton"
          autoComplete="off"
          value={entry.text}
          placeholder={element.placeholder ?? undefined}
          disabled={element.disabled}
          readOnly={!context.live}
          required={element.required}
          aria-valuenow={value ?? undefined}
          aria-valuemin={minimum ?? undefined}
          aria-valuemax={maximum ?? undefined}
          aria-invalid={entry.note?.kind === 'problem'}
          aria-describedby={entry.note ? `${id}-note` : undefined}
          onChange={event => entry.type(event.target.value)}
          onKeyDown={event => onKey(event, entry, context.live)}
          onBlur={entry.commit}
        />
        <Stepper glyph="remove" label="Decrease" disabled={off || atLeast(minimum, value)} onStep={() => entry.step(-1)} />
        <Stepper glyph="add" label="Increase" disabled={off || atLeast(value, maximum)} onStep={() => entry.step(1)} />
      </div>
    </Field>
  );
}

/** A value at its bound has no further step; without a bound or a value there is no such end. */
function atLeast(high: number | null, low: number | null): boolean {
  return high !== null && low !== null && high >= low;
}

interface IStepperProps {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly disabled: boolean;
  readonly onStep: () => void;
}

/** Out of the tab order: the arrow keys do the same. */
function Stepper({ glyph, label, disabled, onStep }: IStepperProps): JSX.Element {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      disabled={disabled}
      className={className('Input-step')}
      onPointerDown={event => event.preventDefault()}
      onClick={onStep}
    >
      <Glyph name={glyph} />
    </button>
  );
}

interface IEntry {
  readonly text: string;
  readonly note: INote | null;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly enter: () => void;
  /** Back to the value. */
  readonly revert: () => void;
  readonly step: (direction: number) => void;
}

function useEntry({ element, id, value, setValue }: INumberInputProps): IEntry {
  const { draft, dirty, edit, settle, drop } = useDraft<string, number | null>(value);
  const [problem, setProblem] = useState<string | null>(null);
  const written = writeNumber(element, value);

  const take = (outcome: IOutcome) => {
    setProblem(outcome.problem);
    if (outcome.value === value) {
      drop();
    } else if (outcome.value !== undefined) {
      edit(writeNumber(element, outcome.value));
      settle();
      setValue(outcome.value);
    }
  };
  const type = (text: string) => {
    setProblem(null);
    edit(text);
  };
  const commit = () => {
    if (dirty && draft !== null) {
      take(outcomeOfText(element, draft, value));
    }
  };
  const revert = () => {
    setProblem(null);
    drop();
  };
  const check = () => {
    const untouched = value === null ? outcomeOfText(element, '', value) : { value, problem: null };
    const outcome = dirty && draft !== null ? outcomeOfText(element, draft, value) : untouched;
    if (!element.disabled) {
      take(outcome);
    }
    return element.disabled || outcome.problem === null;
  };
  const form = useFormField(id, { check, clear: revert });
  const enter = () => {
    commit();
    if (form?.entersToSubmit) {
      form.submit();
    }
  };
  const step = (direction: number) => {
    const from = dirty && draft !== null ? parseNumber(draft, element.kind) : value;
    take(outcomeOfNumber(element, stepped(element, typeof from === 'number' ? from : null, direction)));
  };
  const note = noteOf(problem, dirty && draft !== written ? hintOf('Enter', form) : '');
  return { text: draft ?? written, note, type, commit, enter, revert, step };
}

function noteOf(problem: string | null, hint: string): INote | null {
  if (problem !== null) {
    return { text: problem, kind: 'problem' };
  }
  return hint ? { text: hint, kind: 'hint' } : null;
}

function onKey(event: KeyboardEvent, { enter, revert, step }: IEntry, live: boolean): void {
  if (event.key === 'Enter') {
    enter();
  } else if (event.key === 'Escape') {
    revert();
  } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && live) {
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  }
}
