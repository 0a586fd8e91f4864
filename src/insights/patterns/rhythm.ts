import type { Random } from '../../statistics/generator.ts';
import type { Interval } from '../../statistics/interval.ts';
import { tQuantile } from '../../statistics/student.ts';
import { type Compared, withinGroups } from '../../statistics/within.ts';
import { type Range, weekday, weekdayNames, weekNumber } from '../../time/calendar.ts';
import type { Tested } from './family.ts';
import type { EnergyRow } from './material.ts';
import { hardlyVaries } from './variety.ts';

const draws = 999;
const least = { groups: 8, values: 5 };

interface Placed {
  readonly id: string;
  readonly day: string;
  readonly value: number;
  readonly group: number;
  readonly label: string;
}

/** Days of the week, each against the mean of its own week. */
export function weekdayTests(rows: readonly EnergyRow[], span: Range, random: Random): Tested[] {
  const placed = rows.map(({ id, day, level }) => ({
    id,
    day,
    value: level,
    group: weekNumber(day),
    label: weekdayNames[weekday(day) - 1]!,
  }));
  return tested(placed, span, random);
}

function tested(all: readonly Placed[], span: Range, random: Random): Tested[] {
  if (all.length < 2 * least.values || hardlyVaries(all.map(({ value }) => value))) return [];
  return withinGroups(dailyMeans(all), random, { draws }).map((contrast) => {
    const target = String(contrast.label);
    const own = all.filter(({ label }) => label === target);
    return {
      p: contrast.p,
      finding: {
        kind: 'weekday',
        target,
        direction: contrast.contrast < 0 ? -1 : 1,
        effect: contrast.contrast,
        unit: 'points',
        interval: contrast.interval,
        interval80: narrowed(contrast),
        n: own.length,
        days: new Set(own.map(({ day }) => day)).size,
        span,
        thin: thinness(contrast),
        evidence: own.map(({ id }) => id),
      },
    };
  });
}

/** The 80 % interval of the same t distribution. */
function narrowed({ contrast, interval, freedom }: Compared): Interval | null {
  if (interval === null) return null;
  const ratio = tQuantile(0.9, freedom) / tQuantile(0.95, freedom);
  return {
    low: contrast - (contrast - interval.low) * ratio,
    high: contrast + (interval.high - contrast) * ratio,
  };
}

const thinness = ({ groups, values }: Compared): Tested['finding']['thin'] =>
  groups < least.groups
    ? { more: least.groups - groups, of: 'weeks' }
    : values < least.values
      ? { more: least.values - values, of: 'records' }
      : null;

/** What happens on one day hangs together, so a day counts once. */
function dailyMeans(rows: readonly Placed[]): Placed[] {
  const days = Map.groupBy(rows, ({ day, label }) => `${day} ${label}`);
  return [...days.values()].map((list) => ({
    ...list[0]!,
    value: list.reduce((sum, { value }) => sum + value / list.length, 0),
  }));
}
