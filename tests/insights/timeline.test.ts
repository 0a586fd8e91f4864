import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, type TimelineMaterial, timelineOf } from '../../src/insights/timeline/timeline.ts';
import { addDays, type Day } from '../../src/time/calendar.ts';
import { testCareer } from '../career.ts';
import { record } from './review-records.ts';

const none: TimelineMaterial = {
  roles: [],
  goals: [],
  experiments: [],
  decisions: [],
  programs: [],
  directions: [],
  wins: [],
  retros: [],
};
const all = { from: '1900-01-01', to: '2199-12-31' };
const role = (id: string, fields: object) => record(id, { points: [], ...fields }) as never;

describe('what marks a working life', () => {
  it('a role begins, turns and ends', () => {
    const roles = [
      role('o1', {
        text: 'Senior engineer',
        day: '2024-01-10',
        way: 'lateral',
        chosen: 'happened',
        until: '2025-02-28',
        points: [{ on: '2024-06-01', text: 'led the cut-over' }],
      }),
      role('o2', { text: 'Staff engineer', day: '2025-03-01', way: 'down', chosen: 'chosen', until: null }),
    ];
    expect(
      timelineOf({ ...none, roles }, all).map(({ day, mark, how, text }) => `${day} ${mark} ${how}: ${text}`),
    ).toMatchInlineSnapshot(`
      [
        "2024-01-10 role began, sideways, it happened: Senior engineer",
        "2024-06-01 turning point : led the cut-over",
        "2025-02-28 role ended: Senior engineer",
        "2025-03-01 role began, down by choice, chosen: Staff engineer",
      ]
    `);
  });

  it('goals, experiments and programs have an end of their own; the rest is a day', () => {
    const material = {
      ...none,
      goals: [
        record('g1', { text: 'Write', day: '2026-01-01', state: 'dropped', closedOn: '2026-05-01' }) as never,
      ],
      experiments: [
        record('x1', {
          text: 'Mornings',
          day: '2026-02-01',
          from: '2026-02-02',
          state: 'keep',
          closedOn: '2026-03-01',
        }) as never,
      ],
      programs: [
        record('m1', {
          text: 'Engagement',
          day: '2026-01-01',
          from: '2026-01-05',
          state: 'ended',
          closedOn: '2026-02-20',
        }) as never,
      ],
      decisions: [record('d1', { text: 'Stay', day: '2026-04-01', type: 'assumption' }) as never],
      wins: [record('w1', { text: 'Errors down\nby half', day: '2026-04-02' }) as never],
    };
    expect(
      timelineOf(material, all).map(({ day, mark, how, text }) => `${day} ${mark} ${how}: ${text}`),
    ).toMatchInlineSnapshot(`
      [
        "2026-01-01 goal set: Write",
        "2026-01-05 program began: Engagement",
        "2026-02-02 experiment began: Mornings",
        "2026-02-20 program ended early: Engagement",
        "2026-03-01 experiment kept: Mornings",
        "2026-04-01 decision assumed: Stay",
        "2026-04-02 win : Errors down",
        "2026-05-01 goal dropped: Write",
      ]
    `);
  });
});

it('is in the order of days, roles first, loses nothing of the period and shows nothing beside it', () => {
  const order: readonly Mark[] = [
    'role',
    'turning point',
    'goal',
    'experiment',
    'decision',
    'program',
    'win',
    'retro',
  ];
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-06-01', days));
  const days = fc.array(day, { maxLength: 8 });
  const material = fc
    .record({ roles: days, goals: days, decisions: days, programs: days, wins: days, retros: days })
    .map((each): TimelineMaterial => {
      const of = (letter: string, list: readonly Day[], fields: object = {}) =>
        list.map((on, place) =>
          record(`${letter}${place + 1}`, { text: `${letter} ${place}`, day: on, ...fields }),
        ) as never;
      return {
        ...none,
        roles: of('o', each.roles, { points: [] }),
        goals: of('g', each.goals),
        decisions: of('d', each.decisions),
        programs: of('m', each.programs),
        wins: of('w', each.wins),
        retros: of('r', each.retros, { answers: [] }),
      };
    });
  fc.assert(
    fc.property(material, day, day, (each, one, other) => {
      const range = one < other ? { from: one, to: other } : { from: other, to: one };
      const found = timelineOf(each, range);
      const places = found.map((moment) => `${moment.day} ${order.indexOf(moment.mark)}`);
      expect(places).toEqual(places.toSorted());
      const inside = Object.values(each)
        .flat()
        .filter((own: { day: Day }) => own.day >= range.from && own.day <= range.to);
      expect(found.map(({ id }) => id).toSorted()).toEqual(
        inside.map(({ id }: { id: string }) => id).toSorted(),
      );
    }),
  );
});

it('is read month by month', async () => {
  const career = await testCareer({ columns: 80 });
  await career('role "Senior engineer, payments" --at 2025-02-03');
  await career('goal "Lead the ledger migration" --at 2026-04-14');
  await career(
    'win "Checkout errors down, and the team that owns them says so in its own review of the quarter" --at 2026-04-02',
  );
  await career('program start engagement --whom coach --from 2026-11-02');
  expect(await career('timeline')).toMatchInlineSnapshot(`
    "
    $ career timeline
    Feb 2025
       3 Feb  ●  role began: Senior engineer, payments · o1

    Apr
       2 Apr  +  win: Checkout errors down, and the team that owns them says… · w1
      14 Apr  ○  goal set: Lead the ledger migration · g1

    Nov
       2 Nov  ▷  program began: Coaching engagement · m1
    "
  `);
  expect(await career('timeline 2026-04')).toMatchInlineSnapshot(`
    "
    $ career timeline 2026-04
    Apr
       2 Apr  +  win: Checkout errors down, and the team that owns them says… · w1
      14 Apr  ○  goal set: Lead the ledger migration · g1
    "
  `);
  expect(
    (await career.json<{ moments: { mark: Mark }[] }>('timeline')).moments.map(({ mark }) => mark),
  ).toEqual(['role', 'win', 'goal', 'program']);
});

it('an empty stretch says what to type', async () => {
  const career = await testCareer();
  expect(await career('timeline')).toMatchInlineSnapshot(`
    "
    $ career timeline
    ! Nothing marks the days from 21 Nov 2024 to 20 Nov 2026. To begin:
    !   career role "Staff engineer" --at 2026-03-01
    !   career goal "…"
    !   career win "…"
    "
  `);
  expect(await career.json('timeline 2020')).toMatchObject({ moments: [] });
  expect(await career('timeline 2020-13')).toMatchInlineSnapshot(`
    "
    $ career timeline 2020-13
    ! career: “2020-13” is not a period career understands
    ! hint: for example week, last month, 2026-Q3, FY26Q1, 2026-03..2026-05, since
    !       r14, last 30 days, all
    exit 2
    "
  `);
});

it('a direction is kept each time it is said', async () => {
  const career = await testCareer();
  await career('note "toward work that other teams build on" --as direction --at 2026-03-02');
  await career('note "toward fewer, deeper things" --as direction');
  const { moments } = await career.json<{ moments: { mark: string; text: string }[] }>('timeline');
  expect(moments.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
    'direction toward work that other teams build on',
    'direction toward fewer, deeper things',
  ]);
});
