import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const energy: Migration = {
  version: 2,
  name: 'energy',
  up(db) {
    db.exec(`
      CREATE TABLE energy (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
        went INTEGER CHECK (went BETWEEN 0 AND 4),
        flow INTEGER CHECK (flow IN (0, 1)),
        pressure INTEGER CHECK (pressure BETWEEN 0 AND 2),
        spent INTEGER CHECK (spent BETWEEN 1 AND 1440)
      ) STRICT;
    `);
    track(db, 'energy', 'record_id');
  },
};
