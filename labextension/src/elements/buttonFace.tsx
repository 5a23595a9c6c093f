/** The look of a button of any kind, its help beside it, and the key that presses it too. */
import { useEffect, useRef } from 'react';
import type { JSX, KeyboardEvent as ReactKeyboardEvent, ReactNode, RefObject } from 'react';

import type { IRenderContext } from '../renderer';
import type { Button, DownloadButton, LinkButton, MenuButton } from '../schema';
import { className } from './className';
import { Help } from './help';
import { Icon } from './icon';
import { MarkdownText } from './markdownText';
import { isSafeLink } from './safeLink';
import { matchesShortcut, shortcutLabel } from './shortcut';
import { sizeStyle } from './size';

interface IProps {
  readonly id: string;
  readonly element: Button | DownloadButton | LinkButton | MenuButton;
  readonly context: IRenderContext;
  readonly onPress: () => void;
  /** Set while what a press began goes on: it takes no other. */
  readonly busy?: boolean;
  /** What a press opens beside it: it is announced. */
  readonly menu?: IMenuState;
  /** What stands behind the label. */
  readonly children?: ReactNode;
}

export interface IMenuState {
  readonly button: RefObject<HTMLButtonElement>;
  readonly id: string;
  readonly open: boolean;
  readonly onKeyDown: (event: ReactKeyboardEvent) => void;
}

export function ButtonFace(props: IProps): JSX.Element {
  const { id, element, context, onPress, busy = false, menu } = props;
  const { help, shortcut, width, disabled } = element;
  const off = disabled || !context.live;
  const press = busy ? () => undefined : onPress;
  useShortcut(off ? null : shortcut, press);
  return (
    <div className={className('Button', { asleep: !context.live })} style={sizeStyle(width)}>
      <button
        ref={menu?.button}
        id={id}
        type="button"
        disabled={off}
        aria-busy={busy || undefined}
        aria-haspopup={menu && 'menu'}
        aria-expanded={menu?.open}
        aria-controls={menu?.open ? menu.id : undefined}
        data-submit={element.form === null ? undefined : ''}
        className={faceClass(element)}
        aria-keyshortcuts={shortcut ?? undefined}
        onClick={press}
        onKeyDown={menu?.onKeyDown}
      >
        <Face {...props} />
      </button>
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}

/** The same look for a link. It opens without a kernel, too; an address that could run a script does not. */
export function LinkFace(props: Omit<IProps, 'busy' | 'menu' | 'element'> & { readonly element: LinkButton }): JSX.Element {
  const { id, element, context, onPress } = props;
  const { help, shortcut, width, disabled, url } = element;
  const link = useRef<HTMLAnchorElement>(null);
  const off = disabled || !isSafeLink(url);
  useShortcut(off ? null : shortcut, () => link.current?.click());
  return (
    <div className={className('Button')} style={sizeStyle(width)}>
      <a
        ref={link}
        id={id}
        href={off ? undefined : url}
        role="link"
        target="_blank"
        rel="noopener noreferrer"
        aria-disabled={off}
        className={faceClass(element)}
        aria-keyshortcuts={shortcut ?? undefined}
        onClick={off ? undefined : onPress}
      >
        <Face {...props} />
      </a>
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}

function faceClass({ style, icon_position: side, wrap }: IProps['element']): string {
  return className('Button-face', { [style]: true, iconRight: side === 'right', nowrap: wrap === false });
}

function Face({ element: { icon, label, shortcut }, context, children }: IProps): JSX.Element {
  return (
    <>
      {icon && <Icon name={icon} />}
      <MarkdownText text={label} trusted={context.trusted} inline />
      {shortcut && <kbd>{shortcutLabel(shortcut)}</kbd>}
      {children}
    </>
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
