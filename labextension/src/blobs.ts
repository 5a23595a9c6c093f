/**
 * The bytes that elements refer to by hash. After each batch those are kept that the tree names,
 * and no others: the kernel reckons with exactly that.
 */
import type { Node } from './schema';

const NONE: readonly string[] = [];

export class Blobs {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly named = new Map<number, readonly string[]>();

  get(hash: string): Uint8Array | undefined {
    return this.bytes.get(hash);
  }

  get hashes(): readonly string[] {
    return [...this.bytes.keys()];
  }

  add(blobs: ReadonlyMap<string, Uint8Array>): void {
    blobs.forEach((bytes, hash) => this.bytes.set(hash, bytes));
  }

  /** Note what the node with this id refers to now; undefined when it is gone. */
  note(id: number, node: Node | undefined): void {
    const hashes = node === undefined ? NONE : blobHashes(node);
    if (hashes.length > 0) {
      this.named.set(id, hashes);
    } else {
      this.named.delete(id);
    }
  }

  prune(): void {
    if (this.bytes.size === 0) {
      return;
    }
    const used = new Set([...this.named.values()].flat());
    for (const hash of this.bytes.keys()) {
      if (!used.has(hash)) {
        this.bytes.delete(hash);
      }
    }
  }
}

/** Return the hashes of all blobs in a node, at any depth. */
export function blobHashes(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return NONE;
  }
  if ('hash' in value && 'mime' in value && typeof value.hash === 'string') {
    return [value.hash];
  }
  return Object.values(value).flatMap(blobHashes);
}
