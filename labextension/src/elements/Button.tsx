/** `st.button`, and `st.form_submit_button`. */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Button as ButtonElement } from '../schema';
import { className } from './className';
import { useForm } from './form';
import { Help } from './help';
import { Icon } from './icon';
import { MarkdownText } from './markdownText';
import { matchesShortcut, shortcutLabel } from './shortcut';
import { sizeStyle } from './size';

export function Button({ element, context, id, setValue }: IWidgetProps<ButtonElement>): JSX.Element {
  const { label, help, style, icon, icon_position: side, shortcut, width, wrap, disabled } = element;
  const off = disabled || !context.live;
  const form = useForm();
  const press = () => {
    if (form === null || form.check()) {
      setValue(true);
      form?.sent();
    }
  };
  useShortcut(off ? null : shortcut, press);
  return (
    <div className={className('Button', { asleep: !context.live })} style={sizeStyle(width)}>
      <button
        id={id}
        type="button"
        disabled={off}
        data-submit={element.form === null ? undefined : ''}
        className={className('Button-face', { [style]: true, iconRight: side === 'right', nowrap: wrap === false })}
        aria-keyshortcuts={shortcut ?? undefined}
        onClick={press}
      >
        {icon && <Icon name={icon} />}
        <MarkdownText text={label} trusted={context.trusted} inline />
        {shortcut && <kbd>{shortcutLabel(shortcut)}</kbd>}
      </button>
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}

function useShortcut(shortcut: string | null, press: () => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    if (shortcut === null) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (matchesShortcut(event, shortcut)) {
        event.preventDefault();
        latest.current();
      }
    };
    // On the way down: an app keeps plain keys from going further up.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [shortcut]);
}
