import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

export const report: Migration = {
  version: 11,
  name: 'report',
  up(db) {
    db.exec(`
      CREATE TABLE report (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        findings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(findings) = 'array')
      ) STRICT;
    `);
    track(db, 'report', 'record_id');
  },
};
