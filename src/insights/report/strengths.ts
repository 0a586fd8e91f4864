import { meanInterval } from '../../statistics/mean-interval.ts';
import { median } from '../../statistics/median.ts';
import type { Finding } from '../patterns/finding.ts';
import type { EnergyRow, FeedbackRow } from '../patterns/material.ts';

export type Place = 'strength in use' | 'strength waiting' | 'learned behaviour' | 'spark' | 'weak spot';

/**
 * How well things with a tag went beside what they give or take: performance, energy and use as three questions
 * (the idea of A. Linley and others, 2010; the words are ours).
 */
export interface Strength {
  readonly tag: string;
  /** Null until both sides are clear. */
  readonly place: Place | null;
  /** Points of energy with it against without it, all other labels being equal. */
  readonly energy: number;
  /** How well it went on the mean day, 0 badly to 4 very well, and where 80 % of what is believed lies. */
  readonly went: number;
  readonly low: number;
  readonly high: number;
  /** Records with the tag, and those that say how well it went. */
  readonly n: number;
  readonly rated: number;
  /** Feedback with the same tag. */
  readonly feedback: number;
  readonly evidence: readonly string[];
}

/** The middle of the scale, and how sure a side must be; a tag used less than half as often as most is rarely used. */
const line = 2;
const sure = 0.1;
const rare = 0.5;
const least = { rated: 5, days: 4 };
/** Few ratings that happen to be alike do not look certain. */
const prior = { freedom: 4, deviation: 1 };

/** Tags with a rating on enough days, those with a place first. */
export function strengthsOf(
  energy: readonly EnergyRow[],
  feedback: readonly FeedbackRow[],
  findings: readonly Finding[],
): Strength[] {
  const tags = findings.filter(({ kind, interval }) => kind === 'tag' && interval !== null);
  const usual = median(tags.map(({ n }) => n)) ?? 0;
  return tags
    .flatMap((finding): Strength[] => {
      const { target, n, effect, chance } = finding;
      const rated = energy.filter(({ went, tags: own }) => went !== null && own.includes(target));
      const days = [...Map.groupBy(rated, ({ day }) => day).values()];
      if (rated.length < least.rated || days.length < least.days) return [];
      const means = days.map((list) => list.reduce((sum, { went }) => sum + (went ?? 0) / list.length, 0));
      const { mean, low, high } = meanInterval(means, 0.8, prior);
      const isSure = finding.thin === null && chance <= sure && (low > line || high < line);
      return [
        {
          tag: target,
          place: isSure ? placeFor(effect > 0, mean > line, n >= usual * rare) : null,
          energy: effect,
          went: mean,
          low,
          high,
          n,
          rated: rated.length,
          feedback: feedback.filter(({ tags: own }) => own.includes(target)).length,
          evidence: rated.map(({ id }) => id),
        },
      ];
    })
    .toSorted(
      (one, other) =>
        Number(one.place === null) - Number(other.place === null) ||
        other.energy - one.energy ||
        (one.tag < other.tag ? -1 : 1),
    );
}

function placeFor(gives: boolean, isGood: boolean, isOften: boolean): Place {
  if (isGood) return gives ? (isOften ? 'strength in use' : 'strength waiting') : 'learned behaviour';
  return gives ? 'spark' : 'weak spot';
}
