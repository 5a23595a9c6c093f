import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Channel } from '../src/channel';
import { Client } from '../src/client';
import { ROOTS } from '../src/elementTree';
import { AppModel } from '../src/model';
import type { BackMsg, ForwardMsg, Insert, Node } from '../src/schema';
import { EMPTY, insert, move, remove, snapshot, text, update, wire } from './builders';

interface IOutline {
  readonly node: Node;
  readonly inside: readonly IOutline[];
}

/** Numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** The kernel's side: a tree, what was done to it since the last batch, and a wire that loses and repeats. */
class Kernel {
  private readonly nodes = new Map<number, { parent: number; node: Node; children: number[] }>();
  private waiting: ForwardMsg[] = [];
  private numbers = 0;
  private ids = 10;
  lossy = true;

  constructor(
    private readonly channel: Channel,
    private readonly die: () => number
  ) {
    Object.values(ROOTS).forEach(id => this.nodes.set(id, { parent: 0, node: EMPTY, children: [] }));
    channel.opened({ send: message => this.hear(message), reopen: () => undefined });
    this.sendSnapshot();
  }

  draw(): void {
    const ids = [...this.nodes.keys()].filter(id => id > 4);
    const id = ids[this.pick(ids.length)];
    const step = this.pick(6);
    if (id === undefined || step < 3) {
      this.insert(step === 0 ? EMPTY : text(String(this.ids)));
    } else if (step === 3) {
      this.at(id).node = this.at(id).children.length > 0 ? EMPTY : text(`new ${this.die()}`);
      this.waiting.push(update(id, this.at(id).node));
    } else if (step === 4) {
      this.move(id);
    } else {
      this.remove(id);
    }
  }

  flush(): void {
    const messages = this.waiting;
    this.waiting = [];
    this.send(messages);
  }

  outline(id: number): IOutline {
    const { node, children } = this.at(id);
    return { node, inside: children.map(child => this.outline(child)) };
  }

  private hear(message: BackMsg): void {
    if (message.type === 'hello' && !this.drops()) {
      this.sendSnapshot();
    }
  }

  private insert(node: Node): void {
    const parent = this.block();
    const before = this.place(parent, this.ids, true);
    this.nodes.set(this.ids, { parent, node, children: [] });
    this.waiting.push(insert(this.ids++, node, { parent, before }));
  }

  private move(id: number): void {
    const parent = this.block();
    if (this.above(parent).includes(id)) {
      return;
    }
    this.unlink(id);
    this.at(id).parent = parent;
    this.waiting.push(move(id, parent, this.place(parent, id, false)));
  }

  private remove(id: number): void {
    this.unlink(id);
    this.forget(id);
    this.waiting.push(remove(id));
  }

  private forget(id: number): void {
    this.at(id).children.forEach(child => this.forget(child));
    this.nodes.delete(id);
  }

  private unlink(id: number): void {
    const siblings = this.at(this.at(id).parent).children;
    siblings.splice(siblings.indexOf(id), 1);
  }

  /** Put `id` among the children of `parent` and return whom it stands before. */
  private place(parent: number, id: number, isNew: boolean): number | null {
    const siblings = this.at(parent).children;
    const index = isNew ? siblings.length : this.pick(siblings.length + 1);
    siblings.splice(index, 0, id);
    return siblings[index + 1] ?? null;
  }

  private block(): number {
    const blocks = [...this.nodes].filter(([, each]) => each.node === EMPTY).map(([id]) => id);
    return blocks[this.pick(blocks.length)] ?? 1;
  }

  private above(id: number): number[] {
    return id === 0 ? [] : [id, ...this.above(this.at(id).parent)];
  }

  private sendSnapshot(): void {
    this.waiting = [];
    this.send([snapshot([1, 2, 3, 4].flatMap(root => this.inside(root)))]);
  }

  private inside(parent: number): Insert[] {
    return this.at(parent).children.flatMap(id => [insert(id, this.at(id).node, { parent }), ...this.inside(id)]);
  }

  private send(messages: readonly ForwardMsg[]): void {
    const message = wire(++this.numbers, ...messages);
    const copies = this.drops() ? 0 : this.drops() ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      this.channel.receive(...message);
    }
  }

  private drops(): boolean {
    return this.lossy && this.numbers > 1 && this.die() < 0.3;
  }

  private at(id: number): { parent: number; node: Node; children: number[] } {
    const found = this.nodes.get(id);
    if (found === undefined) {
      throw new Error(`no node ${id}`);
    }
    return found;
  }

  private pick(many: number): number {
    return Math.floor(this.die() * many);
  }
}

function outline(model: AppModel, id: number): IOutline {
  const record = model.node(id);
  return { node: record?.node ?? EMPTY, inside: record?.children.map(child => outline(model, child)) ?? [] };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a lossy wire', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('leaves the view equal to the kernel (seed %i)', seed => {
    const die = dice(seed);
    const model = new AppModel();
    const channel = new Channel({ type: 'attach', session: 's' }, model, new Client('me'));
    const kernel = new Kernel(channel, die);
    for (let step = 0; step < 120; step++) {
      kernel.draw();
      if (die() < 0.4) {
        kernel.flush();
        vi.advanceTimersByTime(die() * 1500);
      }
    }
    kernel.flush();
    kernel.lossy = false;
    vi.advanceTimersByTime(2_000);
    kernel.flush(); // asks, with an empty batch, whether the last one came
    for (const root of Object.values(ROOTS)) {
      expect(outline(model, root).inside).toEqual(kernel.outline(root).inside);
    }
    channel.dispose();
  });
});
