import { mean } from '../../statistics/median.ts';
import {
  addDays,
  type Day,
  daysBetween,
  daysOf,
  isWorkday,
  type Range,
  startOfWeek,
} from '../../time/calendar.ts';
import type { Material } from '../patterns/material.ts';
import type { Event } from './material.ts';

/** One week as it was kept. */
export interface Week {
  readonly monday: Day;
  /** How many records each day has, Monday first. */
  readonly records: readonly number[];
  /** Mean level; null without a record. */
  readonly energy: number | null;
  /** Mean of each pulse item and outside number that has a value. */
  readonly pulse: Readonly<Record<string, number>>;
  /** Roles that began in it, and turning points. */
  readonly turned: readonly Event[];
}

/** So many fit beside each other on a narrow screen: a year. */
export const mostWeeks = 53;

/** The weeks from the first record to the last day, at most the last year of them. */
export function weeksOf({ energy, feedback, closed, pulse, events, span }: Material, last: Day): Week[] {
  const all = [energy, feedback, closed, pulse];
  if (all.every((rows) => rows.length === 0)) return [];
  // A record of a day to come is no reason to draw the weeks until then.
  const end = startOfWeek(last < span.from ? span.to : last);
  const weeks = Math.floor(daysBetween(startOfWeek(span.from), end) / 7) + 1;
  const first = addDays(end, -7 * (Math.min(weeks, mostWeeks) - 1));
  const isShown = ({ day }: { readonly day: Day }): boolean => day >= first;
  // Several answers to a pulse are one sitting.
  const sittings = [...new Set(pulse.map(({ day }) => day))].map((day) => ({ day }));
  const byDay = Map.groupBy(
    [energy, feedback, closed, sittings].flatMap((rows) => rows.filter(isShown)),
    ({ day }) => day,
  );
  const levels = Map.groupBy(energy.filter(isShown), ({ day }) => startOfWeek(day));
  const answers = Map.groupBy(pulse.filter(isShown), ({ day }) => startOfWeek(day));
  const turns = Map.groupBy(events.filter(isShown), ({ day }) => startOfWeek(day));
  return Array.from({ length: Math.min(weeks, mostWeeks) }, (_, place) => {
    const monday = addDays(first, 7 * place);
    const items = Map.groupBy(answers.get(monday) ?? [], ({ item }) => item);
    return {
      monday,
      records: Array.from({ length: 7 }, (_day, index) => byDay.get(addDays(monday, index))?.length ?? 0),
      energy: mean((levels.get(monday) ?? []).map(({ level }) => level)),
      pulse: Object.fromEntries(
        [...items].map(([item, rows]) => [item, mean(rows.map(({ value }) => value)) ?? 0]),
      ),
      turned: (turns.get(monday) ?? []).map(({ id, day }) => ({ id, day })),
    };
  });
}

/** The longest stretch of days without a record between two that have one; null when no day is blank. */
export function longestGap(days: readonly Day[]): (Range & { readonly days: number }) | null {
  const sorted = [...new Set(days)].sort();
  const gaps = sorted.slice(1).map((day, index) => {
    const from = addDays(sorted[index]!, 1);
    return { from, to: addDays(day, -1), days: daysBetween(from, day) };
  });
  const longest = gaps.reduce((most, gap) => Math.max(most, gap.days), 0);
  return longest === 0 ? null : (gaps.find((gap) => gap.days === longest) ?? null);
}

/** What mean energy would be, were the days without a record like the lowest quarter of those with one. */
export interface IfBlankWereLow {
  /** Of the days with a record, each day as one. */
  readonly seen: number;
  readonly ifLow: number;
  /** Workdays from the first record on without one of energy. */
  readonly blank: number;
}

const leastDays = 20;

/** Null before there are days enough to have a lowest quarter, and when none is blank. */
export function ifBlankWereLow({ energy, span }: Material, last: Day): IfBlankWereLow | null {
  const days = [...Map.groupBy(energy, ({ day }) => day)].map(([day, rows]) => ({
    day,
    level: rows.reduce((sum, { level }) => sum + level / rows.length, 0),
  }));
  const until = last < span.to ? last : span.to;
  if (days.length < leastDays || span.from > until) return null;
  const known = new Set(days.map(({ day }) => day));
  const blank = daysOf({ from: span.from, to: until }).filter(
    (day) => isWorkday(day) && !known.has(day),
  ).length;
  const levels = days.map(({ level }) => level).sort((a, b) => a - b);
  const lowest = mean(levels.slice(0, Math.ceil(levels.length / 4)));
  const seen = mean(levels);
  if (blank === 0 || lowest === null || seen === null) return null;
  return { seen, ifLow: (seen * days.length + lowest * blank) / (days.length + blank), blank };
}
