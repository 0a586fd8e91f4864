import { describe, expect, it } from 'vitest';
import { assessSteps } from '../../src/insights/assess/steps.ts';
import { successOf } from '../../src/insights/success/success.ts';
import type { Goal } from '../../src/records/goal/goal.ts';
import type { Skill } from '../../src/records/skill/skill.ts';
import type { Win } from '../../src/records/win/win.ts';
import { testCareer } from '../career.ts';

const today = '2026-11-20';

const skill = (id: string, levels: readonly number[], wanted: number | null = null): Skill =>
  ({
    id,
    name: `skill ${id}`,
    wanted,
    plan: null,
    assessed: levels.map((level, place) => ({ on: `2026-0${place + 1}-10`, level, note: null })),
  }) as unknown as Skill;

const nothing = {
  skills: [],
  goals: [],
  roles: [],
  wins: [],
  pulse: [],
  backed: new Set<string>(),
  rounds: [],
};

describe('success', () => {
  it('counts apart what can be counted and what can only be asked', () => {
    const wins = ['2026-01-10', '2026-06-10', '2026-07-10'].map(
      (day, place) => ({ id: `w${place + 1}`, day, reach: place === 0 ? 'self' : 'org' }) as unknown as Win,
    );
    const found = successOf(
      {
        ...nothing,
        wins,
        skills: [skill('k1', [1, 2], 3), skill('k2', [3]), skill('k3', [])],
        backed: new Set(['k1']),
      },
      today,
      '2026-05-01',
    );
    expect(
      found.quantitative.skills.map(({ id, baseline, current }) => `${id} ${baseline} ${current}`),
    ).toEqual(['k1 1 2', 'k2 3 3']);
    expect(found.quantitative.impact).toEqual({
      day: '2026-05-01',
      days: 204,
      before: ['w1'],
      after: ['w2', 'w3'],
    });
    expect(found.qualitative.grown).toEqual(['k1']);
    expect(found.levels).toEqual({ me: ['w1'], team: [], organisation: ['w2', 'w3'] });
  });

  it.each([
    [[5, 5], null],
    [[5, 6, 5, 6, 5, 6], false],
    [[5, 8, 2, 7, 3, 8, 4, 7], false],
    [[5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 9, 9], true],
  ] as const)('answers %j: moved is %s', (values, moved) => {
    const pulse = values.map((value, place) => ({
      item: 'clarity',
      value,
      day: `2026-${String(1 + Math.floor(place / 2)).padStart(2, '0')}-${place % 2 === 0 ? '05' : '20'}`,
    }));
    expect(successOf({ ...nothing, pulse }, today, null).qualitative.readings[0]?.moved).toBe(moved);
  });

  it('goals that were done stand beside clarity, those in its days and no others', () => {
    const answer = (day: string, item = 'clarity') => ({ item, value: 5, day });
    const goal = (id: string, state: string, closedOn: string | null) =>
      ({ id, text: 'x', tags: [], horizon: null, state, closedOn }) as unknown as Goal;
    const goals = [
      goal('g1', 'done', '2026-03-01'),
      goal('g2', 'done', '2026-02-28'),
      goal('g3', 'dropped', '2026-04-01'),
      goal('g4', 'active', null),
      goal('g5', 'done', '2026-11-02'),
    ];
    const pulse = [answer('2026-11-02'), answer('2026-03-01'), answer('2026-01-01', 'confidence')];
    expect(successOf({ ...nothing, goals, pulse }, today, null).qualitative.clarity).toEqual({
      from: '2026-03-01',
      to: '2026-11-02',
      done: ['g1', 'g5'],
    });
    expect(
      successOf({ ...nothing, goals, pulse: pulse.slice(1) }, today, null).qualitative.clarity,
    ).toBeNull();
  });

  it('a step up is told against its target', () => {
    const goal = (closedOn: string | null) =>
      ({
        id: 'g1',
        text: 'staff',
        tags: ['promotion'],
        horizon: '2026-10-01',
        state: 'done',
        closedOn,
      }) as unknown as Goal;
    const told = (closedOn: string | null) =>
      successOf({ ...nothing, goals: [goal(closedOn)] }, today, null).quantitative.promotion[0]?.ahead;
    expect(told('2026-09-01')).toBe(30);
    expect(told('2026-10-08')).toBe(-7);
    expect(told(null)).toBeNull();
  });

  it('reads as two parts, with no figure of anyone else', async () => {
    const career = await testCareer();
    await career('skill "proposal writing" --wanted 3');
    await career('skill assess k1 1 --at 2026-03-01');
    await career('skill assess k1 2');
    await career('win "Checkout errors down" --reach teams');
    await career('link w1 k1');
    expect(await career('success --since 2026-10-01')).toMatchInlineSnapshot(`
      "
      $ career success --since 2026-10-01
      Counted  by yourself, and so as good as what you logged
        k1  proposal writing  1 → 2 intermediate  wants 3
        1 win in the 51 days since Thu 1 Oct, 0 in as many before. Two times differ in more than one thing.

      Asked  in points of each scale, never percent
        not asked yet: career pulse
        Grown by a level, with evidence: k1

      Reached
        me            no win says so
        team          1 win           w1
        organisation  no win says so
      "
    `);
    expect(await career.json('success')).toMatchObject({
      qualitative: { grown: ['k1'] },
      levels: { team: ['w1'] },
    });
  });
});

it('a brief holds what is shareable and what was typed for it', async () => {
  const career = await testCareer();
  await career('goal "Write in public" --why "to think aloud" --share');
  await career('goal "Leave the on-call rota" --private');
  await career('role "Senior engineer" --level L5 --at 2024-03-01');
  await career('skill "proposal writing" --wanted 3');
  expect(
    await career(
      'brief --for "1:1 coaching" --challenge "more impact <b>beyond</b> my team" --message "Thursdays"',
    ),
  ).toMatchInlineSnapshot(`
    "
    $ career brief --for "1:1 coaching" --challenge "more impact <b>beyond</b> my team" --message "Thursdays"
    # Brief

    - What I look for: 1:1 coaching
    - Role: Senior engineer
    - Level: L5
    - Challenge: more impact &lt;b>beyond&lt;/b> my team

    ## Goals

    - Write in public (to think aloud)

    ## Skills I want to work on

    - proposal writing: not assessed, wanted 3 of 4

    ## In my words

    Thursdays

    *Written on my own machine; nothing private is in it.*
    "
  `);
});

describe('the initial assessment', () => {
  it('is gone on with from what the records say', async () => {
    const career = await testCareer();
    expect(await career('assess')).toMatchInlineSnapshot(`
      "
      $ career assess
         current state  Where are you today? · 0 of 3 skills assessed this quarter
         gaps           Where do you want to be? · 0 with a wanted level
         success        How will you notice? · 0 goals with a measure; 0 of 3 baseline answers
         plan           What will you do, by when, and with what? · 0 programs running, 0 skills with a plan
      ! Next, part 1 of 4: choose 3 skills
      !   career skill catalogue
      "
    `);
    for (const name of ['proposal writing', 'risk management', 'team dynamics'])
      await career(`skill "${name}" --wanted 3`);
    await career('skill assess "proposal writing" 2');
    expect(await career('assess')).toMatchInlineSnapshot(`
      "
      $ career assess
         current state  Where are you today? · 1 of 3 skills assessed this quarter
      ✓  gaps           Where do you want to be? · 3 with a wanted level
         success        How will you notice? · 0 goals with a measure; 0 of 3 baseline answers
         plan           What will you do, by when, and with what? · 0 programs running, 0 skills with a plan
      ! Next, part 1 of 4: say where you are in risk management
      !   career skill assess k2
      "
    `);
  });

  it('names the one next thing, part by part', () => {
    const known = ['k1', 'k2', 'k3'].map((id) => ({
      ...skill(id, []),
      assessed: [{ on: today, level: 2, note: null }],
    }));
    const next = (material: object): string => {
      const whole = { skills: [], goals: [], programs: [], answered: [], ...material };
      const step = assessSteps(whole as never, today).find(({ done }) => !done);
      return `${step?.because}: ${step?.next}`;
    };
    const goals = [{ measures: [{}], question: null }];
    expect([
      next({}),
      next({ skills: [skill('k1', [])] }),
      next({ skills: [...known.slice(1), skill('k1', [])] }),
      next({ skills: known.map((each) => ({ ...each, wanted: null })) }),
      next({ skills: known.map((each) => ({ ...each, wanted: 3 })) }),
      next({ skills: known.map((each) => ({ ...each, wanted: 3 })), goals, answered: ['satisfaction'] }),
    ]).toMatchInlineSnapshot(`
      [
        "choose 3 skills: career skill catalogue",
        "choose 2 more skills: career skill catalogue",
        "say where you are in skill k1: career skill assess k1",
        "say how good you want to be at skill k1: career edit k1 --wanted 3",
        "set a goal with a measure: career goal "…" --measure "talks given: 0 -> 6" --by "in 6 months"",
        "answer how it is now, to compare with later: career pulse confidence clarity",
      ]
    `);
  });

  it.each([
    ['nothing', {}, [false, false, false, false]],
    [
      'skills assessed this quarter',
      {
        skills: ['k1', 'k2', 'k3'].map((id) => ({
          ...skill(id, []),
          assessed: [{ on: today, level: 2, note: null }],
        })),
      },
      [true, false, false, false],
    ],
    [
      'an old assessment',
      { skills: ['k1', 'k2', 'k3'].map((id) => skill(id, [2], 3)) },
      [false, true, false, false],
    ],
    [
      'a goal with a measure, and a baseline',
      {
        goals: [{ measures: [{}], question: null }],
        answered: ['confidence', 'satisfaction', 'clarity'],
      },
      [false, false, true, false],
    ],
  ])('%s', (_name, material, done) => {
    const whole = { skills: [], goals: [], programs: [], answered: [], ...material };
    expect(assessSteps(whole as never, today).map((each) => each.done)).toEqual(done);
  });
});
