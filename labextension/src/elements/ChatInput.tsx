/** `st.chat_input`: a field that grows with its message, sent by Enter; Shift+Enter breaks the line. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import type { IWidgetProps } from '../renderer';
import type { ChatInput as ChatInputElement } from '../schema';
import { className } from './className';
import { useRun } from './run';
import { sizeStyle } from './size';
import { Tool } from './tool';

export function ChatInput({ element, context, id, setValue }: IWidgetProps<ChatInputElement>): JSX.Element {
  const { label, max_chars: longest, disabled, submit_mode: mode, width, height } = element;
  const [text, setText] = usePrefilled(element);
  const run = useRun();
  const off = disabled || !context.live;
  const held = run.busy && mode !== 'submit';
  const sendable = !off && !held && text.trim() !== '';
  const send = () => {
    if (sendable) {
      setValue({ text, files: [], audio: null });
      setText('');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a composition (of Japanese, say) chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <div className={className('ChatInput', { asleep: !context.live })} style={sizeStyle(width, height)}>
      <Growing
        id={id}
        text={text}
        label={label}
        longest={longest}
        disabled={off}
        fixed={height !== 'content'}
        onText={setText}
        onKeyDown={onKeyDown}
      />
      <div className={className('ChatInput-tools')}>
        {longest !== null && text !== '' && (
          <span className={className('Field-note', { hint: true })}>{`${text.length}/${longest}`}</span>
        )}
        {held && mode === 'stop' ? (
          <Tool name="Stop the run" disabled={off} act={run.stop} path="M4 4h8v8H4z" />
        ) : (
          <Tool name="Send the message" disabled={!sendable} act={send} path="M8 2.5 3 7.5l1.1 1.1 3.1-3.1V14h1.6V5.5l3.1 3.1L13 7.5z" />
        )}
      </div>
    </div>
  );
}

/** The text in the field: typed, or put there by the script. */
function usePrefilled({ prefill, prefilled }: ChatInputElement): [string, (text: string) => void] {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState(0);
  if (prefill !== null && prefilled > taken) {
    setTaken(prefilled);
    setText(prefill);
  }
  return [text, setText];
}

interface IGrowingProps {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly longest: number | null;
  readonly disabled: boolean;
  readonly fixed: boolean;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Growing({ id, text, label, longest, disabled, fixed, onText, onKeyDown }: IGrowingProps): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current && !fixed) {
      area.current.style.height = 'auto';
      area.current.style.height = `${area.current.scrollHeight}px`;
    }
  }, [text, fixed]);
  return (
    <textarea
      ref={area}
      id={id}
      rows={1}
      value={text}
      placeholder={label}
      aria-label={label}
      maxLength={longest ?? undefined}
      disabled={disabled}
      enterKeyHint="send"
      onChange={event => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
