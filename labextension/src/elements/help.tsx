/** The small question mark beside a label, and the text that it shows on hover and focus. */
import { useId, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import { className } from './className';
import { Glyph } from './icon';
import { MarkdownText } from './markdownText';
import { Popup } from './popup';

interface IHelpProps {
  readonly text: string;
  readonly trusted: boolean;
}

export function Help({ text, trusted }: IHelpProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <span className={className('Help')} onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        ref={button}
        type="button"
        className={className('Help-button')}
        aria-label="Help"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      >
        <Glyph name="help" />
      </button>
      <HelpText id={id} open={open} anchor={button} text={text} trusted={trusted} />
    </span>
  );
}

interface IHelpTextProps extends IHelpProps {
  readonly id: string;
  readonly open: boolean;
  readonly anchor: React.RefObject<HTMLElement>;
}

/** Closed, the text stays in the document, for the button's `aria-describedby`. */
function HelpText({ id, open, anchor, text, trusted }: IHelpTextProps): JSX.Element {
  const body = (
    <span id={id} role="tooltip" hidden={!open}>
      <MarkdownText text={text} trusted={trusted} />
    </span>
  );
  return open ? (
    <Popup anchor={anchor} kind="Tooltip-popup">
      {body}
    </Popup>
  ) : (
    body
  );
}
