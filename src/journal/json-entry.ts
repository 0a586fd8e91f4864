import { CareerError, misuse } from '../errors.ts';
import type { Clock } from '../time/clock.ts';
import { momentAt } from '../time/moment.ts';
import { when } from '../time/when.ts';
import { type Entry, entryOf } from './entry.ts';
import type { Field } from './field.ts';
import { parseJson } from './json.ts';
import type { Kind } from './kind.ts';
import type { JournalRecord } from './record.ts';
import { entrySchema, firstFault } from './schema.ts';
import { entryFrom, valuesFrom, type Words } from './words.ts';

/** Throws misuse naming the first field that is wrong. */
export function entryFromJson(kind: Kind, text: string, clock: Clock): Entry {
  const value = parseJson(text, `the ${kind.name}`);
  try {
    return entryFromValue(kind, value, clock);
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    throw misuse(`the ${kind.name} is not right: ${error.message}`, error.hint);
  }
}

/** The same for JSON that was parsed. Throws misuse that starts with the name of the field. */
export function entryFromValue(kind: Kind, value: unknown, clock: Clock): Entry {
  const parsed = entrySchema(kind).safeParse(value);
  if (!parsed.success) throw misuse(firstFault(parsed.error), `career schema ${kind.name}`);
  const { text, at, tags, people, private: wish, kind: _kind, ...values } = parsed.data;
  return {
    text,
    moment: at === undefined ? momentAt(clock.now(), clock) : when(at, clock, 'past'),
    tags: [...new Set(tags)],
    people: [...new Set(people)],
    private: wish,
    values,
  };
}

/**
 * What a record says, with what a JSON object says in its place; what it does not name stays. It may be the
 * whole record as `show --json` prints it, with something changed. Throws misuse.
 */
export function revisedByJson(kind: Kind, record: JournalRecord, text: string, clock: Clock): Entry {
  const said = parseJson(text, `the ${kind.name}`) as Record<string, unknown>;
  const own = record as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.entries(said).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(own[name]),
  );
  if (changed.some(([name]) => name === 'id' || name === 'uid')) {
    throw misuse(`the JSON is of ${said.id ?? said.uid}, not of ${record.id}`);
  }
  const { moment, values, ...rest } = entryOf(kind, record);
  try {
    const entry = entryFromValue(kind, { ...rest, ...values, ...Object.fromEntries(changed) }, clock);
    return changed.some(([name]) => name === 'at') ? entry : { ...entry, moment };
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    throw misuse(`the ${kind.name} is not right: ${error.message}`, error.hint);
  }
}

/** What JSON says, where it says nothing what was known before, and above both what flags say. */
export function overlaidEntry(kind: Kind, json: Entry, under: Words, flags: Words, clock: Clock): Entry {
  const over = entryFrom(kind, { ...flags, text: '' }, clock);
  const said = Object.entries(json.values).filter(([, value]) => value !== null && value !== undefined);
  return {
    text: json.text,
    moment: flags.fields.at ? over.moment : json.moment,
    tags: [...new Set([...json.tags, ...over.tags])],
    people: [...new Set([...json.people, ...over.people])],
    private: over.private ?? json.private,
    values: { ...valuesFrom(kind, under, clock), ...Object.fromEntries(said), ...over.values },
  };
}

/** What JSON says as far as it can be put into words, whether it would be accepted or not; so that none of it is lost. */
export function wordsFromJson(kind: Kind, text: string): Words {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = parseJson(text, 'it') as typeof value;
  } catch {
    return { text, fields: {} };
  }
  const { kind: _kind, text: said, at, tags, people, private: wish, ...rest } = value;
  const own = Object.entries(kind.fields).map(([name, field]): [string, string] => [
    name,
    wordsOf(rest[name], field),
  ]);
  const shared = Object.entries({ at, tags, with: people, private: wish }).map(
    ([name, each]): [string, string] => [name, wordsOf(each).replaceAll('\n', ' ')],
  );
  const unknown = Object.entries(rest).filter(([name]) => !Object.hasOwn(kind.fields, name));
  const lines = [wordsOf(said), ...unknown.map(([name, each]) => `${name}: ${wordsOf(each)}`)];
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    fields: Object.fromEntries([...own, ...shared]),
  };
}

function wordsOf(value: unknown, field?: Field): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  try {
    if (field?.type === 'list') return field.format(value as never);
  } catch {
    // Not what the field holds: as it is.
  }
  return value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
}
