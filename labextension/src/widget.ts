/**
 * The same app as an ipywidget, for layouts of widgets and hosts without our renderer: the model
 * carries batches and messages, the view is the one that every host gets.
 */
import { DOMWidgetModel, DOMWidgetView, type IBackboneModelOptions } from '@jupyter-widgets/base';
import { UUID, type JSONObject } from '@lumino/coreutils';

import type { Buffer } from './batch';
import { Channel } from './channel';
import { Client } from './client';
import { AppModel } from './model';
import type { BackMsg } from './schema';
import { mount, type IHost, type IMounted } from './view';
import { WidgetHost } from './widgetHost';

const MODULE = 'jupyter-reactive';
const VERSION = '0.1.0';

interface IBatchState {
  readonly number: number;
  readonly messages?: Buffer;
  readonly blobs?: { readonly [hash: string]: Buffer };
}

export class AppViewModel extends DOMWidgetModel {
  // Set in `initialize`, which Backbone calls before a field's own initializer would run.
  declare app: AppModel;
  declare private channel: Channel | undefined;

  override defaults(): Record<string, unknown> {
    return {
      ...super.defaults(),
      _model_module: MODULE,
      _model_module_version: VERSION,
      _model_name: 'AppViewModel',
      _view_module: MODULE,
      _view_module_version: VERSION,
      _view_name: 'AppView',
      session: '',
      batch: null
    };
  }

  override initialize(attributes: Record<string, unknown>, options: IBackboneModelOptions): void {
    super.initialize(attributes, options);
    this.app = new AppModel();
    // Its own client: events are counted per client and must arrive in order, which two comms do not grant.
    const client = new Client(UUID.uuid4());
    const channel = new Channel({ type: 'attach', session: this.get('session') as string }, this.app, client);
    this.channel = channel;
    this.app.connect(channel);
    channel.opened({
      send: (message, buffers) => this.sendMessage(message, buffers),
      reopen: () => channel.resumed()
    });
    this.on('msg:custom', (content: unknown, buffers: readonly DataView[]) =>
      channel.receive({ method: 'custom', content }, buffers)
    );
    this.on('change:batch', () => this.receive());
    this.on('comm:close', () => channel.lost('closed'));
    this.on('comm_live_update', () => this.comm_live || channel.lost('stopped'));
    this.receive();
    channel.resumed();
  }

  override close(commClosed?: boolean): Promise<void> {
    this.channel?.dispose();
    return super.close(commClosed);
  }

  private receive(): void {
    const batch = this.get('batch') as IBatchState | null;
    if (batch?.messages) {
      const blobs = Object.entries(batch.blobs ?? {});
      const paths = [['batch', 'messages'], ...blobs.map(([hash]) => ['batch', 'blobs', hash])];
      const data = { method: 'update', state: { batch: { number: batch.number } }, buffer_paths: paths };
      this.channel?.receive(data, [batch.messages, ...blobs.map(([, bytes]) => bytes)]);
    }
  }

  private sendMessage(message: BackMsg, buffers?: readonly Uint8Array[]): void {
    this.send({ ...message } as unknown as JSONObject, {}, buffers as Uint8Array<ArrayBuffer>[] | undefined);
  }
}

export class AppView extends DOMWidgetView {
  private mounted: IMounted | null = null;

  override render(): void {
    super.render();
    const model = this.model as AppViewModel;
    const host: IHost = new WidgetHost(model.widget_manager);
    this.mounted = mount(this.el, model.app, host);
  }

  override remove(): this {
    this.mounted?.dispose();
    this.mounted = null;
    return super.remove() as this;
  }
}
