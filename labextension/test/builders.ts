/** Short ways to write messages, nodes and batches. */
import type { IBatch } from '../src/batch';
import type {
  ForwardMsg,
  Insert,
  Move,
  Node,
  Remove,
  Slider,
  Snapshot,
  Status,
  Text,
  Update,
  Values
} from '../src/schema';

export function text(body: string): Text {
  return { type: 'text', body, help: null, width: 'content', text_alignment: 'left', wrap: true };
}

export function slider(label: string, start = 0): Slider {
  return {
    type: 'slider',
    label,
    help: null,
    disabled: false,
    label_visibility: 'visible',
    form: null,
    default: [start],
    minimum: 0,
    maximum: 100,
    step: 1,
    kind: 'int',
    format: null,
    width: 'stretch'
  };
}

export const EMPTY: Node = { type: 'empty', spent: false };

export function insert(id: number, node: Node, place: Partial<Pick<Insert, 'parent' | 'before' | 'widget'>> = {}): Insert {
  return { type: 'insert', id, parent: 1, before: null, widget: null, node, ...place };
}

export function update(id: number, node: Node): Update {
  return { type: 'update', id, node, widget: null };
}

export function move(id: number, parent: number, before: number | null): Move {
  return { type: 'move', id, parent, before };
}

export function remove(...ids: number[]): Remove {
  return { type: 'remove', ids };
}

export function values(id: string, value: number, revision: number): Values {
  return { type: 'values', values: { [id]: { value: [value], revision } } };
}

export function status(state: Status['state'], rest: Partial<Status> = {}): Status {
  return {
    type: 'status',
    state,
    run: 1,
    failed: false,
    duration: null,
    title: null,
    layout: 'wide',
    sidebar: 'auto',
    icon: null,
    theme: null,
    query: '',
    ...rest
  };
}

export function snapshot(nodes: readonly Insert[], rest: Partial<Snapshot> = {}): Snapshot {
  return { type: 'snapshot', session: 's', app: 'demo', nodes, values: {}, status: status('idle'), console: [], ...rest };
}

export function batch(number: number, ...messages: ForwardMsg[]): IBatch {
  return { number, messages, blobs: new Map() };
}

/** A batch as it travels: the data of a comm message, and its buffers. */
export function wire(number: number, ...messages: ForwardMsg[]): [unknown, ArrayBufferView[]] {
  const data = { method: 'update', state: { batch: { number } }, buffer_paths: [['batch', 'messages']] };
  return [data, [new TextEncoder().encode(JSON.stringify(messages))]];
}
