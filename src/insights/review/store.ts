import type { Kinds } from '../../journal/kind.ts';
import type { Database } from '../../storage/database.ts';
import type { Range } from '../../time/calendar.ts';
import type { Entry } from './records.ts';

/** Every record of some days, without its text. People are no records of what happened. */
export function entriesIn(db: Database, kinds: Kinds, { from, to }: Range): (Entry & { kind: string })[] {
  const letters = new Map(kinds.list.map(({ kind }) => [kind.name, kind.letter]));
  return db
    .prepare<[string, string], [kind: string, number: number, day: string, isPrivate: number]>(
      "SELECT kind, number, day, private FROM record WHERE day BETWEEN ? AND ? AND kind <> 'person'",
    )
    .raw()
    .all(from, to)
    .map(([kind, number, day, isPrivate]) => ({
      id: `${letters.get(kind) ?? '?'}${number}`,
      kind,
      day,
      private: isPrivate === 1,
    }));
}
