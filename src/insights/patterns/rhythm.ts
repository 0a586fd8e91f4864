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

/** Days of the week, each against the mean of its own week. What happens on one day hangs together, so a day counts once. */
export function weekdayTests(rows: readonly EnergyRow[], span: Range, random: Random): Tested[] {
  if (rows.length < 2 * least.values || hardlyVaries(rows.map(({ level }) => level))) return [];
  const days = [...Map.groupBy(rows, ({ day }) => day)].map(([day, own]) => ({
    own,
    value: own.reduce((sum, { level }) => sum + level / own.length, 0),
    group: weekNumber(day),
    label: weekday(day),
  }));
  return withinGroups(days, random, { draws }).map((contrast) => {
    const own = days.filter(({ label }) => label === contrast.label);
    const evidence = own.flatMap((day) => day.own.map(({ id }) => id));
    return {
      p: contrast.p,
      finding: {
        kind: 'weekday',
        target: weekdayNames[Number(contrast.label) - 1]!,
        direction: contrast.contrast < 0 ? -1 : 1,
        effect: contrast.contrast,
        unit: 'points',
        interval: contrast.interval,
        interval80: narrowed(contrast),
        n: evidence.length,
        days: own.length,
        span,
        thin: thinness(contrast),
        evidence,
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
