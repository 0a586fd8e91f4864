import { addDays, type Day } from '../../time/calendar.ts';
import type { Feedback } from './feedback.ts';

/** Words that sting are judged better after a night or two. `cooling` counts days. */

type Dated = Pick<Feedback, 'day'>;

/** The first day on which it has cooled. */
export const coolsOn = ({ day }: Dated, cooling: number): Day => addDays(day, cooling);

export const hasCooled = (feedback: Dated, today: Day, cooling: number): boolean =>
  coolsOn(feedback, cooling) <= today;

/** Days it is lived with before it is worth asking whether anything changed. */
const tryingDays = 14;

/** Acted on for long enough to ask whether anything changed. */
export const isDueToCheck = (
  { state, triagedOn, day }: Pick<Feedback, 'state' | 'triagedOn' | 'day'>,
  today: Day,
): boolean => state === 'acting' && addDays(triagedOn ?? day, tryingDays) <= today;
