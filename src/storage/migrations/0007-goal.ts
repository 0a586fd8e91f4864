import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const goal: Migration = {
  version: 7,
  name: 'goal',
  up(db) {
    db.exec(`
      CREATE TABLE goal (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        why TEXT,
        origin TEXT NOT NULL CHECK (origin IN ('self', 'agreed', 'external')),
        given TEXT,
        horizon TEXT,
        measures TEXT NOT NULL DEFAULT '[]' CHECK (json_type(measures) = 'array'),
        question TEXT,
        review_on TEXT,
        obstacle TEXT,
        plan TEXT,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'paused', 'done', 'dropped')),
        reason TEXT,
        closed_on TEXT,
        progress TEXT NOT NULL DEFAULT '[]' CHECK (json_type(progress) = 'array')
      ) STRICT;
      CREATE INDEX goal_state ON goal (state) WHERE state IN ('proposed', 'active', 'paused');
    `);
    track(db, 'goal', 'record_id');
  },
};
