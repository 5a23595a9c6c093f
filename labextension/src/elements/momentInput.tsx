/**
 * The browser's own field for a date or time. Out of focus it shows the value in the script's format,
 * which browsers do not let one choose.
 */
import type { JSX } from 'react';

import { className } from './className';
import type { IMomentEntry } from './momentEntry';

interface IMomentInputProps {
  readonly id: string;
  readonly type: 'date' | 'time' | 'datetime-local';
  readonly entry: IMomentEntry;
  readonly off: boolean;
  readonly required: boolean;
  readonly text: (moment: string) => string;
  readonly name?: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: number;
}

export function MomentInput({ id, type, entry, off, required, text, name, ...limits }: IMomentInputProps): JSX.Element {
  const { input, value, note, events } = entry;
  const wrong = note?.kind === 'problem';
  return (
    <span className={className('Moment', { filled: value !== '' && !wrong })}>
      <input
        ref={input}
        id={id}
        type={type}
        value={value}
        disabled={off}
        required={required}
        aria-label={name}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-note` : undefined}
        {...limits}
        {...events}
      />
      <span aria-hidden="true">{value && text(value)}</span>
    </span>
  );
}
