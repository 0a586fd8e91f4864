import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Role } from './role.ts';

/** All of them, the earliest first. */
export const roles = (db: Database, kinds: Kinds): Role[] => {
  const rowIds = db
    .prepare<[], number>("SELECT id FROM record WHERE kind = 'role' ORDER BY day, id")
    .pluck()
    .all();
  const found = new Map(hydrate(db, kinds, rowsById(db, rowIds)).map((each) => [each.id, each as Role]));
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};
