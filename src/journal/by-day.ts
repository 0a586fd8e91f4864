import { compareDays, type Day } from '../time/calendar.ts';
import type { Reading } from './access.ts';
import type { Kind, Kinds } from './kind.ts';
import type { JournalRecord } from './record.ts';
import { hydrate, type SpineRow } from './record-store.ts';
import { columnNamed } from './row.ts';
import { type Ahead, type RowAhead, select, selectAhead, type Wanted } from './search-store.ts';

/** The day a record is planned for; undefined for what has happened. */
export function plannedDay(kinds: Kinds, record: JournalRecord): Day | undefined {
  const ahead = kinds.byName(record.kind)?.kind.ahead;
  const values = record as unknown as Readonly<Record<string, Day | undefined>>;
  return ahead && values.state === ahead.state ? values[ahead.on] : undefined;
}

/** Records that fit, at most `limit` of them or all when it is negative, and whether there are others. */
export interface ByDay {
  readonly records: readonly JournalRecord[];
  readonly more: boolean;
}

/** Newest first by the day each stands at: the day it happened, or the day it is planned for while it is still to come. */
export function recordsByDay({ db, kinds }: Reading, wanted: Wanted, limit: number): ByDay {
  const ahead = kinds.list.flatMap(({ kind }) =>
    isWanted(kind, wanted) ? aheadOf(kind).flatMap((each) => selectAhead(db, each, wanted)) : [],
  );
  const planned = new Set(ahead.map(({ rowId }) => rowId));
  const { from = '', to = '9999' } = wanted;
  const coming = ahead.filter(({ on }) => on >= from && on <= to);
  const past = select(db, wanted, 'lived', limit < 0 ? limit : limit + 1 + planned.size);
  const rows: Row[] = [...coming, ...past.filter(({ rowId }) => !planned.has(rowId))];
  // What is sorted already stays as it is where days are the same.
  const sorted = coming.length === 0 ? rows : rows.toSorted((a, b) => compareDays(dayOf(b), dayOf(a)));
  const more = limit >= 0 && sorted.length > limit;
  return { records: hydrate(db, kinds, more ? sorted.slice(0, limit) : sorted), more };
}

type Row = SpineRow & Partial<RowAhead>;

const dayOf = ({ on, day }: Row): Day => on ?? day;

const isWanted = ({ name }: Kind, { kinds, without }: Wanted): boolean =>
  (kinds?.includes(name) ?? true) && !without?.kinds?.includes(name);

const aheadOf = ({ name, ahead }: Kind): Ahead[] =>
  ahead === undefined ? [] : [{ table: name, state: ahead.state, column: columnNamed(ahead.on) }];
