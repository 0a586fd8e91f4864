import type { Day } from '../../time/calendar.ts';
import type { Feedback } from './feedback.ts';

/** What triage asks; what is left out stays as it was. */
export interface Answers {
  readonly right?: Feedback['right'];
  readonly useful?: Feedback['useful'];
  /** Undefined or null: nothing new to try. */
  readonly action?: string | null;
}

/** What feedback says after triage: with something to try it is acted on, and what changed is open again. */
export function triaged(feedback: Feedback, { right, useful, action }: Answers, today: Day) {
  const judged = { right: right ?? feedback.right, useful: useful ?? feedback.useful, triagedOn: today };
  if (action) return { ...judged, action, state: 'acting', changed: null } as const;
  if (feedback.state === 'checked') return { ...judged, state: 'checked' } as const;
  return { ...judged, state: feedback.action ? 'acting' : 'triaged' } as const;
}

/** How often an answer given at once was another one later. */
export interface SecondThoughts {
  /** Feedback with an answer from both times. */
  readonly both: number;
  readonly changed: number;
}

type Judged = Pick<Feedback, 'state' | 'right' | 'useful' | 'rightAtFirst' | 'usefulAtFirst'>;

export function secondThoughts(feedback: readonly Judged[], question: 'right' | 'useful'): SecondThoughts {
  const both = feedback.filter(
    (each) => each.state !== 'new' && each[question] !== null && each[`${question}AtFirst`] !== null,
  );
  return {
    both: both.length,
    changed: both.filter((each) => each[question] !== each[`${question}AtFirst`]).length,
  };
}
