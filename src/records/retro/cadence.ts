import { addDays, type Day, daysBetween } from '../../time/calendar.ts';
import { sayDate, sayDays } from '../../time/say.ts';

/** When the next retro is due. */
export interface RetroDue {
  /** Null before the first one. */
  readonly last: { readonly id: string; readonly day: Day } | null;
  /** Null before the first one: it is due whenever the person likes. */
  readonly due: Day | null;
  /** Days from today to `due`; negative when it has passed, null before the first retro. */
  readonly inDays: number | null;
  /** Days between retros. */
  readonly cadence: number;
}

interface Past {
  readonly id: string;
  readonly day: Day;
}

export function retroDue(last: Past | undefined, cadence: number, today: Day): RetroDue {
  if (last === undefined) return { last: null, due: null, inDays: null, cadence };
  const due = addDays(last.day, cadence);
  return { last: { id: last.id, day: last.day }, due, inDays: daysBetween(today, due), cadence };
}

/** `due in 2 days`, `due today`, `was due 3 days ago`: a fact, never a reproach. */
export function sayDue({ inDays }: RetroDue): string {
  if (inDays === null) return 'no retro yet';
  if (inDays === 0) return 'due today';
  if (inDays === 1) return 'due tomorrow';
  if (inDays > 1) return `due in ${inDays} days`;
  return inDays === -1 ? 'was due yesterday' : `was due ${-inDays} days ago`;
}

/** `due in 2 days · every 3 weeks · last r14 on 1 Nov` in its parts. */
export const sayCadence = (due: RetroDue, today: Day): string[] => [
  sayDue(due),
  `every ${sayEvery(due.cadence)}`,
  ...(due.last === null ? [] : [`last ${due.last.id} ${sayLast(due.last.day, today)}`]),
];

const sayLast = (day: Day, today: Day): string => (day === today ? 'today' : `on ${sayDate(day, today)}`);

const sayEvery = (days: number): string => (days === 1 ? 'day' : days === 7 ? 'week' : sayDays(days));
