/**
 * The one client of a notebook's kernel: a connection of its own (`kernel.clone()`), which carries
 * the comms of all channels on the control channel, so that a busy cell does not hold them up.
 * It outlives the kernel: when another one starts, each channel is opened once more, once.
 */
import type { ISessionContext } from '@jupyterlab/apputils';
import { type Kernel, KernelMessage } from '@jupyterlab/services';
import { UUID, type JSONObject } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import type { Channel, ITransport } from './channel';
import type { Lost } from './connection';
import type { BackMsg } from './schema';

const TARGET = 'jupyter_reactive';
const GONE: ReadonlySet<Kernel.Status> = new Set(['dead', 'terminating']);
const RESTARTING: ReadonlySet<Kernel.Status> = new Set(['restarting', 'autorestarting']);
const STARTED: ReadonlySet<Kernel.Status> = new Set(['starting', 'idle', 'busy']);

type CommMessage = 'comm_open' | 'comm_msg' | 'comm_close';

export class KernelClient implements IDisposable {
  /** Emitted when a channel got through: an app lives in this kernel. */
  readonly answered = new Signal<this, void>(this);
  private connection: Kernel.IKernelConnection | null = null;
  private readonly channels = new Map<Channel, string | null>();
  private restarted = false;
  private _isDisposed = false;

  constructor(private readonly context: ISessionContext) {
    context.kernelChanged.connect(this.onKernelChanged, this);
    context.statusChanged.connect(this.onStatus, this);
    context.connectionStatusChanged.connect(this.onContextConnection, this);
    document.addEventListener('visibilitychange', this.onVisible);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  get kernelId(): string | null {
    return this.context.session?.kernel?.id ?? null;
  }

  /** Open a comm for a channel, now or once there is a kernel. */
  add(channel: Channel): void {
    this.channels.set(channel, null);
    if (this.connection?.connectionStatus === 'connected') {
      this.open(channel);
    } else {
      this.connect();
      void this.context.ready.then(() => this.reportNoKernel());
    }
  }

  /** Close a channel's comm; with the last one goes the connection. */
  remove(channel: Channel): void {
    this.close(channel);
    channel.dispose();
    this.channels.delete(channel);
    if (this.channels.size === 0) {
      this.disconnect();
    }
  }

  /** Open once more a channel that the kernel did not answer or closed. */
  retry(channel: Channel): void {
    if (this.connection?.connectionStatus === 'connected' && !channel.isLive) {
      this.reopen(channel);
    }
  }

  dispose(): void {
    this._isDisposed = true;
    document.removeEventListener('visibilitychange', this.onVisible);
    this.channels.forEach((_, channel) => this.remove(channel));
    Signal.clearData(this);
  }

  // The connection

  private connect(): void {
    const kernel = this.context.session?.kernel;
    if (!kernel || kernel.isDisposed || GONE.has(kernel.status) || this.connection || this.channels.size === 0) {
      return;
    }
    // Without `handleComms: false` each comm of ipywidgets would be answered by comm_close.
    const connection = kernel.clone({ handleComms: false });
    this.connection = connection;
    connection.iopubMessage.connect(this.onMessage, this);
    connection.connectionStatusChanged.connect(this.onConnection, this);
    this.onConnection(connection, connection.connectionStatus);
  }

  private disconnect(): void {
    const connection = this.connection;
    this.connection = null;
    if (connection) {
      Signal.disconnectBetween(connection, this);
      connection.dispose();
    }
  }

  /** The kernel is gone and its comms with it: there is nobody to close them. */
  private drop(why: Lost): void {
    this.disconnect();
    for (const channel of this.channels.keys()) {
      this.channels.set(channel, null);
      channel.lost(why);
    }
  }

  private onConnection(_: Kernel.IKernelConnection, status: Kernel.ConnectionStatus): void {
    switch (status) {
      case 'connected':
        return this.channels.forEach((id, channel) => (id === null ? this.open(channel) : channel.resumed()));
      case 'connecting':
        return this.channels.forEach((id, channel) => id !== null && channel.interrupted());
      case 'disconnected':
        return this.drop('disconnected');
    }
  }

  private onKernelChanged(): void {
    const kernel = this.context.session?.kernel;
    this.restarted = false;
    if (!kernel || this.connection) {
      this.drop(kernel ? 'restarted' : 'no-kernel');
    }
    this.connect();
  }

  private onStatus(_: ISessionContext, status: Kernel.Status): void {
    if (RESTARTING.has(status)) {
      this.restarted = true;
      this.drop('restarted');
    } else if (GONE.has(status)) {
      this.drop('stopped');
    } else if (this.restarted && STARTED.has(status)) {
      // Once only: each try makes the kernel idle again.
      this.restarted = false;
      this.connect();
    }
  }

  /** The person brought the notebook's own connection back. */
  private onContextConnection(_: ISessionContext, status: Kernel.ConnectionStatus): void {
    if (status === 'connected' && !this.restarted) {
      this.connect();
    }
  }

  private reportNoKernel(): void {
    if (!this.context.session?.kernel) {
      this.channels.forEach((_, channel) => channel.lost('no-kernel'));
    }
  }

  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible') {
      this.channels.forEach((id, channel) => id !== null && channel.awake());
    }
  };

  // Comms

  private open(channel: Channel): void {
    const id = UUID.uuid4();
    this.channels.set(channel, id);
    const transport: ITransport = {
      send: (message, buffers) => this.send('comm_msg', { comm_id: id, data: custom(message) }, buffers),
      reopen: () => this.reopen(channel)
    };
    const data = { ...channel.request } as JSONObject;
    channel.opened(transport);
    this.send('comm_open', { comm_id: id, target_name: TARGET, data });
  }

  private close(channel: Channel): void {
    const id = this.channels.get(channel);
    if (id) {
      this.channels.set(channel, null);
      this.send('comm_close', { comm_id: id, data: {} });
    }
  }

  private reopen(channel: Channel): void {
    this.close(channel);
    this.open(channel);
  }

  private send(msgType: CommMessage, content: JSONObject, buffers: readonly Uint8Array[] = []): void {
    const connection = this.connection;
    if (!connection || connection.isDisposed || connection.status === 'dead') {
      return;
    }
    const { username, clientId } = connection;
    const message = KernelMessage.createMessage({ msgType, channel: 'control', username, session: clientId, content, buffers } as never);
    connection.sendControlMessage(message as never, false, true);
  }

  private onMessage(_: Kernel.IKernelConnection, message: KernelMessage.IIOPubMessage): void {
    if (KernelMessage.isCommMsgMsg(message)) {
      const channel = this.byComm(message.content.comm_id);
      const wasLive = channel?.isLive;
      channel?.receive(message.content.data, message.buffers ?? []);
      if (channel?.isLive && !wasLive) {
        this.answered.emit();
      }
    } else if (KernelMessage.isCommCloseMsg(message)) {
      this.onClosed(message);
    }
  }

  private onClosed(message: KernelMessage.ICommCloseMsg): void {
    const channel = this.byComm(message.content.comm_id);
    const { reason } = message.content.data;
    if (channel) {
      this.channels.set(channel, null);
      channel.lost('closed', typeof reason === 'string' ? reason : undefined);
    }
  }

  private byComm(id: string): Channel | undefined {
    for (const [channel, comm] of this.channels) {
      if (comm === id) {
        return channel;
      }
    }
    return undefined;
  }
}

function custom(message: BackMsg): JSONObject {
  return { method: 'custom', content: { ...message } as unknown as JSONObject };
}
