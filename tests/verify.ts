import SQLite from 'better-sqlite3';
import { hydrate, rowsById } from '../src/journal/record-store.ts';
import { wordsOf } from '../src/journal/row.ts';
import { kinds } from '../src/records/kinds.ts';
import type { Database } from '../src/storage/database.ts';
import { applicationId } from '../src/storage/file.ts';
import { columnsOf } from '../src/storage/track.ts';
import { latestVersion } from '../src/storage/version.ts';

/**
 * What is wrong with the journal in a file, in words; nothing when all is well. SQLite looks at its structure
 * only, so this also compares every row with its history, the search index with the records, and the numbers
 * with their counters. A write that a crash cut short is rolled back first, as any command does.
 */
export function verify(path: string): string[] {
  const db = new SQLite(path, { fileMustExist: true, timeout: 5000 });
  try {
    const structure = structureFaults(db);
    // Nothing more can be said of a file that cannot be read.
    if (structure.length > 0) return structure;
    return [
      ...referenceFaults(db),
      ...indexFaults(db),
      ...tracked(db).flatMap((table) => historyFaults(db, table)),
      ...counterFaults(db),
      ...detailFaults(db),
      ...changeFaults(db),
    ];
  } finally {
    db.close();
  }
}

function structureFaults(db: Database): string[] {
  const faults = db
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
    .all()
    .map(({ integrity_check: said }) => `integrity_check: ${said}`)
    .filter((said) => said !== 'integrity_check: ok');
  const mark = (pragma: string, wanted: number): string[] => {
    const found = db.pragma(pragma, { simple: true });
    return found === wanted ? [] : [`${pragma} is ${found} and should be ${wanted}`];
  };
  return [...faults, ...mark('application_id', applicationId), ...mark('user_version', latestVersion)];
}

const referenceFaults = (db: Database): string[] =>
  (db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]).map(
    ({ table, rowid, parent }) => `${table} row ${rowid} names a ${parent} that is not there`,
  );

/** Every record is in the search index with exactly its words, and nothing else is. */
function indexFaults(db: Database): string[] {
  const indexed = new Map(db.prepare<[], [number, string]>('SELECT rowid, text FROM words').raw().all());
  const faults: string[] = [];
  const ids = db.prepare<[], number>('SELECT id FROM record ORDER BY id').pluck().all();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = rowsById(db, ids.slice(start, start + 500));
    hydrate(db, kinds, rows).forEach((record, at) => {
      const rowId = rows[at]?.rowId ?? 0;
      const kind = kinds.byName(record.kind)?.kind;
      if (!kind) faults.push(`record ${rowId} is of the unknown kind ${record.kind}`);
      else if (!indexed.has(rowId)) faults.push(`${record.id} is not in the search index`);
      else if (indexed.get(rowId) !== wordsOf(record.text, kind.fields, { ...record }))
        faults.push(`the search index has other words of ${record.id}`);
      indexed.delete(rowId);
    });
  }
  return [
    ...faults,
    ...[...indexed.keys()].map((rowId) => `the search index holds the lost record ${rowId}`),
  ];
}

/** Tables with history under them. */
const tracked = (db: Database): string[] =>
  db
    .prepare<[], string>(
      "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name = tbl_name || '_insert' ORDER BY 1",
    )
    .pluck()
    .all();

type Row = Readonly<Record<string, string | number | null>>;

/** Every row is what its history says last, and what the history says is gone is gone. */
function historyFaults(db: Database, table: string): string[] {
  const columns = columnsOf(db, table);
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const keyOf = (row: Row): string => JSON.stringify(keys.map((name) => row[name]));
  const images = db
    .prepare<[string], { row: string; gone: number }>(
      'SELECT coalesce(after, before) AS row, after IS NULL AS gone FROM history WHERE entity = ? ORDER BY id',
    )
    .iterate(table);
  const latest = new Map<string, Row>();
  for (const { row: image, gone } of images) {
    const row = JSON.parse(image) as Row;
    if (gone) latest.delete(keyOf(row));
    else latest.set(keyOf(row), row);
  }
  const faults: string[] = [];
  for (const row of db.prepare<[], Row>(`SELECT * FROM "${table}"`).iterate()) {
    const image = latest.get(keyOf(row));
    latest.delete(keyOf(row));
    const differs = columns.filter(({ name, type }) => {
      const said = image?.[name] ?? null;
      // Images keep real numbers as text, with all their digits.
      return (type === 'REAL' && said !== null ? Number(said) : said) !== row[name];
    });
    if (image === undefined) faults.push(`${table} ${keyOf(row)} is not in the history`);
    else if (differs.length > 0)
      faults.push(`${table} ${keyOf(row)} differs from its history in ${differs.map(({ name }) => name)}`);
  }
  return [...faults, ...[...latest.keys()].map((key) => `${table} ${key} is lost, its history says`)];
}

/** No number can be given a second time, those of removed records included. */
const counterFaults = (db: Database): string[] =>
  db
    .prepare<[], { kind: string; highest: number; last: number | null }>(
      `WITH given AS (
         SELECT kind, number FROM record UNION ALL
         SELECT coalesce(after, before) ->> 'kind', coalesce(after, before) ->> 'number' FROM history WHERE entity = 'record')
       SELECT given.kind, max(given.number) AS highest, counter.last
       FROM given LEFT JOIN counter ON counter.kind = given.kind GROUP BY given.kind
       HAVING counter.last IS NULL OR counter.last < highest`,
    )
    .all()
    .map(({ kind, highest, last }) => `${kind} has the number ${highest}, and its counter says ${last}`);

/** Each record has one row in the table of its own kind and none in others. */
const detailFaults = (db: Database): string[] =>
  kinds.list.flatMap(({ kind: { name } }) =>
    db
      .prepare<[{ name: string }], string>(
        `SELECT coalesce(record.kind, '?') || ' ' || coalesce(record.number, detail.record_id)
         FROM record FULL JOIN "${name}" AS detail ON detail.record_id = record.id
         WHERE (record.kind IS @name) <> (detail.record_id IS NOT NULL)`,
      )
      .pluck()
      .all({ name })
      .map((record) => `${record} does not fit its rows in ${name}`),
  );

/** A change that wrote nothing is never kept: undo would do nothing, in the person's eyes. */
const changeFaults = (db: Database): string[] =>
  db
    .prepare<[], number>(
      'SELECT id FROM change WHERE NOT EXISTS (SELECT 1 FROM history WHERE change_id = change.id)',
    )
    .pluck()
    .all()
    .map((id) => `the change ${id} holds nothing`);
