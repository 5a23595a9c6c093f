/** How the position of a slider's thumb is written. */
import type { Slider } from '../schema';
import { formatDate } from './dateFormat';
import { toNumber } from './number';
import { formatNumber } from './numberFormat';

const MINUTE = 60_000_000;

const PATTERNS = { date: 'YYYY-MM-DD', time: 'HH:mm', datetime: 'YYYY-MM-DD HH:mm' } as const;

export function sliderText({ kind, format, step }: Slider, value: number): string {
  switch (kind) {
    case 'int':
      return formatNumber(Math.round(value), format);
    case 'float':
      return formatNumber(value, format ?? `%.${places(toNumber(step))}f`);
    default:
      return formatDate(value, format ?? PATTERNS[kind] + (kind !== 'date' && toNumber(step) % MINUTE ? ':ss' : ''));
  }
}

/** As many places as the steps need. */
function places(step: number): number {
  const text = step.toString();
  const [, power] = text.split('e-');
  return power ? Number(power) : Math.max(2, (text.split('.')[1] ?? '').length);
}
