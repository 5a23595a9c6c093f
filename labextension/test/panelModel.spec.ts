import { Signal } from '@lumino/signaling';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Channel } from '../src/channel';
import { AppModel } from '../src/model';
import { PanelModel, type ISubject } from '../src/panelModel';
import type { AppInfo } from '../src/schema';
import { status, wire } from './builders';

vi.mock('../src/hostContext', () => ({ HostContext: vi.fn() }));

/** A kernel of which only the channels and views that the panel holds are of interest. */
class Kernel {
  readonly answered = new Signal<this, void>(this);
  readonly channels: Channel[] = [];
  readonly retried: Channel[] = [];
  readonly attached: string[] = [];

  readonly client = {
    answered: this.answered,
    add: (channel: Channel) => this.channels.push(channel),
    remove: (channel: Channel) => this.channels.splice(this.channels.indexOf(channel), 1),
    retry: (channel: Channel) => this.retried.push(channel)
  };

  readonly apps = {
    attach: (session: string) => {
      this.attached.push(session);
      const dispose = () => this.attached.splice(this.attached.indexOf(session), 1);
      return { model: new AppModel(), isDisposed: false, dispose };
    }
  };

  readonly subject = { kernel: { client: this.client, apps: this.apps }, rendermime: {} } as unknown as ISubject;

  lists(number: number, ...sessions: string[]): void {
    const apps = sessions.map((session): AppInfo => ({ session, app: session, status: status('idle'), finished: null, clients: 0 }));
    this.channels[0]?.opened({ send: () => undefined, reopen: () => undefined });
    this.channels[0]?.receive(...wire(number, { type: 'apps', apps }));
  }
}

let kernel: Kernel;
let panel: PanelModel;

beforeEach(() => {
  kernel = new Kernel();
  panel = new PanelModel();
  panel.follow(kernel.subject);
  return () => panel.setVisible(false);
});

describe('the panel', () => {
  it('holds nothing until somebody looks', () => {
    expect(kernel.channels).toEqual([]);
    panel.setVisible(true);
    expect(kernel.channels[0]?.request.type).toBe('list_apps');
  });

  it('lets go of list and view when it is hidden', () => {
    panel.setVisible(true);
    panel.select('s');
    expect(kernel.attached).toEqual(['s']);
    panel.setVisible(false);
    expect([kernel.channels, kernel.attached, panel.list, panel.selected]).toEqual([[], [], null, null]);
  });

  it('comes back with the app that was selected, until that is gone', () => {
    panel.setVisible(true);
    kernel.lists(1, 'one', 'two');
    panel.select('two');
    panel.setVisible(false);
    panel.setVisible(true);
    expect([panel.selected?.session, kernel.attached]).toEqual(['two', ['two']]);
    kernel.lists(1, 'one', 'two');
    expect(panel.selected?.session).toBe('two');
    kernel.lists(2, 'one');
    panel.setVisible(false);
    panel.setVisible(true);
    expect(panel.selected).toBeNull();
  });

  it('remembers what was selected beside each kernel, and what was closed again', () => {
    const other = new Kernel();
    panel.setVisible(true);
    panel.select('mine');
    panel.follow(other.subject);
    expect(panel.selected).toBeNull();
    panel.follow(kernel.subject);
    expect(panel.selected?.session).toBe('mine');
    panel.select(null);
    panel.follow(other.subject);
    panel.follow(kernel.subject);
    expect(panel.selected).toBeNull();
  });

  it('follows the active notebook', () => {
    const other = new Kernel();
    panel.setVisible(true);
    panel.follow(other.subject);
    expect([kernel.channels.length, other.channels.length]).toEqual([0, 1]);
    panel.follow(null);
    expect([other.channels.length, panel.list]).toEqual([0, null]);
  });

  it('shows the apps, and lets go of one that is gone', () => {
    panel.setVisible(true);
    kernel.lists(1, 'one', 'two');
    expect(panel.list?.apps.map(app => app.session)).toEqual(['one', 'two']);
    panel.select('one');
    kernel.lists(2, 'two');
    expect([panel.selected, kernel.attached]).toEqual([null, []]);
  });

  it('asks again when an app comes up in a kernel that did not know us', () => {
    panel.setVisible(true);
    kernel.answered.emit();
    expect(kernel.retried).toHaveLength(1);
    kernel.lists(1, 'one');
    kernel.answered.emit();
    expect(kernel.retried).toHaveLength(1);
  });
});
