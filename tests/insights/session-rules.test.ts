import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDays } from '../../src/insights/session/steps.ts';
import { adherenceOf, isAsleep } from '../../src/records/session/cadence.ts';
import {
  mismatches,
  modeSentences,
  openerFor,
  sentenceWhenDifferent,
} from '../../src/records/session/modes.ts';
import { modes, type Session, session } from '../../src/records/session/session.ts';
import { addDays } from '../../src/time/calendar.ts';
import { clockFrom } from '../../src/time/clock.ts';

const day = '2026-11-20';
const step = (by: string | null) => ({ text: 'a step', by, promise: null });

it.each([
  ['no day', [null], ['2026-11-27', '2026-12-18']],
  ['within the week', ['2026-11-25'], ['2026-11-27', '2026-12-18']],
  ['after the week', ['2026-11-25', '2026-12-04'], ['2026-12-05', '2026-12-18']],
  ['after four weeks', ['2027-01-15'], ['2027-01-16']],
])('a plan whose last step has %s is checked on %s', (_name, days, checks) => {
  expect(checkDays({ day, steps: days.map(step) })).toEqual(checks);
});

describe('modes', () => {
  it('that differ are counted by person', () => {
    const one = fc.record({
      id: fc.nat({ max: 99 }).map((number) => `s${number}`),
      whom: fc.constantFrom('lead', 'mentor', null),
      asked: fc.option(fc.constantFrom(...modes)),
      felt: fc.option(fc.constantFrom(...modes)),
    });
    fc.assert(
      fc.property(fc.array(one), (some) => {
        const sessions = some as unknown as readonly Session[];
        const found = mismatches(sessions);
        expect(found.reduce((sum, { of }) => sum + of, 0)).toBe(
          some.filter(({ asked, felt }) => asked && felt).length,
        );
        for (const { of, differed, ids } of found)
          expect([differed <= of, ids.length]).toEqual([true, differed]);
        const said = sessions.filter((each) => sentenceWhenDifferent(each) !== undefined);
        expect(said).toHaveLength(found.reduce((sum, { differed }) => sum + differed, 0));
      }),
    );
  });

  it.each(modes)('%s has an opener that names the person and the topic', (mode) => {
    const opener = openerFor('mentor', mode, 'the promotion case');
    expect(opener).toMatch(/^mentor, could we have a .*talk about the promotion case\? /);
    expect(opener.endsWith(modeSentences[mode].ask)).toBe(true);
  });
});

describe('the cadence of talks', () => {
  const held = (on: string, changes: Partial<Session> = {}) =>
    ({
      whom: 'mentor',
      type: 'coaching',
      state: 'held',
      day: on,
      plannedOn: null,
      spent: 60,
      ...changes,
    }) as Session;
  const range = { from: '2026-08-22', to: day };

  it.each([
    ['weekly for coaching', [held('2026-11-17')], '2026-11-24'],
    ['every two weeks for a review', [held('2026-11-17', { type: 'technical-review' })], '2026-12-01'],
    ['as needed for mentoring', [held('2026-11-17', { type: 'mentoring' })], null],
    [
      'as planned',
      [held('2026-11-17'), held(day, { state: 'planned', plannedOn: '2026-12-04' })],
      '2026-12-04',
    ],
  ])('is %s', (_name, sessions, dueOn) => {
    expect(adherenceOf(sessions, range)).toMatchObject([{ held: 1, minutes: 60, dueOn }]);
  });

  it('sleeps after three times its usual distance', () => {
    const [series] = adherenceOf([held('2026-10-30')], range);
    expect(isAsleep(series!, day)).toBe(false);
    expect(isAsleep(series!, addDays(day, 1))).toBe(true);
  });

  it('counts each session once', () => {
    const any = fc.record({
      whom: fc.constantFrom('lead', 'mentor', null),
      type: fc.constantFrom('coaching', 'mentoring', 'other'),
      state: fc.constantFrom('held', 'skipped', 'planned'),
      day: fc.integer({ min: -120, max: 0 }).map((ago) => addDays(day, ago)),
      plannedOn: fc.constant(day),
      spent: fc.option(fc.integer({ min: 1, max: 90 })),
    });
    fc.assert(
      fc.property(fc.array(any), (some) => {
        const found = adherenceOf(some as unknown as readonly Session[], range);
        const inside = (state: string): number =>
          some.filter((each) => each.state === state && each.day >= range.from).length;
        expect(found.reduce((sum, each) => sum + each.held, 0)).toBe(inside('held'));
        expect(found.reduce((sum, each) => sum + each.skipped, 0)).toBe(inside('skipped'));
        const days = found.map(({ dueOn }) => dueOn ?? '9');
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

it('a step is a line that is read back as it was', () => {
  const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00' });
  const steps = fc.array(
    fc.record({
      text: fc
        .stringMatching(/^(send|write|ask) [a-z ]{0,20}[a-z]$/)
        .filter((words) => !/ by |\s\s/.test(words)),
      by: fc.option(fc.constantFrom('2026-12-04', '2027-02-28')),
      promise: fc.option(fc.nat({ max: 99 }).map((number) => `p${number + 1}`)),
    }),
  );
  fc.assert(
    fc.property(steps, (some) => {
      const { fields } = session;
      expect(fields.steps.parse(fields.steps.format(some), clock)).toEqual(some);
    }),
  );
});
