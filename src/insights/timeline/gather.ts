import type { Reading } from '../../journal/access.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { allDecisions } from '../../records/decision/store.ts';
import { experiments } from '../../records/experiment/store.ts';
import { goalsDuring } from '../../records/goal/store.ts';
import type { Note } from '../../records/note/note.ts';
import { programs } from '../../records/program/store.ts';
import type { Retro } from '../../records/retro/retro.ts';
import { roles } from '../../records/role/store.ts';
import type { Win } from '../../records/win/win.ts';
import type { Range } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';
import type { TimelineMaterial } from './timeline.ts';

/** What may mark some days of a journal: what began before them too, where it may last into them. */
export function gatherTimeline({ db, kinds }: Reading, range: Range): TimelineMaterial {
  const of = <R>(kind: string): R[] =>
    hydrate(db, kinds, select(db, { kinds: [kind], ...range }, 'lived', -1)) as R[];
  return {
    roles: roles(db, kinds),
    goals: goalsDuring(db, kinds, range.from > always.from ? range : always),
    experiments: experiments(db, kinds, true),
    decisions: allDecisions(db, kinds),
    programs: programs(db, kinds, true),
    directions: of<Note>('note').filter(({ type }) => type === 'direction'),
    wins: of<Win>('win'),
    retros: of<Retro>('retro'),
  };
}
