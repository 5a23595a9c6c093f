/** One toast: it goes after its time, not while one points at it or has the focus in it. */
import { useEffect, useRef, useState, type JSX } from 'react';

import { Glyph, Icon } from './elements/icon';
import { useLatest } from './elements/latest';
import { MarkdownText } from './elements/markdownText';
import type { Toast } from './schema';

interface IProps {
  readonly toast: Toast;
  readonly trusted: boolean;
  readonly onEnd: () => void;
}

export function ToastCard({ toast, trusted, onEnd }: IProps): JSX.Element {
  const [held, hold] = useState(false);
  const end = useLatest(onEnd);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (held || toast.duration === 0) {
      return;
    }
    const timer = setTimeout(() => end.current(), toast.duration * 1000);
    return () => clearTimeout(timer);
  }, [toast, held, end]);
  return (
    <div
      ref={card}
      className="jp-Reactive-toast"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {toast.icon && <Icon name={toast.icon} />}
      <div className="jp-Reactive-toastBody">
        <MarkdownText text={toast.body} trusted={trusted} />
      </div>
      <button type="button" aria-label="Close the message" onClick={onEnd}>
        <Glyph name="close" />
      </button>
    </div>
  );
}
