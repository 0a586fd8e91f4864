import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const role: Migration = {
  version: 15,
  name: 'role',
  up(db) {
    db.exec(`
      CREATE TABLE role (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        level TEXT,
        place TEXT,
        way TEXT,
        chosen TEXT,
        looked TEXT,
        until TEXT,
        turned TEXT NOT NULL DEFAULT '[]' CHECK (json_type(turned) = 'array'),
        points TEXT NOT NULL DEFAULT '[]' CHECK (json_type(points) = 'array')
      ) STRICT;
    `);
    track(db, 'role', 'record_id');
  },
};
