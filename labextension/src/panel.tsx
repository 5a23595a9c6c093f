/** The right side panel: the apps of the active notebook's kernel, and a view of one of them. */
import { type Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import { useSyncExternalStore, type JSX } from 'react';
import { createRoot, type Root } from 'react-dom/client';

import type { AppList } from './appList';
import { CachesView } from './cachesView';
import { appIcon } from './icon';
import type { PanelModel } from './panelModel';
import { QueryLine } from './queryLine';
import type { AppInfo, Status } from './schema';
import { Action } from './toolbar';
import { AppView } from './view';

export class AppsPanel extends Widget {
  private readonly root: Root;

  constructor(private readonly model: PanelModel) {
    super();
    this.id = 'jupyter-reactive-panel';
    this.title.icon = appIcon;
    this.title.caption = 'Reactive apps';
    this.addClass('jp-Reactive-panel');
    this.root = createRoot(this.node);
    this.root.render(<Panel model={model} />);
  }

  override dispose(): void {
    if (!this.isDisposed) {
      this.model.follow(null);
      this.root.unmount();
      super.dispose();
    }
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.model.setVisible(true);
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.model.setVisible(this.isVisible);
  }

  protected override onBeforeHide(message: Message): void {
    this.model.setVisible(false);
    super.onBeforeHide(message);
  }

  protected override onBeforeDetach(message: Message): void {
    this.model.setVisible(false);
    super.onBeforeDetach(message);
  }
}

interface IPanelProps {
  readonly model: PanelModel;
}

function Panel({ model }: IPanelProps): JSX.Element {
  const list = useSyncExternalStore(model.on, () => model.list);
  const selected = useSyncExternalStore(model.on, () => model.selected);
  return (
    <>
      <h2 className="jp-Reactive-panelTitle">Reactive apps</h2>
      {list ? <Apps list={list} model={model} /> : <p className="jp-Reactive-hint">Open a notebook to see its apps.</p>}
      {selected && (
        <section className="jp-Reactive-panelView" aria-label="The selected app">
          <QueryLine key={`query ${selected.session}`} model={selected.model} />
          <AppView key={selected.session} model={selected.model} host={selected.host} />
        </section>
      )}
      {list && <CachesView list={list} />}
    </>
  );
}

function Apps({ list, model }: IPanelProps & { readonly list: AppList }): JSX.Element {
  const apps = useSyncExternalStore(list.on, () => list.apps);
  const selected = useSyncExternalStore(model.on, () => model.selected?.session);
  if (apps.length === 0) {
    return <HowToStart />;
  }
  return (
    <ul className="jp-Reactive-apps">
      {apps.map(app => (
        <AppLine
          key={app.session}
          app={app}
          selected={app.session === selected}
          select={() => model.select(app.session === selected ? null : app.session)}
          steer={command => list.steer(app.session, command)}
        />
      ))}
    </ul>
  );
}

function HowToStart(): JSX.Element {
  return (
    <div className="jp-Reactive-hint">
      <p>No app is open in this notebook’s kernel. To start one, run these two cells:</p>
      <pre>%load_ext jupyter_reactive</pre>
      <pre>{'%%reactive\nimport jupyter_reactive as st\n\nname = st.text_input("Your name")\nst.write("Hello", name)'}</pre>
    </div>
  );
}

interface ILineProps {
  readonly app: AppInfo;
  readonly selected: boolean;
  readonly select: () => void;
  readonly steer: (command: 'rerun' | 'stop' | 'close') => void;
}

function AppLine({ app, selected, select, steer }: ILineProps): JSX.Element {
  const busy = app.status.state !== 'idle';
  return (
    <li className="jp-Reactive-appLine" data-selected={selected}>
      <button type="button" className="jp-Reactive-appName" aria-expanded={selected} onClick={select}>
        <span>{app.status.title ?? app.app}</span>
        <span className="jp-Reactive-appState" data-state={stateOf(app.status)}>
          {WORDS[stateOf(app.status)]}
          {app.finished !== null && ` · last run ${clock(app.finished)}${lasted(app.status.duration)}`}
        </span>
      </button>
      {busy ? (
        <Action name={`Stop ${app.app}`} disabled={app.status.state === 'stopping'} act={() => steer('stop')}>
          <rect x="4" y="4" width="8" height="8" rx="1" />
        </Action>
      ) : (
        <Action name={`Run ${app.app} again`} disabled={false} act={() => steer('rerun')}>
          <path d="M8 3a5 5 0 1 0 4.9 6h-1.600A3.5 3.5 0 1 1 8 4.500c1 0 1.8.4 2.4 1L8.5 7.500H13V3l-1.5 1.500A5 5 0 0 0 8 3z" />
        </Action>
      )}
      <Action name={`Close ${app.app} and forget its state`} disabled={false} act={() => steer('close')}>
        <path d="m4.5 3.5 3.5 3.4 3.5-3.4 1 1L9.1 8l3.4 3.5-1 1L8 9.100l-3.5 3.4-1-1L6.9 8 3.5 4.500z" />
      </Action>
    </li>
  );
}

type State = Status['state'] | 'error';

const WORDS: { readonly [state in State]: string } = {
  idle: 'Idle',
  queued: 'Queued',
  running: 'Running',
  stopping: 'Stopping',
  error: 'Error'
};

function stateOf(status: Status): State {
  return status.state === 'idle' && status.failed ? 'error' : status.state;
}

function clock(time: number): string {
  return new Date(time).toLocaleTimeString();
}

function lasted(duration: number | null): string {
  return duration === null ? '' : ` (${duration < 1000 ? `${Math.round(duration)} ms` : `${(duration / 1000).toFixed(1)} s`})`;
}
