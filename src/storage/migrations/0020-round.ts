import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

/** Several people asked the same of one skill, and the level each of them sees. */
export const round: Migration = {
  version: 20,
  name: 'round',
  up(db) {
    db.exec(`
      ALTER TABLE ask ADD COLUMN round TEXT;
      ALTER TABLE feedback ADD COLUMN level INTEGER CHECK (level BETWEEN 1 AND 4);
      CREATE INDEX ask_round ON ask (round) WHERE round IS NOT NULL;
    `);
    track(db, 'ask', 'record_id');
    track(db, 'feedback', 'record_id');
  },
};
