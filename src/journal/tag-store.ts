import type { Database } from '../storage/database.ts';
import type { Exchange } from './record.ts';

/** Names by record, sorted; `wanted` is a JSON list of row ids. */
export function tagsOf(db: Database, wanted: string): Map<number, string[]> {
  const found = db.prepare<[string], { rowId: number; name: string }>(
    `SELECT record_tag.record_id AS rowId, tag.name FROM record_tag JOIN tag ON tag.id = record_tag.tag_id
     WHERE record_tag.record_id IN (SELECT value FROM json_each(?)) ORDER BY tag.name`,
  );
  const rows = found.all(wanted);
  return grouped(rows.map(({ rowId, name }) => [rowId, name]));
}

export function grouped<T>(pairs: readonly (readonly [number, T])[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

const tagId = (db: Database, name: string): number | undefined =>
  db.prepare<[string], number>('SELECT id FROM tag WHERE name = ?').pluck().get(name);

const addTag = (db: Database, name: string): number =>
  tagId(db, name) ?? Number(db.prepare('INSERT INTO tag (name) VALUES (?)').run(name).lastInsertRowid);

export function addTags(db: Database, rowId: number, names: readonly string[]): void {
  for (const name of names) {
    db.prepare('INSERT OR IGNORE INTO record_tag (record_id, tag_id) VALUES (?, ?)').run(
      rowId,
      addTag(db, name),
    );
  }
}

/** From the tags that a record has to those it is to have; tags that no record uses any more are dropped. */
export function setTags(db: Database, rowId: number, { from, to }: Exchange<string>): void {
  addTags(
    db,
    rowId,
    to.filter((name) => !from.includes(name)),
  );
  const gone = from.filter((name) => !to.includes(name));
  for (const name of gone) {
    db.prepare('DELETE FROM record_tag WHERE record_id = ? AND tag_id = ?').run(rowId, tagId(db, name));
  }
  if (gone.length > 0) dropUnusedTags(db);
}

export function dropUnusedTags(db: Database): string[] {
  return db
    .prepare<[], string>(
      'DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM record_tag WHERE tag_id = tag.id) RETURNING name',
    )
    .pluck()
    .all();
}

export interface TagUse {
  readonly name: string;
  readonly records: number;
  /** Days of the first and the last record with it. */
  readonly first: string;
  readonly last: string;
}

/** Most used first. */
export const tagUses = (db: Database): TagUse[] =>
  db
    .prepare<[], TagUse>(
      `SELECT tag.name, count(*) AS records, min(record.day) AS first, max(record.day) AS last
       FROM tag JOIN record_tag ON record_tag.tag_id = tag.id JOIN record ON record.id = record_tag.record_id
       GROUP BY tag.id ORDER BY records DESC, tag.name`,
    )
    .all();

export const tagNames = (db: Database): string[] =>
  db.prepare<[], string>('SELECT name FROM tag ORDER BY name').pluck().all();

/** How many records have the tag; undefined when there is no such tag. */
export function tagCount(db: Database, name: string): number | undefined {
  const id = tagId(db, name);
  if (id === undefined) return undefined;
  return db
    .prepare<[number], { records: number }>('SELECT count(*) AS records FROM record_tag WHERE tag_id = ?')
    .get(id)?.records;
}

/** Row ids of records with the tag whose text has some #tag in it. */
export const withSigns = (db: Database, name: string): number[] =>
  db
    .prepare<[string], { id: number }>(
      `SELECT record.id FROM tag JOIN record_tag ON record_tag.tag_id = tag.id JOIN record ON record.id = record_tag.record_id
       WHERE tag.name = ? AND instr(record.text, '#') > 0 ORDER BY record.id`,
    )
    .all(name)
    .map(({ id }) => id);

/** Gives the tag another name; records keep it. The new name must be free. */
export function renameTag(db: Database, from: string, to: string): void {
  db.prepare('UPDATE tag SET name = ? WHERE name = ?').run(to, from);
}

/** Moves every record of one tag to another and drops the first; both must be there and differ. */
export function mergeTag(db: Database, from: string, into: string): void {
  const [source, target] = [tagId(db, from), tagId(db, into)];
  db.prepare(
    'INSERT OR IGNORE INTO record_tag (record_id, tag_id) SELECT record_id, ? FROM record_tag WHERE tag_id = ?',
  ).run(target, source);
  db.prepare('DELETE FROM record_tag WHERE tag_id = ?').run(source);
  db.prepare('DELETE FROM tag WHERE id = ?').run(source);
}
