import type { Reading } from '../../journal/access.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { goalsDuring } from '../../records/goal/store.ts';
import type { Retro } from '../../records/retro/retro.ts';
import type { Range } from '../../time/calendar.ts';
import type { Around } from './material.ts';
import { companyByDay, lessonEvents, winEvents } from './store.ts';

/** What a report tells of without testing it, from some days of a journal. */
export const gatherAround = ({ db, kinds }: Reading, range: Range): Around => ({
  goals: goalsDuring(db, kinds, range),
  retros: hydrate(db, kinds, select(db, { kinds: ['retro'], ...range }, 'lived', -1)).toReversed() as Retro[],
  wins: winEvents(db, range),
  lessons: lessonEvents(db, range),
  company: companyByDay(db, range),
});
