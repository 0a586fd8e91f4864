import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const program: Migration = {
  version: 19,
  name: 'program',
  up(db) {
    const texts = ['phases', 'done', 'components', 'skills', 'resources']
      .map((name) => `${name} TEXT NOT NULL DEFAULT '[]' CHECK (json_type(${name}) = 'array')`)
      .join(',\n        ');
    db.exec(`
      CREATE TABLE program (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        template TEXT,
        "from" TEXT,
        until TEXT,
        sessions INTEGER,
        every INTEGER,
        ${texts},
        cost TEXT,
        weekly INTEGER,
        state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'ended')),
        learned TEXT,
        closed_on TEXT
      ) STRICT;
    `);
    track(db, 'program', 'record_id');
  },
};
