import { onTestFinished } from 'vitest';
import type { Writing } from '../../src/journal/access.ts';
import { beginChange, endChange } from '../../src/journal/history-store.ts';
import { uidMaker } from '../../src/journal/uid.ts';
import { kinds } from '../../src/records/kinds.ts';
import { type Database, emptyJournal } from '../../src/storage/database.ts';
import { momentAt } from '../../src/time/moment.ts';

export interface MemoryJournal {
  readonly db: Database;
  /** One change, as a command makes it. */
  write<T>(command: string, work: (writing: Writing) => T): T;
}

export const noon = Date.parse('2026-11-20T12:00:00+01:00');

export const moment = momentAt(noon, { now: () => noon, zone: 'Europe/Berlin' });

/** A journal without a file, for tests that make thousands of changes. */
export async function memoryJournal(): Promise<MemoryJournal> {
  const db = await emptyJournal();
  onTestFinished(() => {
    db.close();
  });
  let at = noon;
  return {
    db,
    write(command, work) {
      at += 1000;
      return db
        .transaction(() => {
          const change = beginChange(db, { at, command });
          const result = work({ db, kinds, change, uid: uidMaker(at, (size) => new Uint8Array(size)) });
          endChange(db, change);
          return result;
        })
        .immediate();
    },
  };
}
