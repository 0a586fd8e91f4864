/** Almost no variation: more than four of five values are the same. */
export function hardlyVaries(values: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > values.length * 0.8;
}
