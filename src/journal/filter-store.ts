import type { Database } from '../storage/database.ts';

/** What to look for; every part given must hold. */
export interface Wanted {
  /** An FTS5 expression built from quoted words only (search.ts). */
  readonly match?: string | undefined;
  /** Pieces that must stand in the words just so: what the index does not hold as words of their own. */
  readonly pieces?: readonly string[] | undefined;
  /** One of these. */
  readonly kinds?: readonly string[] | undefined;
  /** All of these. */
  readonly tags?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly private?: boolean | undefined;
  readonly having?: readonly Having[] | undefined;
  /** What must not hold: none of it. */
  readonly without?: Unwanted | undefined;
}

export type Unwanted = Pick<Wanted, 'match' | 'pieces' | 'kinds' | 'tags' | 'people'>;

/** A kind's own field that must have this value. Table and column are the program's words, never a person's. */
export interface Having {
  readonly table: string;
  readonly column: string;
  readonly value: string;
}

/** A piece of SQL and what its question marks stand for. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A condition on records in the forms that a plan may need. */
export interface Filter {
  /** Holds for the record with this id. */
  readonly test: (id: string) => Sql;
  /** The ids that fit, where an index lists them. */
  readonly ids?: Sql;
  /** A table, as `walk`, that has them newest logged first, and which of its rows count. */
  readonly walk?: { readonly table: string; readonly which: Sql };
}

const sql = (text: string, ...values: readonly unknown[]): Sql => ({ sql: text, values });

/** Everything but words. Undefined when a tag or a person is not known, so that nothing can fit. */
export function filtersOf(db: Database, wanted: Wanted): Filter[] | undefined {
  const tags = (wanted.tags ?? []).map((name) => tagFilter(db, name));
  const people = (wanted.people ?? []).map((alias) => personFilter(db, alias));
  const named = [...tags, ...people].flatMap((filter) => filter ?? []);
  if (named.length < tags.length + people.length) return undefined;
  const { having = [], private: wish } = wanted;
  return [
    ...named,
    ...dayFilters(wanted),
    ...kindFilters(wanted.kinds),
    ...(wish === undefined ? [] : [{ test: () => sql('record.private = ?', wish ? 1 : 0) }]),
    ...having.map(({ table, column, value }) => ({
      test: (id: string) =>
        sql(`EXISTS (SELECT 1 FROM "${table}" WHERE record_id = ${id} AND "${column}" = ?)`, value),
    })),
    ...(wanted.pieces ?? []).map((piece) => ({ test: (id: string) => pieceTest(id, piece) })),
    ...unwantedFilters(db, wanted.without ?? {}),
  ];
}

function tagFilter(db: Database, name: string): Filter | undefined {
  const id = db.prepare<[string], { id: number }>('SELECT id FROM tag WHERE tag.name = ?').get(name)?.id;
  if (id === undefined) return undefined;
  return {
    test: (record) => sql(`EXISTS (SELECT 1 FROM record_tag WHERE record_id = ${record} AND tag_id = ?)`, id),
    ids: sql('SELECT record_id FROM record_tag WHERE tag_id = ?', id),
    walk: { table: 'record_tag', which: sql('walk.tag_id = ?', id) },
  };
}

function personFilter(db: Database, alias: string): Filter | undefined {
  const id = db
    .prepare<[string], { id: number }>('SELECT record_id AS id FROM person WHERE person.alias = ?')
    .get(alias)?.id;
  if (id === undefined) return undefined;
  return {
    test: (record) => sql(`EXISTS (SELECT 1 FROM mention WHERE record_id = ${record} AND person_id = ?)`, id),
    ids: sql('SELECT record_id FROM mention WHERE person_id = ?', id),
    // One record may name a person in two roles, and is walked past once.
    walk: {
      table: 'mention',
      which: sql(
        `walk.person_id = ? AND NOT EXISTS (SELECT 1 FROM mention AS other WHERE other.record_id = walk.record_id
         AND other.person_id = walk.person_id AND other.role < walk.role)`,
        id,
      ),
    },
  };
}

function dayFilters({ from, to }: Wanted): Filter[] {
  const bounds = [
    ...(from === undefined ? [] : [sql('record.day >= ?', from)]),
    ...(to === undefined ? [] : [sql('record.day <= ?', to)]),
  ];
  if (bounds.length === 0) return [];
  const all = sql(bounds.map((each) => each.sql).join(' AND '), ...bounds.flatMap(({ values }) => values));
  return [
    {
      test: () => all,
      ids: sql(`SELECT id FROM record INDEXED BY record_day WHERE ${all.sql}`, ...all.values),
    },
  ];
}

function kindFilters(kinds: readonly string[] | undefined): Filter[] {
  if (kinds === undefined) return [];
  const [only] = kinds;
  if (kinds.length === 1) {
    const ids = sql('SELECT id FROM record INDEXED BY record_kind_day WHERE kind = ?', only);
    return [{ test: () => sql('record.kind = ?', only), ids }];
  }
  return [{ test: () => sql('record.kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds)) }];
}

const pieceTest = (id: string, piece: string): Sql =>
  sql(`${id} IN (SELECT rowid FROM words WHERE instr(lower(text), lower(?)) > 0)`, piece);

const not = ({ sql: text, values }: Sql): Sql => sql(`NOT ${text}`, ...values);

function unwantedFilters(db: Database, { match, pieces = [], kinds = [], tags = [], people = [] }: Unwanted) {
  const named = [
    ...tags.map((name) => tagFilter(db, name)),
    ...people.map((alias) => personFilter(db, alias)),
  ].flatMap((filter) => filter ?? []);
  return [
    ...named.map(({ test }) => ({ test: (id: string) => not(test(id)) })),
    ...kinds.map((kind) => ({ test: () => sql('record.kind <> ?', kind) })),
    ...pieces.map((piece) => ({ test: (id: string) => not(pieceTest(id, piece)) })),
    ...(match === undefined
      ? []
      : [{ test: (id: string) => sql(`${id} NOT IN (SELECT rowid FROM words WHERE words MATCH ?)`, match) }]),
  ];
}
