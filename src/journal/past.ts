import type { Database } from '../storage/database.ts';
import { isoOf } from '../time/moment.ts';
import { type Difference, differences, nothingSaid, type Said, saidOf } from './difference.ts';
import { type Act, idEver, imagesOfRecord, lastKnown, type PastImage } from './history-store.ts';
import type { Kind, Kinds } from './kind.ts';
import { mentionRole } from './people-store.ts';
import type { JournalRecord, Link, LinkType } from './record.ts';
import { type Cell, columnsOf, fromCell, personFields } from './row.ts';

/** One change of one record. */
export interface Version {
  readonly change: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly command: string;
  readonly act: Act;
  readonly undone: boolean;
  readonly event: 'added' | 'changed' | 'removed';
  readonly fields: readonly Difference[];
}

type Row = Readonly<Record<string, Cell>>;

/** The rows of a record as they stood at one moment. */
interface Rows {
  record?: Row | undefined;
  details?: Row | undefined;
  readonly tags: Map<number, true>;
  readonly mentions: Map<string, { role: string; person: number }>;
  readonly links: Map<string, { type: LinkType; to: number }>;
}

/** Every version of a record that is or was there, oldest first. Tags and people have the names known last. */
export function versionsOf(db: Database, kinds: Kinds, kind: Kind, rowId: number): Version[] {
  const rows: Rows = { tags: new Map(), mentions: new Map(), links: new Map() };
  const names = namesIn(db, kinds);
  const said = (): Said => (rows.record ? saidOf(kind, recordFrom(kind, rows, names)) : nothingSaid);
  const images = Map.groupBy(imagesOfRecord(db, rowId), ({ change }) => change);
  return [...images.values()].flatMap((group): Version[] => {
    const [first] = group;
    if (!first) return [];
    const there = rows.record !== undefined;
    const before = said();
    for (const image of group) put(rows, kind, image);
    const event = rows.record === undefined ? 'removed' : there ? 'changed' : 'added';
    const fields = event === 'removed' ? [] : differences(before, said());
    if (event === 'changed' && fields.length === 0) return [];
    const { change, at, command, act, undone } = first;
    return [{ change, at, command, act, undone, event, fields }];
  });
}

function put(rows: Rows, kind: Kind, { entity, before, after }: PastImage): void {
  const row = JSON.parse((after ?? before) as string) as Row;
  const gone = after === null;
  switch (entity) {
    case 'record':
      rows.record = gone ? undefined : row;
      break;
    case 'record_tag':
      set(rows.tags, Number(row.tag_id), true, gone);
      break;
    case 'mention':
      set(
        rows.mentions,
        `${row.role} ${row.person_id}`,
        { role: String(row.role), person: Number(row.person_id) },
        gone,
      );
      break;
    case 'link':
      set(
        rows.links,
        `${row.type} ${row.to_id}`,
        { type: row.type as LinkType, to: Number(row.to_id) },
        gone,
      );
      break;
    case kind.name:
      rows.details = gone ? undefined : row;
  }
}

function set<K, V>(map: Map<K, V>, key: K, value: V, gone: boolean): void {
  if (gone) map.delete(key);
  else map.set(key, value);
}

interface Names {
  readonly tag: (id: number) => string;
  readonly person: (id: number) => string;
  readonly record: (id: number) => string;
}

function namesIn(db: Database, kinds: Kinds): Names {
  const kept = (find: (id: number) => string): ((id: number) => string) => {
    const found = new Map<number, string>();
    return (id) => {
      const name = found.get(id) ?? find(id);
      found.set(id, name);
      return name;
    };
  };
  const column = (entity: string, key: string, name: string) =>
    kept((id) => {
      const row = lastKnown(db, entity, key, id);
      return row === undefined ? '?' : String((JSON.parse(row) as Row)[name]);
    });
  return {
    tag: column('tag', 'id', 'name'),
    person: column('person', 'record_id', 'alias'),
    record: kept((id) => {
      const found = idEver(db, id);
      return found ? `${kinds.byName(found.kind)?.kind.letter ?? '?'}${found.number}` : '?';
    }),
  };
}

function recordFrom(kind: Kind, { record = {}, details = {}, ...rows }: Rows, names: Names): JournalRecord {
  const mentions = [...rows.mentions.values()].map(({ role, person }) => ({
    role,
    alias: names.person(person),
  }));
  const roles = personFields(kind).map((role) => [
    role,
    mentions.find((each) => each.role === role)?.alias ?? null,
  ]);
  const own = columnsOf(kind).map(({ name, column, field }) => {
    const cell = details[column] ?? null;
    // A real number stands in the history as text, with all its digits.
    return [name, fromCell(field, field.type === 'number' && cell !== null ? Number(cell) : cell)];
  });
  const links = [...rows.links.values()].map(
    ({ type, to }): Link => ({ type, id: names.record(to), uid: '' }),
  );
  return {
    id: `${kind.letter}${record.number}`,
    uid: String(record.uid),
    kind: kind.name,
    at: isoOf({ at: Number(record.at), offset: Number(record.offset) }),
    day: String(record.day),
    zone: String(record.zone),
    timed: record.timed === 1,
    text: String(record.text),
    tags: [...rows.tags.keys()].map(names.tag).sort(),
    people: mentions
      .filter(({ role }) => role === mentionRole)
      .map(({ alias }) => alias)
      .sort(),
    private: record.private === 1,
    links: links.sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1)),
    backlinks: [],
    ...Object.fromEntries(roles),
    ...Object.fromEntries(own),
  };
}
