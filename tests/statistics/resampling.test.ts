import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInterval, changePoint } from '../../src/statistics/change.ts';
import { changes } from '../../src/statistics/changes.ts';
import type { Labelled } from '../../src/statistics/contrasts.ts';
import { drawNormal, generator } from '../../src/statistics/generator.ts';
import { withinGroups } from '../../src/statistics/within.ts';
import { deviation, golden } from './golden.ts';

interface Figures {
  changes: {
    values: number[];
    statistic: number;
    at: number;
    autocorrelation: number;
    p: number;
    draws: number;
  }[];
  within: {
    values: Labelled[];
    contrasts: number[];
    intervals: [number, number][];
    p: number[];
    draws: number;
  }[];
}

const figures = golden<Figures>('trends');
const near = (actual: number, expected: number): void =>
  expect(deviation(actual, expected)).toBeLessThanOrEqual(1e-9);

/** Two shares by chance lie within three standard errors of each other. */
function sameChance(one: number, draws: number, other: number, others: number): void {
  const p = Math.min(1 - 1 / draws, Math.max(1 / draws, other));
  expect(Math.abs(one - other)).toBeLessThanOrEqual(
    3 * Math.sqrt(p * (1 - p) * (1 / draws + 1 / others)) + 1 / draws,
  );
}

describe('a change', () => {
  it('is the one of the reference, and as likely', () => {
    for (const { values, statistic, at, autocorrelation, p, draws } of figures.changes) {
      const found = changePoint(values, generator('change'), { draws: 3999 });
      near(found.statistic, statistic);
      near(found.autocorrelation, autocorrelation);
      expect(found.at).toBe(at);
      sameChance(found.p, 3999, p, draws);
    }
  });

  it('does not mind sign, unit or direction of time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 40 }), (values) => {
        const found = changePoint(values, generator('same'), { draws: 99 });
        const other = changePoint(
          values.map((x) => 5 - 2 * x),
          generator('same'),
          { draws: 99 },
        );
        expect(other.statistic).toBeCloseTo(found.statistic, 9);
        expect(other.at).toBe(found.at);
        expect(changePoint(values.toReversed(), generator('same'), { draws: 99 }).statistic).toBeCloseTo(
          found.statistic,
          9,
        );
        for (const number of [found.p, found.before, found.after]) expect(Number.isFinite(number)).toBe(true);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
    expect(changePoint(Array(12).fill(3), generator(''))).toMatchObject({
      statistic: 0,
      p: 1,
      before: 3,
      after: 3,
    });
  });

  it('is found more surely where one was known', () => {
    const random = generator('known');
    const values = Array.from({ length: 20 }, (_, i) => drawNormal(random) + (i < 10 ? 0 : 1.3));
    const searched = changePoint(values, generator('a'));
    const known = changePoint(values, generator('a'), { known: 10 });
    expect(known.at).toBe(10);
    expect(known.p).toBeLessThan(searched.p);
  });

  it('is the same however early it is clear that there is nothing', () => {
    const random = generator('nothing');
    for (let trial = 0; trial < 20; trial += 1) {
      const values = Array.from({ length: 30 }, () => drawNormal(random));
      const whole = changePoint(values, generator(`${trial}`), { draws: 1999 });
      const early = changePoint(values, generator(`${trial}`), { draws: 1999, enough: 40 });
      // Forty of so many: within three deviations of their share.
      if (whole.p < 0.02) expect(early.p).toBe(whole.p);
      else
        expect(Math.abs(early.p - whole.p)).toBeLessThan(3 * early.p * Math.sqrt((1 - early.p) / 40) + 0.01);
    }
  });

  it('is seldom found where there is none', () => {
    const random = generator('no change');
    let found = 0;
    for (let run = 0; run < 200; run++) {
      let before = drawNormal(random) / Math.sqrt(1 - 0.09);
      const values = Array.from({ length: 30 }, () => {
        before = 0.3 * before + drawNormal(random);
        return before;
      });
      if (changePoint(values, random, { draws: 99 }).p <= 0.05) found++;
    }
    expect(found / 200).toBeLessThan(0.1);
  });

  it('has a range that allows for the search, and is narrow where its place is sure', () => {
    const random = generator('range');
    const covered = (step: number): { share: number; width: number } => {
      let [held, width] = [0, 0];
      for (let run = 0; run < 200; run++) {
        let before = drawNormal(random) / Math.sqrt(1 - 0.09);
        const values = Array.from({ length: 40 }, (_, i) => {
          before = 0.3 * before + drawNormal(random);
          return before + (i < 22 ? 0 : step);
        });
        const { low, high } = changeInterval(changePoint(values, random, { draws: 199 }));
        if (low <= step && step <= high) held++;
        width += (high - low) / 200;
      }
      return { share: held / 200, width };
    };
    const [none, large] = [covered(0), covered(5)];
    for (const { share } of [none, large]) {
      expect(share).toBeGreaterThan(0.8);
      expect(share).toBeLessThan(0.98);
    }
    expect(large.width).toBeLessThan(0.7 * none.width);
  });

  it('can be two, and at most three', () => {
    const random = generator('two');
    const values = Array.from({ length: 90 }, (_, i) => drawNormal(random) / 2 + Math.floor(i / 30));
    const found = changes(values, generator('two'));
    expect(found).toHaveLength(2);
    for (const [i, { at }] of found.entries()) expect(Math.abs(at - 30 * (i + 1))).toBeLessThanOrEqual(2);
    expect(found[0]!.after).toBe(found[1]!.before);
    const stairs = Array.from(
      { length: 96 },
      (_, i) => drawNormal(random) / 4 + 4 * (Math.floor(i / 16) % 2),
    );
    expect(changes(stairs, generator('stairs')).length).toBeLessThanOrEqual(3);
    expect(changes([1, 2, 3], generator('few'))).toEqual([]);
  });

  it('says what it cannot take', () => {
    for (const call of [
      () => changePoint([1, 2, 3, 4, 5], generator('')),
      () => changePoint([1, 2, 3, 4, 5, Number.POSITIVE_INFINITY], generator('')),
      () => changePoint([1, 2, 3, 4, 5, 6, 7], generator(''), { known: 2 }),
      () => changePoint([1, 2, 3, 4, 5, 6, 7], generator(''), { draws: 5 }),
    ])
      expect(call).toThrow(RangeError);
  });
});

describe('a comparison within groups', () => {
  it('is that of the reference', () => {
    for (const { values, contrasts, intervals, p, draws } of figures.within) {
      const found = withinGroups(values, generator('within'), { draws: 3999, level: 0 });
      for (const one of found) {
        near(one.contrast, contrasts[one.label as number]!);
        near(one.interval!.low, intervals[one.label as number]![0]);
        near(one.interval!.high, intervals[one.label as number]![1]);
        sameChance(one.p, 3999, p[one.label as number]!, draws);
      }
    }
  });

  it('has ranges that hold, also where there are few groups with gaps', () => {
    const random = generator('gaps');
    let [held, all] = [0, 0];
    for (let run = 0; run < 60; run++) {
      const values = Array.from({ length: 9 }, (_, group) => drawNormal(random) + group).flatMap(
        (mood, group) =>
          [0, 1, 2, 3, 4].flatMap((label) =>
            random() < 0.45 ? [{ group, label, value: mood + drawNormal(random) }] : [],
          ),
      );
      for (const { interval } of withinGroups(values, random, { draws: 99 })) {
        if (interval === null) continue;
        all++;
        if (interval.low <= 0 && 0 <= interval.high) held++;
      }
    }
    expect(all).toBeGreaterThan(200);
    expect(held / all).toBeGreaterThan(0.86);
    expect(held / all).toBeLessThan(0.98);
    const alone = [0, 1, 2].map((group) => ({ group, label: 'mon', value: group }));
    expect(withinGroups(alone, random)[0]).toMatchObject({ contrast: 0, interval: null });
  });

  it('takes a low day out before it judges the others', () => {
    const random = generator('friday');
    const values = Array.from({ length: 200 }, (_, i) => ({
      group: Math.floor(i / 5),
      label: ['mon', 'tue', 'wed', 'thu', 'fri'][i % 5]!,
      value: drawNormal(random) - (i % 5 === 4 ? 1.5 : 0),
    }));
    const [first, ...others] = withinGroups(values, generator('friday'));
    expect(first).toMatchObject({ label: 'fri', values: 40, groups: 40, p: 0.001 });
    expect(first!.contrast).toBeLessThan(-0.9);
    expect(first!.interval!.high).toBeLessThan(0);
    expect(others.filter(({ p }) => p <= 0.05)).toEqual([]);
    expect(others).toHaveLength(4);
  });

  it('holds for anything: finite, in its interval, blind to what a whole group shares', () => {
    const row = fc.record({
      value: fc.integer({ min: -2, max: 2 }),
      group: fc.integer({ min: 0, max: 6 }),
      label: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (values) => {
        const found = withinGroups(values, generator('any'), { draws: 99 });
        const moved = values.map((one) => ({ ...one, value: one.value + one.group * 16 }));
        const again = withinGroups(moved, generator('any'), { draws: 99 });
        expect(new Set(found.map(({ label }) => label))).toEqual(new Set(values.map(({ label }) => label)));
        found.forEach(({ contrast, interval, p }) => {
          expect(interval?.low ?? contrast).toBeLessThanOrEqual(contrast);
          expect(interval?.high ?? contrast).toBeGreaterThanOrEqual(contrast);
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
        });
        const byLabel = (list: typeof found) =>
          new Map(
            list.map(({ label, contrast }) => [
              label,
              contrast.toFixed(9).replace('-0.000000000', '0.000000000'),
            ]),
          );
        expect(byLabel(again)).toEqual(byLabel(found));
      }),
      { numRuns: 60 },
    );
  });
});
