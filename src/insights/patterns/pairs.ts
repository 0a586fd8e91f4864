import { mean } from '../../statistics/median.ts';
import { correlationInterval, partialSpearman } from '../../statistics/spearman.ts';
import { type Day, daysBetween, type Range, weekday } from '../../time/calendar.ts';
import type { Reading } from './course.ts';
import type { Tested } from './family.ts';

/** Declared beforehand: the day before, the same day, and two days after. Each costs the others something. */
const lags = [-1, 0, 1, 2] as const;
const least = { pairs: 30, toLook: 12 };

interface Paired {
  /** Days since the first of the span. */
  readonly at: number;
  readonly one: OfDay;
  readonly other: OfDay;
}

interface OfDay {
  readonly mean: number;
  readonly ids: readonly string[];
}

/** A stream by its days, counted from one; so that many streams can be laid beside energy without making it again. */
export type Daily = ReadonlyMap<number, OfDay>;

export const dailyFrom = (from: Day, readings: readonly Reading[]): Daily =>
  new Map(
    [...Map.groupBy(readings, ({ day }) => day)].map(([day, list]) => [
      daysBetween(from, day),
      { mean: mean(list.map(({ value }) => value)) ?? 0, ids: list.map(({ id }) => id) },
    ]),
  );

/** How a number from outside goes with energy on the same day and on the days around it. Days are those of the span. */
export function pairTests(item: string, number: Daily, energy: Daily, span: Range): Tested[] {
  return lags.flatMap((lag): Tested[] => {
    const pairs = [...number].flatMap(([at, one]): Paired[] => {
      const other = energy.get(at + lag);
      return other === undefined ? [] : [{ at, one, other }];
    });
    return pairs.length < least.toLook
      ? []
      : [tested(`${item}>energy${lag < 0 ? lag : `+${lag}`}`, pairs, span)];
  });
}

function tested(target: string, pairs: readonly Paired[], span: Range): Tested {
  const found = partialSpearman(
    pairs.map(({ one }) => one.mean),
    pairs.map(({ other }) => other.mean),
    columns(pairs, span),
  );
  const evidence = pairs.flatMap(({ one, other }) => [...one.ids, ...other.ids]);
  return {
    p: Math.min(1, found.p * lags.length),
    finding: {
      kind: 'pair',
      target,
      direction: found.r < 0 ? -1 : 1,
      effect: found.r,
      unit: 'rank correlation',
      interval: correlationInterval(found, 0.9),
      interval80: correlationInterval(found, 0.8),
      n: evidence.length,
      days: pairs.length,
      span,
      thin: pairs.length < least.pairs ? { more: least.pairs - pairs.length, of: 'days' } : null,
      evidence,
    },
  };
}

/** Days of the week and the time that went by: two streams that share these look as if they belonged together. */
function columns(pairs: readonly Paired[], { from }: Range): number[][] {
  const first = weekday(from);
  const numbers = pairs.map(({ at }) => (first + at) % 7);
  const days = [...new Set(numbers)].sort((a, b) => a - b).slice(1);
  return [...days.map((number) => numbers.map((own) => (own === number ? 1 : 0))), pairs.map(({ at }) => at)];
}
