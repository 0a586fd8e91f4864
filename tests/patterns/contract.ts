/**
 * What a made-up journal and a pattern engine agree on. Both speak of a pattern by a kind and a target; a pair of these
 * is one pattern, however often it is told.
 */

/**
 * - `tag`: a tag of energy records; points of energy with it against without it, all else equal.
 * - `person`: an alias in energy records; the same.
 * - `setting`: a word for where it was; no energy record holds one yet, so no world plants it.
 * - `weekday`: monday … sunday; points against the mean of its own week (that day included).
 * - `part`: morning (before 12:00 where the person was), midday (to 13:59), afternoon (to 17:59), evening; points against the
 *   other parts.
 * - `flow`: the target `flow`; points with flow against without it (no or unsaid).
 * - `pressure`: low, some, high for 0, 1, 2; points against the other answers, records without one left out.
 * - `trend`: `energy` or the name of a pulse item or outside number; points a week (Monday to Sunday).
 * - `change`: the same targets; the mean after minus the mean before.
 * - `event`: `energy since` and what a person logged as a turning point; the mean after minus before. No world logs one.
 * - `theme`: a tag of feedback; the share with it of the feedback that has tags, in the last quarter of the span
 *   (`recentDay`), minus before.
 * - `kept`: the topic of promises or the alias they were made to; the share kept of those closed, minus that of the others.
 * - `pair`: `a>b+1`: rank correlation of `a` on a day with `b` so many days later, after weekday and trend are taken out of
 *   both. `a>b-1` and `b>a+1` are the same pattern.
 */
export type PatternKind =
  | 'tag'
  | 'person'
  | 'setting'
  | 'weekday'
  | 'part'
  | 'flow'
  | 'pressure'
  | 'trend'
  | 'change'
  | 'event'
  | 'theme'
  | 'kept'
  | 'pair';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What an engine says of one pattern. Estimates that are only described or hinted at count for coverage alone. */
export interface Finding {
  readonly kind: PatternKind;
  readonly target: string;
  readonly direction: -1 | 1;
  readonly effect: number;
  /** Of 90 %. */
  readonly interval: Interval | null;
  /** Of 80 %. */
  readonly interval80?: Interval | null;
  readonly level: 'described' | 'hint' | 'finding';
}

/** What it finds in the journal at a path, at the moment `now`. */
export type Engine = (journal: string) => Promise<readonly Finding[]>;

export interface Truth {
  readonly kind: PatternKind;
  readonly target: string;
  /** On the scale that is reported, rounded and clamped as the records are; null where only existence counts. */
  readonly effect: number | null;
  /** Either way is right where null. */
  readonly direction: -1 | 1 | null;
  /**
   * Planted: to be found. Decoy: false when found, though its effect need not be 0 (one low Friday raises four days a little).
   * Neutral: so, but the same thing in other words, so neither right nor wrong.
   */
  readonly role: 'planted' | 'decoy' | 'neutral';
  /** Whether the journal holds the least data a finding of this kind needs. Only told of what is planted. */
  readonly eligible: boolean;
}

/** Whatever no truth speaks of is false when found. */
export interface World {
  readonly name: string;
  readonly seed: number;
  readonly size: Size;
  /** JSON Lines as career import json takes them, in the order they were logged. */
  readonly lines: readonly string[];
  /** How often the file is taken in. */
  readonly imports: number;
  readonly truth: readonly Truth[];
}

export const sizes = [40, 200, 1000, 5000] as const;

/** Records. */
export type Size = (typeof sizes)[number];

/** From the first day to `lastDay`, both included. */
export const spans: Readonly<Record<Size, number>> = { 40: 60, 200: 182, 1000: 730, 5000: 1826 };

export const lastDay = '2026-11-19';

/** When the engine looks at the journal. */
export const now = '2026-11-20T15:04:00+01:00';
export const zone = 'Europe/Berlin';

/** The first day of what counts as recent for themes, counted from 0 at the first day of the span. */
export const recentDay = (size: Size): number => Math.round(spans[size] * 0.75);
