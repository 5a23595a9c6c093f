/** What a run printed, bounded, in order; neighbours of one stream are one piece. */
import type { ConsoleText } from './schema';

export interface IConsoleLine {
  readonly stream: ConsoleText['stream'];
  readonly text: string;
}

const LIMIT = 100_000;

export class ConsoleStrip {
  private pieces: readonly IConsoleLine[] = [];

  get lines(): readonly IConsoleLine[] {
    return this.pieces;
  }

  add({ stream, text, reset }: ConsoleText): void {
    const before = reset ? [] : this.pieces;
    const last = before.at(-1);
    const added = text === '' ? [] : [{ stream, text }];
    this.pieces = bounded(
      last?.stream === stream ? [...before.slice(0, -1), { stream, text: last.text + text }] : [...before, ...added]
    );
  }

  replace(texts: readonly ConsoleText[]): void {
    this.pieces = [];
    texts.forEach(text => this.add(text));
  }
}

/** Drop the oldest text over the limit. */
function bounded(pieces: readonly IConsoleLine[]): readonly IConsoleLine[] {
  let left = LIMIT;
  const kept = [...pieces].reverse().map(({ stream, text }) => {
    const end = left > 0 ? text.slice(-left) : '';
    left -= end.length;
    return { stream, text: end };
  });
  return kept.filter(piece => piece.text !== '').reverse();
}
