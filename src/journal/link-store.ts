import type { Database } from '../storage/database.ts';
import type { Kinds } from './kind.ts';
import type { Link, LinkType } from './record.ts';
import { grouped } from './tag-store.ts';

interface Row {
  readonly rowId: number;
  readonly type: LinkType;
  readonly uid: string;
  readonly kind: string;
  readonly number: number;
}

export interface Links {
  readonly outgoing: Map<number, Link[]>;
  readonly incoming: Map<number, Link[]>;
}

/** Links of records in both directions; `wanted` is a JSON list of row ids. */
export function linksOf(db: Database, kinds: Kinds, wanted: string): Links {
  const read = (own: string, other: string): Map<number, Link[]> => {
    const rows = db
      .prepare<[string], Row>(
        `SELECT link.${own} AS rowId, link.type, record.uid, record.kind, record.number
         FROM link JOIN record ON record.id = link.${other}
         WHERE link.${own} IN (SELECT value FROM json_each(?)) ORDER BY link.type, record.uid`,
      )
      .all(wanted);
    return grouped(
      rows.map(({ rowId, type, uid, kind, number }) => [
        rowId,
        { type, id: `${kinds.byName(kind)?.kind.letter ?? '?'}${number}`, uid },
      ]),
    );
  };
  return { outgoing: read('from_id', 'to_id'), incoming: read('to_id', 'from_id') };
}

/** Does nothing when the link is there already. Returns whether it was new. */
export const addLink = (db: Database, from: number, to: number, type: LinkType): boolean =>
  db.prepare('INSERT OR IGNORE INTO link (from_id, to_id, type) VALUES (?, ?, ?)').run(from, to, type)
    .changes === 1;

/** What one record has links of a type to, the other has then too. */
export const copyLinks = (db: Database, from: number, to: number, type: LinkType): void =>
  void db
    .prepare(
      'INSERT OR IGNORE INTO link (from_id, to_id, type) SELECT ?, to_id, type FROM link WHERE from_id = ? AND type = ?',
    )
    .run(to, from, type);

/** Removes links between two records, of one type or of all. Returns how many there were. */
export const removeLinks = (db: Database, from: number, to: number, type: LinkType | undefined): number =>
  db
    .prepare(
      `DELETE FROM link WHERE ((from_id = @from AND to_id = @to) OR (from_id = @to AND to_id = @from))
       AND (@type IS NULL OR type = @type)`,
    )
    .run({ from, to, type: type ?? null }).changes;
