import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const skill: Migration = {
  version: 18,
  name: 'skill',
  up(db) {
    db.exec(`
      CREATE TABLE skill (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        area TEXT,
        wanted INTEGER CHECK (wanted BETWEEN 1 AND 4),
        importance INTEGER CHECK (importance BETWEEN 1 AND 3),
        plan TEXT,
        stage TEXT NOT NULL,
        loops INTEGER NOT NULL DEFAULT 0,
        assessed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(assessed) = 'array'),
        practice TEXT NOT NULL DEFAULT '[]' CHECK (json_type(practice) = 'array')
      ) STRICT;
    `);
    track(db, 'skill', 'record_id');
  },
};
