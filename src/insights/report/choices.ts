import type { Boundary } from '../../records/boundary/boundary.ts';
import { type Held, heldIn } from '../../records/boundary/rules.ts';
import { type Calibration, calibrationOf } from '../../records/decision/calibration.ts';
import type { cameAnswers, Decision } from '../../records/decision/decision.ts';
import type { Role } from '../../records/role/role.ts';
import type { Day, Range } from '../../time/calendar.ts';

type Came = (typeof cameAnswers)[number];

/** What was decided or assumed, and what came of what had been. */
export interface Decisions {
  readonly made: readonly string[];
  readonly assumed: readonly string[];
  /** Looked at again, by whether it came as expected. */
  readonly reviewed: Readonly<Partial<Record<Came, readonly string[]>>>;
  /** Their day came in these days, and they were not looked at. */
  readonly waiting: readonly { readonly id: string; readonly reviewOn: Day }[];
  /** Of those that were looked at again; null where they are too few to say. */
  readonly calibration: Calibration | null;
}

/** Null when none was made, looked at again or due. `to` is not after today. */
export function decisionsIn(decisions: readonly Decision[], { from, to }: Range): Decisions | null {
  const isIn = (day: Day | null): day is Day => day !== null && day >= from && day <= to;
  const made = decisions.filter(({ day }) => isIn(day));
  const reviewed = decisions.filter(({ reviewedOn }) => isIn(reviewedOn));
  const waiting = decisions.flatMap(({ id, reviewOn, reviewedOn }) =>
    isIn(reviewOn) && (reviewedOn === null || reviewedOn > to) ? [{ id, reviewOn }] : [],
  );
  if (made.length + reviewed.length + waiting.length === 0) return null;
  const ofType = (wish: Decision['type']): string[] =>
    made.filter(({ type }) => type === wish).map(({ id }) => id);
  const calibration = calibrationOf(reviewed);
  return {
    made: ofType('decision'),
    assumed: ofType('assumption'),
    reviewed: Object.fromEntries(
      [...Map.groupBy(reviewed, ({ came }) => came ?? 'unknown')].map(([came, own]) => [
        came,
        own.map(({ id }) => id),
      ]),
    ),
    waiting: waiting.toSorted((a, b) => (a.reviewOn < b.reviewOn ? -1 : a.reviewOn > b.reviewOn ? 1 : 0)),
    calibration: calibration.brier === null ? null : calibration,
  };
}

export interface BoundaryHeld extends Held {
  readonly id: string;
  readonly text: string;
}

/** Each rule that was tested. */
export const boundariesIn = (boundaries: readonly Boundary[], range: Range): BoundaryHeld[] =>
  boundaries
    .map((each) => ({ id: each.id, text: each.text, ...heldIn(each, range) }))
    .filter(({ held, crossed }) => held + crossed > 0);

/** Roles that began or ended, and what turned in them. */
export interface Turns {
  /** In the order of their days. */
  readonly events: readonly {
    readonly id: string;
    readonly on: Day;
    readonly what: 'began' | 'ended' | 'turning point';
    readonly text: string;
  }[];
  /** Of the roles that began: chosen, and happened. The rest does not say. */
  readonly chosen: readonly string[];
  readonly happened: readonly string[];
}

/** Null when nothing of it happened in these days. */
export function turnsIn(roles: readonly Role[], { from, to }: Range): Turns | null {
  const isIn = (day: Day | null): day is Day => day !== null && day >= from && day <= to;
  const events = roles.flatMap(({ id, day, text, until, points }): Turns['events'] => [
    ...(isIn(day) ? [{ id, on: day, what: 'began' as const, text }] : []),
    ...points.filter(({ on }) => isIn(on)).map((each) => ({ id, what: 'turning point' as const, ...each })),
    ...(isIn(until) ? [{ id, on: until, what: 'ended' as const, text }] : []),
  ]);
  if (events.length === 0) return null;
  const begun = (how: Role['chosen']): string[] =>
    roles.filter(({ day, chosen }) => isIn(day) && chosen === how).map(({ id }) => id);
  return {
    events: events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    chosen: begun('chosen'),
    happened: begun('happened'),
  };
}
