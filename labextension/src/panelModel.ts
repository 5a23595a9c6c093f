/**
 * What the panel shows: the apps of the active notebook's kernel, and the one that is selected.
 * It holds channels only while the panel is visible; which app was selected beside a kernel it
 * remembers, for the panel is hidden often: by other tabs, and by every switch of the theme.
 */
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';

import { AppList } from './appList';
import type { IAttachment } from './apps';
import { Channel } from './channel';
import { PAGE } from './client';
import { HostContext } from './hostContext';
import { Listeners } from './listeners';
import type { AppModel } from './model';
import type { IKernel } from './tokens';
import type { IHost } from './view';

/** A notebook as the panel needs it. */
export interface ISubject {
  readonly kernel: IKernel;
  readonly rendermime: IRenderMimeRegistry;
}

export interface ISelected {
  readonly session: string;
  readonly model: AppModel;
  readonly host: IHost;
}

export class PanelModel {
  private readonly listeners = new Listeners<'changed'>();
  private readonly chosen = new WeakMap<IKernel, string>();
  private subject: ISubject | null = null;
  private visible = false;
  private channel: Channel | null = null;
  private attachment: IAttachment | null = null;
  private stopListening: () => void = () => undefined;
  private _list: AppList | null = null;
  private _selected: ISelected | null = null;

  /** Null while there is no notebook, or nobody looks. */
  get list(): AppList | null {
    return this._list;
  }

  get selected(): ISelected | null {
    return this._selected;
  }

  readonly on = (listener: () => void): (() => void) => this.listeners.add('changed', listener);

  follow(subject: ISubject | null): void {
    if (subject?.kernel !== this.subject?.kernel) {
      this.close();
      this.subject = subject;
      this.open();
    }
  }

  setVisible(visible: boolean): void {
    if (visible !== this.visible) {
      this.visible = visible;
      return visible ? this.open() : this.close();
    }
  }

  /** What a person chooses; null for none. */
  select(session: string | null): void {
    if (session !== null && this.subject) {
      this.chosen.set(this.subject.kernel, session);
    } else if (this.subject) {
      this.chosen.delete(this.subject.kernel);
    }
    this.show(session);
  }

  private show(session: string | null): void {
    this.attachment?.dispose();
    this.attachment = null;
    this._selected = null;
    if (session !== null && this.subject) {
      const { kernel, rendermime } = this.subject;
      this.attachment = kernel.apps.attach(session);
      // What comes live from the kernel was run by this person.
      this._selected = { session, model: this.attachment.model, host: new HostContext(rendermime, true) };
    }
    this.listeners.call('changed');
  }

  private open(): void {
    if (this.visible && this.subject) {
      const { kernel } = this.subject;
      const { client } = kernel;
      const list = new AppList();
      const channel = new Channel({ type: 'list_apps' }, list, PAGE);
      list.connect(channel);
      this.stopListening = list.on(() => this.dropClosed(list));
      [this._list, this.channel] = [list, channel];
      client.answered.connect(this.retry, this);
      client.add(channel);
      this.show(this.chosen.get(kernel) ?? null);
    }
    this.listeners.call('changed');
  }

  private close(): void {
    this.show(null);
    this.stopListening();
    if (this.channel && this.subject) {
      this.subject.kernel.client.answered.disconnect(this.retry, this);
      this.subject.kernel.client.remove(this.channel);
    }
    [this._list, this.channel] = [null, null];
    this.listeners.call('changed');
  }

  /** An app has come up in a kernel that did not know us before. */
  private retry(): void {
    if (this.channel && this.subject && !this.channel.isLive) {
      this.subject.kernel.client.retry(this.channel);
    }
  }

  private dropClosed(list: AppList): void {
    const open = list.apps.some(app => app.session === this._selected?.session);
    if (this._selected && !open && list.isTold) {
      this.select(null);
    }
  }
}
