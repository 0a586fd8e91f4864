import type { Reading } from '../../journal/access.ts';
import { skills } from '../../records/skill/store.ts';
import { type Round, roundsOf } from './round.ts';
import { roundAnswers, roundAsks } from './store.ts';

/** All rounds of a journal, the latest first. */
export function rounds({ db, kinds }: Pick<Reading, 'db' | 'kinds'>): Round[] {
  const asks = roundAsks(db);
  if (asks.length === 0) return [];
  return roundsOf(
    asks,
    roundAnswers(db),
    new Map(skills(db, kinds).map(({ id, assessed }) => [id, assessed])),
  );
}
