import type { Context } from '../context.ts';
import { refused } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import {
  createJournal,
  emptyJournal,
  guarded,
  openJournal,
  transaction,
  vacuum,
} from '../storage/database.ts';
import { inspect } from '../storage/file.ts';
import type { Location } from '../storage/location.ts';
import type { View } from '../terminal/text.ts';
import type { JournalAccess, Reading, Writing } from './access.ts';
import { beginChange, endChange } from './history-store.ts';
import type { Kinds } from './kind.ts';
import { uidMaker } from './uid.ts';

interface Needs {
  readonly locate: () => Promise<Location>;
  readonly kinds: Kinds;
  readonly clock: Context['clock'];
  readonly random: Context['random'];
  readonly say: (view: View) => Promise<void>;
}

/** The journal at a location, opened at the first use and closed once. */
export function journalAccess({ locate, kinds, clock, random, say }: Needs): JournalAccess {
  let location: Promise<Location> | undefined;
  let reading: Reading | undefined;
  let writable: Database | undefined;
  let hasWritten = false;

  const where = (): Promise<Location> => {
    location ??= locate();
    return location;
  };

  async function tellBackup(backup: string | undefined): Promise<void> {
    if (backup !== undefined)
      await say([{ paragraph: `The journal was brought up to date; a copy from before is ${backup}` }]);
  }

  async function openToRead(): Promise<Reading> {
    const { path, named } = await where();
    const file = inspect(path);
    if (file.kind === 'absent') {
      if (named) throw refused(`there is no journal at ${path}`, `career init --db ${path}`);
      return { db: await emptyJournal(), kinds, exists: false };
    }
    const { db, backup } = await openJournal(path, file, 'read');
    await tellBackup(backup);
    return { db, kinds, exists: true };
  }

  async function openToWrite(): Promise<Database> {
    const { path } = await where();
    const file = inspect(path);
    if (file.kind === 'absent') {
      const db = await createJournal(path);
      // What was read before was the emptiness of a place without a journal.
      reading?.db.close();
      reading = undefined;
      await say([{ paragraph: `A new journal was made: ${path}` }]);
      return db;
    }
    const { db, backup } = await openJournal(path, file, 'write');
    await tellBackup(backup);
    return db;
  }

  async function changed<T>(db: Database, command: string, work: (writing: Writing) => T): Promise<T> {
    const at = clock.now();
    const { path } = await where();
    return guarded(path, () =>
      transaction(db, () => {
        const change = beginChange(db, { at, command });
        const done = work({ db, kinds, change, uid: uidMaker(at, random) });
        endChange(db, change);
        return done;
      }),
    );
  }

  async function write<T>(command: string, work: (writing: Writing) => T): Promise<T> {
    writable ??= await openToWrite();
    const result = await changed(writable, command, work);
    hasWritten = true;
    return result;
  }

  return {
    location: where,
    exists: async () => inspect((await where()).path).kind !== 'absent',
    async read() {
      // What was just written is read through the same connection: opening costs more than reading.
      reading ??= writable ? { db: writable, kinds, exists: true } : await openToRead();
      return reading;
    },
    write,
    async change(command, work) {
      if (writable || inspect((await where()).path).kind !== 'absent') return write(command, work);
      const { db } = await openToRead();
      try {
        await changed(db, command, work);
        throw refused('there is no journal yet', 'career init');
      } finally {
        db.close();
      }
    },
    async rewrite() {
      writable ??= await openToWrite();
      const db = writable;
      guarded((await where()).path, () => vacuum(db));
    },
    hasWritten: () => hasWritten,
    close() {
      reading?.db.close();
      writable?.close();
      reading = undefined;
      writable = undefined;
    },
  };
}
