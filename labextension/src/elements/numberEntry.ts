/** What was typed as a number, where it may lie, what becomes of it, and where the next step leads. */
import type { NumberInput } from '../schema';
import { toNumber } from './number';
import { formatNumber } from './numberFormat';

interface IBounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export function boundsOf({ minimum, maximum }: NumberInput): IBounds {
  return {
    minimum: minimum === null ? null : toNumber(minimum),
    maximum: maximum === null ? null : toNumber(maximum)
  };
}

/** The number that `text` says, or what is wrong with it. */
export function parseNumber(text: string, kind: NumberInput['kind']): number | string {
  const plain = text.trim().replace(/[\s_]/g, '').replace(/,(?=\d{3}(?:\D|$))/g, '').replace(/^\$|%$/g, '').replace(',', '.');
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value)) {
    return 'This is not a number';
  }
  return kind === 'int' && !Number.isInteger(value) ? 'A whole number is needed here' : value;
}

function bounded(element: NumberInput, value: number): number {
  const { minimum, maximum } = boundsOf(element);
  return Math.min(maximum ?? Infinity, Math.max(minimum ?? -Infinity, value));
}

/** What becomes of something typed or stepped to. */
export interface IOutcome {
  /** The value from now on; undefined where what was typed has to be mended first. */
  readonly value: number | null | undefined;
  readonly problem: string | null;
}

export function outcomeOfText(element: NumberInput, text: string, value: number | null): IOutcome {
  if (text.trim() === '') {
    return outcomeOfNothing(element, value);
  }
  const parsed = parseNumber(text, element.kind);
  return typeof parsed === 'string' ? { value: undefined, problem: parsed } : outcomeOfNumber(element, parsed);
}

/** Only a field that began empty can be emptied; another goes back to its value. */
function outcomeOfNothing({ required, default: initial }: NumberInput, value: number | null): IOutcome {
  return required
    ? { value: undefined, problem: 'A value is needed here' }
    : { value: initial === null ? null : value, problem: null };
}

export function outcomeOfNumber(element: NumberInput, wanted: number): IOutcome {
  const value = bounded(element, wanted);
  const end = wanted < value ? 'smallest' : 'largest';
  return { value, problem: value === wanted ? null : `The ${end} value is ${writeNumber(element, value)}` };
}

export function writeNumber({ format }: NumberInput, value: number | null): string {
  return value === null ? '' : formatNumber(value, format);
}

/** One step on; from an empty field to the smallest value, or to nought. */
export function stepped(element: NumberInput, value: number | null, direction: number): number {
  if (value === null) {
    return boundsOf(element).minimum ?? 0;
  }
  const next = value + direction * toNumber(element.step);
  // Binary fractions add up badly: 0.1 + 0.2 is to be 0.3. Whole numbers may have more digits than that leaves.
  return element.kind === 'int' ? next : Number(next.toPrecision(14));
}
