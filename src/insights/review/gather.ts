import type { Reading } from '../../journal/access.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { goalsDuring } from '../../records/goal/store.ts';
import { promisesSince } from '../../records/promise/store.ts';
import type { Range } from '../../time/calendar.ts';
import type { Records } from './records.ts';
import type { Audience } from './review.ts';
import { behindWins, dayCounts, grownIn, toldIn } from './store.ts';

/**
 * All that a review of these days needs and no more: whole records only of the kinds that it tells, and of those
 * not what the audience will not see.
 */
export function gather({ db, kinds }: Reading, period: Range, audience: Audience): Records {
  const seen = { secrets: audience === 'me' };
  const told = toldIn(db, kinds, period, seen);
  const grown = grownIn(db, kinds, period);
  const promises = promisesSince(db, kinds, period.from).filter(({ day }) => day <= period.to);
  const there = new Set([...told, ...grown, ...promises].map(({ id }) => id));
  const of = <T extends JournalRecord>(kind: string, list = told): T[] =>
    list.filter((each) => each.kind === kind) as T[];
  return {
    days: dayCounts(db, period),
    wins: of('win'),
    feedback: of('feedback'),
    retros: of('retro'),
    notes: of('note'),
    goals: goalsDuring(db, kinds, period),
    promises,
    behind: behindWins(db, kinds, period, seen).filter(({ id }) => !there.has(id)),
    grown: {
      skills: of('skill', grown),
      experiments: of('experiment', grown),
      programs: of('program', grown),
      given: of('session', grown),
    },
  };
}
