import { misuse } from '../../errors.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';

/** Throws misuse for a day that is past. */
export function refusePast(day: Day | null, today: Day): void {
  if (day !== null && day < today) throw misuse(`${sayFullDay(day)} is past`, 'name today or a day to come');
}
