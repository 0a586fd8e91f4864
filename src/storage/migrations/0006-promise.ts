import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const promise: Migration = {
  version: 6,
  name: 'promise',
  up(db) {
    db.exec(`
      CREATE TABLE promise (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        due TEXT,
        trial INTEGER CHECK (trial IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'moved', 'kept', 'late', 'broken', 'released')),
        closed_on TEXT,
        outcome TEXT,
        helped TEXT,
        moves TEXT NOT NULL DEFAULT '[]' CHECK (json_type(moves) = 'array'),
        topic TEXT
      ) STRICT;
      CREATE INDEX promise_open ON promise (due) WHERE state IN ('open', 'moved');
      CREATE INDEX promise_closed ON promise (closed_on) WHERE closed_on IS NOT NULL;
    `);
    track(db, 'promise', 'record_id');
  },
};
