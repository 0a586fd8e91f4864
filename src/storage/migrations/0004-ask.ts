import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const ask: Migration = {
  version: 4,
  name: 'ask',
  up(db) {
    db.exec(`
      CREATE TABLE ask (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        about TEXT,
        situation TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'cold'))
      ) STRICT;
      CREATE INDEX ask_state ON ask (state) WHERE state = 'open';
    `);
    track(db, 'ask', 'record_id');
  },
};
