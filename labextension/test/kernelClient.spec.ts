import type { ISessionContext } from '@jupyterlab/apputils';
import { Signal } from '@lumino/signaling';
import { beforeEach, describe, expect, it } from 'vitest';

import { Apps } from '../src/apps';
import { Channel } from '../src/channel';
import { Client } from '../src/client';
import { KernelClient } from '../src/kernelClient';
import { AppModel } from '../src/model';
import { insert, snapshot, text, wire } from './builders';

interface ISent {
  readonly channel: string;
  readonly header: { readonly msg_type: string };
  readonly content: { readonly comm_id: string; readonly data: { readonly type?: string; readonly content?: { readonly type: string } } };
}

/** A kernel connection that keeps what is sent, and hears what a test lets the kernel say. */
class Connection {
  readonly iopubMessage = new Signal<this, unknown>(this);
  readonly connectionStatusChanged = new Signal<this, string>(this);
  readonly sent: ISent[] = [];
  readonly clones: Connection[] = [];
  isDisposed = false;
  status = 'idle';
  username = '';
  clientId = 'c';
  id = 'k';

  constructor(public connectionStatus = 'connecting') {}

  clone(options: { handleComms: boolean }): Connection {
    expect(options).toEqual({ handleComms: false });
    const clone = new Connection();
    this.clones.push(clone);
    return clone;
  }

  connect(): void {
    this.connectionStatus = 'connected';
    this.connectionStatusChanged.emit('connected');
  }

  sendControlMessage(message: ISent): void {
    this.sent.push(message);
  }

  dispose(): void {
    this.isDisposed = true;
  }

  say(msgType: string, content: unknown, buffers: unknown[] = []): void {
    this.iopubMessage.emit({ header: { msg_type: msgType }, content, buffers });
  }

  /** Answer the latest comm_open with a snapshot. */
  answer(): void {
    const id = this.opened().at(-1)?.content.comm_id;
    const [data, buffers] = wire(1, snapshot([insert(10, text('a'))]));
    this.say('comm_msg', { comm_id: id, data }, buffers);
  }

  opened(): ISent[] {
    return this.sent.filter(message => message.header.msg_type === 'comm_open');
  }

  types(): (string | undefined)[] {
    return this.sent.map(({ header, content }) => content.data.content?.type ?? header.msg_type);
  }
}

class Context {
  readonly kernelChanged = new Signal<this, unknown>(this);
  readonly statusChanged = new Signal<this, string>(this);
  readonly connectionStatusChanged = new Signal<this, string>(this);
  readonly ready = Promise.resolve();
  kernel: Connection | null = new Connection('connected');

  get session(): { kernel: Connection | null } {
    return { kernel: this.kernel };
  }

  change(kernel: Connection | null): void {
    this.kernel = kernel;
    this.kernelChanged.emit({});
  }

  become(...statuses: string[]): void {
    statuses.forEach(status => this.statusChanged.emit(status));
  }
}

let context: Context;
let client: KernelClient;
let model: AppModel;
let channel: Channel;

beforeEach(() => {
  context = new Context();
  client = new KernelClient(context as unknown as ISessionContext);
  model = new AppModel();
  channel = new Channel({ type: 'attach', session: 's' }, model, new Client('me'));
  return () => client.dispose();
});

function kernel(): Connection {
  return context.kernel as Connection;
}

function connection(): Connection {
  return kernel().clones.at(-1) as Connection;
}

function goLive(): void {
  client.add(channel);
  connection().connect();
  connection().answer();
}

describe('a channel', () => {
  it('is opened on the control channel of a connection of its own, once that is up', () => {
    client.add(channel);
    expect(connection().sent).toEqual([]);
    connection().connect();
    const [open] = connection().sent;
    expect([open?.channel, open?.header.msg_type, open?.content.data.type]).toEqual(['control', 'comm_open', 'attach']);
  });

  it('gets the messages of its comm and acknowledges them', () => {
    goLive();
    expect(model.connection.state).toBe('live');
    expect(connection().types()).toEqual(['comm_open', 'ack']);
  });

  it('does not get the messages of others', () => {
    client.add(channel);
    connection().connect();
    const [data, buffers] = wire(1, snapshot([]));
    connection().say('comm_msg', { comm_id: 'other', data }, buffers);
    expect(model.connection.state).toBe('connecting');
  });

  it('is told why the kernel closed it', () => {
    goLive();
    connection().say('comm_close', { comm_id: connection().opened()[0]?.content.comm_id, data: { reason: 'Gone.' } });
    expect(model.connection).toEqual({ state: 'lost', why: 'closed', reason: 'Gone.' });
  });

  it('that goes closes its comm, and the last one the connection', () => {
    goLive();
    const last = connection();
    client.remove(channel);
    expect(last.types().at(-1)).toBe('comm_close');
    expect(last.isDisposed).toBe(true);
  });

  it('waits for a kernel where there is none', async () => {
    context.kernel = null;
    client.add(channel);
    await context.ready;
    await Promise.resolve();
    expect(model.connection).toEqual({ state: 'lost', why: 'no-kernel' });
    context.change(new Connection('connected'));
    connection().connect();
    connection().answer();
    expect(model.connection.state).toBe('live');
  });
});

describe('a connection that breaks', () => {
  it('for a moment asks what it missed, on the same comm', () => {
    goLive();
    connection().connectionStatusChanged.emit('connecting');
    expect(model.connection.state).toBe('connecting');
    connection().connect();
    expect(connection().types()).toEqual(['comm_open', 'ack', 'hello']);
  });

  it('for good comes back with the notebook’s own', () => {
    goLive();
    connection().connectionStatusChanged.emit('disconnected');
    expect(model.connection).toEqual({ state: 'lost', why: 'disconnected' });
    context.connectionStatusChanged.emit('connected');
    expect(kernel().clones).toHaveLength(2);
  });
});

describe('a kernel', () => {
  it('that restarts is tried once more, however often it becomes idle', () => {
    goLive();
    const before = connection();
    context.become('restarting');
    expect(before.isDisposed).toBe(true);
    expect(before.types()).not.toContain('comm_close');
    context.become('unknown', 'starting', 'busy', 'idle', 'busy', 'idle');
    expect(kernel().clones).toHaveLength(2);
    connection().connect();
    connection().say('comm_close', { comm_id: connection().opened()[0]?.content.comm_id, data: {} });
    context.become('busy', 'idle', 'busy', 'idle');
    expect(connection().opened()).toHaveLength(1);
    expect(model.connection.state).toBe('lost');
  });

  it('that is new does not make the notice flicker until it answers', () => {
    goLive();
    context.become('restarting', 'starting');
    connection().connect();
    expect(model.connection).toEqual({ state: 'lost', why: 'restarted' });
    connection().answer();
    expect(model.connection.state).toBe('live');
  });

  it.each(['dead', 'terminating'])('that is %s takes its comms with it', status => {
    goLive();
    context.become(status);
    expect(model.connection).toEqual({ state: 'lost', why: 'stopped' });
  });

  it('that was shut down is not asked again', () => {
    goLive();
    const clones = kernel().clones;
    context.change(null);
    expect(model.connection).toEqual({ state: 'lost', why: 'no-kernel' });
    expect(clones).toHaveLength(1);
  });
});

describe('the views of one session', () => {
  it('share one comm, which goes with the last of them', () => {
    const apps = new Apps(client);
    const [one, two] = [apps.attach('s'), apps.attach('s')];
    connection().connect();
    expect(one.model).toBe(two.model);
    expect(connection().opened()).toHaveLength(1);
    one.dispose();
    one.dispose();
    expect(connection().types()).toEqual(['comm_open']);
    two.dispose();
    expect(connection().types()).toEqual(['comm_open', 'comm_close']);
  });
});
