/** Throws a RangeError with the sentence when an argument is outside what a function documents. */
export function ensure(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new RangeError(sentence);
}

/** Throws unless `p` is a probability strictly between 0 and 1. */
export function ensureInside(p: number): void {
  ensure(p > 0 && p < 1, 'A probability strictly between 0 and 1 is needed.');
}
