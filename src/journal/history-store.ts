import type { Database } from '../storage/database.ts';

export type Act = 'do' | 'undo' | 'redo';

/** One command's writes, undone and redone together. */
export interface Change {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was done, in the words of the command. */
  readonly command: string;
}

/** One row before and after one write, each as the JSON of its columns; null before an insert, after a delete. */
export interface Image {
  readonly entity: string;
  readonly recordId: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

interface Beginning {
  readonly at: number;
  readonly command: string;
}

/** All writes from here to `endChange` belong to this change. Returns its id. */
export function beginChange(db: Database, { at, command }: Beginning): number {
  const { lastInsertRowid } = db
    .prepare("INSERT INTO change (at, command, act) VALUES (?, ?, 'do')")
    .run(at, command);
  return Number(lastInsertRowid);
}

/** A change that wrote nothing is not kept; a purge is, though it leaves nothing to undo. */
export function endChange(db: Database, change: number): void {
  const wrote = db.prepare('SELECT 1 FROM history WHERE change_id = ? LIMIT 1').get(change);
  if (!wrote) db.prepare("DELETE FROM change WHERE id = ? AND command NOT LIKE 'purge %'").run(change);
}

/** A purge takes the images of a change away; without any it can no longer be undone. */
const kept = 'EXISTS (SELECT 1 FROM history WHERE change_id = change.id)';

/** The latest change that is still in force. */
export const lastDone = (db: Database): Change | undefined =>
  db
    .prepare<[], Change>(
      `SELECT id, at, command FROM change WHERE act = 'do' AND undone = 0 AND ${kept} ORDER BY id DESC LIMIT 1`,
    )
    .get();

/**
 * The change that was undone last, unless something else was written since: of those undone after the latest
 * change, the earliest. The one being made has written nothing yet and does not count.
 */
export const firstUndone = (db: Database): Change | undefined =>
  db
    .prepare<[], Change>(
      `SELECT id, at, command FROM change WHERE act = 'do' AND undone = 1 AND ${kept}
       AND id IN (SELECT target FROM change WHERE act = 'undo'
         AND id > coalesce((SELECT max(id) FROM change WHERE act = 'do' AND ${kept}), 0))
       ORDER BY id LIMIT 1`,
    )
    .get();

export function markUndone(db: Database, change: number, undone: boolean): void {
  db.prepare('UPDATE change SET undone = ? WHERE id = ?').run(undone ? 1 : 0, change);
}

/** The change that carries an undo or a redo is marked as such, so that it is not itself undone. */
export function markReversal(db: Database, own: number, act: 'undo' | 'redo', target: Change): void {
  db.prepare('UPDATE change SET act = ?, target = ?, command = ? WHERE id = ?').run(
    act,
    target.id,
    `${act} ${target.command}`,
    own,
  );
}

export type Order = 'oldest first' | 'newest first';

/** A change may have written a million rows, so they come a thousand at a time. */
export function* imagesOf(db: Database, change: number, order: Order): Generator<Image> {
  const [compare, direction] = order === 'oldest first' ? ['>', 'ASC'] : ['<', 'DESC'];
  const page = db.prepare<[number, number], Image & { id: number }>(
    `SELECT id, entity, record_id AS recordId, before, after FROM history
     WHERE change_id = ? AND id ${compare} ? ORDER BY id ${direction} LIMIT 1000`,
  );
  let last = order === 'oldest first' ? 0 : Number.MAX_SAFE_INTEGER;
  for (;;) {
    const images = page.all(change, last);
    yield* images;
    if (images.length < 1000) return;
    last = images.at(-1)?.id ?? last;
  }
}

export interface PastImage extends Image {
  readonly change: number;
  readonly at: number;
  readonly command: string;
  readonly act: Act;
  readonly undone: boolean;
}

/** Everything that ever happened to one record's rows, oldest first. */
export const imagesOfRecord = (db: Database, recordId: number): PastImage[] =>
  db
    .prepare<[number], Omit<PastImage, 'undone'> & { undone: number }>(
      `SELECT change.id AS change, change.at, change.command, change.act, change.undone, entity, record_id AS recordId,
         before, after
       FROM history JOIN change ON change.id = history.change_id WHERE record_id = ? ORDER BY history.id`,
    )
    .all(recordId)
    .map((row) => ({ ...row, undone: row.undone === 1 }));

export interface PastChange extends Change {
  readonly act: Act;
  readonly undone: boolean;
}

/** Newest first. */
export const changes = (db: Database, limit: number): PastChange[] =>
  db
    .prepare<[number], Omit<PastChange, 'undone'> & { undone: number }>(
      'SELECT id, at, command, act, undone FROM change ORDER BY id DESC LIMIT ?',
    )
    .all(limit)
    .map((row) => ({ ...row, undone: row.undone === 1 }));

/** Row ids of the first records that a change touched, in the order it did. */
export const recordsOfChange = (db: Database, change: number, limit: number): number[] =>
  db
    .prepare<[number, number], { recordId: number }>(
      `SELECT record_id AS recordId FROM history WHERE change_id = ? AND record_id IS NOT NULL
       GROUP BY record_id ORDER BY min(id) LIMIT ?`,
    )
    .all(change, limit)
    .map(({ recordId }) => recordId);

/** The latest that was known of a row that may be gone: the JSON of its columns. */
export const lastKnown = (db: Database, entity: string, column: string, id: number): string | undefined =>
  db
    .prepare<[string, string, number], { row: string }>(
      `SELECT coalesce(after, before) AS row FROM history
       WHERE entity = ? AND json_extract(coalesce(after, before), '$.' || ?) = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(entity, column, id)?.row;

/** Kind and number of a record that is or was in the journal. */
export const idEver = (db: Database, recordId: number): { kind: string; number: number } | undefined =>
  db
    .prepare<[{ recordId: number }], { kind: string; number: number }>(
      `SELECT kind, number FROM record WHERE id = @recordId UNION ALL
       SELECT json_extract(coalesce(after, before), '$.kind'), json_extract(coalesce(after, before), '$.number')
       FROM history WHERE record_id = @recordId AND entity = 'record' LIMIT 1`,
    )
    .get({ recordId });

/** The row ids of a record that is or was in the journal; short ids are never reused, so there is one. */
export const recordIdEver = (db: Database, kind: string, number: number): number | undefined =>
  db
    .prepare<[string, number], { id: number }>('SELECT id FROM record WHERE kind = ? AND number = ?')
    .get(kind, number)?.id ??
  db
    .prepare<[string, number], { recordId: number }>(
      `SELECT record_id AS recordId FROM history WHERE entity = 'record'
       AND json_extract(coalesce(after, before), '$.kind') = ? AND json_extract(coalesce(after, before), '$.number') = ?
       LIMIT 1`,
    )
    .get(kind, number)?.recordId;

export interface Departure {
  /** Its capture was undone; otherwise it was removed. */
  readonly undone: boolean;
  /** What brings it back at once, if anything does. */
  readonly back?: 'undo' | 'redo';
}

/** How a record that is gone went; undefined when the history does not say. */
export function departureOf(db: Database, recordId: number): Departure | undefined {
  const last = db
    .prepare<[number], { change: number; act: Act }>(
      `SELECT coalesce(change.target, change.id) AS change, change.act FROM history
       JOIN change ON change.id = history.change_id
       WHERE record_id = ? AND entity = 'record' AND after IS NULL ORDER BY history.id DESC LIMIT 1`,
    )
    .get(recordId);
  if (!last) return undefined;
  const undone = last.act === 'undo';
  if (undone) return firstUndone(db)?.id === last.change ? { undone, back: 'redo' } : { undone };
  const isLast = lastDone(db)?.id === last.change && !followsPurge(db, Number.MAX_SAFE_INTEGER);
  return isLast ? { undone, back: 'undo' } : { undone };
}

/** Forgets every image of a record, also where other records' rows named it. */
export function forgetImages(db: Database, recordId: number): void {
  db.prepare('DELETE FROM history WHERE record_id = ?').run(recordId);
  db.prepare(
    "DELETE FROM history WHERE entity IN ('link', 'mention') AND (json_extract(coalesce(before, after), '$.to_id') = @recordId OR json_extract(coalesce(before, after), '$.person_id') = @recordId)",
  ).run({ recordId });
}

/**
 * Forgets what a record was and keeps what it is: every row of it is written as it stands, so that the history still leads
 * to the present, from here on.
 */
export function forgetPast(db: Database, kind: string, recordId: number): void {
  forgetImages(db, recordId);
  db.prepare('UPDATE record SET id = id WHERE id = ?').run(recordId);
  db.prepare(`UPDATE "${kind}" SET record_id = record_id WHERE record_id = ?`).run(recordId);
  for (const table of ['mention', 'record_tag'])
    db.prepare(`UPDATE ${table} SET record_id = record_id WHERE record_id = ?`).run(recordId);
  db.prepare('UPDATE link SET from_id = from_id WHERE from_id = @id OR to_id = @id').run({ id: recordId });
}

/** Row ids of every tag that a record has or ever had. */
export const tagsEver = (db: Database, recordId: number): number[] =>
  db
    .prepare<[{ recordId: number }], { id: number }>(
      `SELECT tag_id AS id FROM record_tag WHERE record_id = @recordId UNION
       SELECT json_extract(coalesce(after, before), '$.tag_id') FROM history
       WHERE record_id = @recordId AND entity = 'record_tag'`,
    )
    .all({ recordId })
    .map(({ id }) => id);

/** Takes away a tag, with its images, when no record has it and none is known to have had it. */
export function forgetUnusedTag(db: Database, tag: number): void {
  const used = db
    .prepare(
      `SELECT 1 FROM record_tag WHERE tag_id = @tag UNION ALL
       SELECT 1 FROM history WHERE entity = 'record_tag' AND json_extract(coalesce(after, before), '$.tag_id') = @tag
       LIMIT 1`,
    )
    .get({ tag });
  if (used) return;
  db.prepare('DELETE FROM tag WHERE id = ?').run(tag);
  db.prepare(
    "DELETE FROM history WHERE entity = 'tag' AND json_extract(coalesce(after, before), '$.id') = ?",
  ).run(tag);
}

/** Takes away a setting where it has this value, such as the alias of a person, and the images that had it. */
export function forgetSetting(db: Database, key: string, value: string): void {
  db.prepare('DELETE FROM setting WHERE key = ? AND value = ?').run(key, value);
  db.prepare(
    `DELETE FROM history WHERE entity = 'setting' AND json_extract(coalesce(after, before), '$.key') = @key
     AND (json_extract(before, '$.value') = @value OR json_extract(after, '$.value') = @value)`,
  ).run({ key, value });
}

/** Whether the latest change in force before this one is a purge, which left nothing that could be taken back. */
export const followsPurge = (db: Database, change: number): boolean =>
  db
    .prepare<[number], { command: string }>(
      "SELECT command FROM change WHERE act = 'do' AND undone = 0 AND id < ? ORDER BY id DESC LIMIT 1",
    )
    .get(change)
    ?.command.startsWith('purge ') ?? false;
