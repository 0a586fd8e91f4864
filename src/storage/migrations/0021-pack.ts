import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

/**
 * Words for the levels of skills: those of others by pack, one's own beside the skill. A skill from before says nothing
 * of its levels, as do its images, so that its history still fits it.
 */
export const pack: Migration = {
  version: 21,
  name: 'pack',
  up(db) {
    db.exec(`
      ALTER TABLE skill ADD COLUMN levels TEXT CHECK (json_type(levels) = 'array');

      CREATE TABLE pack (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        version TEXT NOT NULL,
        source TEXT NOT NULL,
        licence TEXT NOT NULL,
        attribution TEXT NOT NULL,
        retrieved TEXT,
        skills TEXT NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array'),
        roles TEXT NOT NULL DEFAULT '[]' CHECK (json_type(roles) = 'array')
      ) STRICT;
    `);
    track(db, 'skill', 'record_id');
    track(db, 'pack', 'record_id');
  },
};
