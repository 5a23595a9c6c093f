/** Who wants to know of which change. One change calls its own listeners and no others. */

export class Listeners<K> {
  private readonly byKey = new Map<K, Set<() => void>>();

  add(key: K, listener: () => void): () => void {
    const listeners = this.byKey.get(key) ?? new Set();
    this.byKey.set(key, listeners.add(listener));
    return () => this.remove(key, listener);
  }

  call(key: K): void {
    this.byKey.get(key)?.forEach(listener => listener());
  }

  private remove(key: K, listener: () => void): void {
    const listeners = this.byKey.get(key);
    listeners?.delete(listener);
    if (listeners?.size === 0) {
      this.byKey.delete(key);
    }
  }
}
