import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentTest } from '../../src/statistics/assignment.ts';
import { changes } from '../../src/statistics/changes.ts';
import { smoothed, smoothedLimits } from '../../src/statistics/control.ts';
import { drawNormal, generator } from '../../src/statistics/generator.ts';
import { labelEffects } from '../../src/statistics/label-effects.ts';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import { momentum } from '../../src/statistics/momentum.ts';
import { mixtureInterval } from '../../src/statistics/normal-mixture.ts';
import { partialSpearman } from '../../src/statistics/spearman.ts';
import { smallestChange } from '../../src/statistics/spread.ts';
import { trend } from '../../src/statistics/trend.ts';
import { withinGroups } from '../../src/statistics/within.ts';

/** Every number inside an answer. */
const numbers = (answer: unknown): number[] =>
  typeof answer === 'number'
    ? [answer]
    : answer !== null && typeof answer === 'object'
      ? Object.values(answer).flatMap(numbers)
      : [];

const functions: Readonly<Record<string, (values: number[]) => unknown>> = {
  trend: (values) => trend([...values.keys()], values),
  changes: (values) => changes(values, generator(''), { draws: 99, level: 0.5 }),
  within: (values) =>
    withinGroups(
      values.map((value, i) => ({ value, group: i >> 2, label: i % 3 })),
      generator(''),
      { draws: 99 },
    ),
  limits: (values) => [smoothedLimits(values), smoothed(values, 0)],
  mean: (values) => [meanInterval(values), meanInterval(values, 0.999, { freedom: 4, deviation: 1 })],
  momentum,
  wobble: smallestChange,
  correlation: (values) => partialSpearman(values, values.toReversed(), [[...values.keys()]]),
  assignment: (values) =>
    assignmentTest(
      values.map((value, i) => ({ value, first: i % 2 === 0 })),
      generator(''),
      99,
    ),
  labels: (values) =>
    labelEffects(
      values.map((value, i) => ({ value, group: i >> 2, part: i >> 1, labels: i % 3 ? ['a'] : ['b', 'c'] })),
    ).map((effect) => [effect, mixtureInterval(effect.posterior)]),
};

describe('what is allowed', () => {
  const value = fc.oneof(
    fc.double({ min: -1e100, max: 1e100, noNaN: true }),
    fc.constantFrom(0, 1, -1, Number.MIN_VALUE, 1e100, -1e100, 1e-200, 1e8, 1e8 + 1e-8),
  );

  it.each(Object.entries(functions))('%s gives only finite numbers for finite values', (name, answer) => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 24 }), (values) => {
        if (name === 'labels' && new Set(values).size === 1) return;
        let found: unknown;
        try {
          found = answer(values);
        } catch (error) {
          // Values so small that their squares are nothing do not vary either.
          expect(error).toMatchObject({ name: 'RangeError', message: 'The values do not vary.' });
          return;
        }
        for (const number of numbers(found)) expect(Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 60 },
    );
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e101])
      expect(() => answer([...Array(12).keys(), wrong])).toThrow(RangeError);
  });
});

describe('an experiment with a coin', () => {
  it('counts the other throws: 3 and 3, parted as far as can be', () => {
    const values = [1, 2, 3, 7, 8, 9].map((value, i) => ({ value, first: i >= 3 }));
    const { difference, p } = assignmentTest(values, generator('coin'), 9999);
    expect(difference).toBeCloseTo(6, 12);
    // 2 of the 20 ways; three standard errors.
    expect(Math.abs(p - 0.1)).toBeLessThan(3 * Math.sqrt((0.1 * 0.9) / 9999));
  });

  it('sees a difference that is there and keeps its level when there is none', () => {
    const random = generator('arms');
    let [seen, wrong] = [0, 0];
    for (let run = 0; run < 200; run++) {
      const coin = Array.from({ length: 40 }, () => ({ value: drawNormal(random), first: random() < 0.5 }));
      if (assignmentTest(coin, random, 99).p <= 0.05) wrong++;
      const moved = coin.map(({ value, first }) => ({ value: value + (first ? 1.2 : 0), first }));
      if (assignmentTest(moved, random, 99).p <= 0.05) seen++;
    }
    expect(wrong / 200).toBeLessThan(0.1);
    expect(seen / 200).toBeGreaterThan(0.85);
  });

  it('says what it cannot take', () => {
    const few = [1, 2, 3].map((value) => ({ value, first: value > 2 }));
    expect(() => assignmentTest(few, generator(''))).toThrow(RangeError);
  });
});
