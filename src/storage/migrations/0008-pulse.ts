import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const pulse: Migration = {
  version: 8,
  name: 'pulse',
  up(db) {
    db.exec(`
      CREATE TABLE pulse (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        item TEXT NOT NULL,
        "value" REAL NOT NULL,
        version INTEGER,
        source TEXT
      ) STRICT;
      CREATE INDEX pulse_item ON pulse (item);
    `);
    track(db, 'pulse', 'record_id');
  },
};
