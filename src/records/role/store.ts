import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import { firstLine } from '../../terminal/text.ts';
import { compareDays, type Day } from '../../time/calendar.ts';
import type { Role } from './role.ts';

/** What one is called, and at what level. */
export interface Called {
  readonly role: string | null;
  readonly level: string | null;
}

/**
 * What one was called on a day: by the role that ran then, the latest begun, else as the settings say. `shareable` leaves
 * private roles out.
 */
export function calledOn(db: Database, day: Day, settings: Called, shareable = false): Called {
  const found = db
    .prepare<[{ day: Day; least: number }], { text: string; place: string | null; level: string | null }>(
      `SELECT record.text, place, level FROM record INDEXED BY record_kind_day JOIN role ON record.id = record_id
       WHERE kind = 'role' AND day <= @day AND (until IS NULL OR until >= @day) AND private <= @least
       ORDER BY day DESC, record.id DESC LIMIT 1`,
    )
    .get({ day, least: shareable ? 0 : 1 });
  if (found === undefined) return { role: settings.role, level: settings.level };
  const title = firstLine(found.text);
  return {
    role: found.place === null ? title : `${title}, ${found.place}`,
    level: found.level ?? settings.level,
  };
}

/** All of them, the earliest first. */
export const roles = (db: Database, kinds: Kinds): Role[] => {
  const rowIds = db
    .prepare<[], number>("SELECT id FROM record WHERE kind = 'role' ORDER BY day, id")
    .pluck()
    .all();
  const found = new Map(hydrate(db, kinds, rowsById(db, rowIds)).map((each) => [each.id, each as Role]));
  return [...found.values()].toSorted((a, b) => compareDays(a.day, b.day));
};
