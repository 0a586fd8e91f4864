import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageCalendar } from '../../src/insights/page/charts/coverage.ts';
import { effects } from '../../src/insights/page/charts/effects.ts';
import { energyByWeek } from '../../src/insights/page/charts/energy.ts';
import { feedbackThemes } from '../../src/insights/page/charts/feedback.ts';
import { feedbackAsked } from '../../src/insights/page/charts/feedback-asked.ts';
import { goalWays } from '../../src/insights/page/charts/goals.ts';
import { monthsOf } from '../../src/insights/page/charts/months.ts';
import { promisesKept } from '../../src/insights/page/charts/promises.ts';
import { promisesEnded } from '../../src/insights/page/charts/promises-ended.ts';
import { strengthMap } from '../../src/insights/page/charts/strengths.ts';
import { timeline } from '../../src/insights/page/charts/timeline.ts';
import { winsByMonth } from '../../src/insights/page/charts/wins.ts';
import { type Figure, figureHtml } from '../../src/insights/page/figure.ts';
import { plainSvg } from '../../src/insights/page/svg.ts';
import type { Standing } from '../../src/insights/report/standing.ts';
import type { Strength } from '../../src/insights/report/strengths.ts';
import type { Week } from '../../src/insights/report/weeks.ts';
import type { Figures } from '../../src/insights/review/figures.ts';
import { addDays } from '../../src/time/calendar.ts';
import { hostileText } from '../arbitrary.ts';
import { tagsIn } from './parts.ts';

const today = '2026-11-20';

const weeks = (levels: readonly (number | null)[]): Week[] =>
  levels.map((energy, at) => ({
    monday: addDays('2026-01-05', at * 7),
    records: energy === null ? [0, 0, 0, 0, 0, 0, 0] : [1, 0, 2, 0, 4, 0, 0],
    energy,
    pulse: {},
    turned: at === 3 ? [{ id: 'o1', day: '2026-01-27' }] : [],
  }));

const finding = (target: string, effect: number, more: Partial<Standing> = {}): Standing => ({
  kind: 'tag',
  target,
  direction: effect < 0 ? -1 : 1,
  effect,
  unit: 'points',
  interval: { low: effect - 0.3, high: effect + 0.3 },
  interval80: null,
  n: 20,
  days: 18,
  span: { from: '2026-01-05', to: today },
  level: 'finding',
  chance: 0.01,
  thin: null,
  settles: null,
  evidence: [],
  method: '',
  status: null,
  keptSince: null,
  ...more,
});

const strength = (tag: string, energy: number, went: number, place: Strength['place']): Strength => ({
  tag,
  place,
  energy,
  went,
  low: went - 0.4,
  high: went + 0.4,
  n: 12,
  rated: 8,
  feedback: 0,
  evidence: [],
});

const figures: Figures = {
  goals: [],
  wins: [
    { month: '2026-07', count: 3, withEvidence: 2 },
    { month: '2026-08', count: 0, withEvidence: 0 },
    { month: '2026-09', count: 2, withEvidence: 2 },
  ],
  promises: {
    kept: ['p1', 'p2', 'p3'],
    late: ['p4'],
    broken: ['p5'],
    released: ['p6'],
    moved: [],
    open: ['p7'],
    overdue: [],
  },
  feedback: [
    { direction: 'keep', count: 2, people: 2 },
    { direction: 'less', count: 1, people: 1 },
    { direction: 'unsaid', count: 1, people: 0 },
  ],
};

/** One of each, about whatever `name` says. */
const all = (name: string): readonly (Figure | null)[] => [
  effects(
    [finding(name, 0.7), finding('on-call', -0.5), finding('hiring', 0.2, { level: 'hint' })],
    'effects',
  ),
  energyByWeek(weeks([0, 1, null, -1, 0.25]), today),
  coverageCalendar(
    {
      weeks: weeks([0, 1, null, -1, 0.25]),
      longestGap: { from: '2026-01-17', to: '2026-01-25', days: 9 },
      coverage: { workdays: 12, allWorkdays: 25 } as never,
    },
    today,
  ),
  strengthMap([
    strength(name, 0.5, 3.4, 'strength in use'),
    strength('on-call', -0.6, 1.4, 'weak spot'),
    strength('hiring', 0.1, 2, null),
  ]),
  feedbackThemes([
    { tag: name, count: 4, people: 2, lately: 1, directions: { keep: 2, less: 1 }, ids: [] },
    { tag: 'dates', count: 1, people: 1, lately: 0, directions: {}, ids: [] },
  ]),
  promisesKept({
    kept: 9,
    of: 12,
    interval: { low: 0.5, high: 0.9 },
    quarters: [
      { name: '2026-Q1', kept: 7, of: 8, interval: { low: 0.6, high: 0.97 } },
      { name: '2026-Q2', kept: 2, of: 4, interval: { low: 0.2, high: 0.8 } },
    ],
    about: [],
  }),
  goalWays([
    { id: 'g1', text: name, from: 0.2, to: 0.8, standing: '3 steps' },
    { id: 'g2', text: 'Write in public', from: 0, to: 0, standing: 'still' },
    { id: 'g3', text: 'Explore', from: null, to: null, standing: 'active' },
  ]),
  timeline(
    [
      { day: '2025-03-01', mark: 'role', id: 'o1', how: 'began', text: name },
      { day: '2026-02-01', mark: 'goal', id: 'g1', how: 'set', text: 'Lead the migration' },
      { day: '2026-05-01', mark: 'win', id: 'w1', how: '', text: name },
      { day: '2026-06-01', mark: 'turning point', id: 'o1', how: '', text: 'it became mine' },
      { day: '2026-08-01', mark: 'goal', id: 'g1', how: 'done', text: 'Lead the migration' },
    ],
    { from: '2026-01-01', to: today },
  ),
  winsByMonth(figures),
  promisesEnded(figures),
  feedbackAsked(figures),
];

it('each says in a sentence what it shows', () => {
  expect(all('design').map((figure) => `${figure?.name}: ${figure?.title}`)).toMatchInlineSnapshot(`
    [
      "effects: #design and #hiring go with more energy, #on-call with less.",
      "energy: Weeks ran from −1 to +1 in energy, the middle one at +0.1.",
      "coverage: 12 of 25 workdays have a record; the longest stretch without one is 9 days, from 17 Jan.",
      "strengths: #design goes well and gives energy.",
      "feedback: #design comes up most: 4 times, from 2 people.",
      "promises: 9 of 12 promises were kept in time.",
      "goals: One of 2 goals with figures moved, “design” from 20 % to 80 %.",
      "timeline: 1 goal set, 1 goal done, 1 turning point and 1 win.",
      "wins: 4 of 5 wins have evidence behind them.",
      "promises: 3 of 5 promises were kept in time.",
      "feedback: One of 4 asks for a change.",
    ]
  `);
});

it('each says the same to those who do not see it, and has its numbers', () => {
  for (const figure of all('design')) {
    expect(figure!.said.startsWith(figure!.title)).toBe(true);
    expect(figure!.said.length).toBeGreaterThan(figure!.title.length);
    const { head, rows } = figure!.table;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(figureHtml(figure!)).toMatch(/<figure.*<svg class="broad".*<svg class="slim".*<table>/s);
  }
  expect(all('design').map((figure) => figure?.said)).toMatchInlineSnapshot(`
    [
      "#design and #hiring go with more energy, #on-call with less. In points of energy, with ranges: #design +0.7 (0.4 to 1.0), #hiring +0.2 (−0.1 to 0.5) and #on-call −0.5 (−0.8 to −0.2).",
      "Weeks ran from −1 to +1 in energy, the middle one at +0.1. From the week of 5 Jan to that of 2 Feb, with 1 week without energy.",
      "12 of 25 workdays have a record; the longest stretch without one is 9 days, from 17 Jan. By day of the week, weeks with a record on it: Mon 4, Tue 0, Wed 4, Thu 0, Fri 4, Sat 0, Sun 0, of 5 weeks.",
      "#design goes well and gives energy. #design: strength in use; energy +0.5, went 3.4 of 4 in 8 ratings; #on-call: weak spot; energy −0.6, went 1.4 of 4 in 8 ratings; #hiring: not clear yet; energy +0.1, went 2.0 of 4 in 8 ratings.",
      "#design comes up most: 4 times, from 2 people. #design: 4 from 2 people (2 keep, 1 less, 1 unsaid); #dates: 1 from 1 person (1 unsaid).",
      "9 of 12 promises were kept in time. By quarter: 2026-Q1 7 of 8, 2026-Q2 2 of 4.",
      "One of 2 goals with figures moved, “design” from 20 % to 80 %. design: 20 % to 80 %, 3 steps; Write in public: 0 %, still.",
      "1 goal set, 1 goal done, 1 turning point and 1 win. design: role since 1 Mar 2025; Lead the migration: goal done 1 Aug; Turning points: 1; Wins: 1.",
      "4 of 5 wins have evidence behind them. Jul: 3, 2 with evidence; Aug: 0, 0 with evidence; Sep: 2, 2 with evidence.",
      "3 of 5 promises were kept in time. 3 kept in time, 1 kept late, 1 broken, 1 released by agreement and 1 open.",
      "One of 4 asks for a change. 2 to keep, from 2 people; 1 for less, from 1 person; 1 without a direction.",
    ]
  `);
});

it('a picture is the same each time', () => {
  expect(JSON.stringify(all('design'))).toBe(JSON.stringify(all('design')));
});

describe('where there is nothing, there is no picture', () => {
  it.each<[string, Figure | null]>([
    ['no finding', effects([], 'effects')],
    [
      'a finding that is no difference of energy',
      effects([finding('clarity', 0.3, { kind: 'theme', unit: 'share' })], 'effects'),
    ],
    ['two weeks', energyByWeek(weeks([1, null, 0]), today)],
    ['no strength', strengthMap([])],
    ['no theme', feedbackThemes([])],
    ['no promise', promisesKept(null)],
    ['goals without figures', goalWays([{ id: 'g1', text: 'x', from: null, to: null, standing: '' }])],
    ['an uneventful year', timeline([], { from: '2026-01-01', to: today })],
    ['two wins', winsByMonth({ ...figures, wins: [{ month: '2026-07', count: 2, withEvidence: 0 }] })],
    ['two promises', promisesEnded({ ...figures, promises: { ...figures.promises, kept: [] } })],
    ['no feedback', feedbackAsked({ ...figures, feedback: [] })],
  ])('%s', (_, figure) => {
    expect(figure).toBeNull();
  });
});

const inSvg = new Set('svg g path rect circle line polyline polygon text tspan'.split(' '));

it('holds nothing that a browser would load, style, name or run, whatever a name is', () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      for (const figure of all(name)) {
        for (const svg of [figure!.wide, figure!.narrow])
          for (const { name: element, attributes } of tagsIn(svg)) {
            expect(inSvg).toContain(element);
            expect(Object.keys(attributes)).not.toEqual(
              expect.arrayContaining([expect.stringMatching(/^(style|class|id|on.*|href|xlink.*)$/)]),
            );
          }
        tagsIn(figureHtml(figure!));
      }
    }),
    { numRuns: 12 },
  );
});

it('paints with the colours of the page alone', () => {
  for (const figure of all('design'))
    for (const [, colour] of `${figure!.wide}${figure!.narrow}`.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(colour).toMatch(/^(none|var\(--[a-z]+\))$/);
});

it('an element that is not known here is a fault and not a surprise', () => {
  expect(() => plainSvg('<svg><script>1</script></svg>')).toThrow('a chart draws <script>');
  expect(
    plainSvg('<svg id="a" width="1"><style>x</style><path d="M0 0" class="b" onclick="c"></path></svg>'),
  ).toBe('<svg width="1"><path d="M0 0"/></svg>');
});

it('names months where there is room for them', () => {
  const mondays = Array.from({ length: 16 }, (_, at) => addDays('2025-11-24', at * 7));
  expect(monthsOf(mondays, 4)).toEqual([
    { at: 1, name: 'Dec' },
    { at: 6, name: 'Jan 2026' },
    { at: 14, name: 'Mar' },
  ]);
  expect(monthsOf([], 4)).toEqual([]);
});
