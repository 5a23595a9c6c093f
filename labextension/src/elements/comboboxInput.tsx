/** The text field of a combobox, with all that assistive technology has to know of its list. */
import type { ChangeEvent, FocusEvent, JSX, KeyboardEvent } from 'react';

import type { ICombobox } from './combobox';

interface IComboboxInputProps {
  readonly id: string;
  readonly box: ICombobox;
  readonly count: number;
  readonly value: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  readonly onType: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus?: (event: FocusEvent<HTMLInputElement>) => void;
}

export function ComboboxInput({ id, box, count, required = false, describedBy, onType, ...rest }: IComboboxInputProps): JSX.Element {
  return (
    <input
      id={id}
      type="text"
      role="combobox"
      autoComplete="off"
      spellCheck={false}
      aria-expanded={box.open}
      aria-controls={`${id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={box.open && count > 0 ? `${id}-list-${box.active}` : undefined}
      aria-describedby={describedBy}
      aria-required={required}
      onChange={onType}
      onBlur={box.close}
      {...rest}
    />
  );
}
