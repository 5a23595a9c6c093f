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
  readonly form?: boolean;
}

/** What was done in a form that has not been sent. */
interface IWaiting {
  readonly value: unknown;
  /** The kernel's word that this was laid over, as text: hearing it again changes nothing. */
  readonly over: string;
}

interface IHeld {
  readonly value: unknown;
  readonly revision: number;
}

export type Values = { readonly [id: string]: WidgetValue };

export class WidgetStates {
  private readonly held = new Map<string, IHeld>();
  private readonly edits = new Map<string, IEdit>();
  private readonly waiting = new Map<string, IWaiting>();
  private changed = new Set<string>();
  private named = new Set<string>();
  private received = 0;

  /** Undefined while nobody has said a value. */
  value(id: string): unknown {
    return (this.waiting.get(id) ?? this.edits.get(id) ?? this.held.get(id))?.value;
  }

  revision(id: string): number {
    return this.held.get(id)?.revision ?? 0;
  }

  edit(id: string, value: unknown, event: number): void {
    this.edits.set(id, { value, event, revision: this.revision(id) });
  }

  /** Show a value that is sent later, with its form. */
  hold(id: string, value: unknown, over: unknown = this.held.get(id)?.value): void {
    this.waiting.set(id, { value, over: asText(over) });
  }

  /** The ids whose values wait, in the order in which they were set. */
  get unsent(): IterableIterator<string> {
    return this.waiting.keys();
  }

  /** A form is sent: what waited is an edit like any other. */
  send(id: string, event: number): void {
    const waiting = this.waiting.get(id);
    if (waiting) {
      this.waiting.delete(id);
      this.edits.set(id, { value: waiting.value, event, revision: this.revision(id), form: true });
    }
  }

  /** Take newer values of the kernel; what it already said again changes nothing. */
  apply(values: Values): void {
    for (const [id, { value, revision }] of Object.entries(values)) {
      this.named.add(id);
      if (revision > this.revision(id) || !this.held.has(id)) {
        this.held.set(id, { value: fromWire(value), revision });
        this.release(id);
        this.changed.add(id);
      }
    }
  }

  /** A widget has left the page: if it comes back, the kernel says with which value. */
  forget(id: string): void {
    this.edits.delete(id);
    if (this.held.delete(id)) {
      this.changed.add(id);
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
        // What stands in a form is not lost: the person may set it right and send it again.
        if (edit.form) {
          this.hold(id, edit.value);
        }
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

  /** The kernel has another value than the one that a waiting one lies over: it wins. */
  private release(id: string): void {
    const waiting = this.waiting.get(id);
    if (waiting && waiting.over !== asText(this.held.get(id)?.value)) {
      this.waiting.delete(id);
    }
  }

  private drop(id: string): void {
    this.edits.delete(id);
    this.changed.add(id);
  }
}

function asText(value: unknown): string {
  return JSON.stringify(value ?? null);
}
