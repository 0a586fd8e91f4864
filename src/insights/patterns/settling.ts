import type { Settling } from './finding.ts';

/** A difference is settled when it is so many times its standard error. */
const times = 3;

/** For a difference that was estimated from so many records with it: its standard error shrinks with their root. */
export function settlingOf(effect: number, error: number, records: number): Settling | null {
  if (effect === 0) return null;
  const wanted = Math.round(records * ((times * error) / Math.abs(effect)) ** 2);
  return wanted > records ? { more: wanted - records, effect: Math.abs(effect) } : null;
}

/**
 * For a difference of this size between so many records with it and the others, with a deviation of all of them; null where
 * the others are too few, however many come.
 */
export function settlingAt(
  effect: number,
  deviation: number,
  records: number,
  others: number,
): Settling | null {
  const room = (effect / (times * deviation)) ** 2 - 1 / others;
  if (!(room > 0)) return null;
  return { more: Math.max(1, Math.ceil(1 / room) - records), effect };
}
