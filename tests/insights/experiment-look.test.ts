import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '../../src/insights/experiment/figures.ts';
import { lookAt } from '../../src/insights/experiment/look.ts';
import { type Experiment, experiment } from '../../src/records/experiment/experiment.ts';
import { planned } from '../../src/records/experiment/rules.ts';
import { generator } from '../../src/statistics/generator.ts';
import { addDays } from '../../src/time/calendar.ts';
import { clockFrom } from '../../src/time/clock.ts';

/** Forty days by a coin, with noise and `effect` on those with the change, looked at after the last. */
function looked(seed: string, effect: number) {
  const random = generator(seed);
  const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
  const days = Array.from({ length: 40 }, (_, place) => addDays('2026-09-01', place));
  const made = { id: 'x1', day: days[0]!, from: null, until: days.at(-1)!, closedOn: null, plan: [] };
  const { plan } = planned(made as unknown as Experiment, days, random);
  const daily = plan.map(({ on, arm }) => ({ day: on, value: normal() + (arm === 'with' ? effect : 0) }));
  return lookAt(
    { ...made, state: 'running', plan } as unknown as Experiment,
    daily,
    addDays(days.at(-1)!, 1),
  );
}

const share = (effect: number): number => {
  const runs = Array.from({ length: 200 }, (_, run) => looked(`run ${run}`, effect));
  return runs.filter((seen) => seen.how === 'by a coin' && seen.madeDifference === true).length / runs.length;
};

describe('the coin', () => {
  it('finds a difference that was planted, and is silent about 95 times of 100 where there is none', () => {
    expect(share(1.5)).toBeGreaterThan(0.95);
    const found = share(0);
    expect(found).toBeGreaterThan(0.01);
    expect(found).toBeLessThan(0.1);
  });

  it('gives half of the days to the change, or one more, and says the same of the same data', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 80 }), fc.string(), (length, seed) => {
        const days = Array.from({ length }, (_, place) => addDays('2026-09-01', place));
        const { plan } = planned({ id: 'x1', plan: [] } as unknown as Experiment, days, generator(seed));
        expect(plan.map(({ on }) => on)).toEqual(days);
        const withIt = plan.filter(({ arm }) => arm === 'with').length;
        expect(withIt - (length - withIt)).toBe(length % 2);
      }),
    );
    expect(looked('again', 0.5)).toEqual(looked('again', 0.5));
  });
});

it('before and after is never said to have made a difference', () => {
  const before = Array.from({ length: 20 }, (_, place) => ({
    day: addDays('2026-09-01', place),
    value: place % 2,
  }));
  const after = Array.from({ length: 20 }, (_, place) => ({
    day: addDays('2026-09-21', place),
    value: 4 + (place % 2),
  }));
  const made = {
    id: 'x1',
    day: '2026-09-21',
    from: null,
    until: null,
    closedOn: null,
    plan: [],
    state: 'running',
  };
  const seen = lookAt(made as unknown as Experiment, [...before, ...after], '2026-10-10');
  expect(seen).toMatchObject({
    how: 'before and after',
    difference: expect.closeTo(4, 9),
    days: [20, 20],
  });
  expect(seen).not.toHaveProperty('madeDifference');
});

it('a day of a plan is a line that is read back as it was', () => {
  const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00' });
  const { plan } = experiment.fields;
  const days = fc.array(
    fc.record({
      on: fc.constantFrom('2024-02-29', '2026-11-20'),
      arm: fc.constantFrom<'with' | 'without'>('with', 'without'),
    }),
  );
  fc.assert(
    fc.property(days, (some) => {
      expect(plan.parse(plan.format(some), clock)).toEqual(some);
    }),
  );
});

describe('printed means', () => {
  it.each([
    [0.54, 0.36, '0.36 against 0.54: 0.18 lower'],
    [0.5, 0.7, '0.7 against 0.5: 0.2 higher'],
    [-0.25, 0.25, '0.25 against −0.25: 0.50 higher'],
    [1, 1, '1.0 against 1.0: as high'],
    [1, 1.02, '1.02 against 1.00: 0.02 higher'],
    [-0.04, 0.04, '0.04 against −0.04: 0.08 higher'],
  ])('%d and %d are %s', (one, other, said) => {
    const { one: first, other: second, difference } = printed(one, other);
    expect(`${second} against ${first}: ${difference}`).toBe(said);
  });

  it('add up', () => {
    const means = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(means, means, (one, other) => {
        const made = printed(one, other);
        const [first, second] = [made.one, made.other].map((each) =>
          Math.round(Number(each.replace('−', '-')) * 100),
        );
        const size =
          made.difference === 'as high' ? 0 : Math.round(Number(made.difference.split(' ')[0]) * 100);
        expect(second! - first!).toBe(made.difference.endsWith('lower') ? -size : size);
        expect(Math.abs(Number(made.one.replace('−', '-')) - one)).toBeLessThan(0.051);
      }),
    );
  });
});
