import type { Reading } from '../../journal/access.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { goalsDuring } from '../../records/goal/store.ts';
import { promisesSince } from '../../records/promise/store.ts';
import type { Range } from '../../time/calendar.ts';
import type { Records } from './records.ts';
import type { Audience } from './review.ts';
import { entriesIn } from './store.ts';

/**
 * All that a review of these days needs and no more: whole records only of the kinds that it tells, and of those
 * not what the audience will not see.
 */
export function gather({ db, kinds }: Reading, period: Range, audience: Audience): Records {
  const { from, to } = period;
  const seen = audience === 'me' ? {} : { private: false };
  const wanted = { kinds: ['win', 'feedback', 'retro', 'note'], from, to, ...seen };
  const told = hydrate(db, kinds, select(db, wanted, 'lived', -1));
  const of = <T extends JournalRecord>(kind: string): T[] => told.filter((each) => each.kind === kind) as T[];
  return {
    entries: entriesIn(db, kinds, period),
    wins: of('win'),
    feedback: of('feedback'),
    retros: of('retro'),
    notes: of('note'),
    goals: goalsDuring(db, kinds, period),
    promises: promisesSince(db, kinds, from).filter(({ day }) => day <= to),
  };
}
