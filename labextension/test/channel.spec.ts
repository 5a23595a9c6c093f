import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { IBatch } from '../src/batch';
import { ACKNOWLEDGE_WITHIN, ANSWER_WITHIN, Channel, HEARTBEAT, SILENT_AFTER, type IReceiver } from '../src/channel';
import { Client } from '../src/client';
import type { Connection } from '../src/connection';
import type { BackMsg, ForwardMsg } from '../src/schema';
import { insert, snapshot, status, text, wire } from './builders';

class Receiver implements IReceiver {
  readonly applied: number[] = [];
  readonly connections: Connection[] = [];
  blobHashes = ['h'];
  failAt = 0;

  apply(batch: IBatch): void {
    if (batch.number === this.failAt) {
      throw new Error('does not fit');
    }
    this.applied.push(batch.number);
  }

  setConnection(connection: Connection): void {
    this.connections.push(connection);
  }

  get connection(): Connection | undefined {
    return this.connections.at(-1);
  }
}

let receiver: Receiver;
let channel: Channel;
let sent: BackMsg[];
let reopened: number;

beforeEach(() => {
  vi.useFakeTimers();
  receiver = new Receiver();
  channel = new Channel({ type: 'attach', session: 's' }, receiver, new Client('me'));
  [sent, reopened] = [[], 0];
  open();
});

afterEach(() => {
  channel.dispose();
  vi.useRealTimers();
});

function open(): void {
  channel.opened({ send: message => sent.push(message), reopen: () => reopened++ });
}

function kernelSends(number: number, ...messages: ForwardMsg[]): void {
  channel.receive(...wire(number, ...messages));
}

function types(): string[] {
  return sent.map(message => message.type);
}

const SNAPSHOT = snapshot([insert(10, text('a'))]);

describe('an empty batch', () => {
  it('is answered where nothing is missing', () => {
    kernelSends(1, SNAPSHOT);
    kernelSends(2);
    expect(sent.at(-1)).toEqual({ type: 'ack', client: 'me', number: 2 });
  });

  it('shows that the one before was lost', () => {
    kernelSends(1, SNAPSHOT);
    kernelSends(3);
    expect(types().at(-1)).toBe('hello');
  });

  it('shows that the first was lost, before anything was drawn', () => {
    kernelSends(2);
    expect(types()).toEqual(['hello']);
  });
});

describe('opening', () => {
  it('names the session, the client and the version', () => {
    expect(channel.request).toEqual({ type: 'attach', session: 's', client: 'me', version: 1 });
  });

  it('is connecting, then live with the first batch', () => {
    expect(receiver.connection).toEqual({ state: 'connecting' });
    kernelSends(1, SNAPSHOT);
    expect(receiver.connection).toEqual({ state: 'live' });
  });

  it('says so when no answer comes, and goes live when one comes after all', () => {
    vi.advanceTimersByTime(ANSWER_WITHIN);
    expect(receiver.connection).toEqual({ state: 'lost', why: 'no-answer' });
    kernelSends(1, SNAPSHOT);
    expect(receiver.connection).toEqual({ state: 'live' });
  });

  it('in a new kernel keeps what was said until there is an answer', () => {
    channel.lost('restarted');
    open();
    vi.advanceTimersByTime(ANSWER_WITHIN);
    expect(receiver.connection).toEqual({ state: 'lost', why: 'restarted' });
  });
});

describe('a batch', () => {
  beforeEach(() => kernelSends(1, SNAPSHOT));

  it('is applied in turn and acknowledged', () => {
    kernelSends(2, status('running'));
    expect(receiver.applied).toEqual([1, 2]);
    expect(sent).toEqual([1, 2].map(number => ({ type: 'ack', client: 'me', number })));
  });

  it('that comes twice is applied once', () => {
    kernelSends(1, SNAPSHOT);
    kernelSends(2, status('running'));
    kernelSends(2, status('running'));
    expect(receiver.applied).toEqual([1, 2]);
    expect(types()).toEqual(['ack', 'ack']);
  });

  it('after a gap is dropped, and a hello asks for a snapshot', () => {
    kernelSends(3, status('running'));
    expect(receiver.applied).toEqual([1]);
    expect(sent.at(-1)).toEqual({ type: 'hello', client: 'me', blobs: ['h'] });
  });

  it('of more of the same gap asks once', () => {
    kernelSends(3, status('running'));
    kernelSends(4, status('idle'));
    expect(types().filter(type => type === 'hello')).toHaveLength(1);
  });

  it('asks again when the answer does not come', () => {
    kernelSends(3, status('running'));
    vi.advanceTimersByTime(3_000);
    kernelSends(4, status('idle'));
    expect(types().filter(type => type === 'hello')).toHaveLength(2);
  });

  it('that begins with a snapshot applies after any gap, and the next one after it', () => {
    kernelSends(3, status('running'));
    kernelSends(5, SNAPSHOT);
    kernelSends(6, status('idle'));
    expect(receiver.applied).toEqual([1, 5, 6]);
  });

  it('that does not fit is followed by a hello, and nothing applies before the snapshot', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    receiver.failAt = 2;
    kernelSends(2, status('running'));
    kernelSends(3, status('idle'));
    kernelSends(4, SNAPSHOT);
    expect(receiver.applied).toEqual([1, 4]);
    expect(types()).toEqual(['ack', 'hello', 'ack']);
    warn.mockRestore();
  });
});

describe('an event', () => {
  const press = { type: 'interact', widgets: [{ id: 'w', value: true }] } as const;

  beforeEach(() => kernelSends(1, SNAPSHOT));

  it('is counted per client, from 1', () => {
    channel.event(press);
    channel.event({ type: 'rerun' });
    expect(sent.slice(1)).toEqual([
      { ...press, client: 'me', event: 1 },
      { type: 'rerun', client: 'me', event: 2 }
    ]);
  });

  it('that was not received is sent again after a reconnect, once and in order', () => {
    channel.event(press);
    channel.event({ type: 'rerun' });
    kernelSends(2, { type: 'received', event: 1 });
    channel.lost('disconnected');
    channel.event(press);
    sent = [];
    open();
    expect(sent).toEqual([]);
    kernelSends(1, SNAPSHOT);
    expect(sent.map(each => ('event' in each ? each.event : each.type))).toEqual(['ack', 2, 3]);
  });

  it('that was received is not sent again', () => {
    channel.event(press);
    kernelSends(2, { type: 'received', event: 1 });
    sent = [];
    kernelSends(3, SNAPSHOT);
    expect(types()).toEqual(['ack']);
  });
});

describe('the last batch of a run', () => {
  beforeEach(() => {
    kernelSends(1, SNAPSHOT);
    sent = [];
    kernelSends(2, status('idle'));
  });

  it('is acknowledged by the next event', () => {
    expect(sent).toEqual([]);
    channel.event({ type: 'rerun' });
    vi.advanceTimersByTime(ACKNOWLEDGE_WITHIN);
    expect(sent).toEqual([{ type: 'rerun', client: 'me', event: 1, seen: 2 }]);
  });

  it('is acknowledged by itself when no event comes, with those after it', () => {
    kernelSends(3, status('idle'));
    vi.advanceTimersByTime(ACKNOWLEDGE_WITHIN);
    expect(sent).toEqual([{ type: 'ack', client: 'me', number: 3 }]);
  });

  it('is acknowledged at once when another run goes on', () => {
    kernelSends(3, status('running'));
    vi.advanceTimersByTime(ACKNOWLEDGE_WITHIN);
    expect(sent).toEqual([{ type: 'ack', client: 'me', number: 3 }]);
  });

  it('of another comm is not', () => {
    channel.lost('disconnected');
    open();
    channel.event({ type: 'rerun' });
    kernelSends(1, SNAPSHOT);
    expect(sent).toContainEqual({ type: 'rerun', client: 'me', event: 1 });
  });
});

describe('events after a break', () => {
  it.each([
    ['a new comm', () => open()],
    ['a comm out of reach', () => channel.interrupted()]
  ])('of %s wait for a snapshot, and leave in their order', (_, happens) => {
    kernelSends(1, SNAPSHOT);
    channel.event({ type: 'rerun' });
    happens();
    sent = [];
    channel.event({ type: 'rerun' });
    expect(sent).toEqual([]);
    kernelSends(2, SNAPSHOT);
    const events = sent.filter(each => each.type === 'rerun').map(each => ('event' in each ? each.event : 0));
    expect(events).toEqual([1, 2]);
  });
});

describe('the heartbeat', () => {
  it('begins with the first batch and ends with the channel', () => {
    vi.advanceTimersByTime(HEARTBEAT);
    expect(types()).toEqual([]);
    kernelSends(1, SNAPSHOT);
    vi.advanceTimersByTime(2 * HEARTBEAT);
    expect(types()).toEqual(['ack', 'heartbeat', 'heartbeat']);
    channel.lost('stopped');
    vi.advanceTimersByTime(2 * HEARTBEAT);
    expect(types()).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('after a long silence opens anew instead: the kernel has let go', () => {
    kernelSends(1, SNAPSHOT);
    vi.setSystemTime(Date.now() + SILENT_AFTER + 1);
    channel.awake();
    expect(reopened).toBe(1);
    expect(types()).toEqual(['ack']);
  });
});

it('a connection that comes back asks what was missed', () => {
  kernelSends(1, SNAPSHOT);
  channel.interrupted();
  expect(receiver.connection).toEqual({ state: 'connecting' });
  channel.resumed();
  expect(types()).toEqual(['ack', 'hello']);
});
