import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goal } from '../../src/records/goal/goal.ts';
import { promise } from '../../src/records/promise/promise.ts';
import { entryOf, type SampleEntry } from '../arbitrary.ts';

/** What follows from the rest is filled in once: a record that is exported and taken in again stays as it is. */
describe('rules between fields settle at once', () => {
  const settled = (kind: typeof goal | typeof promise, values: object, { text, at }: SampleEntry) =>
    kind.settle?.(values as never, { text, day: String(at).slice(0, 10) });

  it.each([goal, promise])('$name', (kind) => {
    fc.assert(
      fc.property(entryOf(kind as never), (entry) => {
        const whole = Object.fromEntries(
          Object.entries(kind.fields).map(([name, field]) => [name, entry[name] ?? field.empty]),
        );
        const once = settled(kind, whole, entry);
        expect(settled(kind, once as object, entry)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});
