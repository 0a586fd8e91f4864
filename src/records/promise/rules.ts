import { misuse, refused } from '../../errors.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';

/** What becomes of a promise, as pure rules. Days are civil days; the one it is due still counts as in time. */

export const states = ['open', 'moved', 'kept', 'late', 'broken', 'released'] as const;

export type PromiseState = (typeof states)[number];

export const helpedAnswers = ['yes', 'somewhat', 'no', 'unknown'] as const;

export type Helped = (typeof helpedAnswers)[number];

/** Another due day, and when it was given. */
export interface Move {
  readonly on: Day;
  readonly from: Day;
  readonly to: Day;
  readonly note: string | null;
}

interface Dated {
  readonly due: Day | null;
  readonly moves: readonly Move[];
}

interface Ending {
  /** The day it was made. */
  readonly day: Day;
  readonly closedOn: Day | null;
}

interface Standing extends Dated, Ending {
  readonly id: string;
  readonly state: PromiseState;
}

export const isOpen = ({ state }: Pick<Standing, 'state'>): boolean => state === 'open' || state === 'moved';

/** Open, and the day it was due is over. */
export const isOverdue = (promise: Pick<Standing, 'state' | 'due'>, now: Day): boolean =>
  isOpen(promise) && promise.due !== null && promise.due < now;

/** A move up to the due day keeps faith; one made after that day had passed does not bring it back. */
export const isInTime = ({ on, from }: Move): boolean => on <= from;

/** Kept by the due day in force is kept. Late is after it, or after a move that itself came too late. */
export function keptState({ due, moves }: Dated, on: Day): 'kept' | 'late' {
  return due !== null && (on > due || !moves.every(isInTime)) ? 'late' : 'kept';
}

/** The due day that was in force on a day, before later moves. */
export const dueOn = ({ due, moves }: Dated, day: Day): Day | null =>
  moves.find(({ on }) => on > day)?.from ?? due;

/** Made by the end of that day and not yet closed then. */
export const wasOpenOn = ({ day: made, closedOn }: Ending, day: Day): boolean =>
  made <= day && (closedOn === null || closedOn > day);

export interface Closing {
  readonly as: 'kept' | 'broken' | 'released';
  readonly on: Day;
  readonly note?: string | undefined;
  readonly helped?: Helped | undefined;
}

/** Throws refused when it is closed already, misuse when the day is before it was made. */
export function closed(promise: Standing, { as, on, note, helped }: Closing) {
  refuseClosed(promise);
  if (on < promise.day) throw beforeMade(promise);
  const state: PromiseState = as === 'kept' ? keptState(promise, on) : as;
  return { state, closedOn: on, outcome: note || null, helped: helped ?? null };
}

/** Throws refused when it is closed, misuse when the new day cannot be. Giving it a first day is no move. */
export function moved(promise: Standing, to: Day, on: Day, note?: string) {
  refuseClosed(promise);
  const { id, due, moves } = promise;
  if (on < promise.day) throw beforeMade(promise);
  if (to < on) {
    throw misuse(`${sayFullDay(to)} is past`, `give a day to come: career promise moved ${id} --by friday`);
  }
  if (due === null) return { due: to };
  if (to === due) throw refused(`${id} is due on ${sayFullDay(to)} as it is`);
  const last = moves.at(-1);
  if (last && on < last.on) throw misuse(`${id} was moved again on ${sayFullDay(last.on)}, after that`);
  return { state: 'moved' as const, due: to, moves: [...moves, { on, from: due, to, note: note || null }] };
}

/** Throws refused when it is open. What was said of its end goes; the history keeps it. */
export function reopened(promise: Standing) {
  if (isOpen(promise)) throw refused(`${promise.id} is open`, `career show ${promise.id}`);
  const state: PromiseState = promise.moves.length > 0 ? 'moved' : 'open';
  return { state, closedOn: null, outcome: null, helped: null };
}

/** `kept`, `kept late`, `broken`, `released`. */
export const stateName = (state: PromiseState): string => (state === 'late' ? 'kept late' : state);

function refuseClosed({ id, state, closedOn }: Standing): void {
  if (isOpen({ state })) return;
  const when = closedOn === null ? '' : ` on ${sayFullDay(closedOn)}`;
  throw refused(`${id} is closed: ${stateName(state)}${when}`, `career promise reopen ${id}`);
}

const beforeMade = ({ id, day }: Standing) =>
  misuse(`${id} was only made on ${sayFullDay(day)}`, 'give --at that day or a later one');
