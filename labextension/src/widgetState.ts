/**
 * The values of widgets: the kernel's, and over it the newest edit of this person until the kernel
 * has answered it. Knows neither elements nor the channel.
 */
import type { WidgetValue } from './schema';
import { fromWire } from './wireValue';

interface IEdit {
  readonly value: unknown;
  readonly event: number;
  /** The kernel's revision that the person saw when they edited. */
  readonly revision: number;
}

interface IHeld {
  readonly value: unknown;
  readonly revision: number;
}

export type Values = { readonly [id: string]: WidgetValue };

export class WidgetStates {
  private readonly held = new Map<string, IHeld>();
  private readonly edits = new Map<string, IEdit>();
  private changed = new Set<string>();
  private named = new Set<string>();
  private received = 0;

  /** Undefined while nobody has said a value. */
  value(id: string): unknown {
    return (this.edits.get(id) ?? this.held.get(id))?.value;
  }

  revision(id: string): number {
    return this.held.get(id)?.revision ?? 0;
  }

  edit(id: string, value: unknown, event: number): void {
    this.edits.set(id, { value, event, revision: this.revision(id) });
  }

  /** Take newer values of the kernel; what it already said again changes nothing. */
  apply(values: Values): void {
    for (const [id, { value, revision }] of Object.entries(values)) {
      this.named.add(id);
      if (revision > this.revision(id) || !this.held.has(id)) {
        this.held.set(id, { value: fromWire(value), revision });
        this.changed.add(id);
      }
    }
  }

  /** Take the values of a snapshot: what it does not name has its default. */
  replace(values: Values): void {
    for (const id of this.held.keys()) {
      if (!(id in values)) {
        this.held.delete(id);
        this.changed.add(id);
      }
    }
    this.apply(values);
  }

  /** All events up to this one are with the kernel: its next word on them counts. */
  confirm(event: number): void {
    this.received = Math.max(this.received, event);
  }

  /** The kernel did not take an event: what it holds is shown again. */
  refuse(event: number): void {
    for (const [id, edit] of this.edits) {
      if (edit.event === event) {
        this.drop(id);
      }
    }
  }

  /** End a batch: return the ids whose value is another now. */
  commit(): ReadonlySet<string> {
    for (const [id, edit] of this.edits) {
      // The kernel names a value again, unchanged, when it did not take an edit of an old view.
      if (edit.event <= this.received && (this.named.has(id) || this.revision(id) > edit.revision)) {
        this.drop(id);
      }
    }
    const changed = this.changed;
    this.changed = new Set();
    this.named = new Set();
    return changed;
  }

  private drop(id: string): void {
    this.edits.delete(id);
    this.changed.add(id);
  }
}
