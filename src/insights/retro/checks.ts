import type { Promised } from '../../records/promise/promise.ts';
import { closed, isOpen, moved } from '../../records/promise/rules.ts';
import type { Check, Result } from '../../records/retro/check.ts';
import type { Day } from '../../time/calendar.ts';
import type { SheetCheck } from './sheet.ts';

/** What an answer about an action of the last retro does to its promise, as pure rules. */

interface Setting {
  readonly today: Day;
  /** The day of the next retro; where what is carried on goes when no day is named. */
  readonly next: Day;
}

/** The day it is carried to: the one that was named, its own while that is ahead, or the next retro. */
export const carriedTo = ({ due }: Pick<Promised, 'due'>, until: Day | null, { today, next }: Setting): Day =>
  until ?? (due !== null && due > today ? due : next);

/** What changes in the promise; undefined when nothing does. Throws misuse for a day that is past. */
export function changeFrom(
  check: SheetCheck,
  promise: Promised,
  setting: Setting,
): Partial<Promised> | undefined {
  const { result, late, until, helped } = check;
  const { today } = setting;
  if (!isOpen(promise)) return helped === null ? undefined : { helped };
  if (result === 'dropped') return closed(promise, { as: 'released', on: today });
  if (result === 'done') {
    const inTime = !late && promise.due !== null && promise.due < today;
    const on = inTime && promise.due !== null ? promise.due : today;
    return closed(promise, { as: 'kept', on, helped: helped ?? undefined });
  }
  if (result !== 'carried') return undefined;
  const to = carriedTo(promise, until, setting);
  return to === promise.due ? undefined : moved(promise, to, today);
}

/** What the retro keeps of the answer; of a promise that was closed before, what became of it. */
export function checkKept(check: SheetCheck, promise: Promised, setting: Setting): Check | undefined {
  const result: Result | null = isOpen(promise) ? check.result : resultOf(promise);
  if (result === null) return undefined;
  const until = result === 'carried' ? carriedTo(promise, check.until, setting) : null;
  return {
    promise: promise.id,
    result,
    until,
    helped: check.helped ?? (isOpen(promise) ? null : promise.helped),
  };
}

const resultOf = ({ state }: Promised): Result => (state === 'kept' || state === 'late' ? 'done' : 'dropped');
