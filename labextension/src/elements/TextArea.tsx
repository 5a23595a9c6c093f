/** `st.text_area`: several lines, sent on Ctrl+Enter or when the field is left. */
import { useLayoutEffect, useRef } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import type { IWidgetProps } from '../renderer';
import type { TextArea as TextAreaElement } from '../schema';
import { className } from './className';
import { Field } from './field';
import { useTextEntry } from './textEntry';

const ENTER_KEY = /mac/i.test(navigator.userAgent) ? '⌘+Enter' : 'Ctrl+Enter';

export function TextArea({ element, context, id, value, setValue }: IWidgetProps<TextAreaElement>): JSX.Element {
  const { height } = element;
  const entry = useTextEntry(element, context, value, setValue, { id, enterKey: ENTER_KEY, disabled: element.disabled });
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (height === 'content' && area.current) {
      fitContent(area.current);
    }
  }, [height, entry.text]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      entry.enter();
    } else if (event.key === 'Escape') {
      entry.revert();
    }
  };
  return (
    <Field id={id} element={element} context={context} note={entry.note}>
      <div className={className('Input', { area: true })}>
        <textarea
          ref={area}
          id={id}
          rows={4}
          value={entry.text}
          style={typeof height === 'number' ? { height } : {}}
          placeholder={element.placeholder ?? undefined}
          maxLength={element.max_chars ?? undefined}
          disabled={element.disabled}
          readOnly={!context.live}
          required={element.required}
          aria-invalid={entry.note?.kind === 'problem'}
          aria-describedby={entry.note ? `${id}-note` : undefined}
          onChange={event => entry.type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={entry.commit}
        />
      </div>
    </Field>
  );
}

function fitContent(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
