/**
 * What fields and buttons of a form ask of it: to be checked before it is sent, and to be sent by
 * Enter. Outside of a form there is none.
 */
import { createContext, useContext, useEffect } from 'react';

import { useLatest } from './latest';

export interface IFormField {
  /** Take in what was typed; false if it cannot be sent. */
  readonly check: () => boolean;
  /** Forget what was typed. */
  readonly clear: () => void;
}

export interface IForm {
  readonly entersToSubmit: boolean;
  /** Press the first of its buttons. */
  readonly submit: () => void;
  /** Let every field take in what was typed; false, and the first bad one has the focus, if one cannot. */
  readonly check: () => boolean;
  /** It was sent: a form that is cleared then lets its fields forget what was typed. */
  readonly sent: () => void;
  readonly add: (id: string, field: IFormField) => () => void;
}

export const FormContext = createContext<IForm | null>(null);

export function useForm(): IForm | null {
  return useContext(FormContext);
}

/** What a field says while its text is not applied yet. */
export function hintOf(key: string, form: IForm | null): string {
  return form === null ? `Press ${key} to apply` : form.entersToSubmit ? `Press ${key} to submit` : '';
}

/** Take part in the form, if there is one. */
export function useFormField(id: string, field: IFormField): IForm | null {
  const form = useForm();
  const latest = useLatest(field);
  useEffect(
    () => form?.add(id, { check: () => latest.current.check(), clear: () => latest.current.clear() }),
    [form, id, latest]
  );
  return form;
}
