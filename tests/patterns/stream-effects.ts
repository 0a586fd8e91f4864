import type { Standing } from './enough.ts';
import { satisfactionAt } from './numbers.ts';
import type { PromiseRecord } from './promises.ts';
import { meanOf, slopeOf } from './scale.ts';

/** Of the step, on the scale of the answers. NaN where there are none on one side. */
export function answersEffect({ satisfaction, steps }: Standing): number {
  const [step = 0] = steps;
  const side = (isAfter: boolean): number =>
    meanOf(
      satisfaction.filter(({ place }) => place >= step === isAfter).map(({ mean }) => satisfactionAt(mean)),
    );
  return side(true) - side(false);
}

/** Of the decoy number that drifts: points a week, and the second half against the first. */
export function outsideEffects({ span, tickets }: Standing): { trend: number; change: number } {
  const drift = tickets.map(
    ({ place, mean }) => [place, mean + (span.weekday(place) === 5 ? 3 : 0)] as const,
  );
  return { trend: 7 * slopeOf(drift), change: Number.NaN };
}

/** The chance to be kept in a group against the others, over the promises that are closed. */
export function keptEffect({ promises }: Standing, has: (promise: PromiseRecord) => boolean): number {
  const closed = promises.filter(({ isKept }) => isKept !== undefined);
  const mean = (isOwn: boolean): number =>
    meanOf(closed.filter((promise) => has(promise) === isOwn).map(({ rate }) => rate));
  return mean(true) - mean(false);
}
