import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const boundary: Migration = {
  version: 13,
  name: 'boundary',
  up(db) {
    db.exec(`
      CREATE TABLE boundary (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        why TEXT,
        state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
        retired_on TEXT,
        reason TEXT,
        marks TEXT NOT NULL DEFAULT '[]' CHECK (json_type(marks) = 'array')
      ) STRICT;
    `);
    track(db, 'boundary', 'record_id');
  },
};
