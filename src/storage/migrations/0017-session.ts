import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const session: Migration = {
  version: 17,
  name: 'session',
  up(db) {
    db.exec(`
      CREATE TABLE session (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        "type" TEXT NOT NULL,
        asked TEXT,
        felt TEXT,
        given INTEGER CHECK (given IN (0, 1)),
        spent INTEGER CHECK (spent BETWEEN 1 AND 1440),
        insight TEXT,
        advice TEXT,
        differs TEXT,
        question TEXT NOT NULL DEFAULT '[]' CHECK (json_type(question) = 'array'),
        talked INTEGER CHECK (talked BETWEEN 0 AND 100),
        understood INTEGER CHECK (understood BETWEEN 1 AND 5),
        steps TEXT NOT NULL DEFAULT '[]' CHECK (json_type(steps) = 'array'),
        theirs TEXT NOT NULL DEFAULT '[]' CHECK (json_type(theirs) = 'array'),
        parked TEXT NOT NULL DEFAULT '[]' CHECK (json_type(parked) = 'array'),
        place TEXT,
        state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'skipped')),
        planned_on TEXT,
        reason TEXT
      ) STRICT;
      CREATE INDEX session_planned ON session (planned_on) WHERE state = 'planned';
    `);
    track(db, 'session', 'record_id');
  },
};
