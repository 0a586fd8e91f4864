import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import {
  formatMeasure,
  formatProgress,
  measureFrom,
  progressFrom,
  settledMeasures,
  shareOf,
  shareOfGoal,
} from '../../src/records/goal/measure.ts';
import { placed } from '../../src/records/goal/measure-command.ts';
import { shareOn, valueFrom, valueOn, withStep } from '../../src/records/goal/progress.ts';
import type { Measure, Progress } from '../../src/records/goal/shape.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { day } from '../arbitrary.ts';

const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00', TZ: 'Europe/Berlin' });

describe('a measure is read from a line', () => {
  const plain = { current: null, unit: null, steps: [], lead: 'lagging' };
  it.each([
    ['talks given: 0 -> 6', { ...plain, name: 'talks given', type: 'count', baseline: 0, target: 6 }],
    [
      'talks given: 0 → 6 leading',
      { ...plain, name: 'talks given', type: 'count', baseline: 0, target: 6, lead: 'leading' },
    ],
    [
      'merge time: 3 -> 1 days',
      { ...plain, name: 'merge time', type: 'number', baseline: 3, target: 1, unit: 'days' },
    ],
    [
      'errors: 1.9 % -> 0,4 %',
      { ...plain, name: 'errors', type: 'number', baseline: 1.9, target: 0.4, unit: '%' },
    ],
    [
      'cover: 40 to 80 % (now 55) [leading]',
      {
        ...plain,
        name: 'cover',
        type: 'number',
        baseline: 40,
        current: 55,
        target: 80,
        unit: '%',
        lead: 'leading',
      },
    ],
    ['balance: −3 -> 0', { ...plain, name: 'balance', type: 'number', baseline: -3, target: 0 }],
    ['clarity: rating 4 -> 8', { ...plain, name: 'clarity', type: 'rating', baseline: 4, target: 8 }],
    ['design: milestones 4', { ...plain, name: 'design', type: 'milestones', baseline: 0, target: 4 }],
    [
      'design: milestones draft, review, signed',
      {
        ...plain,
        name: 'design',
        type: 'milestones',
        baseline: 0,
        target: 3,
        steps: ['draft', 'review', 'signed'],
      },
    ],
    [
      'handover done: yes-no',
      { ...plain, name: 'handover done', type: 'yes-no', baseline: null, target: null },
    ],
    [
      'what do they do: question leading',
      { ...plain, name: 'what do they do', type: 'question', baseline: null, target: null, lead: 'leading' },
    ],
    ['score: number 0 -> 6', { ...plain, name: 'score', type: 'number', baseline: 0, target: 6 }],
  ])('%s', (line, measure) => {
    expect(measureFrom(line)).toEqual(measure);
    expect(measureFrom(formatMeasure(measureFrom(line)))).toEqual(measure);
  });

  it.each([
    'talks given',
    ': 0 -> 6',
    'talks given: six',
    'talks given: 6',
    'talks: 1,000 -> 5,000',
    'merge time: 3 days -> 1 hours',
    'clarity: rating 4 -> 12',
    'talks: count 0 -> 2.5',
    'handover: yes-no 0 -> 1',
    'handover: yes-no (now 2)',
    'design: milestones',
  ])('but not from “%s”', (line) => {
    expect(() => measureFrom(line)).toThrow(CareerError);
  });

  const figure = fc
    .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
    .map((each) => (each === 0 ? 0 : each));
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}( [a-z]{1,8}){0,2}$/);
  const anyMeasure: fc.Arbitrary<Measure> = fc
    .record({
      name: word,
      type: fc.constantFrom('number' as const, 'count' as const, 'rating' as const),
      baseline: figure,
      current: fc.option(figure),
      target: figure,
      unit: fc.option(fc.constantFrom('%', 'days', 'h a week')),
      lead: fc.constantFrom('leading' as const, 'lagging' as const),
    })
    .map((each) => {
      const whole = (value: number): number =>
        each.type === 'number' ? value : Math.abs(Math.round(value)) % 11;
      return {
        ...each,
        baseline: whole(each.baseline),
        current: each.current === null ? null : whole(each.current),
        target: whole(each.target),
        steps: [],
      };
    });

  it('and written so that it is read the same', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        expect(measureFrom(formatMeasure(measure))).toEqual(measure);
        expect(settledMeasures([measure])).toEqual([measure]);
      }),
    );
  });

  it('whatever JSON says of measures is refused or can be written in a form', () => {
    const wild = fc.record({
      name: fc.oneof(word, fc.string()),
      type: fc.constantFrom('number', 'count', 'milestones', 'yes-no', 'rating', 'question') as fc.Arbitrary<
        Measure['type']
      >,
      baseline: fc.option(figure),
      current: fc.option(figure),
      target: fc.option(figure),
      unit: fc.option(fc.string()),
      steps: fc.array(fc.oneof(word, fc.string()), { maxLength: 3 }),
      lead: fc.constantFrom('leading' as const, 'lagging' as const),
    });
    fc.assert(
      fc.property(wild, (measure) => {
        let settled: Measure[];
        try {
          settled = settledMeasures([measure]);
        } catch (error) {
          expect(error).toBeInstanceOf(CareerError);
          return;
        }
        expect(settled.map(formatMeasure).map(measureFrom)).toEqual(settled);
        expect(settledMeasures(settled)).toEqual(settled);
      }),
    );
  });

  it('not twice under one name', () => {
    const one = measureFrom('talks: 0 -> 6');
    expect(() => settledMeasures([one, { ...one, name: 'Talks' }])).toThrow('two measures');
  });
});

describe('a step is written and read', () => {
  const step = fc.record({
    on: day,
    measure: fc.option(fc.stringMatching(/^[a-z][a-z -]{0,10}[a-z]$/)),
    value: fc.option(
      fc
        .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
        .map((each) => (each === 0 ? 0 : each)),
    ),
    note: fc.option(fc.stringMatching(/^[a-z][a-z0-9 :,.\n-]{0,20}[a-z]$/)),
  });

  it('as the same', () => {
    fc.assert(
      fc.property(step, (each) => {
        const sayable = each.measure === null ? { ...each, value: null } : each;
        expect(progressFrom(formatProgress(sayable), clock)).toEqual(sayable);
      }),
    );
  });
});

describe('how far a measure has come', () => {
  it.each([
    ['talks: 0 -> 6', 0],
    ['talks: 0 -> 6 (now 3)', 0.5],
    ['talks: 0 -> 6 (now 9)', 1.5],
    ['merge time: 3 -> 1 days (now 2)', 0.5],
    ['merge time: 3 -> 1 days (now 5)', -1],
    ['same: number 3 -> 3', undefined],
    ['design: milestones draft, review, signed (now 2)', 2 / 3],
    ['handover: yes-no', 0],
    ['handover: yes-no (now 1)', 1],
    ['what is it: question (now 1)', undefined],
  ])('%s: %s', (line, share) => {
    expect(shareOf(measureFrom(line))).toEqual(share);
  });

  it('a goal is the mean of those that have a share, clipped', () => {
    const measures = ['talks: 0 -> 6 (now 12)', 'time: 3 -> 1 (now 5)', 'same: number 1 -> 1'].map(
      measureFrom,
    );
    expect(shareOfGoal({ measures })).toBe(0.5);
    expect(shareOfGoal({ measures: [] })).toBeUndefined();
  });
});

describe('steps', () => {
  const goal = (line: string, ...progress: Progress[]) => ({
    day: '2026-10-01',
    measures: [measureFrom(line)],
    progress,
  });
  const at = (on: string, value: number): Progress => ({ on, measure: 'talks', value, note: null });

  it('are kept in the order of days, and the present follows from the last', () => {
    const first = { ...goal('talks: 0 -> 6'), ...withStep(goal('talks: 0 -> 6'), at('2026-10-20', 3)) };
    const both = withStep(first, at('2026-10-10', 1));
    expect(both.progress.map(({ value }) => value)).toEqual([1, 3]);
    expect(both.measures[0]?.current).toBe(3);
  });

  it('keep where it stood when the goal was set', () => {
    const moved = withStep(goal('talks: 0 -> 6 (now 2)'), at('2026-10-20', 3));
    expect(moved.progress).toEqual([at('2026-10-01', 2), at('2026-10-20', 3)]);
  });

  it('let a goal be seen on any day', () => {
    const walked = goal('talks: 0 -> 6 (now 3)', at('2026-10-10', 1), at('2026-10-20', 3));
    const [talks] = walked.measures as [Measure];
    expect(['2026-10-09', '2026-10-10', '2026-10-20'].map((on) => valueOn(walked, talks, on))).toEqual([
      0, 1, 3,
    ]);
    expect(['2026-09-30', '2026-10-15', '2026-11-30'].map((on) => shareOn(walked, on))).toEqual([
      0,
      1 / 6,
      0.5,
    ]);
  });

  it.each([
    ['talks: 0 -> 6', '4', 4],
    ['talks: 0 -> 6', '+1', 3],
    ['talks: 0 -> 6', '+ 2', 4],
    ['talks: 3 -> 1 days', '2 days', 2],
    ['talks: 40 -> 80 %', '55%', 55],
    ['talks: 40 -> 80 %', '+5 %', 7],
    ['talks: rating 4 -> 8', '6.5', 6.5],
    ['talks: milestones draft, review, signed', 'Review', 2],
    ['talks: milestones draft, review, signed', '+1', 3],
    ['talks: yes-no', 'yes', 1],
    ['talks: question', 'answered', 1],
    ['talks: -3 -> 0', '−2', -2],
  ])('of “%s”, %s says %d', (line, words, value) => {
    const walked = goal(line, at('2026-10-10', 2));
    expect(valueFrom(walked, walked.measures[0] as Measure, words, '2026-10-12')).toBe(value);
  });

  it.each([
    ['talks: 0 -> 6', 'some'],
    ['talks: 0 -> 6', '2.5'],
    ['talks: 0 -> 6', '-1'],
    ['talks: rating 4 -> 8', '11'],
    ['talks: milestones draft, review', 'signed'],
    ['talks: yes-no', '4'],
    ['talks: 0 -> 6', ''],
  ])('of “%s”, %s says nothing', (line, words) => {
    const walked = goal(line);
    expect(() => valueFrom(walked, walked.measures[0] as Measure, words, '2026-10-12')).toThrow(CareerError);
  });

  it('one more cannot be put before a later figure', () => {
    const walked = goal('talks: 0 -> 6', at('2026-10-20', 3));
    expect(() => valueFrom(walked, walked.measures[0] as Measure, '+1', '2026-10-12')).toThrow(
      'a later figure, from Tue 20 Oct 2026',
    );
  });
});

it('a measure of the same name is put in its place and keeps where it stands', () => {
  const [talks, time] = ['talks: 0 -> 6 (now 2)', 'time: 3 -> 1'].map(measureFrom) as [Measure, Measure];
  expect(placed([talks, time], measureFrom('Talks: 0 -> 8 leading')).map(formatMeasure)).toEqual([
    'talks: 0 -> 8 (now 2) leading',
    'time: 3 -> 1 lagging',
  ]);
  expect(placed([talks], measureFrom('talks: yes-no'))[0]?.current).toBeNull();
  expect(placed([talks], time)).toHaveLength(2);
});
