/** `st.color_picker`: the browser's own palette; a colour is sent once it is settled on. */
import { useEffect, useRef } from 'react';
import type { JSX, RefObject } from 'react';

import type { IWidgetProps } from '../renderer';
import type { ColorPicker as ColorPickerElement } from '../schema';
import { className } from './className';
import { useDraft } from './draft';
import { Field } from './field';
import { useLatest } from './latest';

export function ColorPicker({ element, context, id, value, setValue }: IWidgetProps<ColorPickerElement>): JSX.Element {
  const { draft, edit, settle } = useDraft<string, string>(value);
  const input = useRef<HTMLInputElement>(null);
  const shown = draft ?? value;
  useSettled(input, color => {
    settle();
    if (color !== full(value)) {
      setValue(color);
    }
  });
  return (
    <Field id={id} element={element} context={context}>
      <div className={className('Color')}>
        <input
          ref={input}
          id={id}
          type="color"
          value={full(shown)}
          disabled={element.disabled || !context.live}
          onChange={event => edit(event.target.value)}
        />
        <output htmlFor={id}>{shown}</output>
      </div>
    </Field>
  );
}

/** React tells of every colour that is passed by; the browser's own event tells of the last. */
function useSettled(input: RefObject<HTMLInputElement>, settled: (color: string) => void): void {
  const latest = useLatest(settled);
  useEffect(() => {
    const node = input.current;
    const onChange = () => node && latest.current(node.value);
    node?.addEventListener('change', onChange);
    return () => node?.removeEventListener('change', onChange);
  }, [input, latest]);
}

/** The palette knows only colours of six digits. */
function full(color: string): string {
  return color.length > 4 ? color.toLowerCase() : color.toLowerCase().replace(/[0-9a-f]/g, '$&$&');
}
