import { changeInterval, changePoint } from '../../statistics/change.ts';
import type { Random } from '../../statistics/generator.ts';
import { trend } from '../../statistics/trend.ts';
import { addDays, type Day, type Range, startOfWeek, weekNumber } from '../../time/calendar.ts';
import type { Tested } from './family.ts';
import type { EventRow } from './material.ts';
import { hardlyVaries } from './variety.ts';

/** One value of a stream: an energy level, the answer to a pulse question. */
export interface Reading {
  readonly id: string;
  readonly day: Day;
  readonly value: number;
}

interface Week {
  /** Weeks since the first one. */
  readonly at: number;
  readonly mean: number;
  readonly ids: readonly string[];
}

/** Eight weeks would do for a test, but a slope that stands out of so few is mostly far too steep. */
const least = { trendWeeks: 10, share: 0.6, changeWeeks: 12 };
const draws = 999;
/** Draws as extreme after which it is clear that there is nothing. */
const enough = 40;
/** Every pair of weeks is looked at for a slope, so in a long life several weeks make one step. */
const mostWeeks = 520;

/** The drift of one stream and the change in it that is most likely, from the means of its weeks. */
export function courseTests(
  target: string,
  readings: readonly Reading[],
  span: Range,
  random: Random,
): Tested[] {
  const all = weeklyMeans(readings);
  const weeks = coarser(all, Math.ceil(all.length / mostWeeks));
  if (weeks.length < 5 || hardlyVaries(readings.map(({ value }) => value))) return [];
  const days = new Set(readings.map(({ day }) => day)).size;
  const common = { target, n: readings.length, days, span } as const;
  const evidence = readings.map(({ id }) => id);
  const drift = trend(
    weeks.map(({ at }) => at),
    weeks.map(({ mean }) => mean),
  );
  const narrow = trend(
    weeks.map(({ at }) => at),
    weeks.map(({ mean }) => mean),
    0.8,
  );
  const tests: Tested[] = [
    {
      p: drift.p,
      finding: {
        ...common,
        kind: 'trend',
        direction: drift.slope < 0 ? -1 : 1,
        effect: drift.slope,
        unit: 'points a week',
        interval: drift.interval,
        interval80: narrow.interval,
        thin: thinFor(weeks, least.trendWeeks),
        evidence,
      },
    },
  ];
  if (weeks.length < 6) return tests;
  const means = weeks.map(({ mean }) => mean);
  const missing = least.changeWeeks - weeks.length;
  const thin = missing > 0 ? ({ more: missing, of: 'weeks' } as const) : null;
  // What is too thin to count need not be drawn finely.
  const change = changePoint(means, random, { draws: thin === null ? draws : 99, enough });
  const effect = change.after - change.before;
  return [
    ...tests,
    {
      p: change.p,
      finding: {
        ...common,
        kind: 'change',
        direction: effect < 0 ? -1 : 1,
        effect,
        unit: 'points',
        interval: changeInterval(change, 0.9),
        interval80: changeInterval(change, 0.8),
        thin,
        since: addDays(startOfWeek(readings[0]!.day), 7 * weeks[change.at]!.at),
        evidence: weeks.slice(Math.max(0, change.at - 3), change.at + 3).flatMap(({ ids }) => ids),
      },
    },
  ];
}

/** Weeks needed on each side of a day that was logged. */
const leastBeside = 6;
const mostEvents = 6;

/** The weeks before and after days on which something turned, of which nothing has to be searched for. */
export function eventTests(
  stream: string,
  readings: readonly Reading[],
  events: readonly EventRow[],
  { span, random }: { readonly span: Range; readonly random: Random },
): Tested[] {
  const weeks = weeklyMeans(readings);
  if (weeks.length < 2 * leastBeside || weeks.length > mostWeeks) return [];
  if (hardlyVaries(readings.map(({ value }) => value))) return [];
  const first = weekNumber(readings[0]!.day);
  return events.slice(-mostEvents).flatMap(({ day, text }): Tested[] => {
    // The week in which it happened belongs to both sides, and so to none.
    const own = weekNumber(day) - first;
    const beside = weeks.filter(({ at }) => at !== own);
    const before = beside.filter(({ at }) => at < own).length;
    if (before < leastBeside || beside.length - before < leastBeside) return [];
    const means = beside.map(({ mean }) => mean);
    const change = changePoint(means, random, { draws, enough, known: before });
    const effect = change.after - change.before;
    const around = beside.slice(Math.max(0, before - 3), before + 3).flatMap(({ ids }) => ids);
    return [
      {
        p: change.p,
        finding: {
          kind: 'event',
          target: `${stream} since ${text}`,
          direction: effect < 0 ? -1 : 1,
          effect,
          unit: 'points',
          interval: changeInterval(change, 0.9),
          interval80: changeInterval(change, 0.8),
          n: readings.length,
          days: new Set(readings.map((reading) => reading.day)).size,
          span,
          thin: null,
          evidence: around,
        },
      },
    ];
  });
}

function coarser(weeks: readonly Week[], step: number): readonly Week[] {
  if (step <= 1) return weeks;
  return [...Map.groupBy(weeks, ({ at }) => Math.floor(at / step)).values()].map((list) => ({
    at: list[0]!.at,
    mean: list.reduce((sum, { mean }) => sum + mean / list.length, 0),
    ids: list.flatMap(({ ids }) => ids),
  }));
}

function weeklyMeans(readings: readonly Reading[]): Week[] {
  const byWeek = Map.groupBy(readings, ({ day }) => weekNumber(day));
  const first = weekNumber(readings[0]?.day ?? '2000-01-03');
  return [...byWeek].map(([week, list]) => ({
    at: week - first,
    mean: list.reduce((sum, { value }) => sum + value / list.length, 0),
    ids: list.map(({ id }) => id),
  }));
}

/** A drift is looked for over the whole stretch, so most of its weeks are needed. */
function thinFor(weeks: readonly Week[], wanted: number): Tested['finding']['thin'] {
  const stretch = weeks.at(-1)!.at + 1;
  if (weeks.length < wanted) return { more: wanted - weeks.length, of: 'weeks' };
  if (weeks.length < stretch * least.share)
    return { more: Math.ceil(stretch * least.share) - weeks.length, of: 'weeks' };
  return null;
}
