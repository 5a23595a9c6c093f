/** `st.form`: what is done in it is sent together, by one of its buttons. */
import { useMemo, useState } from 'react';
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Form as FormBlock } from '../schema';
import { className } from './className';
import { FormContext, type IForm, type IFormField } from './form';
import { sizeStyle } from './size';
import { Stack } from './stack';

export function Form({ block, children }: IBlockProps<FormBlock>): JSX.Element {
  const { border, width, height, enter_to_submit: enters, clear_on_submit: clears } = block;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const form = useMemo(() => formOf(frame, enters, clears), [frame, enters, clears]);
  const scrolls = typeof height === 'number';
  return (
    <FormContext.Provider value={form}>
      <div
        ref={setFrame}
        role="form"
        aria-label={block.key}
        className={className('Container', { border, scrolls })}
        style={sizeStyle(width, height)}
        tabIndex={scrolls ? 0 : undefined}
        data-key={block.key}
      >
        <Stack>{children}</Stack>
      </div>
    </FormContext.Provider>
  );
}

function formOf(frame: HTMLElement | null, entersToSubmit: boolean, clears: boolean): IForm {
  const fields = new Map<string, IFormField>();
  return {
    entersToSubmit,
    // A button that is disabled takes no press: then Enter sends nothing.
    submit: () => frame?.querySelector<HTMLButtonElement>('button[data-submit]')?.click(),
    check: () => {
      const bad = [...fields].filter(([, field]) => !field.check()).map(([id]) => id);
      document.getElementById(bad[0] ?? '')?.focus();
      return bad.length === 0;
    },
    sent: () => {
      if (clears) {
        fields.forEach(field => field.clear());
      }
    },
    add: (id, field) => {
      fields.set(id, field);
      return () => fields.delete(id);
    }
  };
}
