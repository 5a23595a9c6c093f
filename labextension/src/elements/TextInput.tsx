/** `st.text_input`: one line, sent on Enter or when the field is left. */
import { useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import type { IWidgetProps } from '../renderer';
import type { TextInput as TextInputElement } from '../schema';
import { className } from './className';
import { Field } from './field';
import { Glyph, Icon } from './icon';
import { useTextEntry } from './textEntry';

export function TextInput({ element, context, id, value, setValue }: IWidgetProps<TextInputElement>): JSX.Element {
  const entry = useTextEntry(element, context, value, setValue, { id, enterKey: 'Enter', disabled: element.disabled });
  const [revealed, setRevealed] = useState(false);
  const secret = element.kind === 'password';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      entry.enter();
    } else if (event.key === 'Escape') {
      entry.revert();
    }
  };
  return (
    <Field id={id} element={element} context={context} note={entry.note}>
      <div className={className('Input')}>
        {element.icon && <Icon name={element.icon} />}
        <input
          id={id}
          type={secret && !revealed ? 'password' : 'text'}
          value={entry.text}
          placeholder={element.placeholder ?? undefined}
          maxLength={element.max_chars ?? undefined}
          autoComplete={element.autocomplete || 'off'}
          disabled={element.disabled}
          readOnly={!context.live}
          required={element.required}
          aria-invalid={entry.note?.kind === 'problem'}
          aria-describedby={entry.note ? `${id}-note` : undefined}
          onChange={event => entry.type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={entry.commit}
        />
        {secret && <Reveal revealed={revealed} onClick={() => setRevealed(!revealed)} />}
      </div>
    </Field>
  );
}

function Reveal({ revealed, onClick }: { readonly revealed: boolean; readonly onClick: () => void }): JSX.Element {
  return (
    <button
      type="button"
      className={className('Input-step')}
      aria-label={revealed ? 'Hide password' : 'Show password'}
      onClick={onClick}
    >
      <Glyph name={revealed ? 'visibility_off' : 'visibility'} />
    </button>
  );
}
