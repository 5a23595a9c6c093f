/**
 * The open apps of one kernel client: one model and one channel per session, shared by all views
 * of it on this page and gone with the last.
 */
import type { IDisposable } from '@lumino/disposable';

import { Channel } from './channel';
import { PAGE } from './client';
import type { KernelClient } from './kernelClient';
import { AppModel } from './model';

interface IShared {
  readonly model: AppModel;
  readonly channel: Channel;
  users: number;
}

/** A view's hold on an app. */
export interface IAttachment extends IDisposable {
  readonly model: AppModel;
}

export class Apps {
  private readonly bySession = new Map<string, IShared>();

  constructor(private readonly client: KernelClient) {}

  attach(session: string): IAttachment {
    const shared = this.bySession.get(session) ?? this.open(session);
    shared.users += 1;
    return new Attachment(shared.model, () => this.release(session, shared));
  }

  private open(session: string): IShared {
    const model = new AppModel();
    const channel = new Channel({ type: 'attach', session }, model, PAGE);
    const shared = { model, channel, users: 0 };
    model.connect(channel);
    this.bySession.set(session, shared);
    this.client.add(channel);
    return shared;
  }

  private release(session: string, shared: IShared): void {
    shared.users -= 1;
    if (shared.users === 0) {
      this.bySession.delete(session);
      this.client.remove(shared.channel);
    }
  }
}

class Attachment implements IAttachment {
  isDisposed = false;

  constructor(
    readonly model: AppModel,
    private readonly release: () => void
  ) {}

  dispose(): void {
    if (!this.isDisposed) {
      this.isDisposed = true;
      this.release();
    }
  }
}
