import { trackSpelledOut as track } from '../track.ts';
import type { Migration } from '../version.ts';

/**
 * The spine that all records share. Short ids are never reused: `counter` only rises and stands outside the
 * history, and so does the row id of a record, which orders them as they were logged. Row ids of tags are not
 * reused either, so that the history of one is never taken for that of another.
 */
export const journal: Migration = {
  version: 1,
  name: 'the journal',
  up(db) {
    db.exec(`
      CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        command TEXT NOT NULL,
        act TEXT NOT NULL CHECK (act IN ('do', 'undo', 'redo')),
        target INTEGER REFERENCES change (id),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        CHECK ((act = 'do') = (target IS NULL))
      ) STRICT;

      CREATE TABLE history (
        id INTEGER PRIMARY KEY,
        change_id INTEGER NOT NULL REFERENCES change (id),
        entity TEXT NOT NULL,
        record_id INTEGER,
        before TEXT,
        after TEXT
      ) STRICT;
      CREATE INDEX history_change ON history (change_id);
      CREATE INDEX history_record ON history (record_id);

      CREATE TABLE counter (
        kind TEXT PRIMARY KEY,
        last INTEGER NOT NULL CHECK (last > 0)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE record (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        kind TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        at INTEGER NOT NULL,
        offset INTEGER NOT NULL CHECK (offset BETWEEN -1080 AND 1080),
        zone TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        timed INTEGER NOT NULL CHECK (timed IN (0, 1)),
        text TEXT NOT NULL,
        private INTEGER NOT NULL CHECK (private IN (0, 1)),
        revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
        UNIQUE (kind, number)
      ) STRICT;
      CREATE INDEX record_at ON record (at, id);
      CREATE INDEX record_day ON record (day);
      CREATE INDEX record_kind_day ON record (kind, day);

      CREATE TABLE tag (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE CHECK (name <> '')
      ) STRICT;

      CREATE TABLE record_tag (
        record_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (record_id, tag_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_tag_tag ON record_tag (tag_id, record_id);

      CREATE TABLE person (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        alias TEXT NOT NULL UNIQUE CHECK (alias <> ''),
        relation TEXT,
        ring TEXT,
        knows_field INTEGER CHECK (knows_field IN (0, 1)),
        cadence INTEGER CHECK (cadence > 0)
      ) STRICT;

      CREATE TABLE mention (
        record_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        person_id INTEGER NOT NULL REFERENCES person (record_id) DEFERRABLE INITIALLY DEFERRED,
        role TEXT NOT NULL,
        PRIMARY KEY (record_id, person_id, role)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mention_person ON mention (person_id, record_id);

      CREATE TABLE link (
        from_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        to_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
        type TEXT NOT NULL,
        PRIMARY KEY (from_id, to_id, type),
        CHECK (from_id <> to_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX link_to ON link (to_id);

      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = "unicode61 remove_diacritics 2");
      INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
    `);
    track(db, 'record', 'id');
    track(db, 'tag', null);
    track(db, 'record_tag', 'record_id');
    track(db, 'person', 'record_id');
    track(db, 'mention', 'record_id');
    track(db, 'link', 'from_id');
    track(db, 'setting', null);
  },
};
