import { misuse, refused } from '../../errors.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';
import type { GoalState } from './shape.ts';

/** The life of a goal: proposed → active → paused → done or dropped, with a reason. Dropping well is an end like done. */

interface Standing {
  readonly id: string;
  /** The day it was set. */
  readonly day: Day;
  readonly text: string;
  readonly origin: string;
  readonly state: GoalState;
}

export const isClosed = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'done' || state === 'dropped';

/** The same but for case, spaces and punctuation: restated goals have to say something of the person's own. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]+/gu, ' ')
    .trim();

/** Takes a proposed goal on. One from outside has to be said in the person's own words. */
export function accepted({ id, text, origin, state }: Standing, own: string | undefined) {
  if (state !== 'proposed') throw refused(`${id} is ${state} already`, `career show ${id}`);
  if (own === undefined || own === '') {
    if (origin !== 'external') return { values: { state: 'active' as const } };
    throw misuse(`${id} came from outside and needs your own words`, `career goal accept ${id} --text "…"`);
  }
  if (sameWords(text, own)) {
    if (origin !== 'external') return { values: { state: 'active' as const } };
    throw refused(
      `those are the words that ${id} came with`,
      `say what it means to you: career goal accept ${id} --text "…"`,
    );
  }
  return { text: own, values: { state: 'active' as const, given: text } };
}

export function paused({ id, state }: Standing, because: string | undefined) {
  if (state !== 'active') throw refused(`${id} is ${state}, not active`, `career show ${id}`);
  return { state: 'paused' as const, reason: because || null };
}

/** Takes up again what was paused, done or dropped. */
export function resumed({ id, state }: Standing) {
  if (state === 'active') throw refused(`${id} is active`, `career show ${id}`);
  if (state === 'proposed') throw refused(`${id} is only proposed`, `career goal accept ${id}`);
  return { state: 'active' as const, closedOn: null, reason: null };
}

/** Throws refused when it is closed or was never taken on, misuse when the day is before it was set. */
export function done(goal: Standing, on: Day, because: string | undefined) {
  refuseClosed(goal);
  if (goal.state === 'proposed')
    throw refused(`${goal.id} is only proposed`, `career goal accept ${goal.id}`);
  refuseBefore(goal, on);
  return { state: 'done' as const, closedOn: on, reason: because || null };
}

/** Letting go on purpose: a proposed goal can be turned down too. */
export function dropped(goal: Standing, on: Day, because: string | undefined) {
  refuseClosed(goal);
  refuseBefore(goal, on);
  if (because === undefined || because === '') {
    throw misuse('a goal is dropped for a reason', `career goal drop ${goal.id} --because "…"`);
  }
  return { state: 'dropped' as const, closedOn: on, reason: because };
}

export function refuseClosed({ id, state }: Standing): void {
  if (isClosed({ state })) throw refused(`${id} is ${state}`, `career goal resume ${id}`);
}

export function refuseBefore({ id, day }: Standing, on: Day): void {
  if (on < day) throw misuse(`${id} was only set on ${sayFullDay(day)}`, 'give --at that day or a later one');
}
