/**
 * `st.components.v1.declare_component`: a page made for Streamlit, in a frame that reaches nothing
 * around it. Its files come over the app's own connection; arguments and values go by messages.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';

import type { IWidgetProps } from '../renderer';
import type { ComponentInstance as ComponentElement, ComponentValue } from '../schema';
import { className } from './className';
import { loadFile, loadPage, type ReadFile } from './componentPage';
import { componentTheme } from './componentTheme';
import { renderMessage, said } from './componentWords';
import { BEGINNING } from './frameFiles';
import { useHostTheme } from './hostTheme';
import { useLatest } from './latest';
import { SANDBOX, webAddress } from './sandbox';

/** More does not fit into one message of a Jupyter server, with what is around it. */
const LARGEST = 8 * 2 ** 20;
/** Browsers keep frames that are nowhere to be seen from drawing, and so from saying how high they want to be. */
const LEAST = 1;

export function ComponentInstance(props: IWidgetProps<ComponentElement>): JSX.Element {
  const { element, context } = props;
  const [opened, setOpened] = useState(context.live);
  if (context.live && !opened) {
    // Once it is open it stays, also while there is no kernel for a moment.
    setOpened(true);
  }
  if (!context.trusted || !opened) {
    const when = context.trusted ? 'while its kernel runs' : 'in a trusted notebook only';
    return <p className={className('Iframe-note')}>{`The component ${element.component_name} is shown ${when}.`}</p>;
  }
  return <OpenComponent {...props} />;
}

function OpenComponent({ element, context, id, setValue, files }: IWidgetProps<ComponentElement>): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(() => startHeight(element));
  const [problem, setProblem] = useState<string | null>(null);
  const give = useCallback(
    (value: ComponentValue) => {
      const small = JSON.stringify(value).length <= LARGEST;
      setProblem(small ? null : 'What this component gives is too large: at most 8 MB can travel at once.');
      if (small) {
        setValue(value);
      }
    },
    [setValue]
  );
  const read = useCallback((path: string) => files.component(element.component_name, path), [files, element.component_name]);
  const address = element.url === null ? null : webAddress(element.url);
  const origin = address?.origin;
  const ready = useConversation(frame, read, setHeight, give, setProblem);
  const theme = useHostTheme();
  useEffect(() => {
    if (frame.current && ready > 0) {
      const message = renderMessage(element, componentTheme(frame.current), !context.live || element.disabled, hash => context.blob(hash));
      // A page of a folder has no origin to name; one at an address may have been left for another.
      frame.current.contentWindow?.postMessage(message, origin ?? '*');
    }
  }, [element, context, theme, ready, origin]);
  return (
    <div className={className('ComponentInstance')}>
      <iframe
        ref={frame}
        id={id}
        title={element.component_name}
        src={address?.href}
        srcDoc={element.url === null ? BEGINNING : undefined}
        sandbox={address && address.origin !== window.location.origin ? `${SANDBOX} allow-same-origin` : SANDBOX}
        allow="camera *; microphone *; clipboard-read *; clipboard-write *"
        referrerPolicy="no-referrer"
        tabIndex={element.tab_index ?? undefined}
        style={{ height: Math.max(LEAST, height) }}
      />
      {problem !== null && (
        <div role="alert" className={className('Field-note', { problem: true })}>
          {problem}
        </div>
      )}
    </div>
  );
}

/** A page that never says how high it wants to be is as high as it was told to be. */
function startHeight({ json_args }: ComponentElement): number {
  const { height } = JSON.parse(json_args) as { readonly height?: unknown };
  return typeof height === 'number' ? height : 0;
}

type Frame = RefObject<HTMLIFrameElement>;

/** Follow what the frame says; return how often its page has begun to listen. */
function useConversation(
  frame: Frame,
  read: ReadFile,
  setHeight: (height: number) => void,
  give: (value: ComponentValue) => void,
  setProblem: (problem: string) => void
): number {
  const [ready, setReady] = useState(0);
  const latest = useLatest({ read, give });
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const view = frame.current?.contentWindow;
      if (!view || source !== view) {
        return;
      }
      const message = said(data);
      if (message?.type === 'ready') {
        setReady(times => times + 1);
      } else if (message?.type === 'height') {
        setHeight(message.height);
      } else if (message?.type === 'value') {
        latest.current.give(message.value);
      } else {
        serve(view, data as IRequest | null, latest.current.read, setProblem);
      }
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame, latest, setHeight, setProblem]);
  return ready;
}

interface IRequest {
  readonly frame?: unknown;
  readonly path?: unknown;
}

/** Give a frame its page, or a file that the page asks for. */
function serve(view: Window, request: IRequest | null, read: ReadFile, setProblem: (problem: string) => void): void {
  if (request?.frame === 'begin') {
    loadPage(read).then(
      page => view.postMessage({ page }, '*'),
      (reason: unknown) => setProblem(`This component cannot be shown: ${(reason as Error).message}`)
    );
  } else if (request?.frame === 'file' && typeof request.path === 'string') {
    const { path } = request;
    loadFile(read, path).then(
      file => view.postMessage({ file }, '*'),
      () => view.postMessage({ missing: path }, '*')
    );
  }
}
