import { describe, expect, it } from 'vitest';
import { type Material, opening } from '../../src/insights/retro/opening.ts';
import { openingHead, openingLines, openingView } from '../../src/insights/retro/opening-view.ts';
import type { Energy } from '../../src/records/energy/energy.ts';
import type { Feedback } from '../../src/records/feedback/feedback.ts';
import type { Retro } from '../../src/records/retro/retro.ts';
import { plainText, type View } from '../../src/terminal/text.ts';
import { addDays } from '../../src/time/calendar.ts';
import { testCareer } from '../career.ts';
import { livedCareer } from './retro-life.ts';

const nothing: Material = {
  energy: [],
  feedback: [],
  promises: [],
  goals: [],
  wins: [],
  notes: [],
  retros: [],
  beside: { sessions: [], boundaries: [], experiments: [], decisions: [], roles: [], skills: [] },
};

const at = (day: string, time = '12:00'): { day: string; at: string } => ({
  day,
  at: `${day}T${time}:00.000+01:00`,
});

const energy = (day: string, level: number, time?: string): Energy =>
  ({ id: `e${day}`, ...at(day, time), level }) as Energy;

const feedback = (id: string, from: string | null, ...tags: string[]): Feedback =>
  ({ id, ...at('2026-11-10'), from, tags }) as unknown as Feedback;

const retro = (number: number, day: string, learned?: string): Retro =>
  ({
    id: `r${number}`,
    ...at(day, '17:00'),
    format: 'three-questions',
    answers: learned === undefined ? [] : [{ prompt: 'learned', text: learned }],
  }) as unknown as Retro;

/** Friday. */
const setting = { at: Date.parse('2026-11-20T15:04:00+01:00'), today: '2026-11-20', cadence: 21 };

const since = (material: Partial<Material>) => opening({ ...nothing, ...material }, setting);

const lines = (view: View): string[] =>
  view.map((block) =>
    typeof block === 'object' && 'paragraph' in block
      ? plainText([block.lead ?? '', block.paragraph])
      : plainText(block as string),
  );

describe('the days it looks back on', () => {
  it('are one cadence before the first retro', () => {
    const first = since({});
    expect([first.last, first.period, first.days]).toEqual([
      null,
      { from: '2026-10-31', to: '2026-11-20' },
      21,
    ]);
    expect(plainText(openingHead(first, 79)[0] as string)).toHaveLength(79);
  });

  it('start with the last retro, by the hour', () => {
    const value = since({
      retros: [retro(2, '2026-11-10'), retro(1, '2026-10-20'), retro(3, '2026-12-01')],
      energy: [
        energy('2026-11-10', 2, '16:59'),
        energy('2026-11-10', 1, '17:01'),
        energy('2026-11-20', 1, '15:04'),
        energy('2026-11-20', -2, '15:05'),
      ],
    });
    expect([value.last, value.days]).toEqual([{ id: 'r2', day: '2026-11-10' }, 10]);
    expect(value.energy.ids).toEqual(['e2026-11-10', 'e2026-11-20']);
    expect([value.energy.workdays, value.energy.workdaysWith, value.energy.otherDaysWith]).toEqual([8, 1, 1]);
  });
});

describe('energy', () => {
  it('is told with its days, its middle and the middle before', () => {
    const last = [retro(1, '2026-11-13')];
    const before = ['2026-11-09', '2026-11-10', '2026-11-11'].map((day) => energy(day, -1));
    const now = ['2026-11-14', '2026-11-16', '2026-11-18', '2026-11-18'].map((day, place) =>
      energy(day, place - 1),
    );
    expect(lines(openingView(since({ retros: last, energy: [...before, ...now] }), 79))).toEqual([
      'Since r1    4 energy records on 2 of 5 workdays and 1 other day, median +0.5 (before: −1)',
      '            ▅·▇··',
    ]);
  });

  it('has no middle while there are two records', () => {
    const two = [energy('2026-11-16', 2), energy('2026-11-17', 2)];
    expect(lines(openingView(since({ energy: two }), 79))).toEqual([
      'So far      2 energy records on 2 of 15 workdays',
    ]);
  });

  it('is drawn by week when the days would not fit', () => {
    const days = Array.from({ length: 80 }, (_, index) =>
      energy(addDays('2026-09-01', index), (index % 3) - 1),
    );
    const [, strip] = lines(openingView(since({ retros: [retro(1, '2026-08-31')], energy: days }), 79));
    expect(strip).toMatch(/^ {12}[▁-█]{12} {2}by week$/);
  });
});

describe('feedback', () => {
  it('names the tag that recurs, and from how many people', () => {
    const said = [
      feedback('f1', 'lead', 'clarity', 'docs'),
      feedback('f2', 'peer', 'clarity'),
      feedback('f3', null, 'docs'),
      feedback('f4', 'peer'),
    ];
    expect(since({ feedback: said }).feedback.recurring).toEqual({
      tag: 'clarity',
      ids: ['f1', 'f2'],
      people: 2,
    });
    expect(lines(openingView(since({ feedback: said }), 79))).toEqual([
      'So far      4 feedback, 2 of them on “clarity” from 2 people  f1–f4',
    ]);
  });

  it('names none that was said once', () => {
    expect(
      since({ feedback: [feedback('f1', 'lead', 'a'), feedback('f2', 'peer', 'b')] }).feedback.recurring,
    ).toBeNull();
  });
});

describe('lessons of former retros', () => {
  it('are two at most: the last, and an older one that changes', () => {
    const retros = (count: number): Retro[] =>
      Array.from({ length: count }, (_, place) =>
        retro(place + 1, addDays('2026-01-01', place), `lesson ${place + 1}`),
      );
    const brought = (count: number): string[] =>
      since({ retros: retros(count) }).remembered.map(({ text }) => text);
    expect(brought(0)).toEqual([]);
    expect(brought(1)).toEqual(['lesson 1']);
    expect(brought(2)).toEqual(['lesson 2', 'lesson 1']);
    const older = new Set([7, 8, 9, 10, 11, 12].map((count) => brought(count)[1]));
    expect(older.size).toBeGreaterThan(2);
    expect(brought(9)[0]).toBe('lesson 9');
  });
});

it('career retro opening is the value and its view', async () => {
  const career = await livedCareer({ columns: 80 });
  expect(await career('retro opening')).toMatchInlineSnapshot(`
    "
    $ career retro opening
    Retro · 1 Nov to 20 Nov, 19 days

    Since r1    12 energy records on 12 of 15 workdays, median +0.5
                ▆█·▅▆ ▅▆·▃▅ ▃▅▆█·
                2 feedback, all of them on “clarity” from 2 people  f1 f2
                promises: 1 kept, 2 open                            p1–p3
                wins: 1                                             w1
                lessons: 1                                          t1
                g1 Lead the ledger migration: 0 % → 62 %
    From r1     “Dry-run on a copy before giving a date”
    "
  `);
  const value = await career.json<Record<string, unknown>>('retro opening');
  expect(value).toMatchObject({
    period: { from: '2026-11-01', to: '2026-11-20' },
    generatedFor: 'me',
    generatedOn: '2026-11-20',
    last: { id: 'r1', day: '2026-11-01' },
    feedback: { ids: ['f1', 'f2'], recurring: { tag: 'clarity' } },
    wins: ['w1'],
    lessons: [{ id: 't1', text: 'Ask who decides before writing' }],
    promises: { kept: 1, open: 2, ids: { kept: ['p2'], open: ['p1', 'p3'] } },
    goals: [{ id: 'g1', from: 0, to: 0.62, steps: 1 }],
  });
});

it('what surrounds the work since the last retro stands beside it', async () => {
  const career = await testCareer();
  await career('retro --well "calm" --didnt "noise" --learned "ask"');
  career.at('2026-12-04T10:00:00+01:00');
  await career('session @mentor "pay" --step none');
  await career('boundary "no meetings before ten"');
  await career('boundary held b1');
  await career('boundary crossed b1 --by others');
  await career('decision "stay" --expect "lead it"');
  await career('experiment "mornings" --until tomorrow');
  career.at('2026-12-11T10:00:00+01:00');
  expect(await career('retro opening')).toMatchInlineSnapshot(`
    "
    $ career retro opening
    Retro · 20 Nov to 11 Dec, 3 weeks

    Since r1    sessions: 1                     s1
                boundary held 1 of 2            b1
                decisions made or looked at: 1  d1
    Waiting     experiment x1
    From r1     “ask”
    "
  `);
  expect(await career.json('retro opening')).toMatchObject({
    beside: {
      sessions: ['s1'],
      boundaries: [{ id: 'b1', held: 1, crossed: 1 }],
      experiments: [],
      decisions: ['d1'],
      waiting: { decisions: [], experiments: ['x1'], roles: [], skills: [] },
    },
  });
});

describe('what else happened, and what waits', () => {
  const beside = {
    sessions: [],
    boundaries: [],
    experiments: [],
    decisions: [],
    roles: [],
    skills: [],
  };
  const one = <R>(fields: object): R => fields as R;

  it('has its day behind it, however long ago that was', () => {
    const value = since({
      retros: [retro(1, '2026-11-10')],
      beside: {
        ...beside,
        decisions: [
          one({ id: 'd1', day: '2026-01-02', state: 'open', reviewOn: '2026-03-01', reviewedOn: null }),
          one({ id: 'd2', day: '2026-01-02', state: 'open', reviewOn: '2026-11-21', reviewedOn: null }),
          one({ id: 'd3', day: '2026-01-02', state: 'open', reviewOn: null, reviewedOn: null }),
        ],
        experiments: [
          one({ id: 'x1', state: 'running', until: '2026-11-19', closedOn: null }),
          one({ id: 'x2', state: 'running', until: '2026-11-20', closedOn: null }),
          one({ id: 'x3', state: 'keep', until: '2026-11-12', closedOn: '2026-11-12' }),
        ],
        roles: [
          one({ id: 'o1', day: '2026-05-20', turned: [] }),
          one({ id: 'o2', day: '2026-05-21', turned: [] }),
          one({ id: 'o3', day: '2025-01-05', turned: [{ on: '2026-07-05', text: 'a detour' }] }),
        ],
        skills: [
          one({ id: 'k1', assessed: [{ on: '2026-08-19', level: 2, note: null }] }),
          one({ id: 'k2', assessed: [{ on: '2026-08-20', level: 2, note: null }] }),
          one({ id: 'k3', assessed: [] }),
        ],
      },
    });
    expect(value.beside.waiting).toEqual({
      decisions: ['d1'],
      experiments: ['x1'],
      roles: ['o1'],
      skills: ['k1'],
    });
    expect(lines(openingView(value, 79))).toEqual([
      'Since r1    experiments closed: 1  x3',
      'Waiting     decision d1, experiment x1, role o1, skill k1',
    ]);
    expect(openingLines(value)).toEqual([
      'since r1: experiments closed: 1  x3',
      'waiting to be looked at: decision d1, experiment x1, role o1, skill k1',
    ]);
  });

  it('stays short, however much there is', () => {
    const mark = (on: string, result: string) => ({ on, result, by: null, note: null });
    const value = since({
      beside: {
        ...beside,
        boundaries: ['b1', 'b2', 'b3'].map((id) =>
          one({ id, marks: [mark('2026-11-11', 'held'), mark('2026-11-12', 'crossed')] }),
        ),
        skills: Array.from({ length: 12 }, (_, place) =>
          one({ id: `k${2 * place}`, assessed: [{ on: '2026-01-01', level: 1, note: null }] }),
        ),
      },
    });
    expect(lines(openingView(value, 79))).toEqual([
      'So far      boundaries held 3 of 6  b1–b3',
      'Waiting     skills k0 k2 k4 … 12 in all',
    ]);
  });
});
