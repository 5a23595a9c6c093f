/** Typing into a text field: the draft, when it is sent, and what may be wrong with it. */
import { useEffect, useRef, useState } from 'react';

import type { IRenderContext } from '../renderer';
import { useDraft } from './draft';
import type { INote } from './field';
import { hintOf, useFormField } from './form';
import { useLatest } from './latest';

interface ITextRules {
  readonly default: string | null;
  readonly required: boolean;
  readonly max_chars: number | null;
  readonly pattern?: string | null;
  readonly pattern_message?: string | null;
  /** Milliseconds without a key after which it is sent; null waits for Enter. */
  readonly live?: number | null;
}

export interface ITextEntry {
  readonly text: string;
  readonly note: INote | null;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  /** The key that applies: in a form it sends the form. */
  readonly enter: () => void;
  /** Back to what was sent last. */
  readonly revert: () => void;
}


export function useTextEntry(
  rules: ITextRules,
  context: IRenderContext,
  value: string | null,
  setValue: (value: string | null) => void,
  field: { readonly id: string; readonly enterKey: string; readonly disabled: boolean }
): ITextEntry {
  const { draft, dirty, edit, settle, drop } = useDraft<string, string | null>(value);
  const [problem, setProblem] = useState<string | null>(null);
  const text = draft ?? value ?? '';

  const send = (typed: string) => {
    const wrong = problemWith(typed, rules);
    const next = typed === '' && rules.default === null ? null : typed;
    setProblem(wrong);
    if (wrong === null && next === value) {
      drop();
    } else if (wrong === null) {
      settle();
      setValue(next);
    }
  };
  const pause = usePause(send, rules.live ?? null);
  const type = (typed: string) => {
    edit(typed);
    setProblem(null);
    pause.start(typed);
  };
  const commit = () => {
    pause.cancel();
    if (dirty && context.live) {
      send(text);
    }
  };
  const revert = () => {
    pause.cancel();
    setProblem(null);
    drop();
  };
  const check = () => {
    const wrong = field.disabled ? null : problemWith(text, rules);
    setProblem(wrong);
    commit();
    return wrong === null;
  };
  const form = useFormField(field.id, { check, clear: revert });
  const enter = () => {
    commit();
    if (form?.entersToSubmit) {
      form.submit();
    }
  };
  const changed = dirty && text !== (value ?? '');
  return { text, note: noteOf(problem, text, changed, rules, hintOf(field.enterKey, form)), type, commit, enter, revert };
}

interface IPause {
  readonly start: (typed: string) => void;
  readonly cancel: () => void;
}

/** Sends what was typed once typing pauses. */
function usePause(send: (typed: string) => void, length: number | null): IPause {
  const latest = useLatest(send);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    start: typed => {
      clearTimeout(timer.current);
      if (length !== null) {
        timer.current = setTimeout(() => latest.current(typed), length);
      }
    },
    cancel: () => clearTimeout(timer.current)
  };
}

function problemWith(text: string, rules: ITextRules): string | null {
  const { required, pattern, pattern_message: message, max_chars: longest } = rules;
  if (required && text.trim() === '') {
    return 'A value is needed here';
  }
  if (longest !== null && text.length > longest) {
    return `At most ${longest} characters fit here`;
  }
  if (!pattern || text === '' || matches(pattern, text)) {
    return null;
  }
  return message ?? 'This does not have the form that is needed';
}

/** A pattern that JavaScript cannot read is left for the kernel to check. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

function noteOf(problem: string | null, text: string, changed: boolean, rules: ITextRules, hint: string): INote | null {
  if (problem !== null) {
    return { text: problem, kind: 'problem' };
  }
  const count = rules.max_chars === null ? '' : `${text.length}/${rules.max_chars}`;
  const words = [changed && typeof rules.live !== 'number' ? hint : '', changed ? count : ''].filter(Boolean).join(' · ');
  return words ? { text: words, kind: 'hint' } : null;
}
