import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

/** Where something gave or took energy, beside what and with whom. */
export const energySetting: Migration = {
  version: 12,
  name: 'energy setting',
  up(db) {
    db.exec('ALTER TABLE energy ADD COLUMN setting TEXT');
    track(db, 'energy', 'record_id');
  },
};
