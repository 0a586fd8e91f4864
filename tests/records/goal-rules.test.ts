import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import type { Goal } from '../../src/records/goal/goal.ts';
import { remarksOn } from '../../src/records/goal/lint.ts';
import { measureFrom } from '../../src/records/goal/measure.ts';
import { courseWords, movement } from '../../src/records/goal/movement.ts';
import { accepted, done, dropped, paused, resumed, sameWords } from '../../src/records/goal/rules.ts';
import type { GoalState, Progress } from '../../src/records/goal/shape.ts';
import { addDays } from '../../src/time/calendar.ts';

const set = '2026-06-01';
const today = '2026-11-20';

const goal = (changes: Partial<Goal> = {}): Goal =>
  ({
    id: 'g1',
    kind: 'goal',
    day: set,
    text: 'Lead the ledger migration',
    why: null,
    origin: 'self',
    given: null,
    horizon: null,
    measures: [],
    question: null,
    reviewOn: null,
    obstacle: null,
    plan: null,
    state: 'active',
    reason: null,
    closedOn: null,
    progress: [],
    ...changes,
  }) as unknown as Goal;

const step = (on: string, value: number): Progress => ({ on, measure: 'talks', value, note: null });

const talks = (now: number, ...progress: Progress[]): Partial<Goal> => ({
  measures: [measureFrom(`talks: 0 -> 6 (now ${now})`)],
  progress,
});

describe('the life of a goal', () => {
  const verbs = {
    accept: (each: Goal) => accepted(each, 'in words of my own'),
    pause: (each: Goal) => paused(each, undefined),
    resume: (each: Goal) => resumed(each),
    done: (each: Goal) => done(each, today, undefined),
    drop: (each: Goal) => dropped(each, today, 'the team was merged'),
  };
  const allowed: Readonly<Record<GoalState, readonly (keyof typeof verbs)[]>> = {
    proposed: ['accept', 'drop'],
    active: ['pause', 'done', 'drop'],
    paused: ['resume', 'done', 'drop'],
    done: ['resume'],
    dropped: ['resume'],
  };
  it.each(Object.keys(allowed) as GoalState[])('what a %s goal can become', (state) => {
    for (const [verb, change] of Object.entries(verbs)) {
      const work = () => change(goal({ state, origin: 'external' }));
      if (allowed[state].includes(verb as 'accept')) expect(work).not.toThrow();
      else expect(work).toThrow(CareerError);
    }
  });

  it.each([
    ['the same', 'Own the on-call rota'],
    ['another case and dots', 'own the ON CALL rota!!'],
    ['no words', ''],
  ])('from outside it is not accepted with %s', (_name, own) => {
    const outside = goal({ state: 'proposed', origin: 'external', text: 'Own the on-call rota.' });
    expect(() => accepted(outside, own)).toThrow(CareerError);
  });

  it('its own words take the place of those it came with, which are kept', () => {
    const outside = goal({ state: 'proposed', origin: 'external', text: 'Own the on-call rota' });
    expect(accepted(outside, 'Calm nights for all of us')).toEqual({
      text: 'Calm nights for all of us',
      values: { state: 'active', given: 'Own the on-call rota' },
    });
  });

  it('is not dropped without a reason, nor closed before it was set', () => {
    expect(() => dropped(goal(), today, '')).toThrow('for a reason');
    expect(() => done(goal(), '2026-05-31', undefined)).toThrow('only set on Mon 1 Jun 2026');
  });

  it('the same words are the same in any writing', () => {
    expect(sameWords('Größe, zählt', 'größe zählt')).toBe(true);
    expect(sameWords('設計を学ぶ', '設計を 教える')).toBe(false);
  });
});

describe('movement in a period', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };

  it('goes from the day before to its end or today', () => {
    const moving = goal(talks(3, step('2026-10-10', 1), step('2026-11-10', 3)));
    expect(movement(moving, november, today)).toEqual({
      from: 1 / 6,
      to: 0.5,
      steps: 1,
      lastOn: '2026-11-10',
      stillDays: 10,
      timeShare: null,
      onCourse: null,
    });
    expect(movement(moving, { from: '2026-10-01', to: '2026-10-31' }, today)).toMatchObject({
      from: 0,
      to: 1 / 6,
      stillDays: 21,
    });
  });

  it('says nothing of goals without figures but how long they are still', () => {
    expect(movement(goal(), november, today)).toMatchObject({
      from: null,
      to: null,
      stillDays: 172,
      onCourse: null,
    });
    const noted = goal({
      progress: [{ on: '2026-11-18', measure: null, value: null, note: 'a first draft' }],
    });
    expect(movement(noted, november, today)).toMatchObject({ steps: 1, stillDays: 2 });
  });

  it.each([
    ['half done after half of the time', 3, '2026-11-20', true],
    ['a third done after half of the time', 2, '2026-11-20', false],
    ['all done after the time is over', 6, '2027-06-01', true],
    ['nearly all done after the time is over', 5, '2027-06-01', false],
  ])('on course means at least as far as the time: %s', (_name, now, day, onCourse) => {
    const moving = goal({ ...talks(now, step('2026-11-01', now)), horizon: addDays(set, 344) });
    expect(movement(moving, { from: day, to: day }, day).onCourse).toBe(onCourse);
  });

  it('never says on course before anything was recorded', () => {
    const fresh = goal({ ...talks(0), horizon: '2027-06-01' });
    expect(movement(fresh, { from: set, to: set }, set).onCourse).toBeNull();
  });

  it('steps add up to the whole way', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 6 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 170 }), (walked, cut) => {
        const progress = walked
          .toSorted(([a], [b]) => a - b)
          .map(([after, value]) => step(addDays(set, after), value));
        const moving = goal(talks(progress.at(-1)?.value ?? 0, ...progress));
        const middle = addDays(set, cut);
        const one = movement(moving, { from: set, to: addDays(middle, -1) }, today);
        const other = movement(moving, { from: middle, to: today }, today);
        expect(one.to).toBe(other.from);
        expect(one.steps + other.steps).toBe(progress.length);
      }),
    );
  });
});

describe('a goal in a few words', () => {
  const halfway = addDays(set, 344);
  it.each<[string, Partial<Goal>]>([
    ['waits for your own words', { state: 'proposed', origin: 'external' }],
    ['paused', { state: 'paused' }],
    ['dropped on Tue 17 Nov', { state: 'dropped', closedOn: '2026-11-17' }],
    ['all of it reached', talks(6, step('2026-09-01', 6))],
    ['its day was Fri 13 Nov', { horizon: '2026-11-13' }],
    ['on course for May 2027', { ...talks(3, step('2026-09-01', 3)), horizon: halfway }],
    ['still for 80 days', { ...talks(1, step('2026-09-01', 1)), horizon: halfway }],
    ['172 days left', { ...talks(1, step('2026-11-10', 1)), horizon: halfway }],
    ['look again Tue 24 Nov, in 4 days', { question: 'what do they do', reviewOn: '2026-11-24' }],
    ['moved 10 days ago', talks(1, step('2026-11-10', 1))],
    ['set yesterday', { day: '2026-11-19' }],
    ['still for 172 days', {}],
  ])('%s', (words, changes) => {
    expect(courseWords(goal(changes), today)).toBe(words);
  });
});

describe('what would make a goal sharper', () => {
  const sharp = { measures: [measureFrom('talks: 0 -> 6 leading')], horizon: '2027-05-20' };
  it.each<[string, Partial<Goal>, number, string[]]>([
    ['measured, with a day', sharp, 1, []],
    ['explores, with a day to look again', { question: 'what do they do', reviewOn: '2027-01-01' }, 1, []],
    ['no measure', { horizon: '2027-05-20' }, 1, ['how will you notice?']],
    ['no day', { measures: sharp.measures }, 1, ['no day to be there']],
    ['explores without a day', { question: 'what do they do' }, 1, ['when will you look again?']],
    ['only results', { ...sharp, measures: [measureFrom('talks: 0 -> 6')] }, 1, ['what will you do for it?']],
    ['results and deeds', { ...sharp, measures: ['a: 0 -> 6', 'b: 0 -> 9 leading'].map(measureFrom) }, 1, []],
    [
      'vague',
      { text: 'Become better at reviews', horizon: '2027-05-20' },
      1,
      ['“better”: from what to what?'],
    ],
    [
      'vague effort',
      { text: 'Learning Rust', horizon: '2027-05-20' },
      1,
      ['“learning”: how will you notice?'],
    ],
    ['vague but measured', { ...sharp, text: 'Improve reviews' }, 1, []],
    [
      'a figure in the words',
      { text: 'Improve review time to 1 day', horizon: '2027-05-20' },
      1,
      ['how will you notice?'],
    ],
    ['many at once', sharp, 5, ['5 active goals; can one wait?']],
    ['nothing at all', {}, 1, ['how will you notice?', 'no day to be there']],
  ])('%s', (_name, changes, active, said) => {
    const remarks = remarksOn(goal(changes), active);
    expect(remarks.map(({ says }) => says)).toEqual(said);
    for (const { mend } of remarks) expect(mend).toMatch(/^career (edit|goal) /);
  });
});
