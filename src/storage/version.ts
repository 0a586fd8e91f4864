import type { Database } from './database.ts';

/** One step of the journal's schema. The list of them is append-only. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Database) => void;
}

/** The schema this program reads and writes. Rises with every migration. */
export const latestVersion = 22;
