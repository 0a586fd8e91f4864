import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/records/program/program.ts';
import { remarksOn } from '../../src/records/program/remarks.ts';
import { formatPhase, type Phase, phaseFrom } from '../../src/records/program/shape.ts';
import { templateNamed, templates } from '../../src/records/program/templates.ts';
import { belongsTo, type Talk, whereIs } from '../../src/records/program/where.ts';
import { addDays, addMonths, type Day } from '../../src/time/calendar.ts';
import { testCareer } from '../career.ts';

const some: Program = {
  id: 'm1',
  uid: 'uid-m1',
  kind: 'program',
  at: '2026-01-31T12:00:00.000+01:00',
  day: '2026-01-31',
  zone: 'Europe/Berlin',
  timed: true,
  text: 'Coaching engagement',
  tags: [],
  people: ['coach'],
  private: true,
  links: [],
  backlinks: [],
  whom: 'coach',
  template: 'engagement',
  from: '2026-01-31',
  until: '2026-04-29',
  sessions: 12,
  every: 7,
  phases: [
    { name: 'beginning', from: 1, to: 1, focus: ['goals', 'where I am'] },
    { name: 'middle', from: 2, to: 2, focus: ['experiments'] },
    { name: 'end', from: 3, to: 3, focus: ['what holds'] },
  ],
  done: [],
  components: [],
  skills: [],
  resources: [],
  cost: null,
  weekly: null,
  state: 'running',
  learned: null,
  closedOn: null,
};

describe('where one is by date, begun on 31 January', () => {
  it.each<[Day, string | null]>([
    ['2026-01-30', null],
    ['2026-01-31', 'beginning'],
    ['2026-02-27', 'beginning'],
    ['2026-02-28', 'middle'],
    ['2026-03-30', 'middle'],
    ['2026-03-31', 'end'],
    ['2026-04-29', 'end'],
    ['2026-04-30', null],
  ])('%s is in %s', (today, phase) => {
    expect(whereIs(some, 0, today).byDate?.name ?? null).toBe(phase);
  });

  it.each<[readonly string[], string | null]>([
    [[], 'beginning'],
    [['goals'], 'beginning'],
    [['goals', 'where I am'], 'middle'],
    [['experiments'], 'beginning'],
    [['goals', 'where I am', 'experiments', 'what holds'], null],
  ])('with %j done it is in %s by what is done', (done, phase) => {
    expect(whereIs({ ...some, done }, 0, '2026-02-10').byDone?.name ?? null).toBe(phase);
  });
});

it('phases that follow each other leave no day out and share none, whatever the day it began', () => {
  const starts = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
  const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(starts, lengths, (from, months) => {
      let last = 0;
      const phases = months.map((length, place): Phase => {
        const first = last + 1;
        last += length;
        return { name: `phase ${place}`, from: first, to: last, focus: [] };
      });
      const until = addDays(addMonths(from, last), -1);
      const standing = whereIs({ ...some, from, until, phases }, 0, from).phases;
      expect(standing[0]?.begins).toBe(from);
      expect(standing.at(-1)?.ends).toBe(until);
      standing.slice(1).forEach(({ begins }, place) => {
        expect(begins).toBe(addDays(standing[place]!.ends, 1));
      });
    }),
  );
});

describe('a session is behind only when the week for it is over', () => {
  it.each<[Day, number, number | null]>([
    ['2026-01-30', 0, 0],
    ['2026-01-31', 0, 0],
    ['2026-02-05', 0, 0],
    ['2026-02-06', 0, -1],
    ['2026-02-06', 1, 0],
    ['2026-02-06', 2, 1],
    ['2026-12-31', 12, 0],
  ])('on %s with %i held: %i', (today, held, ahead) => {
    expect(whereIs(some, held, today).ahead).toBe(ahead);
  });

  it('goes by the days that are gone where no distance is said, and says nothing without either', () => {
    expect(whereIs({ ...some, every: null }, 3, '2026-03-15').ahead).toBe(-2);
    expect(whereIs({ ...some, every: null, until: null }, 3, '2026-03-15').ahead).toBeNull();
    expect(whereIs({ ...some, sessions: null }, 3, '2026-03-15').ahead).toBeNull();
  });
});

it('one that is over stands where it stood on its last day', () => {
  const over: Program = { ...some, state: 'done', closedOn: '2026-03-10' };
  expect(whereIs(over, 5, '2030-01-01')).toEqual(whereIs(over, 5, '2026-03-10'));
  expect(whereIs(over, 5, '2030-01-01')).toMatchObject({ gone: 39, days: 89 });
});

describe('a session belongs to a program', () => {
  const talk: Talk = {
    whom: 'coach',
    day: '2026-02-10',
    state: 'held',
    type: 'coaching',
    links: [],
    backlinks: [],
  };
  const to = (id: string) => [{ type: 'about' as const, id, uid: `uid-${id}` }];
  it.each<[string, Partial<Talk>, boolean]>([
    ['with the same person in its days', {}, true],
    ['with another person', { whom: 'mentor' }, false],
    ['before it began', { day: '2026-01-30' }, false],
    ['that was planned and not held', { state: 'planned' }, false],
    ['of therapy', { type: 'therapy' }, false],
    ['of therapy that is linked to it', { type: 'therapy', links: to('m1') }, true],
    ['with another person that is linked to it', { whom: 'mentor', backlinks: to('m1') }, true],
    ['that is linked to another program', { links: to('m2') }, false],
    ['that is linked to something else', { links: to('g1') }, true],
  ])('%s: %s → %s', (_, said, belongs) => {
    expect(belongsTo(some, { ...talk, ...said })).toBe(belongs);
  });

  it('and to none that names nobody, unless it is linked', () => {
    expect(belongsTo({ ...some, whom: null }, { ...talk, whom: null })).toBe(false);
    expect(belongsTo({ ...some, whom: null }, { ...talk, links: to('m1') })).toBe(true);
  });
});

describe('a phase is a line', () => {
  it.each<[string, Phase]>([
    ['foundation: months 1-3', { name: 'foundation', from: 1, to: 3, focus: [] }],
    ['foundation: month 2: one-on-ones', { name: 'foundation', from: 2, to: 2, focus: ['one-on-ones'] }],
    ['a b : Months 1 – 3 : x , y; z', { name: 'a b', from: 1, to: 3, focus: ['x', 'y', 'z'] }],
    ['"a: b": month 1: "x, y", z', { name: 'a: b', from: 1, to: 1, focus: ['x, y', 'z'] }],
  ])('%s', (line, phase) => {
    expect(phaseFrom(line)).toEqual(phase);
  });

  it.each(['', 'foundation', 'foundation: months 3-1', 'foundation: month 0', ': month 1', 'a: month 1: "x'])(
    '“%s” is none',
    (line) => {
      expect(() => phaseFrom(line)).toThrow('is not a phase');
    },
  );

  it('and reads back what ends in a line separator', () => {
    const phase: Phase = { name: 'a', from: 1, to: 1, focus: ['b\u2028'] };
    expect(phaseFrom(formatPhase(phase))).toEqual(phase);
  });

  it('and reads back as what it was, whatever its words', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((said) => said.trim() !== '');
    const phase = fc
      .record({
        name: words,
        from: fc.integer({ min: 1, max: 120 }),
        more: fc.integer({ min: 0, max: 20 }),
        focus: fc.array(words, { maxLength: 4 }),
      })
      .map(({ name, from, more, focus }): Phase => ({ name, from, to: from + more, focus }));
    fc.assert(
      fc.property(phase, (each) => {
        expect(phaseFrom(formatPhase(each))).toEqual(each);
      }),
    );
  });
});

it('templates have phases that fill their months', () => {
  for (const { phases, months } of templates.filter((each) => each.phases.length > 0)) {
    expect(phases.map(({ from, to }) => to - from + 1).reduce((sum, each) => sum + each, 0)).toBe(months);
  }
  expect(templates.map(({ name }) => name)).toEqual([...new Set(templates.map(({ name }) => name))]);
});

describe('what is usual is remarked and never asked for', () => {
  const group = templateNamed('group')!.group;
  it.each<[string, Partial<Program>, string[]]>([
    ['three months', { until: '2026-04-29' }, []],
    ['a day less', { until: '2026-04-28' }, ['Programs usually take 3 to 12 months; this one is shorter.']],
    ['twelve months', { until: '2027-01-30' }, []],
    ['a day more', { until: '2027-01-31' }, ['Programs usually take 3 to 12 months; this one is longer.']],
    ['two others', { people: ['coach', 'peer', 'peer-2'] }, ['With you it is 3; 4 to 6 people is usual.']],
    ['three others', { people: ['coach', 'a', 'b', 'c'] }, []],
    ['five others', { people: ['a', 'b', 'c', 'd', 'e'] }, []],
    ['six others', { people: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['With you it is 7; 4 to 6 people is usual.']],
  ])('%s', (_, said, remarks) => {
    expect(remarksOn({ ...some, ...said }, group)).toEqual(remarks);
  });
});

it('is logged in one line, and found as any record is', async () => {
  const career = await testCareer();
  expect(
    await career(
      'program "Reading group on distributed systems" --until "in 6 months" --sessions 12 --every 14',
    ),
  ).toMatchInlineSnapshot(`
    "
    $ career program "Reading group on distributed systems" --until "in 6 months" --sessions 12 --every 14
    m1    Reading group on distributed systems · 12 sessions · until Thu 20 May, in 181 days
    "
  `);
  expect(
    await career('program "Bootcamp" --whom coach --phase "foundation: months 3-1" --until "in 6 months"'),
  ).toMatchInlineSnapshot(`
    "
    $ career program "Bootcamp" --whom coach --phase "foundation: months 3-1" --until "in 6 months"
    ! career: “foundation: months 3-1” is not a phase
    ! hint: write it as “foundation: months 1-3: one-on-one skills, feedback”; your
    !       text is in draft 1: career program --draft 1 --editor
    exit 2
    "
  `);
  expect(await career('program "Short course" --until "in 2 weeks"')).toMatchInlineSnapshot(`
    "
    $ career program "Short course" --until "in 2 weeks"
    m2    Short course · until Fri 4 Dec, in 14 days
    ! Programs usually take 3 to 12 months; this one is shorter.
    "
  `);
  expect(await career('log --kind program')).toMatchInlineSnapshot(`
    "
    $ career log --kind program
    m2  today 15:04  Short course · until Fri 4 Dec, in 14 days
    m1  today 15:04  Reading group on distributed systems · 12 sessions · until Thu 20 May, in 181 days
    "
  `);
  expect(await career.json('show m1')).toMatchObject({ kind: 'program', private: true, every: 14 });
});
