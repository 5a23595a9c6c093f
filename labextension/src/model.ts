/**
 * One app as a view sees it: tree, widget values, status, console and connection, each with its
 * own listeners. It does not know how messages travel, nor who draws them.
 */
import type { IBatch } from './batch';
import { Blobs } from './blobs';
import type { Channel, IReceiver } from './channel';
import { ComponentFiles } from './componentFiles';
import { CONNECTING, type Connection, type Lost } from './connection';
import { ConsoleStrip, type IConsoleLine } from './consoleStrip';
import { ElementTree, type ITreeNode } from './elementTree';
import { formParts } from './forms';
import { Downloads } from './downloads';
import { Listeners } from './listeners';
import type {
  Answer,
  Block,
  ForwardMsg,
  PageContext,
  Snapshot,
  Status,
  StoredSnapshot,
  WidgetElement,
  WidgetState
} from './schema';
import { Uploads } from './uploads';
import { WidgetStates } from './widgetState';
import { defaultValue, isTrigger, toWire } from './wireValue';

export type Topic = 'status' | 'console' | 'connection' | 'refusal';

const IDLE: Status = {
  type: 'status',
  state: 'idle',
  run: 0,
  failed: false,
  duration: null,
  title: null,
  icon: null,
  layout: 'wide',
  sidebar: 'auto',
  query: '',
  theme: null
};

export class AppModel implements IReceiver {
  private readonly tree = new ElementTree();
  private readonly widgets = new WidgetStates();
  private readonly blobs = new Blobs();
  private readonly strip = new ConsoleStrip();
  private readonly listeners = new Listeners<number | string>();
  readonly downloads = new Downloads(order => this.channel?.order(order));
  readonly components = new ComponentFiles(this.downloads);
  readonly uploads = new Uploads((order, buffers) => this.channel?.order(order, buffers));
  private channel: Channel | null = null;
  private app = '';
  private drawn = false;
  private _status = IDLE;
  private _connection: Connection = CONNECTING;
  private _refusal: string | null = null;

  get name(): string {
    return this.app;
  }

  get status(): Status {
    return this._status;
  }

  get connection(): Connection {
    return this._connection;
  }

  get console(): readonly IConsoleLine[] {
    return this.strip.lines;
  }

  /** Why the kernel did not take the last thing a person did, until it takes another. */
  get refusal(): string | null {
    return this._refusal;
  }

  /** True once there is something to show. */
  get isDrawn(): boolean {
    return this.drawn;
  }

  get blobHashes(): readonly string[] {
    return this.blobs.hashes;
  }

  node(id: number): ITreeNode | undefined {
    return this.tree.get(id);
  }

  blob(hash: string): Uint8Array | undefined {
    return this.blobs.get(hash);
  }

  /** The value of a widget, undefined while it has its element's default. */
  value(widget: string): unknown {
    return this.widgets.value(widget);
  }

  /** Be told when a node or a topic is another than it was. */
  on(key: number | Topic, listener: () => void): () => void {
    return this.listeners.add(key, listener);
  }

  onValue(widget: string, listener: () => void): () => void {
    return this.listeners.add(valueKey(widget), listener);
  }

  // What a person does

  connect(channel: Channel): void {
    this.channel = channel;
  }

  setValue(widget: string, element: WidgetElement, value: unknown): void {
    if (this.channel === null) {
      return;
    }
    if (element.form !== null && element.type === 'button') {
      return this.submit(element.form, widget);
    }
    if (element.form !== null && !isTrigger(element)) {
      return this.hold(widget, value);
    }
    // A press is spent by the kernel: the button has no state to show.
    this.say(widget, value, !isTrigger(element));
  }

  /** A person opened, closed or chose something in a block that is a widget; that a dialog was closed is a press. */
  setOpen(widget: string, block: Block, value: unknown): void {
    this.say(widget, value, block.type !== 'dialog');
  }

  /** Something happened in a widget that is not its value: the kernel sees it once. */
  fire(widget: string, value: unknown): void {
    this.say(widget, value, false);
  }

  private say(widget: string, value: unknown, lasts: boolean): void {
    if (this.channel === null) {
      return;
    }
    const event = this.channel.event({ type: 'interact', widgets: [this.state(widget, value)] });
    this.setRefusal(null);
    if (lasts) {
      this.widgets.edit(widget, value, event);
      this.listeners.call(valueKey(widget));
    }
  }

  private hold(widget: string, value: unknown): void {
    this.widgets.hold(widget, value);
    this.listeners.call(valueKey(widget));
  }

  /** Send what was done in a form and the press of its button as one event: all is taken, or nothing. */
  private submit(form: string, button: string): void {
    const { clears, widgets } = formParts(this.tree.all(), form);
    const changed = [...this.widgets.unsent].filter(id => widgets.has(id));
    const states = changed.map(id => this.state(id, this.value(id)));
    const event = this.channel?.event({ type: 'interact', widgets: [...states, this.state(button, true)] }) ?? 0;
    this.setRefusal(null);
    changed.forEach(id => this.widgets.send(id, event));
    if (clears) {
      widgets.forEach((element, id) => this.clear(id, element));
    }
  }

  /** Show the default again; the kernel hears of it when the form is sent the next time. */
  private clear(widget: string, element: WidgetElement): void {
    const [shown, initial] = [this.value(widget), defaultValue(element)];
    if (shown !== undefined && JSON.stringify(shown) !== JSON.stringify(initial)) {
      this.widgets.hold(widget, initial, shown);
      this.listeners.call(valueKey(widget));
    }
  }

  private state(widget: string, value: unknown): WidgetState {
    return { id: widget, value: toWire(value), revision: this.widgets.revision(widget) };
  }

  /** Run again with other query parameters. */
  setQuery(query: string): void {
    this.channel?.event({ type: 'rerun', query });
  }

  /** Go to another page, with these query parameters alone. */
  goTo(page: string, query: string): void {
    this.channel?.event({ type: 'rerun', page, query });
  }

  rerun(): void {
    this.channel?.event({ type: 'rerun' });
  }

  /** Say what `st.context` and `st.user` are. */
  tell(context: Omit<PageContext, 'client'>): void {
    this.channel?.order(context);
  }

  /** The time of a fragment has come; one that gets lost is made up for by the next. */
  runFragment(node: number): void {
    this.channel?.order({ type: 'run_fragment', node });
  }

  dismiss(node: number): void {
    this.channel?.order({ type: 'dismiss', node });
  }

  stop(): void {
    this.channel?.order({ type: 'stop' });
  }

  // What the kernel says

  answer(answer: Answer, bytes: Uint8Array): void {
    if (answer.type === 'download_part') {
      this.downloads.take(answer, bytes);
    } else {
      this.uploads.take(answer);
    }
  }

  setConnection(connection: Connection): void {
    const same = JSON.stringify(connection) === JSON.stringify(this._connection);
    if (!same) {
      this._connection = connection;
      if (connection.state === 'lost') {
        this.downloads.lose();
        this.uploads.lose();
      }
      this.listeners.call('connection');
    }
  }

  setLost(why: Lost): void {
    this.setConnection({ state: 'lost', why });
  }

  apply(batch: IBatch): void {
    this.blobs.add(batch.blobs);
    try {
      batch.messages.forEach(message => this.take(message));
    } finally {
      this.commit();
    }
  }

  /** Show what a notebook file kept, unless there is something newer. */
  applyStored(stored: StoredSnapshot): void {
    if (stored.snapshot !== null && (!this.drawn || this._connection.state === 'lost')) {
      const blobs = new Map(Object.entries(stored.blobs).map(([hash, text]) => [hash, fromBase64(text)]));
      this.apply({ number: 0, messages: [settled(stored.snapshot)], blobs });
    }
  }

  private take(message: ForwardMsg): void {
    switch (message.type) {
      case 'snapshot':
        return this.takeSnapshot(message);
      case 'insert':
      case 'update':
      case 'move':
      case 'remove':
        return this.tree.apply(message).forEach(widget => this.widgets.forget(widget));
      case 'values':
        return this.widgets.apply(message.values);
      case 'status':
        return this.setStatus(message);
      case 'console_text':
        return this.print(() => this.strip.add(message));
      case 'received':
        return this.widgets.confirm(message.event);
      case 'refused':
        this.widgets.refuse(message.event);
        return this.setRefusal(message.reason);
      case 'closed':
        return this.setConnection({ state: 'lost', why: 'closed', reason: message.reason });
      case 'apps':
        return;
    }
  }

  private takeSnapshot(snapshot: Snapshot): void {
    this.app = snapshot.app;
    this.drawn = true;
    this.tree.apply(snapshot);
    this.widgets.replace(snapshot.values);
    this.print(() => this.strip.replace(snapshot.console));
    this.setStatus(snapshot.status);
  }

  private commit(): void {
    const { changed, removed } = this.tree.commit();
    changed.forEach(id => this.blobs.note(id, removed.has(id) ? undefined : this.tree.get(id)?.node));
    this.blobs.prune();
    const values = this.widgets.commit();
    changed.forEach(id => this.listeners.call(id));
    values.forEach(widget => this.listeners.call(valueKey(widget)));
  }

  private setStatus(status: Status): void {
    this._status = status;
    this.listeners.call('status');
  }

  private setRefusal(reason: string | null): void {
    this._refusal = reason;
    this.listeners.call('refusal');
  }

  private print(change: () => void): void {
    change();
    this.listeners.call('console');
  }
}

function valueKey(widget: string): string {
  return `value ${widget}`;
}

/** A stored session runs no more, whatever it did when it was stored. */
function settled(snapshot: Snapshot): Snapshot {
  return { ...snapshot, status: { ...snapshot.status, state: 'idle' } };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}
