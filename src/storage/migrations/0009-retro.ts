import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const retro: Migration = {
  version: 9,
  name: 'retro',
  up(db) {
    db.exec(`
      CREATE TABLE retro (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        format TEXT NOT NULL,
        since TEXT,
        answers TEXT NOT NULL DEFAULT '[]' CHECK (json_type(answers) = 'array'),
        actions TEXT NOT NULL DEFAULT '[]' CHECK (json_type(actions) = 'array'),
        checks TEXT NOT NULL DEFAULT '[]' CHECK (json_type(checks) = 'array')
      ) STRICT;
    `);
    track(db, 'retro', 'record_id');
  },
};
