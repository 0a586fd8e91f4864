import { misuse, refused } from '../../errors.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';
import type { Decision } from './decision.ts';

export interface Looking {
  readonly came: NonNullable<Decision['came']>;
  readonly on: Day;
  readonly outcome?: string | undefined;
  readonly learned?: string | undefined;
}

/** Throws misuse for a day before it was made. Looking again puts the later answer in place; words stay unless there are new ones. */
export function reviewed(before: Decision, { came, on, outcome, learned }: Looking) {
  const { id, day } = before;
  if (on < day)
    throw misuse(`${id} was only made on ${sayFullDay(day)}`, 'give --at that day or a later one');
  return {
    state: 'reviewed' as const,
    came,
    reviewedOn: on,
    outcome: outcome || before.outcome,
    learned: learned || before.learned,
  };
}

/** Throws refused when it is open. */
export function reopened({ id, state }: Decision) {
  if (state === 'open') throw refused(`${id} is open`, `career show ${id}`);
  return { state: 'open' as const };
}
