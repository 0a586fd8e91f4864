import { ensure } from './ensure.ts';

/**
 * P-values adjusted by Benjamini and Hochberg, in the order given: those at most q are kept at
 * false-discovery rate q.
 *
 * RangeError unless every p is from 0 to 1. Source: JRSS B 57 (1995); R p.adjust(method = "BH").
 */
export function adjustedForDiscovery(ps: readonly number[]): number[] {
  ensure(
    ps.every((p) => p >= 0 && p <= 1),
    'Every p-value must be from 0 to 1.',
  );
  const order = ps.map((_, index) => index).sort((i, j) => ps[j]! - ps[i]!);
  const adjusted = new Array<number>(ps.length).fill(1);
  let smallest = 1;
  order.forEach((index, place) => {
    smallest = Math.min(smallest, (ps[index]! * ps.length) / (ps.length - place));
    adjusted[index] = smallest;
  });
  return adjusted;
}
