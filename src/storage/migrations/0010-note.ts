import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const note: Migration = {
  version: 10,
  name: 'note',
  up(db) {
    db.exec(`
      CREATE TABLE note (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        "type" TEXT NOT NULL
      ) STRICT;
    `);
    track(db, 'note', 'record_id');
  },
};
