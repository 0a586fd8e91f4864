import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const decision: Migration = {
  version: 14,
  name: 'decision',
  up(db) {
    db.exec(`
      CREATE TABLE decision (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        "type" TEXT NOT NULL CHECK ("type" IN ('decision', 'assumption')),
        options TEXT NOT NULL DEFAULT '[]' CHECK (json_type(options) = 'array'),
        because TEXT,
        expectation TEXT,
        confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
        review_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'reviewed')),
        came TEXT,
        outcome TEXT,
        learned TEXT,
        reviewed_on TEXT
      ) STRICT;
      CREATE INDEX decision_open ON decision (review_on) WHERE state = 'open';
    `);
    track(db, 'decision', 'record_id');
  },
};
