/** `st.date_input`: one day, or the first and last of a range. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { DateInput as DateInputElement } from '../schema';
import { className } from './className';
import { Field } from './field';
import { useMomentEntry, type IMomentEntry } from './momentEntry';
import { MomentInput } from './momentInput';
import { dayText } from './momentText';

type IDateInputProps = IWidgetProps<DateInputElement>;

export function DateInput(props: IDateInputProps): JSX.Element {
  return props.element.is_range ? <Range {...props} /> : <Day {...props} />;
}

function Day(props: IDateInputProps): JSX.Element {
  const { element, context, id, value, setValue } = props;
  const entry = useDay(props, id, value[0] ?? '', day => setValue(day ? [day] : []));
  return (
    <Field id={id} element={element} context={context} note={entry.note}>
      <div className={className('Input')}>
        <DayField {...props} id={id} entry={entry} />
      </div>
    </Field>
  );
}

/** Each end by itself: with one of them set the range is begun. */
function Range(props: IDateInputProps): JSX.Element {
  const { element, context, id, value, setValue } = props;
  const [first = '', last = ''] = value;
  const set = (...days: readonly string[]) => setValue(days.filter(Boolean).sort());
  const from = useDay(props, `${id}-from`, first, day => set(day, last));
  const until = useDay(props, `${id}-until`, last, day => set(first, day));
  return (
    <Field id={id} element={element} context={context} group note={from.note ?? until.note}>
      <div role="group" aria-labelledby={`${id}-label`} className={className('Input', { range: true })}>
        <DayField {...props} id={`${id}-from`} entry={from} name="From" />
        <span aria-hidden="true">–</span>
        <DayField {...props} id={`${id}-until`} entry={until} name="Until" />
      </div>
    </Field>
  );
}

function useDay({ element, context }: IDateInputProps, id: string, day: string, send: (day: string) => void): IMomentEntry {
  const { disabled, required, minimum, maximum, is_range: range } = element;
  const clearable = !required && (range || element.default.length === 0);
  const rules = { id, live: context.live, disabled, required, clearable, minimum, maximum, text: textIn(element) };
  return useMomentEntry(rules, day, send);
}

interface IDayFieldProps extends IDateInputProps {
  readonly entry: IMomentEntry;
  readonly name?: string;
}

function DayField({ element, context, id, entry, name }: IDayFieldProps): JSX.Element {
  return (
    <MomentInput
      id={id}
      type="date"
      entry={entry}
      off={element.disabled || !context.live}
      required={element.required}
      text={textIn(element)}
      min={element.minimum}
      max={element.maximum}
      {...(name === undefined ? {} : { name })}
    />
  );
}

function textIn({ format }: DateInputElement): (day: string) => string {
  return day => dayText(day, format);
}
