import { CareerError, damaged, misuse } from '../../errors.ts';
import type { Entry } from '../../journal/entry.ts';
import { parseJson } from '../../journal/json.ts';
import { entryFromValue } from '../../journal/json-entry.ts';
import type { Kind, Kinds } from '../../journal/kind.ts';
import { instantOf, type Link } from '../../journal/record.ts';
import { firstFault, recordSchema } from '../../journal/schema.ts';
import { daysBetween } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { formatName, formatVersion, type Header } from './format.ts';
import { headerSchema, isSettingKey } from './line-schema.ts';
import type { SourceLine } from './source.ts';

/** What one line says. */
export type Item = HeaderItem | EntryItem | RecordItem;

export interface HeaderItem {
  readonly type: 'header';
  readonly line: number;
  readonly header: Header;
}

/** Written by a person or a script: it has no identity yet. */
export interface EntryItem {
  readonly type: 'entry';
  readonly line: number;
  readonly kind: Kind;
  readonly entry: Entry;
}

/** Written by an export. */
export interface RecordItem {
  readonly type: 'record';
  readonly line: number;
  readonly kind: Kind;
  readonly entry: Entry;
  readonly uid: string;
  readonly number: number;
  readonly links: readonly Link[];
  /** The fields that the line names; what it leaves out it does not speak about. */
  readonly names: ReadonlySet<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Misuse on a line of the file. */
export const atLine = (line: number, fault: string, hint?: string): CareerError =>
  misuse(
    `line ${line}: ${fault}`,
    hint === undefined ? 'nothing was imported' : `nothing was imported; ${hint}`,
  );

/** A reader of lines. It throws misuse that names the line and the field. */
export const lineReader =
  (kinds: Kinds, clock: Clock) =>
  ({ number, text }: SourceLine): Item =>
    located(number, () => {
      const value = fieldsIn(text);
      // A retro has a field of that name too.
      if (Object.hasOwn(value, 'format') && !Object.hasOwn(value, 'kind')) {
        return headerItem(kinds, number, value);
      }
      const kind = kindOf(kinds, value);
      if (Object.hasOwn(value, 'uid') || Object.hasOwn(value, 'id')) return recordItem(kind, number, value);
      return { type: 'entry', line: number, kind, entry: entryFromValue(kind, value, clock) };
    });

/** Puts the number of the line before what is wrong on it. */
export function located<T>(line: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    const { exit, message, hint } = error;
    const told = atLine(line, message, hint);
    throw new CareerError(exit, told.message, { hint: told.hint });
  }
}

const oneALine =
  'a line is one whole record; to make lines of a list: jq -c ".[]" file | career import json -';

function fieldsIn(text: string): Fields {
  // A list, or a record that was printed over several lines.
  const hint = /^\s*(\[|\{\s*$)/.test(text) ? oneALine : undefined;
  const value = parseJson(text, 'it', hint);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw misuse(`it is ${Array.isArray(value) ? 'a list' : 'a single value'}, not a record`, hint);
}

function kindOf(kinds: Kinds, { kind }: Fields): Kind {
  const known = typeof kind === 'string' ? kinds.byName(kind)?.kind : undefined;
  if (known) return known;
  const names = kinds.list.map((each) => each.kind.name).join(', ');
  if (kind === undefined) throw misuse('kind: is missing', `the kinds are ${names}`);
  throw misuse(
    typeof kind === 'string' ? `kind: there is no kind “${kind.slice(0, 40)}”` : 'kind: must be a text',
    `the kinds are ${names}`,
  );
}

function headerItem(kinds: Kinds, line: number, value: Fields): HeaderItem {
  const { version } = value;
  if (value.format === formatName && Number.isInteger(version) && Number(version) > formatVersion) {
    throw damaged(
      `the file was written by a newer career (format ${version}; this one reads ${formatVersion})`,
      'update career to import it',
    );
  }
  const parsed = headerSchema(kinds).safeParse(value);
  if (!parsed.success) throw misuse(firstFault(parsed.error));
  for (const key of Object.keys((value.settings as Fields | undefined) ?? {})) {
    if (!isSettingKey(key)) throw misuse(`settings: “${key.slice(0, 40)}” is not the name of a setting`);
  }
  const { settings = {}, numbers = {} } = parsed.data;
  return {
    type: 'header',
    line,
    header: {
      format: formatName,
      version: formatVersion,
      settings,
      numbers: numbers as Record<string, number>,
    },
  };
}

function recordItem(kind: Kind, line: number, value: Fields): RecordItem {
  const parsed = recordSchema(kind).safeParse(value);
  if (!parsed.success) throw misuse(firstFault(parsed.error), `career schema ${kind.name}`);
  const {
    id,
    uid,
    kind: _kind,
    at,
    day,
    zone,
    timed = true,
    text,
    tags = [],
    people = [],
    private: isPrivate,
    links = [],
    backlinks: _backlinks,
    ...values
  } = parsed.data;
  const instant = instantOf({ at: at.replace(/Z$/, '+00:00') });
  // Late at night belongs to the day before for some; further apart is a slip.
  if (!at.startsWith(day) && Math.abs(daysBetween(at.slice(0, 10), day)) > 1) {
    throw misuse(`day: is ${day}, but the record happened at ${at}`);
  }
  if (links.some((link) => link.uid === uid)) throw misuse('links: a record cannot be linked to itself');
  return {
    type: 'record',
    line,
    kind,
    uid,
    number: Number(id.slice(1)),
    entry: {
      text,
      moment: { ...instant, day, zone, timed },
      tags: [...new Set(tags)].sort(),
      people: [...new Set(people)].sort(),
      private: isPrivate,
      values,
    },
    links,
    names: new Set(Object.keys(value)),
  };
}
