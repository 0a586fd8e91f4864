import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawInteger, drawNormal, drawPermutation, generator } from '../../src/statistics/generator.ts';
import { type LabelEffect, labelEffects, labelModel } from '../../src/statistics/label-effects.ts';
import type { LabelledValue } from '../../src/statistics/label-grid.ts';
import { mixtureCdf, mixtureInterval, mixtureQuantile } from '../../src/statistics/normal-mixture.ts';
import { deviation, golden } from './golden.ts';

interface World {
  rows: LabelledValue[];
  effects: Figures[];
  /** The first label against the second and the third. */
  against: Figures;
}

type Figures = Record<'effect' | 'deviation' | 'falseSign' | 'low' | 'high', number>;

const near = (actual: number, expected: number): void =>
  expect(deviation(actual, expected)).toBeLessThanOrEqual(1e-9);

describe('label effects', () => {
  it('are those of the model with dense matrices', () => {
    const same = (
      { effect, deviation: spread, falseSign, posterior }: LabelEffect,
      expected: Figures,
    ): void => {
      const { low, high } = mixtureInterval(posterior);
      near(effect, expected.effect);
      near(spread, expected.deviation);
      expect(Math.abs(falseSign - expected.falseSign)).toBeLessThan(1e-9);
      near(low, expected.low);
      near(high, expected.high);
    };
    for (const { rows, effects, against } of golden<World[]>('labels')) {
      const found = labelEffects(rows);
      expect(found).toHaveLength(effects.length);
      found.forEach((one, i) => {
        same(one, effects[i]!);
      });
      const [first, ...others] = ['tag00', 'tag01', 'tag02'] as const;
      same(labelModel(rows, [first, ...others]).effect(first, others), against);
    }
  });

  it('do not mind the order of values, and turn with their sign', () => {
    const rows = world(generator('order'), 80, [0.8, -0.5, 0, 0]);
    const order = drawPermutation(generator('mixed'), rows.length);
    const found = labelEffects(rows);
    const mixed = labelEffects([...order].map((i) => rows[i]!));
    const turned = labelEffects(rows.map((row) => ({ ...row, value: 3 - row.value })));
    found.forEach(({ label, effect, falseSign }, i) => {
      expect(mixed[i]).toMatchObject({ label });
      expect(mixed[i]!.effect).toBeCloseTo(effect, 10);
      expect(turned[i]!.effect).toBeCloseTo(-effect, 10);
      expect(turned[i]!.falseSign).toBeCloseTo(falseSign, 10);
    });
  });

  it('find what is planted, cover it, and keep still on noise', () => {
    const random = generator('score');
    const truth = [0.8, -0.8, 0.5, 0, 0, 0, 0, 0];
    const told = ({ effect, falseSign }: LabelEffect): boolean =>
      falseSign < 0.025 && Math.abs(effect) >= 0.2;
    let [covered, found, wrong, noise] = [0, 0, 0, 0];
    const runs = 25;
    for (let run = 0; run < runs; run++) {
      labelEffects(world(random, 200, truth)).forEach((one, i) => {
        const { low, high } = mixtureInterval(one.posterior);
        if (low <= truth[i]! && truth[i]! <= high) covered++;
        if (told(one)) truth[i] === 0 ? wrong++ : found++;
      });
      if (
        labelEffects(
          world(
            random,
            200,
            truth.map(() => 0),
          ),
        ).some(told)
      )
        noise++;
    }
    expect(covered / runs / truth.length).toBeGreaterThan(0.83);
    expect(covered / runs / truth.length).toBeLessThan(0.97);
    expect(found / runs / 3).toBeGreaterThan(0.85);
    expect(wrong / (wrong + found)).toBeLessThan(0.1);
    expect(noise / runs).toBeLessThan(0.15);
  });

  it('are finite and inside their range for anything', () => {
    const row = fc.record({
      value: fc.integer({ min: -2, max: 2 }),
      labels: fc.subarray(['a', 'b', 'c', 'd']),
      group: fc.integer({ min: 0, max: 5 }),
      part: fc.integer({ min: 0, max: 9 }),
      kind: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 30 }), (rows) => {
        if (new Set(rows.map(({ value }) => value)).size < 2) {
          expect(() => labelEffects(rows)).toThrow('The values do not vary.');
          return;
        }
        for (const { effect, deviation: spread, falseSign, posterior } of labelEffects(rows)) {
          expect(Number.isFinite(effect)).toBe(true);
          expect(spread).toBeGreaterThan(0);
          expect(falseSign).toBeGreaterThanOrEqual(0);
          expect(falseSign).toBeLessThanOrEqual(0.5);
          const { low, high } = mixtureInterval(posterior);
          expect(low).toBeLessThan(high);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('say what they cannot take', () => {
    const rows = world(generator('few'), 30, [0]);
    expect(labelEffects(rows.map((row) => ({ ...row, labels: [] })))).toEqual([]);
    for (const call of [
      () => labelEffects(rows.slice(0, 4)),
      () => labelEffects([...rows, { ...rows[0]!, value: Number.NaN }]),
      () => labelEffects(rows.map((row, i) => ({ ...row, kind: i }))),
      () =>
        labelEffects([{ ...rows[0]!, labels: Array.from({ length: 201 }, (_, i) => String(i)) }, ...rows]),
    ])
      expect(call).toThrow(RangeError);
  });
});

describe('a mixture', () => {
  it('has a cdf that takes its quantile back', () => {
    const mixture = { weights: [0.2, 0.5, 0.3], means: [-3, 0, 1], deviations: [0.1, 2, 0.5] };
    for (const p of [1e-6, 0.05, 0.2, 0.5, 0.95, 1 - 1e-6])
      expect(deviation(mixtureCdf(mixture, mixtureQuantile(mixture, p)), p)).toBeLessThan(1e-9);
  });
});

/** Values on −2 to 2, two a day on five days a week, with a mood that lasts. */
function world(random: () => number, count: number, effects: readonly number[]): LabelledValue[] {
  let mood = drawNormal(random) / 2;
  return Array.from({ length: count }, (_, i) => {
    if (i % 2 === 0) mood = 0.5 * mood + 0.4 * drawNormal(random);
    const labels = effects.flatMap((_effect, k) => (drawInteger(random, 5) === 0 ? [k] : []));
    const sum = labels.reduce((all, k) => all + effects[k]!, 0) + mood + 0.7 * drawNormal(random);
    const day = i >> 1;
    return {
      value: Math.round(4 * Math.max(-2, Math.min(2, sum))) / 4,
      labels: labels.map((k) => `label ${k}`),
      group: Math.floor(day / 5),
      part: day,
    };
  });
}
