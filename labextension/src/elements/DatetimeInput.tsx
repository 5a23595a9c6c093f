/** `st.datetime_input`. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { DatetimeInput as DatetimeInputElement } from '../schema';
import { className } from './className';
import { Field } from './field';
import { useMomentEntry } from './momentEntry';
import { MomentInput } from './momentInput';
import { minuteText } from './momentText';

export function DatetimeInput({ element, context, id, value, setValue }: IWidgetProps<DatetimeInputElement>): JSX.Element {
  const { disabled, required, step, format, minimum, maximum } = element;
  const text = (minute: string) => minuteText(minute, format);
  const clearable = element.default === null && !required;
  const rules = { id, live: context.live, disabled, required, clearable, minimum, maximum, text };
  const entry = useMomentEntry(rules, value ?? '', minute => setValue(minute || null));
  return (
    <Field id={id} element={element} context={context} note={entry.note}>
      <div className={className('Input')}>
        <MomentInput
          id={id}
          type="datetime-local"
          entry={entry}
          off={disabled || !context.live}
          required={required}
          text={text}
          min={minimum}
          max={maximum}
          step={step}
        />
      </div>
    </Field>
  );
}
