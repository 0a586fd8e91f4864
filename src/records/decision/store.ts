import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Decision } from './decision.ts';

/** Open ones by the day to look again, those without a day last. */
export const openDecisions = (db: Database, kinds: Kinds): Decision[] =>
  decisionsBy(
    db,
    kinds,
    "SELECT record_id FROM decision WHERE state = 'open' ORDER BY review_on IS NULL, review_on, record_id",
  );

export const allDecisions = (db: Database, kinds: Kinds): Decision[] =>
  decisionsBy(db, kinds, 'SELECT record_id FROM decision ORDER BY record_id');

const decisionsBy = (db: Database, kinds: Kinds, sql: string): Decision[] =>
  hydrate(db, kinds, rowsById(db, db.prepare<[], number>(sql).pluck().all())) as Decision[];
