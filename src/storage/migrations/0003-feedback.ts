import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const feedback: Migration = {
  version: 3,
  name: 'feedback',
  up(db) {
    db.exec(`
      CREATE TABLE feedback (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        setting TEXT,
        saw TEXT,
        impact TEXT,
        intent TEXT,
        direction TEXT,
        about TEXT,
        felt INTEGER CHECK (felt BETWEEN 0 AND 10),
        feeling TEXT,
        "right" TEXT,
        useful TEXT,
        right_at_first TEXT,
        useful_at_first TEXT,
        action TEXT,
        changed TEXT,
        state TEXT NOT NULL CHECK (state IN ('new', 'triaged', 'acting', 'checked')),
        triaged_on TEXT
      ) STRICT;
      CREATE INDEX feedback_state ON feedback (state) WHERE state <> 'checked';
    `);
    track(db, 'feedback', 'record_id');
  },
};
