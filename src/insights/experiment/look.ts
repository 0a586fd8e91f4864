import { beginOf, type Experiment } from '../../records/experiment/experiment.ts';
import { assignmentTest } from '../../statistics/assignment.ts';
import { generator } from '../../statistics/generator.ts';
import type { Interval } from '../../statistics/interval.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { addDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import type { Daily } from './store.ts';

/** What an experiment shows so far. */
export type Look = BeforeAfter | ByCoin | TooThin;

interface Sides {
  readonly days: readonly [number, number];
  readonly means: readonly [number, number];
  readonly difference: number;
}

/** Two times, which differ in more than the change. */
export interface BeforeAfter extends Sides {
  readonly how: 'before and after';
  readonly interval: Interval;
}

/** Days that a coin gave to the change or not. */
export interface ByCoin extends Sides {
  readonly how: 'by a coin';
  /**
   * Null while days of the plan are ahead, because whoever looks every day finds something on some day; and where it was
   * not asked for.
   */
  readonly p: number | null;
  readonly madeDifference: boolean | null;
  /** Days of the plan that are still to come. */
  readonly ahead: number;
}

export interface TooThin {
  readonly how: 'too thin';
  readonly days: readonly [number, number];
  /** Days needed on each side. */
  readonly least: number;
}

const least = 5;
const bar = 0.05;

/** The days it looks at: the days of the experiment, and as many before it. */
export function rangeOf(experiment: Experiment, now: Day): { readonly before: Range; readonly after: Range } {
  const from = beginOf(experiment);
  const last = [experiment.until, experiment.closedOn, now].reduce<Day>(
    (first, day) => (day !== null && day < first ? day : first),
    now,
  );
  const length = Math.max(1, daysBetween(from, last) + 1);
  return {
    before: { from: addDays(from, -length), to: addDays(from, -1) },
    after: { from, to: last },
  };
}

/**
 * Compares the days with the change with those without it. The seed is the data, so that looking twice says the same. Only
 * described, what a coin shows is not tested.
 */
export function lookAt(
  experiment: Experiment,
  daily: readonly Daily[],
  now: Day,
  { describes = false }: { readonly describes?: boolean } = {},
): Look {
  const { before, after } = rangeOf(experiment, now);
  const within = ({ from, to }: Range) => daily.filter(({ day }) => day >= from && day <= to);
  const arms = new Map(experiment.plan.map(({ on, arm }) => [on, arm]));
  const isPlanned = arms.size > 0;
  const [without, withIt] = isPlanned
    ? ([
        daily.filter(({ day }) => arms.get(day) === 'without' && day <= now),
        daily.filter(({ day }) => arms.get(day) === 'with' && day <= now),
      ] as const)
    : ([within(before), within(after)] as const);
  const days = [without.length, withIt.length] as const;
  if (Math.min(...days) < least) return { how: 'too thin', days, least };
  const values = (list: readonly Daily[]): number[] => list.map(({ value }) => value);
  if (isPlanned) {
    const means = [meanOf(values(without)), meanOf(values(withIt))] as const;
    const ahead = experiment.state === 'running' ? experiment.plan.filter(({ on }) => on > now).length : 0;
    const p = describes || ahead > 0 ? null : chanceOf(without, withIt);
    const madeDifference = p === null ? null : p < bar;
    return { how: 'by a coin', days, means, difference: means[1] - means[0], p, madeDifference, ahead };
  }
  const [one, other] = [meanInterval(values(without)), meanInterval(values(withIt))];
  const difference = other.mean - one.mean;
  const half = Math.hypot((one.high - one.low) / 2, (other.high - other.low) / 2);
  const interval = { low: difference - half, high: difference + half };
  return { how: 'before and after', days, means: [one.mean, other.mean], difference, interval };
}

function chanceOf(without: readonly Daily[], withIt: readonly Daily[]): number {
  const assigned = [
    ...withIt.map(({ value }) => ({ value, first: true })),
    ...without.map(({ value }) => ({ value, first: false })),
  ];
  const seed = [...withIt, ...without].map(({ day, value }) => `${day}${value}`).join('');
  return assignmentTest(assigned, generator(seed), 1999).p;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);
