import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../../src/insights/patterns/finding.ts';
import type { ClosedRow, EnergyRow, FeedbackRow, Material } from '../../src/insights/patterns/material.ts';
import { spanOf } from '../../src/insights/patterns/patterns.ts';
import { activitiesOf } from '../../src/insights/report/activities.ts';
import { againIn } from '../../src/insights/report/again.ts';
import { gatherAround } from '../../src/insights/report/gather.ts';
import { standsStill } from '../../src/insights/report/headway.ts';
import { heardIn } from '../../src/insights/report/heard.ts';
import type { Around } from '../../src/insights/report/material.ts';
import { breadthOf, momentumOf, streamWord } from '../../src/insights/report/pace.ts';
import { keptIn } from '../../src/insights/report/promises.ts';
import { strengthMap } from '../../src/insights/report/strength-map.ts';
import { type Strength, strengthsOf } from '../../src/insights/report/strengths.ts';
import { flowWords, knowingLines } from '../../src/insights/report/told-view.ts';
import { ifBlankWereLow, longestGap, weeksOf } from '../../src/insights/report/weeks.ts';
import { blankWords, weeksPicture, weeksWords } from '../../src/insights/report/weeks-picture.ts';
import type { Goal } from '../../src/records/goal/goal.ts';
import type { Retro } from '../../src/records/retro/retro.ts';
import { asciiText } from '../../src/terminal/ascii.ts';
import { plainText } from '../../src/terminal/text.ts';
import { addDays } from '../../src/time/calendar.ts';
import { testCareer } from '../career.ts';
import { contextFor } from '../patterns/journal.ts';

const today = '2026-11-20';

const energyOn = (day: string, rest: Partial<EnergyRow> = {}): EnergyRow => ({
  id: 'e1',
  day,
  minute: 600,
  level: 0,
  went: null,
  flow: false,
  pressure: null,
  setting: null,
  spent: null,
  tags: [],
  people: [],
  ...rest,
});

const nothing: Around = { goals: [], retros: [], wins: [], lessons: [], company: [] };

const materialOf = (rows: Partial<Material>): Material => {
  const { events = [], ...others } = rows;
  const all = { energy: [], feedback: [], closed: [], pulse: [], ...others };
  return { ...all, events, span: spanOf(all, { from: '2026-01-01', to: today }) };
};

describe('strengths', () => {
  const tagFinding = (target: string, effect: number, rest: Partial<Finding> = {}): Finding => ({
    kind: 'tag',
    target,
    direction: effect < 0 ? -1 : 1,
    effect,
    unit: 'points',
    interval: { low: effect - 0.3, high: effect + 0.3 },
    interval80: null,
    n: 20,
    days: 20,
    span: { from: '2026-01-01', to: today },
    level: 'finding',
    chance: 0.01,
    thin: null,
    settles: null,
    evidence: [],
    ...rest,
  });
  const rated = (tag: string, went: number, count = 8): EnergyRow[] =>
    Array.from({ length: count }, (_, index) =>
      energyOn(addDays('2026-03-02', index), { went, tags: [tag] }),
    );
  const placeOf = (went: number, effect: number, rest: Partial<Finding> = {}, ratings = 8) =>
    strengthsOf(
      rated('design', went, ratings),
      [],
      [tagFinding('design', effect, rest), tagFinding('hiring', 0), tagFinding('review', 0)],
    ).map(({ place }) => place);

  it.each([
    [4, 0.6, {}, 'strength in use'],
    [4, 0.6, { n: 6 }, 'strength waiting'],
    [4, -0.6, {}, 'learned behaviour'],
    [0, 0.6, {}, 'spark'],
    [0, -0.6, {}, 'weak spot'],
    [2, 0.6, {}, null],
    [4, 0.6, { chance: 0.2 }, null],
    [4, 0.6, { thin: { more: 3, of: 'weeks' } }, null],
  ] as const)('went %d of 4 with energy %d (%o): %s', (went, effect, rest, place) => {
    expect(placeOf(went, effect, rest)).toEqual([place]);
  });

  it('few ratings, or all on few days, place nothing', () => {
    expect(placeOf(4, 0.6, {}, 4)).toEqual([]);
    const oneDay = rated('design', 4).map((row) => ({ ...row, day: '2026-03-02' }));
    expect(strengthsOf(oneDay, [], [tagFinding('design', 0.6)])).toEqual([]);
  });

  it('are drawn where they lie, each with a letter of its own', () => {
    const strength = (tag: string, energy: number, went: number): Strength => ({
      tag,
      place: 'strength in use',
      energy,
      went,
      low: went,
      high: went,
      n: 9,
      rated: 9,
      feedback: 0,
      evidence: [],
    });
    const [block] = strengthMap([
      strength('design', 0.5, 4),
      strength('pairing', 0.5, 4),
      strength('on-call', -0.5, 0),
    ]);
    const rows = (block as { rows: string[][] }).rows.map((cells) => cells.map(plainText).join(' '));
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "goes well                │             ba a #design strength in use
                      │                b #pairing strength in use
                      │                c #on-call strength in use
                      │               
       ───────────────┼───────────────
                      │               
                      │               
                      │               
      goes badly c              │               
       takes                     gives"
    `);
  });
});

describe('feedback', () => {
  const said = (rest: Partial<FeedbackRow>): FeedbackRow => ({
    id: 'f1',
    day: '2026-03-02',
    from: null,
    knows: null,
    setting: null,
    tags: [],
    direction: null,
    state: 'new',
    right: null,
    useful: null,
    rightAtFirst: null,
    usefulAtFirst: null,
    felt: null,
    ...rest,
  });

  it('four people say more than five times by one', () => {
    const rows = [
      ...Array.from({ length: 5 }, () => said({ from: 'lead', tags: ['dates'], direction: 'less' })),
      ...['lead', 'peer', 'mentor', 'manager'].map((from) => said({ from, tags: ['clarity'] })),
    ];
    const { themes, from } = heardIn(rows, { from: '2026-01-01', to: today });
    expect(themes.map(({ tag, count, people }) => `${tag} ${count} ${people}`)).toEqual([
      'clarity 4 4',
      'dates 5 1',
    ]);
    expect(themes[1]?.directions).toEqual({ less: 5 });
    expect(from[0]).toEqual({ person: 'lead', count: 6, knows: null });
  });

  it('counts what was said by where it was said, large letters and small ones as one', () => {
    const rows = [
      said({ id: 'f1', setting: 'Annual review' }),
      said({ id: 'f2', setting: '1:1' }),
      said({ id: 'f3', setting: 'annual review' }),
      said({ id: 'f4' }),
    ];
    expect(heardIn(rows, { from: '2026-01-01', to: today }).settings).toEqual([
      { setting: 'annual review', ids: ['f1', 'f3'] },
      { setting: '1:1', ids: ['f2'] },
    ]);
  });

  it('says who of them knows the field from the inside, where that was said of anybody', () => {
    const people = [true, false, false, null].map((knows, place) => ({
      person: `p${place}`,
      count: 1,
      knows,
    }));
    expect(knowingLines(people)).toEqual([
      'Of these people 1 knows your field from the inside, 2 do not; of 1 it was not said.',
    ]);
    expect(knowingLines(people.slice(3))).toEqual([]);
    expect(knowingLines([{ person: null, count: 3, knows: null }])).toEqual([]);
  });

  it('says how it felt before and lately', () => {
    const rows = [2, 4, 9].map((felt, place) => said({ felt, day: place < 2 ? '2026-02-02' : '2026-11-02' }));
    const span = { from: '2026-01-01', to: today };
    expect(heardIn(rows, span).felt).toEqual({ before: 3, lately: 9, of: [2, 1] });
    expect(heardIn(rows.slice(0, 2), span).felt).toBeNull();
  });

  it('counts second thoughts only of what was judged twice', () => {
    const rows = [
      said({ state: 'triaged', rightAtFirst: 'no', right: 'yes', usefulAtFirst: 'yes', useful: 'yes' }),
      said({ state: 'triaged', rightAtFirst: 'yes', right: 'yes' }),
      said({ state: 'new', rightAtFirst: 'no', right: 'no' }),
    ];
    const { right, useful } = heardIn(rows, { from: '2026-01-01', to: today });
    expect(right).toMatchObject({ both: 2, changed: 1 });
    expect(useful).toMatchObject({ both: 1, changed: 0 });
  });
});

it('promises are counted by quarter and by what they are about', () => {
  const closed = Array.from(
    { length: 20 },
    (_, index): ClosedRow => ({
      id: `p${index}`,
      day: index < 10 ? '2026-02-02' : '2026-05-04',
      kept: index % 4 !== 0,
      about: index % 4 === 0 ? ['estimates'] : ['reviews'],
    }),
  );
  const kept = keptIn(closed, { start: 1, named: 'end' })!;
  expect(kept).toMatchObject({ kept: 15, of: 20 });
  expect(kept.quarters.map(({ name, kept: count, of }) => `${name} ${count} of ${of}`)).toEqual([
    '2026-Q1 7 of 10',
    '2026-Q2 8 of 10',
  ]);
  expect(kept.about.map(({ name, kept: count, of }) => `${name} ${count} of ${of}`)).toEqual([
    'estimates 0 of 5',
    'reviews 15 of 15',
  ]);
  // Drawn towards the share of all: nobody keeps nothing.
  expect(kept.about[0]!.likely).toBeCloseTo((0 + 0.75 * 6) / 11);
  expect(keptIn([], { start: 1, named: 'end' })).toBeNull();
});

describe('pace', () => {
  const winsIn = (perWeek: (week: number) => number): Around['wins'] =>
    Array.from({ length: 40 }, (_, week) => week).flatMap((week) =>
      Array.from({ length: perWeek(week) }, (_win, place) => ({
        id: `w${week}`,
        day: addDays('2026-02-16', week * 7 + (place % 5)),
      })),
    );
  const daily = Array.from({ length: 278 }, (_, index) => energyOn(addDays('2026-02-16', index)));
  const company = (perDay: (week: number) => number): Around['company'] =>
    daily.map(({ day }, index) => ({ day, people: perDay(Math.floor(index / 7)) }));
  const wobble = (week: number): number => [1, 2, 1, 3, 2][week % 5]!;

  it('says when all of it gathers pace', () => {
    const rising = (week: number): number => wobble(week) + (week > 35 ? 6 : 0);
    const wins = winsIn(rising);
    const momentum = momentumOf(materialOf({ energy: daily }), {
      ...nothing,
      wins,
      lessons: wins,
      company: company(rising),
    });
    expect(momentum.word).toBe('building');
    expect(momentum.streams.map((stream) => `${stream.name} ${streamWord(stream)}`)).toEqual([
      'finished building',
      'goals too thin',
      'learning building',
      'company building',
    ]);
  });

  it('is steady when nothing changes, and unknown with fewer than three streams', () => {
    const wins = winsIn(wobble);
    const steady = { ...nothing, wins, lessons: wins, company: company(wobble) };
    expect(momentumOf(materialOf({ energy: daily }), steady).word).toBe('steady');
    expect(momentumOf(materialOf({ energy: daily }), { ...nothing, wins }).word).toBe('unknown');
  });

  it('does not take blank weeks for idle ones', () => {
    const kept = daily.filter((_, index) => Math.floor(index / 7) % 2 === 0);
    const { streams } = momentumOf(materialOf({ energy: kept }), nothing);
    expect(streams[0]!.weeks.slice(0, 4)).toEqual([0, null, 0, null]);
  });

  it('more records are not more breadth', () => {
    const names = ['design', 'review', 'hiring', 'planning'];
    const rows = (from: string, count: number, kinds: number): EnergyRow[] =>
      Array.from({ length: count }, (_, index) =>
        energyOn(addDays(from, index % 150), { tags: [names[index % kinds]!] }),
      );
    const span = { from: '2026-01-01', to: '2026-10-28' };
    const same = breadthOf([...rows('2026-01-01', 40, 4), ...rows('2026-05-31', 400, 4)], span)!;
    expect(same.uses).toBe(40);
    expect(same.later).toBeGreaterThan(3.6);
    expect(same.later).toBeLessThanOrEqual(same.earlier);
    const wider = breadthOf([...rows('2026-01-01', 40, 2), ...rows('2026-05-31', 400, 4)], span)!;
    expect(wider.later).toBeGreaterThan(wider.earlier * 1.7);
    expect(breadthOf(rows('2026-01-01', 40, 4), { from: '2026-01-01', to: '2026-03-01' })).toBeNull();
  });
});

describe('goals that stand still', () => {
  const goal = (on: string[]): Goal =>
    ({
      id: 'g1',
      day: '2026-01-05',
      text: 'Write in public',
      state: 'active',
      horizon: null,
      closedOn: null,
      measures: [],
      progress: on.map((day) => ({ on: day, measure: null, value: null, note: 'a step' })),
    }) as unknown as Goal;
  const year = { from: '2026-01-01', to: today };
  const energy = ['2026-02-02', '2026-11-02'].map((day) => energyOn(day, { tags: ['design'] }));

  it.each([
    ['nothing in eight weeks', { goals: [goal(['2026-03-02'])] }, energy, true],
    ['a step since', { goals: [goal(['2026-10-20'])] }, energy, false],
    ['a lesson since', { goals: [goal([])], lessons: [{ id: 't1', day: '2026-10-20' }] }, energy, false],
    ['something new', { goals: [goal([])] }, [...energy, energyOn('2026-11-03', { tags: ['talks'] })], false],
    ['no journal kept', { goals: [goal([])] }, energy.slice(0, 1), false],
    ['no goal', {}, energy, false],
  ])('%s', (_name, around, rows, still) => {
    expect(standsStill({ ...nothing, ...around }, rows, year, today)).toBe(still);
  });
});

describe('again in retros', () => {
  const retro = (id: string, didnt: string, well: string, actions: string[]): Retro =>
    ({
      id,
      answers: [
        { prompt: 'didnt', text: didnt },
        { prompt: 'well', text: well },
      ],
      actions: actions.map((text) => ({ text })),
    }) as unknown as Retro;

  it('finds what keeps going wrong and what is taken on again', () => {
    const retros = [
      retro('r1', 'The handover was late.', 'Pairing went fine.', ['write the handover note']),
      retro('r2', 'Two handovers slipped.', 'The review was short.', ['ask one person']),
      retro('r3', 'Nobody read the Handover.', 'Pairing again.', ['write a handover note first']),
    ];
    expect(againIn(retros)).toEqual({
      words: [{ words: ['handover'], retros: ['r1', 'r2', 'r3'] }],
      actions: [{ text: 'write the handover note', retros: ['r1', 'r3'] }],
    });
  });

  it('reads scripts without blanks', () => {
    const retros = ['r1', 'r2', 'r3'].map((id) => retro(id, '会議が長い', 'よかった', []));
    expect(againIn(retros).words.flatMap(({ words }) => words)).toContain('会議');
  });
});

describe('weeks', () => {
  it('a gap is shown and never bridged', () => {
    const energy = ['2026-11-02', '2026-11-02', '2026-11-17'].map((day, index) =>
      energyOn(day, { level: index - 1 }),
    );
    const weeks = weeksOf(materialOf({ energy }), today);
    expect(weeks.map(({ monday, energy: mean }) => [monday, mean])).toEqual([
      ['2026-11-02', -0.5],
      ['2026-11-09', null],
      ['2026-11-16', 1],
    ]);
    const [block] = weeksPicture(weeks, today);
    expect((block as { rows: string[][] }).rows.map((row) => plainText(row[1] ?? ''))).toEqual([
      'Nov',
      '█··',
      '··▄',
      '···',
      '···',
      '···',
      '▄·▆',
    ]);
    expect(weeksWords(weeks, today)).toEqual([
      'energy by week: lowest −0.5 in the week of 2 Nov, highest 1 in the week of 16 Nov.',
    ]);
    expect(longestGap(energy.map(({ day }) => day))).toEqual({
      from: '2026-11-03',
      to: '2026-11-16',
      days: 14,
    });
  });

  it('marks the weeks in which something turned, in the picture and in words', () => {
    const energy = ['2026-11-02', '2026-11-17'].map((day, place) => energyOn(day, { level: place }));
    const events = ['2026-11-03', '2026-11-04', '2026-11-20', '2025-01-01'].map((day, place) => ({
      id: `o${place}`,
      day,
      text: 'another team',
    }));
    const weeks = weeksOf(materialOf({ energy, events }), today);
    expect(weeks.map(({ turned }) => turned.map(({ id }) => id))).toEqual([['o0', 'o1'], [], ['o2']]);
    const [block, legend] = weeksPicture(weeks, today);
    expect(plainText((block as { rows: string[][] }).rows.at(-1)?.[1] ?? '')).toBe('◆ ◆');
    expect(plainText((legend as { paragraph: string }).paragraph)).toBe(
      '◆ a role that began or a turning point in one: 3 Nov (o0), 4 Nov (o1), 20 Nov (o2)',
    );
    expect(weeksWords(weeks, today).at(-1)).toBe(
      'A role that began or a turning point in one: 3 Nov (o0), 4 Nov (o1), 20 Nov (o2).',
    );
    expect(asciiText('◆ ◆')).toBe('* *');
  });

  it('says what blank days could hide', () => {
    const energy = Array.from({ length: 20 }, (_, index) =>
      energyOn(addDays('2026-08-03', Math.floor(index / 4) * 7 + (index % 4)), {
        level: index % 4 === 0 ? -2 : 1,
      }),
    );
    const told = ifBlankWereLow(materialOf({ energy }), '2026-09-04')!;
    // Five Fridays are blank, one of them after the last record; the lowest five days are all −2.
    expect(told).toEqual({ seen: 0.25, ifLow: (0.25 * 20 - 2 * 4) / 24, blank: 4 });
    expect(blankWords({ longestGap: null, ifBlankWereLow: told }, today)).toEqual([
      'Had the 4 workdays without energy been like the lowest quarter of your days, mean energy by day would be −0.1 instead of 0.3.',
    ]);
    expect(ifBlankWereLow(materialOf({ energy: energy.slice(0, 10) }), today)).toBeNull();
  });

  it('never more than a year of them, whatever the days', () => {
    const day = fc.integer({ min: -40_000, max: 60_000 }).map((count) => addDays('2026-11-20', count));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), (days) => {
        const weeks = weeksOf(materialOf({ energy: days.map((each) => energyOn(each)) }), today);
        expect(weeks.length).toBeGreaterThan(0);
        expect(weeks.length).toBeLessThanOrEqual(53);
        for (const block of weeksPicture(weeks, today))
          for (const row of (block as { rows: string[][] }).rows.slice(1))
            expect([...plainText(row[1] ?? '')]).toHaveLength(weeks.length);
      }),
    );
  });
});

describe('career report', () => {
  it('tells what there is beside energy', async () => {
    const career = await testCareer();
    await career('feedback "shorter, please" --from lead --direction less #clarity');
    await career('goal "Write in public" --measure "posts: 0 -> 6" --by "in 6 months"');
    await career('goal progress g1 2');
    await career('promise "the numbers" --to peer --by today');
    await career('promise kept p1');
    expect(await career('report')).toMatchInlineSnapshot(`
      "
      $ career report
      Report · last 365 days (21 Nov 2025 to 20 Nov 2026) · 2 records on 1 of 1 workday

      There is no energy to look at in these days. To begin: career energy +1 "what you did #tag"

      Feedback
        #clarity  1 from 1 person  1 less
        From @lead 1

      Promises
        1 of 1 kept in time

      Goals
        g1  Write in public  ███░░░░░░░  0 % to 33 %  1 step, the last 20 Nov
      "
    `);
    expect(await career('report --plain')).toMatchInlineSnapshot(`
      "
      $ career report --plain
      Report · last 365 days (21 Nov 2025 to 20 Nov 2026) · 2 records on 1 of 1 workday

      There is no energy to look at in these days. To begin: career energy +1 "what you did #tag"

      Feedback
        #clarity  1 from 1 person  1 less
        From @lead 1

      Promises
        1 of 1 kept in time

      Goals
        g1  Write in public    0 % to 33 %  1 step, the last 20 Nov
      "
    `);
    expect(await career.json('report')).toMatchObject({
      heard: { themes: [{ tag: 'clarity', people: 1, directions: { less: 1 } }] },
      promises: { kept: 1, of: 1 },
      goals: [{ id: 'g1', steps: 1 }],
      momentum: { word: 'unknown' },
      standsStill: false,
    });
  });

  it('what others promised is not counted as kept by oneself', async () => {
    const career = await testCareer();
    await career('promise "the access" --from peer --by today');
    await career('promise kept p1');
    expect(await career.json('report')).toMatchObject({ promises: null, coverage: { promises: 0 } });
  });
});

it('practice counts as learning', async () => {
  const career = await testCareer();
  await career('skill "proposal writing" --wanted 3');
  await career('energy +1 "wrote"');
  await career('skill practice k1 "a case study" --at 2026-11-18');
  const range = { from: '2026-01-01', to: today };
  const context = contextFor(`${career.folder}/journal.db`);
  onTestFinished(() => context.journal.close());
  expect(gatherAround(await context.journal.read(), range).lessons).toEqual([
    { id: 'k1', day: '2026-11-18' },
  ]);
});

describe('activities', () => {
  it('are null where neither time nor flow was logged', () => {
    expect(activitiesOf([energyOn('2026-03-02', { tags: ['design'] })])).toBeNull();
  });

  it('count time and flow by tag, and flow by part of the day', () => {
    const found = activitiesOf([
      energyOn('2026-03-02', { tags: ['design', 'pairing'], spent: 90, flow: true, minute: 600 }),
      energyOn('2026-03-03', { tags: ['design'], spent: 30, flow: true, minute: 900 }),
      energyOn('2026-03-04', { tags: ['on-call'], minute: null, flow: true }),
      energyOn('2026-03-05', { tags: ['meetings'] }),
    ])!;
    expect(found).toEqual({
      minutes: 120,
      flowed: 3,
      parts: { morning: 1, afternoon: 1, evening: 0 },
      tags: [
        { tag: 'design', count: 2, minutes: 120, flowed: 2 },
        { tag: 'pairing', count: 1, minutes: 90, flowed: 1 },
        { tag: 'on-call', count: 1, minutes: 0, flowed: 1 },
      ],
    });
    expect(flowWords(found)).toBe(
      'Flowed 3 times: morning 1, afternoon 1. 2 h logged in all; a record with two tags counts for both.',
    );
  });

  it('stand in the report', async () => {
    const career = await testCareer();
    await career.outcome('energy +2 "the boundary #design" --flow --spent 90m');
    const { stdout } = await career.outcome('report');
    expect(stdout).toContain('Activities\n  #design  1 h 30 · flowed in 1 of 1');
    expect((await career.outcome('report --format md')).stdout).toMatch(
      /#design \| 1 h 30, flowed in 1 of 1 \|/,
    );
  });
});
