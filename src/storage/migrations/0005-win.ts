import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const win: Migration = {
  version: 5,
  name: 'win',
  up(db) {
    db.exec(`
      CREATE TABLE win (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        impact TEXT,
        whom TEXT,
        part TEXT,
        situation TEXT,
        reach TEXT,
        "type" TEXT NOT NULL CHECK (type IN ('outcome', 'help', 'recognition')),
        evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_type(evidence) = 'array'),
        learned TEXT
      ) STRICT;
    `);
    track(db, 'win', 'record_id');
  },
};
