import { CareerError, misuse } from '../../errors.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';

/** Throws misuse for a day that is past. */
export function refusePast(day: Day | null, today: Day): void {
  if (day !== null && day < today) throw misuse(`${sayFullDay(day)} is past`, 'name today or a day to come');
}

/** What is wrong with words, in one sentence for the person who typed them; undefined when they can be read. */
export function troubleWith(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return error.hint === undefined ? error.message : `${error.message}: ${error.hint}`;
  }
}
