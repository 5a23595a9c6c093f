/** The line above an app: what it is doing, and the buttons that steer it. */
import type { JSX, ReactNode } from 'react';

import { Icon } from './elements/icon';
import type { AppModel } from './model';
import type { Status } from './schema';
import { useTopic } from './topic';

export function Toolbar({ model }: { readonly model: AppModel }): JSX.Element {
  const status = useTopic(model, 'status', each => each.status);
  const live = useTopic(model, 'connection', each => each.connection.state === 'live');
  const busy = live && status.state !== 'idle';
  return (
    <div className="jp-Reactive-toolbar" data-busy={busy}>
      {status.icon && <Icon name={status.icon} />}
      {status.title !== null && <span className="jp-Reactive-title">{status.title}</span>}
      {busy && <Activity status={status} />}
      <span className="jp-Reactive-spacer" />
      {busy && (
        <Action name="Stop this run" delayed disabled={status.state === 'stopping'} act={() => model.stop()}>
          <rect x="4" y="4" width="8" height="8" rx="1" />
        </Action>
      )}
      <Action name="Run the app again" disabled={!live} act={() => model.rerun()}>
        <path d="M8 3a5 5 0 1 0 4.9 6h-1.6A3.5 3.5 0 1 1 8 4.5c1 0 1.8.4 2.4 1L8.5 7.5H13V3l-1.5 1.5A5 5 0 0 0 8 3z" />
      </Action>
    </div>
  );
}

interface IActionProps {
  readonly name: string;
  readonly disabled: boolean;
  readonly delayed?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

export function Action({ name, disabled, delayed = false, act, children }: IActionProps): JSX.Element {
  const className = delayed ? 'jp-Reactive-action jp-mod-delayed' : 'jp-Reactive-action';
  return (
    <button type="button" className={className} title={name} aria-label={name} disabled={disabled} onClick={act}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}

/** Styles show it only once it has stood for 300 ms: most runs are over before. */
function Activity({ status }: { readonly status: Status }): JSX.Element {
  return (
    <span className="jp-Reactive-activity jp-mod-delayed" data-state={status.state}>
      <span className="jp-Reactive-pulse" aria-hidden="true" />
      {ACTIVITY[status.state]}
    </span>
  );
}

const ACTIVITY: { readonly [state in Status['state']]: string } = {
  idle: '',
  queued: 'Queued',
  running: 'Running',
  stopping: 'Stopping'
};
