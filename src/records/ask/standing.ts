import { type Day, daysBetween } from '../../time/calendar.ts';
import type { Ask } from './ask.ts';

/** An open question older than this is shown as cold; nobody is asked to chase it. */
export const coldAfterDays = 21;

const ageInDays = ({ day }: Pick<Ask, 'day'>, today: Day): number => Math.max(0, daysBetween(day, today));

/** Closed as cold, or open for so long that no answer is waited for. */
export const isCold = ({ state, day }: Pick<Ask, 'state' | 'day'>, today: Day): boolean =>
  state === 'cold' || (state === 'open' && ageInDays({ day }, today) > coldAfterDays);

/** `answered`, `open for 9 days`, `open for 30 days, cold by now`. */
export function standing(ask: Pick<Ask, 'state' | 'day'>, today: Day): string {
  if (ask.state !== 'open') return ask.state;
  const age = ageInDays(ask, today);
  if (age === 0) return 'open';
  return `open for ${age === 1 ? '1 day' : `${age} days`}${isCold(ask, today) ? ', cold by now' : ''}`;
}
