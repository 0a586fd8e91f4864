import type { Database } from '../storage/database.ts';
import type { Location } from '../storage/location.ts';
import type { Kinds } from './kind.ts';

/** An open journal that is only looked at. */
export interface Reading {
  readonly db: Database;
  readonly kinds: Kinds;
  /** False when there is no journal yet; `db` is then an empty one in memory. */
  readonly exists: boolean;
}

/** One change in the making: everything done with it is undone together. */
export interface Writing {
  readonly db: Database;
  readonly kinds: Kinds;
  /** The id of the change in the history. */
  readonly change: number;
  uid(): string;
}

/** The journal as a command reaches it; nothing is opened before it is asked. */
export interface JournalAccess {
  location(): Promise<Location>;
  /** Whether there is a file at the location. Throws damaged for one that is no journal. */
  exists(): Promise<boolean>;
  read(): Promise<Reading>;
  /**
   * Runs the work in one immediate transaction, recorded under the command's words for `undo`. Makes the
   * journal when there is none. Resolves after the commit; when the work throws, nothing has happened.
   */
  write<T>(command: string, work: (writing: Writing) => T): Promise<T>;
  /** The same for what can only change a journal that is there: without one, refused as in an empty one. */
  change<T>(command: string, work: (writing: Writing) => T): Promise<T>;
  /** Writes the whole file anew, so that no byte of what was removed stays in it. */
  rewrite(): Promise<void>;
  /** Whether a change was committed by this command. */
  hasWritten(): boolean;
  close(): void;
}
