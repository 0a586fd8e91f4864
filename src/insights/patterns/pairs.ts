import { mean } from '../../statistics/median.ts';
import { partialSpearman } from '../../statistics/spearman.ts';
import { addDays, type Day, daysBetween, type Range, weekday } from '../../time/calendar.ts';
import type { Reading } from './course.ts';
import type { Tested } from './family.ts';

/** Declared beforehand: the day before, the same day, and two days after. Each costs the others something. */
const lags = [-1, 0, 1, 2] as const;
const least = { pairs: 30, toLook: 12 };

interface Paired {
  readonly day: Day;
  readonly one: number;
  readonly other: number;
  readonly ids: readonly string[];
}

/** How a number from outside goes with energy on the same day and on the days around it. */
export function pairTests(
  item: string,
  readings: readonly Reading[],
  energy: readonly Reading[],
  span: Range,
): Tested[] {
  const [one, other] = [byDay(readings), byDay(energy)];
  return lags.flatMap((lag): Tested[] => {
    const pairs = [...one].flatMap(([day, mine]): Paired[] => {
      const theirs = other.get(addDays(day, lag));
      return theirs === undefined
        ? []
        : [{ day, one: meanOf(mine), other: meanOf(theirs), ids: [...mine, ...theirs].map(({ id }) => id) }];
    });
    return pairs.length < least.toLook
      ? []
      : [tested(`${item}>energy${lag < 0 ? lag : `+${lag}`}`, pairs, span)];
  });
}

function tested(target: string, pairs: readonly Paired[], span: Range): Tested {
  const one = pairs.map((pair) => pair.one);
  const other = pairs.map((pair) => pair.other);
  const taken = columns(pairs, span);
  const wide = partialSpearman(one, other, taken, 0.9);
  return {
    p: Math.min(1, wide.p * lags.length),
    finding: {
      kind: 'pair',
      target,
      direction: wide.r < 0 ? -1 : 1,
      effect: wide.r,
      unit: 'rank correlation',
      interval: wide.interval,
      interval80: partialSpearman(one, other, taken, 0.8).interval,
      n: pairs.reduce((sum, { ids }) => sum + ids.length, 0),
      days: pairs.length,
      span,
      thin: pairs.length < least.pairs ? { more: least.pairs - pairs.length, of: 'days' } : null,
      evidence: pairs.flatMap(({ ids }) => ids),
    },
  };
}

/** Days of the week and the time that went by: two streams that share these look as if they belonged together. */
function columns(pairs: readonly Paired[], { from }: Range): number[][] {
  const days = [...new Set(pairs.map(({ day }) => weekday(day)))].sort().slice(1);
  return [
    ...days.map((number) => pairs.map(({ day }) => (weekday(day) === number ? 1 : 0))),
    pairs.map(({ day }) => daysBetween(from, day)),
  ];
}

const byDay = (readings: readonly Reading[]): Map<Day, Reading[]> => Map.groupBy(readings, ({ day }) => day);

const meanOf = (readings: readonly Reading[]): number => mean(readings.map(({ value }) => value)) ?? 0;
