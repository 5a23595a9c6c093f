/** `st.time_input`. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { TimeInput as TimeInputElement } from '../schema';
import { className } from './className';
import { Field } from './field';
import { useMomentEntry } from './momentEntry';
import { MomentInput } from './momentInput';
import { clockText } from './momentText';

export function TimeInput({ element, context, id, value, setValue }: IWidgetProps<TimeInputElement>): JSX.Element {
  const { disabled, required, step, format } = element;
  const text = (clock: string) => clockText(clock, format);
  const rules = { id, live: context.live, disabled, required, clearable: element.default === null && !required, text };
  const entry = useMomentEntry(rules, value ?? '', clock => setValue(clock || null));
  return (
    <Field id={id} element={element} context={context} note={entry.note}>
      <div className={className('Input')}>
        <MomentInput id={id} type="time" entry={entry} off={disabled || !context.live} required={required} text={text} step={step} />
      </div>
    </Field>
  );
}
