import { type Entry, entryOf } from '../../journal/entry.ts';
import type { Field, Fields } from '../../journal/field.ts';
import type { Kind } from '../../journal/kind.ts';
import type { JournalRecord, Link } from '../../journal/record.ts';
import { personFields } from '../../journal/row.ts';
import type { RecordItem } from './line.ts';
import type { Plan } from './plan.ts';
import type { DataItem } from './survey.ts';

/** An item in the names of this journal: its people and the ids in its fields as they are called here. */
export function translated<T extends DataItem>(item: T, { ids, uids, aliases }: Plan): T {
  const { kind, entry } = item;
  const person = (alias: string): string => aliases.get(alias) ?? alias;
  const translate = (fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inField(fields[name], value)]));
  const inField = (field: Field | undefined, value: unknown): unknown => {
    if (field?.type === 'person' && typeof value === 'string') return person(value);
    if (field?.refers && typeof value === 'string') return ids.get(value) ?? value;
    if (field?.item && Array.isArray(value)) return value.map((each) => translate(field.item ?? {}, each));
    return value;
  };
  const here: Entry = {
    ...entry,
    people: entry.people.map(person),
    values: translate(kind.fields, entry.values),
  };
  if (item.type === 'entry') return { ...item, entry: here };
  const links = item.links.map((link) => ({ ...link, uid: uids.get(link.uid) ?? link.uid }));
  const names = uids.has(item.uid) ? told(item) : item.names;
  return { ...item, entry: here, links, names };
}

/** Of a person who was met apart in both journals only what is told about them counts, not when it was. */
const told = ({ entry, kind, names }: RecordItem): ReadonlySet<string> =>
  new Set(
    [...names].filter((name) => {
      const value = name === 'text' ? entry.text : kind.fields[name] ? entry.values[name] : undefined;
      return value !== undefined && value !== null && value !== '';
    }),
  );

/** What the record would say if the file had its way: what the line leaves out stays. */
export function merged({ kind, entry, names }: RecordItem, record: JournalRecord): Entry {
  const own = entryOf(kind, record);
  const said = <K extends keyof Entry>(name: K): Entry[K] => (names.has(name) ? entry[name] : own[name]);
  const values = Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [
      name,
      names.has(name) ? (entry.values[name] ?? field.empty) : own.values[name],
    ]),
  );
  const inFields = personFields(kind).map((name) => values[name]);
  return {
    text: said('text'),
    moment: names.has('at')
      ? { ...entry.moment, timed: names.has('timed') ? entry.moment.timed : own.moment.timed }
      : own.moment,
    tags: said('tags'),
    people: said('people').filter((alias) => !inFields.includes(alias)),
    private: said('private') ?? own.private,
    values,
  };
}

/** Names of the fields in which a record and what it would become are not the same. */
export function differences(kind: Kind, before: Entry, after: Entry): string[] {
  const pairs: [name: string, before: unknown, after: unknown][] = [
    ['text', before.text, after.text],
    ...(['at', 'offset', 'day', 'zone', 'timed'] as const).map((name): [string, unknown, unknown] => [
      name === 'offset' ? 'at' : name,
      before.moment[name],
      after.moment[name],
    ]),
    ['tags', [...before.tags].sort(), [...after.tags].sort()],
    ['people', [...before.people].sort(), [...after.people].sort()],
    ['private', before.private, after.private],
    ...Object.keys(kind.fields).map((name): [string, unknown, unknown] => [
      name,
      before.values[name],
      after.values[name],
    ]),
  ];
  return [...new Set(pairs.flatMap(([name, a, b]) => (isSame(a, b) ? [] : [name])))];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const linkKey = ({ type, uid }: Link): string => `${type} ${uid}`;

/** Links that the file has and the record does not, and the other way round. */
export function linkChanges(
  { links, names }: RecordItem,
  record: JournalRecord,
  reaches: (uid: string) => boolean,
): { missing: readonly Link[]; extra: readonly Link[] } {
  if (!names.has('links')) return { missing: [], extra: [] };
  const [theirs, ours] = [new Set(links.map(linkKey)), new Set(record.links.map(linkKey))];
  return {
    missing: links.filter((link) => !ours.has(linkKey(link)) && reaches(link.uid)),
    extra: record.links.filter((link) => !theirs.has(linkKey(link))),
  };
}
