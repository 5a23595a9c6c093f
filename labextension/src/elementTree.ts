/**
 * The app's tree as the kernel last said it. Pure: knows neither React nor the channel.
 * A record is replaced, never changed, once a batch has been applied; what did not change keeps
 * its identity, so that whoever compares by identity skips it.
 */
import type { Insert, Move, Node, Remove, Root, Snapshot, Update } from './schema';

export interface ITreeNode {
  readonly id: number;
  readonly parent: number;
  readonly node: Node;
  readonly widget: string | null;
  readonly children: readonly number[];
}

export type TreeMessage = Insert | Update | Move | Remove | Snapshot;

/** A message that does not fit the tree: the client has lost track and needs a snapshot. */
export class TreeError extends Error {}

interface IDraft extends ITreeNode {
  parent: number;
  node: Node;
  widget: string | null;
  children: number[];
}

export const ROOTS = { main: 1, sidebar: 2, event: 3, bottom: 4 } as const;
const NOWHERE = 0;

export class ElementTree {
  private records = new Map<number, ITreeNode>();
  private drafts = new Map<number, IDraft>();
  private changed = new Set<number>();
  private removed = new Set<number>();
  private gone: string[] = [];
  private hint = 0;

  constructor() {
    for (const [name, id] of Object.entries(ROOTS)) {
      this.records.set(id, emptyRoot(name as Root['name'], id));
    }
  }

  get(id: number): ITreeNode | undefined {
    return this.records.get(id);
  }

  all(): IterableIterator<ITreeNode> {
    return this.records.values();
  }

  /** Take a message; return the widgets that are gone with it. */
  apply(message: TreeMessage): readonly string[] {
    this.gone = [];
    this.take(message);
    return this.gone;
  }

  /** End a batch: return the ids whose record is another now, and those that are gone. */
  commit(): { readonly changed: ReadonlySet<number>; readonly removed: ReadonlySet<number> } {
    const { changed, removed } = this;
    this.changed = new Set();
    this.removed = new Set();
    this.drafts = new Map();
    return { changed, removed };
  }

  private take(message: TreeMessage): void {
    switch (message.type) {
      case 'insert':
        return this.insert(message);
      case 'update':
        return this.update(message);
      case 'move':
        return this.move(message);
      case 'remove':
        return message.ids.forEach(id => this.remove(id));
      case 'snapshot':
        return this.replace(message);
    }
  }

  private insert({ id, parent, before, node, widget }: Insert): void {
    if (this.records.has(id)) {
      throw new TreeError(`Node ${id} is in the tree already.`);
    }
    const record = { id, parent: NOWHERE, node, widget, children: [] };
    this.drafts.set(id, record);
    this.records.set(id, record);
    this.removed.delete(id);
    this.changed.add(id);
    this.link(id, parent, before);
  }

  private update({ id, node, widget }: Update): void {
    const record = this.draft(id);
    if (!sameFrame(record.node, node) && this.records.has(record.parent)) {
      this.draft(record.parent);
    }
    if (record.widget !== widget) {
      this.note(record.widget);
    }
    record.node = node;
    record.widget = widget;
  }

  private move({ id, parent, before }: Move): void {
    this.unlink(id);
    this.link(id, parent, before);
  }

  private remove(id: number): void {
    // A node that went with its parent may be named again.
    if (this.records.has(id)) {
      this.unlink(id);
      this.forget(id);
    }
  }

  private forget(id: number): void {
    const record = this.require(id);
    this.records.delete(id);
    this.drafts.delete(id);
    this.changed.add(id);
    this.removed.add(id);
    this.note(record.widget);
    record.children.forEach(child => this.forget(child));
  }

  private note(gone: string | null): void {
    if (gone !== null) {
      this.gone.push(gone);
    }
  }

  private link(id: number, parent: number, before: number | null): void {
    const siblings = this.draft(parent).children;
    this.draft(id).parent = parent;
    if (before === null) {
      siblings.push(id);
      return;
    }
    // Neighbours arrive one after the other: look where the last one went first.
    const index = siblings[this.hint] === before ? this.hint : siblings.indexOf(before);
    if (index < 0) {
      throw new TreeError(`Node ${before} is not in block ${parent}.`);
    }
    siblings.splice(index, 0, id);
    this.hint = index;
  }

  private unlink(id: number): void {
    const parent = this.draft(this.require(id).parent);
    parent.children.splice(parent.children.indexOf(id), 1);
  }

  private replace(snapshot: Snapshot): void {
    const old = this.records;
    this.records = new Map();
    this.drafts = new Map();
    for (const [name, id] of Object.entries(ROOTS)) {
      this.records.set(id, emptyRoot(name as Root['name'], id));
    }
    snapshot.nodes.forEach(each => this.insert(each));
    this.keepEqual(old);
  }

  /** Bring back the records of an earlier tree that a snapshot only repeats. */
  private keepEqual(old: ReadonlyMap<number, ITreeNode>): void {
    for (const [id, record] of old) {
      const now = this.records.get(id);
      if (now === undefined) {
        this.removed.add(id);
      }
      if (now !== undefined && sameRecord(record, now)) {
        this.records.set(id, record);
        this.drafts.delete(id);
        this.changed.delete(id);
      } else {
        this.changed.add(id);
      }
    }
  }

  /** Return a record of this batch, which may still be changed. */
  private draft(id: number): IDraft {
    let draft = this.drafts.get(id);
    if (draft === undefined) {
      const record = this.require(id);
      draft = { ...record, children: [...record.children] };
      this.drafts.set(id, draft);
      this.records.set(id, draft);
      this.changed.add(id);
    }
    return draft;
  }

  private require(id: number): ITreeNode {
    const record = this.records.get(id);
    if (record === undefined) {
      throw new TreeError(`There is no node ${id}.`);
    }
    return record;
  }
}

function emptyRoot(name: Root['name'], id: number): ITreeNode {
  return { id, parent: NOWHERE, node: { type: 'root', name }, widget: null, children: [] };
}

/** Whether a block may keep its drawing of a child: its kind and its size are as they were. */
function sameFrame(old: Node, now: Node): boolean {
  const sizes = [old, now].map(each => [each.type, 'width' in each && each.width, 'height' in each && each.height]);
  return !FRAMED.has(now.type) && String(sizes[0]) === String(sizes[1]);
}

const FRAMED: ReadonlySet<Node['type']> = new Set(['tab', 'column', 'container', 'columns', 'empty']);

function sameRecord(old: ITreeNode, now: ITreeNode): boolean {
  return (
    old.parent === now.parent &&
    old.widget === now.widget &&
    old.children.length === now.children.length &&
    old.children.every((child, index) => child === now.children[index]) &&
    JSON.stringify(old.node) === JSON.stringify(now.node)
  );
}
