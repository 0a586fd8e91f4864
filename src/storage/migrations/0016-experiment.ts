import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const experiment: Migration = {
  version: 16,
  name: 'experiment',
  up(db) {
    db.exec(`
      CREATE TABLE experiment (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        change TEXT,
        measure TEXT,
        "from" TEXT,
        until TEXT,
        plan TEXT NOT NULL DEFAULT '[]' CHECK (json_type(plan) = 'array'),
        state TEXT NOT NULL CHECK (state IN ('running', 'keep', 'change', 'drop')),
        learned TEXT,
        closed_on TEXT
      ) STRICT;
    `);
    track(db, 'experiment', 'record_id');
  },
};
