/** The look of a button of any kind, its help beside it, and the key that presses it too. */
import { useEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';

import type { IRenderContext } from '../renderer';
import type { Button, DownloadButton } from '../schema';
import { className } from './className';
import { Help } from './help';
import { Icon } from './icon';
import { MarkdownText } from './markdownText';
import { matchesShortcut, shortcutLabel } from './shortcut';
import { sizeStyle } from './size';

interface IProps {
  readonly id: string;
  readonly element: Button | DownloadButton;
  readonly context: IRenderContext;
  readonly onPress: () => void;
  /** Set while what a press began goes on: it takes no other. */
  readonly busy?: boolean;
  /** What stands behind the label. */
  readonly children?: ReactNode;
}

export function ButtonFace({ id, element, context, onPress, busy = false, children }: IProps): JSX.Element {
  const { label, help, style, icon, icon_position: side, shortcut, width, wrap, disabled } = element;
  const off = disabled || !context.live;
  const press = busy ? () => undefined : onPress;
  useShortcut(off ? null : shortcut, press);
  return (
    <div className={className('Button', { asleep: !context.live })} style={sizeStyle(width)}>
      <button
        id={id}
        type="button"
        disabled={off}
        aria-busy={busy || undefined}
        data-submit={element.form === null ? undefined : ''}
        className={className('Button-face', { [style]: true, iconRight: side === 'right', nowrap: wrap === false })}
        aria-keyshortcuts={shortcut ?? undefined}
        onClick={press}
      >
        {icon && <Icon name={icon} />}
        <MarkdownText text={label} trusted={context.trusted} inline />
        {shortcut && <kbd>{shortcutLabel(shortcut)}</kbd>}
        {children}
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
