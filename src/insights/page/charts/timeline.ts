import { count } from '../../../terminal/text.ts';
import { addMonths, type Day, daysBetween, type Range, startOfMonth } from '../../../time/calendar.ts';
import { sayDate } from '../../../time/say.ts';
import { listed } from '../../review/words.ts';
import type { Mark, Moment } from '../../timeline/timeline.ts';
import { drawn, hidden, marks } from '../drawing.ts';
import type { Figure } from '../figure.ts';
import { monthName } from './months.ts';
import { type Row, rowHeight, rowShapes, ruler, type Tick } from './timeline-rows.ts';

/** Things that last, in their order; all else happens on a day. */
const lasting: readonly Mark[] = ['role', 'program', 'goal', 'experiment'];

const most = { rows: 18, inTable: 150 };

/** Roles, goals, experiments and programs as stretches, wins and what else happens as marks; null when nothing does. */
export function timeline(moments: readonly Moment[], { from, to }: Range): Figure | null {
  const inside = moments.filter(({ day }) => day >= from && day <= to);
  if (inside.length === 0) return null;
  const first = from < inside[0]!.day && daysBetween(from, inside[0]!.day) > 370 ? inside[0]!.day : from;
  const rows = [...stretches(moments, first, to), ...happenings(inside)].slice(0, most.rows);
  const title = titleOf(inside);
  const draw = (width: number): string => picture(rows, { from: first, to }, width);
  return {
    name: 'timeline',
    title,
    key: 'A line is a role, a goal or what else lasts, a dashed one an experiment; a disc ends it where it is done, a ring where it was given up. Marks below are days.',
    said: `${title} ${rows.map(({ name, aside }) => `${name}: ${aside}`).join('; ')}.`,
    wide: draw(744),
    narrow: draw(360),
    table: {
      head: ['Day', 'What', 'Id', 'In words'],
      rows: inside
        .slice(0, most.inTable)
        .map(({ day, mark, how, id, text }) => [
          sayDate(day, to),
          how === '' ? mark : `${mark} ${how}`,
          id,
          text,
        ]),
    },
  };
}

const endWords = /^(ended|done|dropped|kept|changed|ended early)$/;

function stretches(moments: readonly Moment[], from: Day, to: Day): Row[] {
  return lasting.flatMap((mark) => {
    const own = Map.groupBy(
      moments.filter((moment) => moment.mark === mark),
      ({ id }) => id,
    );
    return [...own].flatMap(([, all]): Row[] => {
      const begin = all[0]!;
      const end = all.find(({ how }) => endWords.test(how));
      if (begin.day > to || (end !== undefined && end.day < from)) return [];
      const isOver = end !== undefined && end.day <= to;
      const since = begin.day < from ? `since ${sayDate(begin.day, to)}` : `from ${sayDate(begin.day, to)}`;
      return [
        {
          name: begin.text,
          aside: `${mark} ${isOver ? `${end.how} ${sayDate(end.day, to)}` : since}`,
          kind: mark,
          from: begin.day < from ? from : begin.day,
          to: isOver ? end.day : to,
          end: !isOver ? 'open' : /dropped|early/.test(end.how) ? 'given up' : 'done',
          days: [],
        },
      ];
    });
  });
}

const names: readonly (readonly [mark: Mark, one: string, several: string])[] = [
  ['turning point', 'turning point', 'turning points'],
  ['decision', 'decision', 'decisions'],
  ['direction', 'direction', 'directions'],
  ['win', 'win', 'wins'],
];

const happenings = (inside: readonly Moment[]): Row[] =>
  names.flatMap(([mark, , several]): Row[] => {
    const days = inside.filter((moment) => moment.mark === mark).map(({ day }) => day);
    if (days.length === 0) return [];
    const name = `${several.charAt(0).toUpperCase()}${several.slice(1)}`;
    return [{ name, aside: String(days.length), kind: mark, from: null, to: null, end: 'open', days }];
  });

function titleOf(inside: readonly Moment[]): string {
  const of = (mark: Mark, how?: string): number =>
    inside.filter((moment) => moment.mark === mark && (how === undefined || moment.how === how)).length;
  const parts = [
    [of('goal', 'set'), 'goal set', 'goals set'],
    [of('goal', 'done'), 'goal done', 'goals done'],
    ...names.map(([mark, one, several]) => [of(mark), one, several] as const),
  ] as const;
  const said = parts.flatMap(([number, one, several]) => (number === 0 ? [] : [count(number, one, several)]));
  return said.length === 0 ? 'Nothing began and nothing ended in these days.' : `${listed(said)}.`;
}

function picture(rows: readonly Row[], { from, to }: Range, width: number): string {
  const isNarrow = width < 500;
  const [left, right] = isNarrow ? [2, 8] : [230, 150];
  const high = rowHeight(isNarrow);
  const height = 30 + rows.length * high;
  const length = Math.max(1, daysBetween(from, to));
  return drawn(
    {
      grid: { left, right, top: 26, bottom: 4, containLabel: false },
      xAxis: hidden(0, length),
      yAxis: hidden(0, rows.length, { inverse: true }),
      series: [
        marks((place) => [
          ...ruler(ticksIn({ from, to }, isNarrow ? 5 : 9), rows.length, place),
          ...rows.flatMap((row, at) => rowShapes(row, at, place, { from, left, width, isNarrow })),
        ]),
      ],
    },
    { width, height },
  );
}

/** The beginnings of months, or of every second, third, sixth or twelfth, so that there are not too many. */
function ticksIn({ from, to }: Range, mostTicks: number): Tick[] {
  const months = daysBetween(from, to) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= mostTicks) ?? 240;
  const ticks: Tick[] = [];
  for (let day = startOfMonth(from); day <= to; day = addMonths(day, 1)) {
    const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
    if (day >= from && months % step === 0)
      ticks.push({ at: daysBetween(from, day), name: step >= 12 ? day.slice(0, 4) : monthName(day) });
  }
  return ticks;
}
