import type { Aspect } from '../../records/report/report.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { Day, Range } from '../../time/calendar.ts';

export type { Aspect };

/**
 * How sure it is. Described is only counted; a hint has something in it and less than the bar; a finding stands
 * when everything that was looked at is counted in.
 */
export type Level = 'described' | 'hint' | 'finding';

/** One thing that was looked at. Every number is in `unit`; intervals hold what is believed with 80 and 90 %. */
export interface Finding {
  readonly kind: Aspect;
  /** A tag, an alias, a day of the week, a measured item, a topic. */
  readonly target: string;
  readonly direction: 1 | -1;
  readonly effect: number;
  readonly unit: 'points' | 'points a week' | 'share' | 'rank correlation';
  readonly interval: Interval | null;
  readonly interval80: Interval | null;
  /** Records that it rests on, and the days they stand on. */
  readonly n: number;
  readonly days: number;
  readonly span: Range;
  readonly level: Level;
  /** The chance to see as much where there is nothing (the other sign, for labels of energy). */
  readonly chance: number;
  /** Why it can be no finding yet; null when it has data enough. */
  readonly thin: Thin | null;
  /** What would settle it, for labels of energy that are hints or too rare to be compared; else null. */
  readonly settles: Settling | null;
  readonly evidence: readonly string[];
  /** Labels that cannot be told apart from this one. */
  readonly companions?: readonly Companion[];
  /** For labels of energy: the mean with it less the mean without it, before anything else is counted in. */
  readonly byItself?: number;
  /** The first day after a change. */
  readonly since?: Day;
}

/** Nearly all records with the one have the other too, or nearly each record has just one of the two. */
export interface Companion {
  readonly kind: Aspect;
  readonly target: string;
  readonly how: 'with' | 'without';
}

/** About so many more records with it would settle a difference of so many points. */
export interface Settling {
  readonly more: number;
  readonly effect: number;
}

export interface Thin {
  /** How many more of what would settle it. */
  readonly more: number;
  readonly of: 'records' | 'weeks' | 'days';
}
