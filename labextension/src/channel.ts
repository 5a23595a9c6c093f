/**
 * One comm as a sequence of batches, whatever carries it: numbering, gaps, acknowledgements, the
 * heartbeat, and events that are kept until the kernel has them. Knows neither tree nor values.
 */
import { decodeAnswer, decodeBatch, toBytes, type Buffer, type IBatch } from './batch';
import type { Client } from './client';
import { CONNECTING, LIVE, type Connection, type Lost } from './connection';
import type { Answer, BackMsg, Interact, OpenRequest, Rerun } from './schema';
import { PROTOCOL_VERSION } from './schema';

/** The way to the kernel while there is one. */
export interface ITransport {
  send(message: BackMsg, buffers?: readonly Uint8Array[]): void;
  /** Begin anew: the kernel has let go of a client that was silent for long. */
  reopen(): void;
}

/** What a channel fills. */
export interface IReceiver {
  /** Apply a batch; throw where it does not fit what is there. */
  apply(batch: IBatch): void;
  /** Take what was asked for outside of the batches, with its bytes. */
  answer?(answer: Answer, bytes: Uint8Array): void;
  setConnection(connection: Connection): void;
  readonly blobHashes: readonly string[];
}

type Unsigned<M> = M extends BackMsg ? Omit<M, 'client' | 'event'> : never;
type Unversioned<R> = R extends OpenRequest ? Omit<R, 'client' | 'version'> : never;

export type Event = Unsigned<Interact> | Unsigned<Rerun>;
export type Order = Unsigned<Exclude<BackMsg, Interact | Rerun>>;
export type Wish = Unversioned<OpenRequest>;

export const HEARTBEAT = 20_000;
export const ANSWER_WITHIN = 5_000;
/** Well under the time after which the kernel lets go of a silent client. */
export const SILENT_AFTER = 75_000;
const HELLO_AGAIN_AFTER = 2_000;
/** The kernel asks after an acknowledgement that is two seconds late. */
export const ACKNOWLEDGE_WITHIN = 500;

const NO_BYTES = new Uint8Array();

export class Channel {
  readonly request: OpenRequest;
  private transport: ITransport | null = null;
  private last = 0;
  /** A batch did not fit: nothing but a snapshot will. */
  private astray = false;
  private helloAt = -Infinity;
  private sentAt = 0;
  private live = false;
  /** Whether events may leave: after a break they wait for a snapshot, and then leave in their order. */
  private flows = false;
  private kernelIsNew = false;
  private readonly events = new Map<number, BackMsg>();
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private owed: ReturnType<typeof setTimeout> | undefined;

  constructor(
    wish: Wish,
    private readonly receiver: IReceiver,
    private readonly client: Client
  ) {
    this.request = { ...wish, client: client.id, version: PROTOCOL_VERSION };
  }

  /** Whether the kernel has answered the present comm. */
  get isLive(): boolean {
    return this.live;
  }

  /** A comm was opened: its batches count from 1, and the first is a snapshot. */
  opened(transport: ITransport): void {
    this.transport = transport;
    this.last = 0;
    this.astray = false;
    this.helloAt = -Infinity;
    this.live = false;
    this.flows = false;
    this.stopTimers();
    // A new kernel hardly knows the app: what is said about it stands until it answers.
    if (!this.kernelIsNew) {
      this.receiver.setConnection(CONNECTING);
      this.patience = setTimeout(() => this.setLost('no-answer'), ANSWER_WITHIN);
    }
  }

  /** The same comm is reachable again; what was said meanwhile may be lost. */
  resumed(): void {
    this.helloAt = -Infinity;
    this.sayHello();
  }

  /** The comm or its kernel is gone. */
  lost(why: Lost, reason?: string): void {
    this.transport = null;
    this.live = false;
    this.kernelIsNew = why === 'restarted';
    this.stopTimers();
    this.setLost(why, reason);
  }

  /** The page is looked at again: a computer asleep and a hidden page send no heartbeats. */
  awake(): void {
    if (this.heartbeat !== undefined) {
      this.beat();
    }
  }

  /** The comm is out of reach for the moment. */
  interrupted(): void {
    this.flows = false;
    this.receiver.setConnection(CONNECTING);
  }

  dispose(): void {
    this.transport = null;
    this.stopTimers();
  }

  /** Take a comm message of the kernel. */
  receive(data: unknown, buffers: readonly Buffer[]): void {
    const answer = decodeAnswer(data);
    if (answer !== null) {
      this.receiver.answer?.(answer, buffers[0] === undefined ? NO_BYTES : toBytes(buffers[0]));
      return;
    }
    const batch = decodeBatch(data, buffers);
    if (batch !== null) {
      this.take(batch);
    }
  }

  /** Send an event, now or once there is a way; return its number. */
  event(event: Event): number {
    const number = this.client.nextEvent();
    const message = { ...event, client: this.client.id, event: number } as BackMsg;
    this.events.set(number, message);
    if (this.flows) {
      this.send(this.owed === undefined ? message : ({ ...message, seen: this.last } as BackMsg));
      this.settle();
    }
    return number;
  }

  /** Send what makes sense now or never. */
  order(order: Order, buffers?: readonly Uint8Array[]): void {
    this.send({ ...order, client: this.client.id }, buffers);
  }

  private take(batch: IBatch): void {
    const whole = batch.messages[0]?.type === 'snapshot' || batch.messages[0]?.type === 'apps';
    if (batch.number <= this.last) {
      return;
    }
    if (!whole && (this.astray || batch.number !== this.last + 1)) {
      this.sayHello();
      return;
    }
    this.forgetReceived(batch);
    if (this.apply(batch)) {
      this.last = batch.number;
      this.astray = false;
      this.acknowledge(batch);
      this.answered(whole);
    }
  }

  /** At once while a run goes on, for its next picture waits for it; else with the next event, or soon. */
  private acknowledge(batch: IBatch): void {
    if (batch.messages.some(each => each.type === 'status' && each.state === 'idle')) {
      this.owed ??= setTimeout(() => this.sendAcknowledgement(), ACKNOWLEDGE_WITHIN);
    } else {
      this.sendAcknowledgement();
    }
  }

  private sendAcknowledgement(): void {
    this.settle();
    this.send({ type: 'ack', client: this.client.id, number: this.last });
  }

  private settle(): void {
    clearTimeout(this.owed);
    this.owed = undefined;
  }

  private apply(batch: IBatch): boolean {
    try {
      this.live = true;
      this.receiver.setConnection(LIVE);
      this.receiver.apply(batch);
      return true;
    } catch (error) {
      console.warn('[jupyter-reactive] a batch did not fit; asking for a snapshot:', error);
      this.astray = true;
      this.sayHello();
      return false;
    }
  }

  private answered(whole: boolean): void {
    clearTimeout(this.patience);
    this.heartbeat ??= setInterval(() => this.beat(), HEARTBEAT);
    if (whole) {
      this.helloAt = -Infinity;
      this.flows = true;
      this.events.forEach(event => this.send(event));
    }
  }

  private forgetReceived(batch: IBatch): void {
    const received = batch.messages.reduce((most, each) => (each.type === 'received' ? Math.max(most, each.event) : most), 0);
    for (const event of this.events.keys()) {
      if (event <= received) {
        this.events.delete(event);
      }
    }
  }

  private send(message: BackMsg, buffers?: readonly Uint8Array[]): void {
    this.sentAt = Date.now();
    this.transport?.send(message, buffers);
  }

  private sayHello(): void {
    const now = Date.now();
    if (now - this.helloAt >= HELLO_AGAIN_AFTER) {
      this.helloAt = now;
      this.send({ type: 'hello', client: this.client.id, blobs: this.receiver.blobHashes });
    }
  }

  private beat(): void {
    if (Date.now() - this.sentAt > SILENT_AFTER) {
      this.transport?.reopen();
      return;
    }
    const visible = document.visibilityState !== 'hidden';
    this.send({ type: 'heartbeat', client: this.client.id, visible });
  }

  private setLost(why: Lost, reason?: string): void {
    this.receiver.setConnection({ state: 'lost', why, ...(reason === undefined ? {} : { reason }) });
  }

  private stopTimers(): void {
    clearTimeout(this.patience);
    this.settle();
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
  }
}
