/**
 * Setting a date or time in the browser's own field: what is picked is sent at once, what is typed
 * when it is done, since half a year number is a date as well.
 */
import { useRef, useState } from 'react';
import type { ChangeEvent, InputHTMLAttributes, KeyboardEvent, RefObject } from 'react';

import { useDraft } from './draft';
import type { INote } from './field';
import { hintOf, useFormField } from './form';

interface IMomentRules {
  readonly id: string;
  readonly live: boolean;
  readonly disabled: boolean;
  readonly required: boolean;
  /** Whether a person may empty the field. */
  readonly clearable: boolean;
  readonly minimum?: string;
  readonly maximum?: string;
  /** How a moment is written. */
  readonly text: (moment: string) => string;
}

export interface IMomentEntry {
  readonly input: RefObject<HTMLInputElement>;
  /** Empty while nothing is set. */
  readonly value: string;
  readonly note: INote | null;
  readonly events: Pick<InputHTMLAttributes<HTMLInputElement>, 'onBlur' | 'onChange' | 'onKeyDown' | 'onPointerDown'>;
}

/** `value` is empty where there is none; so is what is sent. */
export function useMomentEntry(rules: IMomentRules, value: string, send: (moment: string) => void): IMomentEntry {
  const input = useRef<HTMLInputElement>(null);
  const typing = useRef(false);
  const { draft, dirty, edit, settle, drop } = useDraft<string, string>(value);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = draft ?? value;

  const commit = (moment: string): boolean => {
    const wrong = problemWith(input.current, moment, rules);
    setProblem(wrong);
    if (wrong !== null) {
      return false;
    }
    if (moment === value || (moment === '' && !rules.clearable)) {
      drop();
    } else {
      settle();
      send(moment);
    }
    return true;
  };
  const revert = () => {
    setProblem(null);
    drop();
  };
  const check = () => rules.disabled || commit(shown);
  const form = useFormField(rules.id, { check, clear: revert });
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    edit(event.target.value);
    setProblem(null);
    if (!typing.current) {
      commit(event.target.value);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    typing.current = true;
    if (event.key === 'Enter') {
      commit(shown);
      if (form?.entersToSubmit) {
        form.submit();
      }
    } else if (event.key === 'Escape') {
      revert();
    }
  };
  const onBlur = () => {
    if (dirty && rules.live) {
      commit(shown);
    }
  };
  const onPointerDown = () => {
    typing.current = false;
  };
  const note = noteOf(problem, dirty && shown !== value, hintOf('Enter', form));
  return { input, value: shown, note, events: { onBlur, onChange, onKeyDown, onPointerDown } };
}

function noteOf(problem: string | null, changed: boolean, hint: string): INote | null {
  if (problem !== null) {
    return { kind: 'problem', text: problem };
  }
  return changed && hint ? { kind: 'hint', text: hint } : null;
}

function problemWith(input: HTMLInputElement | null, moment: string, rules: IMomentRules): string | null {
  if (input?.validity.badInput) {
    return 'This is not complete';
  }
  if (moment === '') {
    return rules.required ? 'A value is needed here' : null;
  }
  if (rules.minimum && moment < rules.minimum) {
    return `Not before ${rules.text(rules.minimum)}`;
  }
  return rules.maximum && moment > rules.maximum ? `Not after ${rules.text(rules.maximum)}` : null;
}
