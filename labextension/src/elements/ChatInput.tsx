/** `st.chat_input`: a field that grows with its message, sent by Enter; Shift+Enter breaks the line. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { ClipboardEvent, JSX, KeyboardEvent } from 'react';

import type { IFiles, IWidgetProps } from '../renderer';
import type { ChatInput as ChatInputElement, UploadedFileInfo } from '../schema';
import { useArrivals } from './arrivals';
import { className } from './className';
import { FileList } from './fileList';
import { useLatest } from './latest';
import { useDrop, usePicker } from './picking';
import { useRecorder } from './recorder';
import { useRun } from './run';
import { sizeStyle } from './size';
import { Tool } from './tool';

const SEND = 'M8 2.5 3 7.5l1.1 1.1 3.1-3.1V14h1.6V5.5l3.1 3.1L13 7.5z';
const STOP = 'M4 4h8v8H4z';
const ATTACH = 'M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z';
const SPEAK = 'M8 2a2 2 0 0 0-2 2v4a2 2 0 0 0 4 0V4a2 2 0 0 0-2-2zM4 7.5V8a4 4 0 0 0 3.3 3.9V14h1.4v-2.1A4 4 0 0 0 12 8v-.5h-1.4V8a2.6 2.6 0 0 1-5.2 0v-.5z';

export function ChatInput({ element, context, id, setValue, files }: IWidgetProps<ChatInputElement>): JSX.Element {
  const { max_chars: longest, disabled, submit_mode: mode, width, height } = element;
  const [text, setText] = usePrefilled(element);
  const given = useAttachments(element, files);
  const run = useRun();
  const off = disabled || !context.live;
  const held = run.busy && mode !== 'submit';
  const ready = !off && !held && !given.arriving;
  const sendable = ready && (text.trim() !== '' || given.files.length > 0);
  const send = (audio: UploadedFileInfo | null = null) => {
    setValue({ text, files: given.files, audio });
    setText('');
    given.clear();
  };
  const speech = useSpeech(element, files, send);
  const picker = usePicker({ ...element, accept: element.accept_file }, given.add);
  const drop = useDrop(off || element.accept_file === 'none', element.accept_file === 'directory', given.add);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a composition (of Japanese, say) chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (sendable) {
        send();
      }
    }
  };
  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    if (element.accept_file !== 'none' && clipboardData.files.length > 0) {
      given.add([...clipboardData.files]);
    }
  };
  return (
    <div
      className={className('ChatInput', { asleep: !context.live, over: drop.over })}
      style={sizeStyle(width, height)}
      {...drop.listeners}
    >
      {given.list(off)}
      {speech.problem && (
        <div role="alert" className={className('Field-note', { problem: true })}>
          {speech.problem}
        </div>
      )}
      {element.accept_file !== 'none' && <Tool name="Attach files" disabled={off} act={picker.open} path={ATTACH} />}
      {picker.input}
      <Growing
        id={id}
        text={text}
        element={element}
        disabled={off}
        onText={setText}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className={className('ChatInput-tools')}>
        {longest !== null && text !== '' && (
          <span className={className('Field-note', { hint: true })}>{`${text.length}/${longest}`}</span>
        )}
        {element.accept_audio && (
          <Tool
            name={speech.recording ? 'Stop and send' : 'Speak'}
            disabled={!ready}
            act={speech.recording ? speech.stop : speech.start}
            path={speech.recording ? STOP : SPEAK}
          />
        )}
        {held && mode === 'stop' ? (
          <Tool name="Stop the run" disabled={off} act={run.stop} path={STOP} />
        ) : (
          <Tool name="Send the message" disabled={!sendable} act={() => send()} path={SEND} />
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

/** The files of the message that is being written. */
function useAttachments(element: ChatInputElement, files: IFiles) {
  const [held, setHeld] = useState<readonly UploadedFileInfo[]>([]);
  const arrivals = useArrivals(element, element.accept_file !== 'one', held, setHeld, files);
  return {
    files: held,
    add: arrivals.add,
    arriving: arrivals.list.some(each => each.problem === null),
    clear: () => setHeld([]),
    list: (off: boolean) => (
      <FileList off={off} arrivals={arrivals.list} files={held} onCancel={arrivals.cancel} onRemove={arrivals.remove} />
    )
  };
}

/** Speech is sent as soon as it is recorded. */
function useSpeech(element: ChatInputElement, files: IFiles, send: (audio: UploadedFileInfo) => void) {
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest(send);
  const recorder = useRecorder(element.audio_sample_rate, file => {
    setFailed(null);
    files
      .upload(file, () => undefined, new AbortController().signal)
      .then(audio => latest.current(audio))
      .catch((reason: unknown) => setFailed((reason as Error).message));
  });
  return { ...recorder, problem: recorder.problem ?? failed };
}

interface IGrowingProps {
  readonly id: string;
  readonly text: string;
  readonly element: ChatInputElement;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function Growing({ id, text, element, disabled, onText, onKeyDown, onPaste }: IGrowingProps): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const fixed = element.height !== 'content';
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
      placeholder={element.label}
      aria-label={element.label}
      maxLength={element.max_chars ?? undefined}
      disabled={disabled}
      enterKeyHint="send"
      onChange={event => onText(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
