import { describe, expect, it } from 'vitest';
import { type Facts, type Status, status, stripPeriod } from '../../src/insights/status/status.ts';
import { settingsFrom } from '../../src/journal/settings.ts';
import type { DayLevel } from '../../src/records/energy/store.ts';
import type { Promised } from '../../src/records/promise/promise.ts';
import { testCareer } from '../career.ts';

describe('career alone', () => {
  it('says how to start where there is no journal, and makes none', async () => {
    const career = await testCareer({ empty: true });
    expect(await career('')).toMatchInlineSnapshot(`
      "
      $ career 
      There is no journal yet at ~/journal.db

      Start      career init             two minutes; every question can be skipped
      Look       career demo             the same program on an invented journal
      Or just    career energy +1 "…"    the first record makes one
      "
    `);
    expect((await career.outcome(['--json'])).stdout).toContain('"exists": false');
    const other = `${career.folder}/other.db`;
    expect(
      (await career.outcome(['status', '--db', other])).stdout.replaceAll(career.folder, '~'),
    ).toMatchInlineSnapshot(`
      "There is no journal yet at ~/other.db

      Start      career init --db ~/other.db  two minutes; every question can be skipped
      Look       career demo             the same program on an invented journal
      Or just    career --db ~/other.db energy +1 "…"    the first record makes one
      "
    `);
  });

  it('shows in an empty journal what each line will hold', async () => {
    const career = await testCareer();
    expect(await career('status')).toMatchInlineSnapshot(`
      "
      $ career status
      Fri 20 Nov 2026

      Retro      a look back every 3 weeks       career retro
      Energy     what gives and what takes it    career energy +1 "…"
      Feedback   what people say to you          career feedback "…" --from lead
      Promises   what you owe and are owed       career promise "…" --by friday
      Goals      where you want to get           career goal add "…"

      Next       career energy +1 "what you just did #tag"   ten seconds
      "
    `);
  });

  it('shows where a person stands', async () => {
    const career = await testCareer({ columns: 80 });
    await lived(career);
    expect(await career('')).toMatchInlineSnapshot(`
      "
      $ career 
      Fri 20 Nov 2026                                        Staff engineer, payments

      Retro      in 2 days · every 3 weeks · last r1 on 1 Nov
      Energy     █▁·▅··██   8 weeks · median +1 · 5 of 37 workdays
      Feedback   2 since r1, from 2 people · 1 has cooled · a1 to lead open for 9
                 days
      Promises   2 open · p1 capacity numbers, to peer, tomorrow · 1 of 2 kept since
                 Aug · 1 owed to you
      Goals      g1 Lead the ledger migr…  ██████░░░░  5 of 8  on course for May 2027
                 g2 Write in public        ░░░░░░░░░░  0 of 6  still for 50 days

      Next       career promise kept p1   due tomorrow
                 career feedback triage   one has cooled
      "
    `);
    const value = await career.json<Status>('status');
    expect(value).toMatchObject({
      generatedFor: 'me',
      generatedOn: '2026-11-20',
      period: { from: '2026-09-28', to: '2026-11-20' },
      retro: { last: { id: 'r1', day: '2026-11-01' }, inDays: 2, cadence: 21, unfinished: false },
      feedback: { records: 2, people: 2, cooled: 1, since: { retro: 'r1', day: '2026-11-01' } },
      ask: { id: 'a1', to: 'lead', days: 9, cold: false },
      promises: { open: 2, owed: 1, passed: 0, next: { id: 'p1' }, rate: { kept: 1, of: 2 } },
    });
  });

  it.each([40, 60, 80, 120, 200])('fits %i columns', async (columns) => {
    const career = await testCareer({ columns });
    await lived(career);
    await career('config set role "Staff engineer, payments and ledger, platform group"');
    const { stdout } = await career.outcome(['status']);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThan(columns);
    expect(stdout.replace(/\s+/g, ' ')).toContain('career feedback triage');
  });

  it('counts workdays from the first record on', async () => {
    const career = await testCareer();
    await career('energy +1 "first day" --at 2026-11-18');
    await career('energy -1 "third day"');
    expect(await career.json('status')).toMatchObject({
      energy: { workdays: 3, workdaysWith: 2, median: 0 },
    });
    career.at('2027-03-01T09:00:00+01:00');
    expect(await career('status')).toContain('········   no record in 8 weeks');
  });

  it('says weekend days before the first workday', async () => {
    const career = await testCareer({ now: '2026-11-21T10:00:00+01:00' });
    await career('energy +1 "a first record on a Saturday"');
    expect(await career('status')).toContain('8 weeks · median +1 · 1 weekend day\n');
    expect(await career('report')).toContain('1 record on 1 weekend day\n');
  });

  it('names three things that wait on lines of their own, and the rest behind them', async () => {
    const career = await testCareer({ columns: 80 });
    await career('energy +9 "a level that is none"');
    await career('feedback "The doc buried the decision" --from lead --at 2026-11-16');
    await career('decision "stay" --expect "lead it" --review 2026-11-19 --at 2026-11-01 --yes');
    await career('promise "the numbers" --to peer --by 2026-11-19 --at 2026-11-01');
    await career('promise "the notes" --to peer --by tomorrow');
    expect((await career('status')).split('\n\n').at(-1)).toMatchInlineSnapshot(`
      "Next       career promise settle    what became of 1 promise past its day?
                 career promise kept p2   due tomorrow
                 career feedback triage   one has cooled
                 then career decision review d1, career energy --draft 1
      "
    `);
  });

  it('stands under the role that is open, whatever was said at the start', async () => {
    const career = await testCareer({ columns: 80 });
    await career('config set role "Senior engineer"');
    expect((await career('status')).split('\n')[2]).toMatch(/2026 +Senior engineer$/);
    await career('role "Staff engineer" --in payments --at 2026-03-01 --level L6');
    await career('role "Principal engineer" --at 2027-01-01 --yes');
    expect((await career('status')).split('\n')[2]).toMatch(/2026 +Staff engineer, payments$/);
    expect(await career.json('review')).toMatchObject({
      author: { role: 'Staff engineer, payments', level: 'L6' },
    });
    expect(await career.json('review 2026-01-01..2026-02-01')).toMatchObject({
      author: { role: 'Senior engineer' },
    });
    expect(await career.json('brief')).toMatchObject({ role: 'Staff engineer, payments', careerLevel: 'L6' });
    await career('edit o1 --private');
    expect(await career.json('review')).toMatchObject({ author: { role: 'Senior engineer' } });
    expect(await career.json('status')).toMatchObject({ role: 'Staff engineer, payments' });
    await career('role end o1 2026-11-19');
    expect(await career.json('status')).toMatchObject({ role: 'Senior engineer' });
  });

  it('mentions texts that were kept', async () => {
    const career = await testCareer();
    await career('energy 4 "good day with the new team"');
    expect(await career('status')).toContain('Drafts     1 text that was kept · draft 1 energy');
  });
});

async function lived(career: Awaited<ReturnType<typeof testCareer>>): Promise<void> {
  await career('config set role "Staff engineer, payments"');
  career.pipe('{"at": "2026-11-01", "format": "three-questions", "text": "a calm stretch"}');
  await career('retro --from -');
  for (const [day, level] of [
    ['2026-10-01', '+2'],
    ['2026-10-08', '-1'],
    ['2026-10-22', '0'],
    ['2026-11-12', '+1'],
    ['2026-11-19', '+1'],
  ])
    await career(`energy ${level} "work" --at ${day}`);
  await career('feedback "The doc buried the decision" --from lead --at 2026-11-16');
  await career('feedback "Good questions in the review" --from peer');
  await career('ask "What did you leave the room with?" --to lead --at 2026-11-11');
  await career('promise "capacity numbers" --to peer --by tomorrow --at 2026-11-18');
  await career('promise "read the design" --by "in 2 weeks"');
  await career('promise "the review notes" --from lead --by friday');
  await career('promise "tidy the runbook" --to lead --by 2026-11-12 --at 2026-11-01');
  await career('promise kept p4 --at 2026-11-11');
  await career('promise "answer the survey" --to lead --by 2026-11-12 --at 2026-11-01');
  await career('promise broken p5');
  await career('goal "Lead the ledger migration" --by "in 6 months" --measure "services moved: 0 -> 8"');
  await career('goal progress g1 5');
  await career('goal "Write in public" --measure "articles: count 0 -> 6" --at 2026-10-01');
}

const today = '2026-11-20';

const facts = (own: Partial<Facts> = {}): Facts => ({
  journal: { path: '/j.db', exists: true, begin: 'career init' },
  today,
  settings: settingsFrom({}),
  role: null,
  lastRetro: undefined,
  energy: { levels: [], first: null, last: null, unseen: 0 },
  feedback: { ever: false, since: { records: 0, people: 0 }, cooled: 0 },
  oldestAsk: undefined,
  promises: { ever: false, mine: 0, owed: 0, passed: 0, soonest: undefined, coming: undefined, rate: null },
  goals: { some: [], all: 0 },
  come: [],
  drafts: [],
  kept: undefined,
  ...own,
});

describe('the strip', () => {
  it('has the mean of eight weeks, oldest first, and a gap where nothing was logged', () => {
    const levels: DayLevel[] = [
      { day: '2026-09-28', level: 2 },
      { day: '2026-10-04', level: 1 },
      { day: '2026-10-05', level: -2 },
      { day: '2026-11-20', level: 0 },
    ];
    const { energy, period } = status(
      facts({ energy: { levels, first: '2025-01-01', last: today, unseen: 4 } }),
    );
    expect(period).toEqual({ from: '2026-09-28', to: today });
    expect(energy.weeks.map(({ mean }) => mean)).toEqual([1.5, -2, null, null, null, null, null, 0]);
    expect(energy).toMatchObject({ median: 0.5, workdays: 40, workdaysWith: 3 });
  });

  it.each([
    ['2026-11-16', '2026-09-28'],
    ['2026-11-22', '2026-09-28'],
    ['2026-01-01', '2025-11-10'],
  ])('on %s begins on %s, a Monday', (day, from) => {
    expect(stripPeriod(day).from).toBe(from);
  });
});

describe('what is next', () => {
  const next = (own: Partial<Facts>): string[] => status(facts(own)).next.map(({ command }) => command);
  const draft = (id: string, kind: string) => ({ id, kind, goingOn: `career ${kind} --draft ${id}` });
  const logged = { energy: { levels: [], first: today, last: today, unseen: 1 } };
  const due = { id: 'r1', day: '2026-10-01' };
  const promises = facts().promises;
  const cases = [
    ['nothing yet', {}, 'career energy +1 "what you just did #tag"'],
    ['an unfinished retro', { drafts: [draft('1', 'retro')], lastRetro: due }, 'career retro --resume'],
    ['a promise past its day', { promises: { ...promises, passed: 2 } }, 'career promise settle'],
    ['a retro that is due', { lastRetro: due }, 'career retro'],
    ['feedback that has cooled', { feedback: { ...facts().feedback, cooled: 2 } }, 'career feedback triage'],
    [
      'a talk tomorrow',
      { ...logged, come: [{ kind: 'session', number: 1, text: 'pay', day: '2026-11-21', whom: 'mentor' }] },
      'career session prep mentor',
    ],
    [
      'a decision whose day has come',
      { ...logged, come: [{ kind: 'decision', number: 2, text: 'stay', day: today, whom: null }] },
      'career decision review d2',
    ],
    [
      'an experiment that is over',
      {
        ...logged,
        come: [{ kind: 'experiment', number: 1, text: 'mornings', day: '2026-11-19', whom: null }],
      },
      'career experiment look x1',
    ],
    ['a kept text', { ...logged, drafts: [draft('2', 'win')] }, 'career win --draft 2'],
    [
      'sixty energies that nobody has looked at',
      { energy: { ...logged.energy, unseen: 60 } },
      'career report --keep',
    ],
    ['no goal', logged, 'career goal add "what you want, in your own words"'],
    [
      'a quiet week',
      { energy: { levels: [], first: '2026-01-01', last: '2026-11-10', unseen: 9 } },
      'career energy +1 "what you just did #tag"',
    ],
  ];
  it.each(cases as unknown as [string, Partial<Facts>, string][])('%s', (_name, own, command) => {
    expect(next(own)).toEqual([command]);
  });

  it('hides nothing whose day has come behind what was begun or what is still to come', () => {
    const coming = { id: 'p1', text: 'numbers', to: 'peer', due: today, state: 'open' } as Promised;
    expect(
      next({
        drafts: [draft('1', 'retro'), draft('2', 'win')],
        promises: { ...promises, passed: 1, coming },
        feedback: { ...facts().feedback, cooled: 1 },
        come: [
          { kind: 'session', number: 1, text: 'pay', day: today, whom: 'mentor' },
          { kind: 'decision', number: 2, text: 'stay', day: '2026-06-01', whom: null },
          { kind: 'experiment', number: 3, text: 'mornings', day: '2026-06-01', whom: null },
        ],
        lastRetro: due,
      }),
    ).toEqual([
      'career promise settle',
      'career promise kept p1',
      'career session prep mentor',
      'career retro --resume',
      'career feedback triage',
      'career decision review d2',
      'career experiment look x3',
      'career win --draft 2',
    ]);
  });
});

it('finds what its day has come for in the journal', async () => {
  const career = await testCareer();
  await career('session plan mentor --on tomorrow --about "pay"');
  await career('decision "stay" --expect "lead it" --review today');
  await career('experiment "mornings" --measure energy --from today --until tomorrow');
  career.at('2026-11-20T18:00:00+01:00');
  expect(await career.json('status')).toMatchObject({
    session: { id: 's1', whom: 'mentor', on: '2026-11-21' },
    decision: { id: 'd1', text: 'stay', reviewOn: '2026-11-20' },
    experiment: null,
  });
  career.at('2026-11-23T09:00:00+01:00');
  expect(await career.json('status')).toMatchObject({
    session: { id: 's1', whom: 'mentor', on: '2026-11-21' },
    experiment: { id: 'x1', text: 'mornings', until: '2026-11-21' },
  });
});

it('asks after a talk whose day has passed, and after it was held no more', async () => {
  const career = await testCareer();
  await career.outcome('session plan mentor --about "the case" --at friday');
  career.at('2026-11-30T09:00:00+01:00');
  const next = async (): Promise<readonly { command: string; because: string }[]> =>
    (await career.json<{ next: { command: string; because: string }[] }>('status')).next;
  expect(await next()).toContainEqual({
    command: 'career session held s1',
    because: 'did you meet mentor Fri 27 Nov?',
  });
  expect((await career.outcome('session skip s1')).exit).toBe(0);
  expect((await next()).map(({ command }) => command)).not.toContain('career session held s1');
});
