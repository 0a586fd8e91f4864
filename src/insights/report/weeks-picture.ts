import { strip } from '../../terminal/strip.ts';
import { count, faint, type Text, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDate, sayMonth } from '../../time/say.ts';
import { figure } from '../patterns/words.ts';
import type { Told } from './told.ts';
import { mostWeeks, type Week } from './weeks.ts';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Names of items that are longer than this are cut. */
const widestName = 16;

/**
 * The weeks as columns: what was kept on each day, under it how energy and the other numbers went, and the weeks in
 * which something turned.
 */
export function weeksPicture(weeks: readonly Week[], today: Day): View {
  if (weeks.length < 2) return [];
  const courseRow = ({ name, values, ends }: Course): Text[] => {
    const there = values.filter((value) => value !== null);
    const [low, high] = ends ?? [Math.min(...there), Math.max(...there)];
    const isFlat = low === high;
    const drawn = isFlat
      ? values.map((value) => (value === null ? '·' : '▄')).join('')
      : strip(values, low, high);
    return [
      cut(name),
      drawn,
      faint(isFlat ? plainFigure(low) : `${plainFigure(low)} to ${plainFigure(high)}`),
    ];
  };
  const rows: Text[][] = [
    [faint(isCut(weeks) ? 'last year' : ''), faint(months(weeks.map(({ monday }) => monday)))],
    ...dayNames.flatMap((name, place): Text[][] => {
      const kept = weeks.map(({ records }) => records[place] ?? 0);
      if (place >= 5 && kept.every((records) => records === 0)) return [];
      const key = ['▄ one', '█ more', '· none'][place] ?? '';
      return [[faint(name), kept.map(sign).join(''), faint(key)]];
    }),
    ...courses(weeks).map(courseRow),
  ];
  const turned = weeks.flatMap((week) => week.turned);
  if (turned.length === 0) return [{ rows, shrink: 2, indent: 2 }];
  const marks = weeks.map((week) => (week.turned.length === 0 ? ' ' : turnSign)).join('');
  return [
    { rows: [...rows, [faint('turns'), marks.trimEnd(), '']], shrink: 2, indent: 2 },
    { paragraph: faint(`${turnSign} ${turnedWords(turned, today)}`), indent: 2 },
  ];
}

/** As in the timeline. */
const turnSign = '◆';

const mostTurns = 6;

/** `a role that began or a turning point in one: 4 Jan (o2), 16 Apr (o2)`, the latest of them. */
function turnedWords(turned: Week['turned'], today: Day): string {
  const shown = turned.slice(-mostTurns).map(({ id, day }) => `${sayDate(day, today)} (${id})`);
  const more = turned.length - shown.length;
  return `a role that began or a turning point in one: ${shown.join(', ')}${more > 0 ? `, and ${more} before` : ''}`;
}

/** Longer ago than the weeks that are shown there may be more. */
const isCut = (weeks: readonly Week[]): boolean => weeks.length >= mostWeeks;

/** The same courses as sentences: `energy by week: lowest −1 in the week of 6 Apr, highest 1 in the week of 9 Nov.` */
export function weeksWords(weeks: readonly Week[], today: Day): string[] {
  if (weeks.length < 2) return [];
  const turned = weeks.flatMap((week) => week.turned);
  const said = courses(weeks).flatMap(({ name, values }) => {
    const there = weeks.flatMap(({ monday }, place) => {
      const value = values[place] ?? null;
      return value === null ? [] : [{ monday, value }];
    });
    const sorted = there.toSorted((a, b) => a.value - b.value);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined || low === high) return [];
    const at = ({ monday, value }: typeof low): string =>
      `${plainFigure(value)} in the week of ${sayDate(monday, today)}`;
    const of = isCut(weeks) ? ' of the last year' : '';
    return [`${name} by week${of}: lowest ${at(low)}, highest ${at(high)}.`];
  });
  const turns = turnedWords(turned, today);
  return turned.length === 0 ? said : [...said, `${turns.charAt(0).toUpperCase()}${turns.slice(1)}.`];
}

/** What is not there: the longest stretch of blank days, and what they could hide. */
export function blankWords(
  { longestGap, ifBlankWereLow }: Pick<Told, 'longestGap' | 'ifBlankWereLow'>,
  today: Day,
): string[] {
  const gap =
    longestGap === null || longestGap.days < 5
      ? []
      : [
          `The longest stretch without a record: ${count(longestGap.days, 'day')} from ${sayDate(longestGap.from, today)}.`,
        ];
  if (ifBlankWereLow === null) return gap;
  const { seen, ifLow, blank } = ifBlankWereLow;
  return [
    ...gap,
    `Had the ${count(blank, 'workday')} without energy been like the lowest quarter of your days, mean energy by day would be ${plainFigure(ifLow)} instead of ${plainFigure(seen)}.`,
  ];
}

interface Course {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The ends of its scale, where it has one; its own least and most elsewhere. */
  readonly ends?: readonly [number, number];
}

/** Energy and each item that has a value in some week. */
function courses(weeks: readonly Week[]): Course[] {
  const energy = weeks.map((week) => week.energy);
  const items = [...new Set(weeks.flatMap(({ pulse }) => Object.keys(pulse)))].sort();
  return [
    ...(energy.some((value) => value !== null)
      ? [{ name: 'energy', values: energy, ends: [-2, 2] as const }]
      : []),
    ...items.map((name) => ({
      name,
      values: weeks.map(({ pulse }) => (Object.hasOwn(pulse, name) ? pulse[name]! : null)),
    })),
  ];
}

/** `7`, `6.5`, `−2`. */
const plainFigure = (value: number): string => figure(Number(value.toFixed(1))).replace(/\.0+$/, '');

const sign = (records: number): string => (records === 0 ? '·' : records === 1 ? '▄' : '█');

const cut = (name: string): string => (name.length > widestName ? `${name.slice(0, widestName - 1)}…` : name);

/** The name of a month over its first Monday, where there is room for it before the next. */
function months(mondays: readonly Day[]): string {
  const begins = mondays.flatMap((monday, place) =>
    place === 0 || monday.slice(0, 7) !== mondays[place - 1]!.slice(0, 7) ? [place] : [],
  );
  return begins.reduce((line, place, index) => {
    const isLast = index === begins.length - 1;
    const room = (begins[index + 1] ?? mondays.length) - place;
    return room < 4 && !isLast ? line : `${line.padEnd(place)}${sayMonth(mondays[place]!, mondays[place]!)}`;
  }, '');
}
