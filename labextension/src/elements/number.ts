/** Numbers as they travel: JSON has no word for nan and the infinities. */
import type { NonFinite } from '../schema';

const NON_FINITE = { nan: NaN, inf: Infinity, '-inf': -Infinity } as const;

export function toNumber(value: number | NonFinite): number {
  return typeof value === 'number' ? value : NON_FINITE[value.number];
}
