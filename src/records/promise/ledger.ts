import type { Day, Range } from '../../time/calendar.ts';
import type { Promised } from './promise.ts';
import { dueOn, isInTime, wasOpenOn } from './rules.ts';

export type Direction = 'to' | 'self' | 'from';

/** What I owe others, what I owe myself, what I am owed. */
const directionOf = ({ to, from }: Pick<Promised, 'to' | 'from'>): Direction =>
  from !== null ? 'from' : to !== null ? 'to' : 'self';

/** Of what came to an end as kept, late or broken: how many were kept. Null when nothing did. */
export interface KeptRate {
  readonly kept: number;
  readonly of: number;
}

/**
 * The promises of a period, counted. `made`, `kept`, `late`, `broken` and `released` happened in it; `moved`
 * were given another day in it before theirs had passed, `movedAfter` once it had; `open` were open at its end
 * (or today), and `overdue` are those among them whose day was over by then. `ids` names each one.
 */
export interface Tally extends Readonly<Record<Count, number>> {
  readonly rate: KeptRate | null;
  readonly ids: Readonly<Record<Count, readonly string[]>>;
}

export const counts = [
  'made',
  'kept',
  'late',
  'moved',
  'movedAfter',
  'broken',
  'released',
  'open',
  'overdue',
] as const;

export type Count = (typeof counts)[number];

/** In both directions. `mine` is what I owe to others and to myself together. */
export interface Ledger extends Readonly<Record<Direction, Tally>> {
  readonly mine: Tally;
}

/** A broken promise, and the kept one that was made after it. */
export interface Repair {
  readonly broken: string;
  readonly by: string;
}

/** Of promises broken in a period, those that one linked to them, and kept, has made good. */
export function repairs(promises: readonly Promised[], { ids }: Pick<Tally, 'ids'>): Repair[] {
  const kept = new Set(promises.filter(({ state }) => state === 'kept').map(({ id }) => id));
  return promises
    .filter(({ id }) => ids.broken.includes(id))
    .flatMap(({ id, backlinks }) => {
      const by = backlinks.find((each) => each.type === 'follows' && kept.has(each.id));
      return by === undefined ? [] : [{ broken: id, by: by.id }];
    });
}

/** Needs every promise that was open or closed in the period (`promisesSince`); others do no harm. */
export function ledger(promises: readonly Promised[], period: Range, today: Day): Ledger {
  const of = (...directions: Direction[]): Tally =>
    tally(
      promises.filter((promise) => directions.includes(directionOf(promise))),
      period,
      today,
    );
  return { mine: of('to', 'self'), to: of('to'), self: of('self'), from: of('from') };
}

export function tally(promises: readonly Promised[], period: Range, today: Day): Tally {
  const end = period.to < today ? period.to : today;
  const ids = Object.fromEntries(
    counts.map((count) => [
      count,
      promises
        .filter((promise) => belongs[count](promise, { from: period.from, to: end }))
        .map(({ id }) => id),
    ]),
  ) as Record<Count, string[]>;
  const numbers = Object.fromEntries(counts.map((count) => [count, ids[count].length]));
  const of = ids.kept.length + ids.late.length + ids.broken.length;
  return {
    ...(numbers as Record<Count, number>),
    rate: of === 0 ? null : { kept: ids.kept.length, of },
    ids,
  };
}

type Test = (promise: Promised, period: Range) => boolean;

const within = (day: Day | null, { from, to }: Range): boolean => day !== null && day >= from && day <= to;

const endedAs =
  (state: Promised['state']): Test =>
  (promise, period) =>
    promise.state === state && within(promise.closedOn, period);

const movedWhen =
  (inTime: boolean): Test =>
  ({ moves }, period) =>
    moves.some((move) => within(move.on, period) && isInTime(move) === inTime);

const belongs: Readonly<Record<Count, Test>> = {
  made: ({ day }, period) => within(day, period),
  kept: endedAs('kept'),
  late: endedAs('late'),
  broken: endedAs('broken'),
  released: endedAs('released'),
  moved: movedWhen(true),
  movedAfter: movedWhen(false),
  open: (promise, { to }) => wasOpenOn(promise, to),
  overdue(promise, { to }) {
    const due = dueOn(promise, to);
    return wasOpenOn(promise, to) && due !== null && due < to;
  },
};
