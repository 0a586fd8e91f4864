import type { Interval } from '../../statistics/interval.ts';
import { wilsonInterval } from '../../statistics/proportion.ts';
import type { Decision } from './decision.ts';

/** How sure one was, beside how often it came. */
export interface Calibration {
  readonly groups: readonly CalibrationGroup[];
  /** How many had a percentage and an answer of yes, partly or no. */
  readonly judged: number;
  /** Looked at again too, but without a percentage, or it could not be told whether it came. */
  readonly leftOut: number;
  /**
   * The mean square of the distance between what was said and what came, half for what came partly: 0 is certain and right,
   * 0.25 a coin. Null before eight.
   */
  readonly brier: number | null;
}

export interface CalibrationGroup {
  /** Percentages said, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
  readonly of: number;
  readonly came: number;
  readonly partly: number;
  readonly not: number;
  /** The mean percentage. */
  readonly said: number;
  /** Of the share that comes, 90 %, with what came partly as no at its low end and as yes at its high end; null before eight. */
  readonly interval: Interval | null;
}

const bounds = [
  [0, 39],
  [40, 59],
  [60, 79],
  [80, 94],
  [95, 100],
] as const;

const least = 8;
const worth = { yes: 1, partly: 0.5, no: 0 } as const;

type Judged = Decision & { readonly confidence: number; readonly came: keyof typeof worth };

/** Of decisions in any order; those without a percentage or an answer do no harm. Source of the score: G. W. Brier (1950). */
export function calibrationOf(decisions: readonly Decision[]): Calibration {
  const judged = decisions.filter(
    (each): each is Judged => each.confidence !== null && each.came !== null && each.came !== 'unknown',
  );
  const errors = judged.map(({ confidence, came }) => (confidence / 100 - worth[came]) ** 2);
  return {
    groups: bounds.flatMap(([from, to]) => {
      const own = judged.filter(({ confidence }) => confidence >= from && confidence <= to);
      if (own.length === 0) return [];
      const [came, partly, not] = (['yes', 'partly', 'no'] as const).map(
        (answer) => own.filter((each) => each.came === answer).length,
      ) as [number, number, number];
      return [
        {
          from,
          to,
          ids: own.map(({ id }) => id),
          of: own.length,
          came,
          partly,
          not,
          said: own.reduce((sum, { confidence }) => sum + confidence / own.length, 0),
          interval:
            own.length < least
              ? null
              : {
                  low: wilsonInterval(came, own.length).low,
                  high: wilsonInterval(came + partly, own.length).high,
                },
        },
      ];
    }),
    judged: judged.length,
    leftOut: decisions.filter(({ state }) => state === 'reviewed').length - judged.length,
    brier: judged.length < least ? null : errors.reduce((sum, each) => sum + each / errors.length, 0),
  };
}
