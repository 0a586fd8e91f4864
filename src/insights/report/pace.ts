import { shareOn } from '../../records/goal/progress.ts';
import { hillNumber, rarefiedHill } from '../../statistics/diversity.ts';
import { combinedZ, momentum } from '../../statistics/momentum.ts';
import { addDays, type Day, daysBetween, type Range, startOfWeek } from '../../time/calendar.ts';
import type { EnergyRow, Material } from '../patterns/material.ts';
import type { Around } from './material.ts';

/** Recent movement against one's own usual pace. Never mood, hours or level. */
export interface Momentum {
  readonly word: 'building' | 'steady' | 'easing' | 'unknown';
  /** All streams as one; null when unknown. */
  readonly z: number | null;
  readonly streams: readonly Stream[];
}

export interface Stream {
  readonly name: 'finished' | 'goals' | 'learning' | 'company';
  /** By week, the latest last; null for weeks without any record. */
  readonly weeks: readonly (number | null)[];
  /** Null while there is too little in it. */
  readonly z: number | null;
}

const least = { weeks: 12, streams: 3, filled: 4 };
const clear = { all: 2, one: 1.64 };
const mostWeeks = 104;

export function momentumOf(material: Material, around: Around): Momentum {
  const weeks = weeksOf(material.span);
  const { energy, feedback, closed, pulse } = material;
  const days = new Set(
    [energy, feedback, closed, pulse, around.wins].flatMap((rows) => rows.map(({ day }) => day)),
  );
  const alive = new Set([...days].map(startOfWeek));
  const stream = (name: Stream['name'], amount: (monday: Day) => number): Stream => {
    const values = weeks.map((monday) => (alive.has(monday) ? amount(monday) : null));
    return { name, weeks: values, z: zOf(values) };
  };
  const perWeek = (days: readonly { readonly day: Day; readonly amount?: number }[]) => {
    const sums = new Map<Day, number>();
    for (const { day, amount = 1 } of days) {
      const monday = startOfWeek(day);
      sums.set(monday, (sums.get(monday) ?? 0) + amount);
    }
    return (monday: Day): number => sums.get(monday) ?? 0;
  };
  const kept = closed.filter((row) => row.kept);
  const streams = [
    stream('finished', perWeek([...kept, ...around.wins])),
    stream('goals', perWeek(headway(around))),
    stream('learning', perWeek([...around.lessons, ...around.retros])),
    stream('company', perWeek(around.company.map(({ day, people }) => ({ day, amount: people })))),
  ];
  const zs = streams.flatMap(({ z }) => z ?? []);
  if (zs.length < least.streams) return { word: 'unknown', z: null, streams };
  const z = combinedZ(zs);
  return { word: wordFor(z, clear.all), z, streams };
}

export const streamWord = ({ z }: Stream): string => (z === null ? 'too thin' : wordFor(z, clear.one));

const wordFor = (z: number, bar: number) => (z > bar ? 'building' : z < -bar ? 'easing' : 'steady');

/** Mondays of the whole weeks, at most two years of them. */
function weeksOf({ from, to }: Range): Day[] {
  const first = startOfWeek(addDays(from, 6));
  const count = Math.floor((daysBetween(first, to) + 1) / 7);
  const all = Array.from({ length: Math.max(0, count) }, (_, place) => addDays(first, 7 * place));
  return all.slice(-mostWeeks);
}

function zOf(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  const isThin = there.length < least.weeks || there.filter((value) => value !== 0).length < least.filled;
  // Where nothing was kept for years, nothing is recent.
  return isThin || values.slice(-least.weeks).every((value) => value === null) ? null : momentum(values);
}

/** How far each goal came in each week with a step, as shares of its way, on the Monday of that week. */
const headway = ({ goals }: Around): { day: Day; amount: number }[] =>
  goals.flatMap((goal) =>
    [...new Set(goal.progress.map(({ on }) => startOfWeek(on)))].map((monday) => {
      const before = shareOn(goal, addDays(monday, -1)) ?? 0;
      return { day: monday, amount: Math.max(0, (shareOn(goal, addDays(monday, 6)) ?? 0) - before) };
    }),
  );

/** How many kinds of things energy records are about, in two halves of the days, had both as many tags. */
export interface Breadth {
  readonly earlier: number;
  readonly later: number;
  /** Tags that each half was brought down to, so that more records are not more breadth. */
  readonly uses: number;
  readonly from: Day;
}

const breadthLeast = { days: 182, uses: 20 };

/** Null before half a year, or where a half has too few tags. */
export function breadthOf(energy: readonly EnergyRow[], span: Range): Breadth | null {
  const days = daysBetween(span.from, span.to) + 1;
  if (days < breadthLeast.days) return null;
  const middle = addDays(span.from, Math.floor(days / 2));
  const [earlier, later] = [
    tagCounts(energy.filter(({ day }) => day < middle)),
    tagCounts(energy.filter(({ day }) => day >= middle)),
  ];
  const uses = Math.min(total(earlier), total(later));
  const kinds = new Set(energy.flatMap(({ tags }) => tags)).size;
  if (uses < breadthLeast.uses || kinds < 2) return null;
  const hill = (counts: readonly number[]): number =>
    total(counts) === uses ? hillNumber(counts) : rarefiedHill(counts, uses);
  return { earlier: hill(earlier), later: hill(later), uses, from: middle };
}

const tagCounts = (energy: readonly EnergyRow[]): number[] =>
  [
    ...Map.groupBy(
      energy.flatMap(({ tags }) => tags),
      (tag) => tag,
    ).values(),
  ].map(({ length }) => length);

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
