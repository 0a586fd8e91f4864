/** Throws a RangeError with the sentence when an argument is outside what a function documents. */
export function ensure(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new RangeError(sentence);
}

/**
 * Throws unless every value is a finite number, at most 1e100 in size, so that sums of squares are finite
 * too.
 */
export function ensureFinite(values: Iterable<number>): void {
  for (const value of values)
    ensure(Math.abs(value) <= 1e100, 'Every value must be a finite number, not beyond 1e100.');
}

/** Throws unless `p` is a probability strictly between 0 and 1. */
export function ensureInside(p: number): void {
  ensure(p > 0 && p < 1, 'A probability strictly between 0 and 1 is needed.');
}
