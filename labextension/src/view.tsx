/**
 * An app on the page, in whatever host: `mount` draws a model into an element. Knows neither
 * JupyterLab's documents nor how the model gets its messages.
 */
import { useEffect, useMemo, useRef, type JSX } from 'react';
import { createRoot } from 'react-dom/client';

import { themeStyle } from './appTheme';
import { notice } from './connection';
import { ConsoleView } from './consoleView';
import { ROOTS } from './elementTree';
import { useHostTheme } from './elements/hostTheme';
import { Navigation } from './elements/Navigation';
import { keepKeys } from './keys';
import type { AppModel } from './model';
import { useNavigation } from './navigation';
import { AppProvider, NodeView } from './nodeView';
import { hostIsLight, pageContext } from './pageContext';
import type { IRenderContext } from './renderer';
import { Sidebar } from './sidebar';
import { Stage } from './stage';
import { Toolbar } from './toolbar';
import { useNarrow, useTopic } from './topic';

/** What a view needs of the place it is in. */
export type IHost = Pick<IRenderContext, 'display' | 'widget' | 'trusted'>;

export interface IMounted {
  /** Show another model, or the same in other circumstances. */
  show(model: AppModel, host: IHost): void;
  dispose(): void;
}

const NARROW = 560;

export function mount(element: HTMLElement, model: AppModel, host: IHost): IMounted {
  const root = createRoot(element);
  const show = (next: AppModel, at: IHost) => root.render(<AppView model={next} host={at} />);
  const releaseKeys = keepKeys(element);
  show(model, host);
  return {
    show,
    dispose: () => {
      releaseKeys();
      root.unmount();
    }
  };
}

interface IProps {
  readonly model: AppModel;
  readonly host: IHost;
}

export function AppView({ model, host }: IProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(element, NARROW);
  const connection = useTopic(model, 'connection', each => each.connection);
  const layout = useTopic(model, 'status', each => each.status.layout);
  const busy = useTopic(model, 'status', each => each.status.state === 'running');
  const drawn = useTopic(model, 'status', each => each.isDrawn);
  const navigation = useNavigation(model);
  const look = useTopic(model, 'status', each => each.status.theme);
  const hostTheme = useHostTheme();
  const live = connection.state === 'live';
  const style = themeStyle(look, hostIsLight());
  useEffect(() => {
    if (live) {
      model.tell(pageContext());
    }
  }, [model, live, hostTheme]);
  const run = useMemo(() => ({ busy, stop: () => model.stop() }), [busy, model]);
  const app = useMemo(() => ({ model, context: renderContext(model, host, live) }), [model, host, live]);
  return (
    <AppProvider value={app}>
      <div
        ref={element}
        className="jp-Reactive-app"
        data-connection={connection.state}
        data-layout={layout}
        data-drawn={drawn}
        data-themed={style !== undefined}
        style={style}
      >
        <Stage app={element} trusted={host.trusted} run={run}>
          <Toolbar model={model} />
          <Notice text={notice(connection)} picture={drawn && !live} />
          <Refusal model={model} />
          {navigation?.position === 'top' && <Navigation element={navigation} context={app.context} />}
          <div className="jp-Reactive-body" aria-busy={busy}>
            <Sidebar model={model} narrow={narrow} pages={navigation?.position === 'sidebar' ? navigation : null} />
            <div className="jp-Reactive-column">
              <NodeView id={ROOTS.main} />
              <NodeView id={ROOTS.event} />
              <NodeView id={ROOTS.bottom} />
            </div>
          </div>
          <ConsoleView model={model} />
        </Stage>
      </div>
    </AppProvider>
  );
}

function Notice({ text, picture }: { readonly text: string | null; readonly picture: boolean }): JSX.Element {
  return (
    <div className="jp-Reactive-notice" role="status">
      {text !== null && (
        <p>
          {text}
          {picture && ' Below is how it looked last.'}
        </p>
      )}
    </div>
  );
}

function Refusal({ model }: { readonly model: AppModel }): JSX.Element | null {
  const reason = useTopic(model, 'refusal', each => each.refusal);
  return reason === null ? null : (
    <div className="jp-Reactive-notice jp-mod-refusal" role="status">
      <p>The app did not take that: {reason}</p>
    </div>
  );
}

function renderContext(model: AppModel, host: IHost, live: boolean): IRenderContext {
  return {
    blob: hash => model.blob(hash),
    display: (node, data, metadata) => host.display(node, data, metadata),
    navigate: (page, query) => model.goTo(page, query),
    widget: (node, modelId, fallback) => host.widget(node, modelId, fallback),
    live,
    trusted: host.trusted
  };
}
