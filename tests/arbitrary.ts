import fc, { type Arbitrary } from 'fast-check';
import type { Field, Fields } from '../src/journal/field.ts';
import type { Kind } from '../src/journal/kind.ts';
import { linkTypes } from '../src/journal/record.ts';
import { kinds } from '../src/records/kinds.ts';
import { addDays, type Day } from '../src/time/calendar.ts';
import { isoOf } from '../src/time/moment.ts';

/** Random records of every kind, made from what the kinds say of their fields. */

/** What a record may hold and no terminal, page or file may act on. */
const hostilePieces: readonly string[] = [
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\',
  '\u001b]52;c;Y2F0\u0007',
  '\u001bP1$r0m\u001b\\',
  '\u001b[6n\u001b[2J\u001b[1A\u001bc',
  '\u009b31m\u009d0;title\u009c\u0085',
  'bell\u0007 back\b\b\b delete\u007f vt\u000b ff\u000c',
  '\u202eoverride\u202c \u2066isolate\u2069 \u200emark\u200f\u061c',
  'tag\u{e0041}\u{e0042}\u{e007f}',
  'zero\u200bwidth\ufeff\u2060soft\u00adhyphen\u180e',
  'blank\u115f\u1160\u3164\uffa0\u17b4\u034f',
  'Z\u0337\u0321\u035c\u0301\u0316a\u0300\u0301\u0302\u0303\u0304\u0305lgo',
  '👩‍👩‍👧‍👦 🏳️‍🌈 ❤️ 👍🏽 🇩🇪 1️⃣',
  'שלום עולם مرحبا',
  'नमस्ते ไทย 日本語 ｆｕｌｌ 한국어',
  'cr\rlf\ncrlf\r\nend',
  'sep\u2028line\u2029paragraph',
  '\ttab\tstops',
  '“quotes” "double" \'single\' \\back\\ `tick`',
  `=cmd|' /C calc'!A0`,
  '@SUM(1) +1 -1',
  '# heading\n- item\n---\n## text\n<!-- comment -->',
  '![x](http://example.org/x.png) [y](javascript:0)',
  '<script>0</script> &amp; <b>bold</b>',
  "'; DROP TABLE record; --",
  '{"__proto__": {"x": 1}} {{x}} $(x) %s %n',
  '#tag @lead',
  'null',
];

const sayable = (text: string): boolean =>
  text.isWellFormed() && !text.includes('\u0000') && text.trim() !== '';

/** A text that says something, of anything a journal may hold. */
export const hostileText: Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...hostilePieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(' '))
  .filter(sayable);

export const plainText: Arbitrary<string> = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
  .filter(sayable);

export const anyText: Arbitrary<string> = fc.oneof(plainText, hostileText);

export const tag: Arbitrary<string> = fc.oneof(
  fc.constantFrom('hiring', 'on-call', 'größe', '設計', 'team/ledger'),
  fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/),
);

export const alias: Arbitrary<string> = fc.oneof(
  fc.constantFrom('lead', 'mentor', 'peer', 'manager', 'peer-2', '王', 'a.b'),
  fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/),
);

export const day: Arbitrary<Day> = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays('1970-01-01', days));

/** ISO with the offset of some place. */
const instant: Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: Date.parse('1970-01-02T00:00Z'), max: Date.parse('2120-01-01T00:00Z') }),
    fc.constantFrom(0, 60, 120, -300, 330, 765, -570),
  )
  .map(([at, offset]) => isoOf({ at, offset }));

/** A value of a field, never empty. */
function fieldValue(field: Field, text: Arbitrary<string> = anyText): Arbitrary<unknown> {
  const { type, min, max, choices = [], item = {} } = field;
  switch (type) {
    case 'text':
      return text;
    case 'integer':
      return fc.integer({ min: min ?? -1_000_000, max: max ?? 1_000_000 });
    case 'number':
      return fc
        .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
        .map((value) => (value === 0 ? 0 : value));
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...choices);
    case 'day':
      return day;
    case 'minutes':
      return fc.integer({ min: 1, max: 1440 });
    case 'person':
    case 'alias':
      return alias;
    case 'texts':
      return fc.array(text, { maxLength: 3 });
    case 'list':
      return fc.array(fieldValues(item, text), { maxLength: 3 });
  }
}

/** Values of fields by name; those that are not required may be null or left out. */
export function fieldValues(
  fields: Fields,
  text: Arbitrary<string> = anyText,
): Arbitrary<Record<string, unknown>> {
  const values = Object.entries(fields).map(([name, field]): [string, Arbitrary<unknown>] => {
    const value = fieldValue(field, text);
    return [name, field.required || Array.isArray(field.empty) ? value : fc.option(value, { freq: 3 })];
  });
  const needed = Object.keys(fields).filter((name) => fields[name]?.required);
  return fc.record(Object.fromEntries(values), { requiredKeys: needed }) as Arbitrary<
    Record<string, unknown>
  >;
}

/** One record as JSON says it: accepted by `--from -` and, with its kind, by `import json`. */
export interface SampleEntry extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly text: string;
}

/** Entries of a kind that its own rules accept. */
export function entryOf(kind: Kind, text: Arbitrary<string> = anyText): Arbitrary<SampleEntry> {
  return fc
    .record({
      text: kind.text.required ? text : fc.oneof(text, fc.constant('')),
      at: fc.oneof(instant, day),
      tags: fc.uniqueArray(tag, { maxLength: 3 }),
      people: fc.uniqueArray(alias, { maxLength: 3 }),
      private: fc.boolean(),
      values: fieldValues(kind.fields, text),
    })
    .map(({ values, ...shared }) => ({ kind: kind.name, ...shared, ...values }))
    .filter((entry) => ruleBroken(kind, entry) === undefined);
}

/** What the kind's own rules say against an entry whose fields are all right in themselves. */
export function ruleBroken(kind: Kind, entry: SampleEntry): string | undefined {
  try {
    settled(kind, entry);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The values of an entry as the kind's own rules leave them, such as lists in the order of their days. */
export function settled(kind: Kind, entry: SampleEntry): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [name, entry[name] ?? field.empty]),
  );
  const facts = { text: entry.text, day: String(entry.at).slice(0, 10) };
  return kind.settle?.(values as never, facts) ?? values;
}

export const anyEntry: Arbitrary<SampleEntry> = fc.oneof(...kinds.list.map(({ kind }) => entryOf(kind)));

/** What happens to a journal: entries in the order they are logged, then links, removals and settings. */
export interface SampleJournal {
  readonly entries: readonly SampleEntry[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly type: string }[];
  readonly removed: readonly number[];
  readonly settings: Readonly<Record<string, string>>;
}

/** The name that no second record of the journal may bear. */
const ownName = ({ kind, alias, name }: SampleEntry): string | undefined =>
  kind === 'person' ? `@${alias}` : kind === 'skill' ? String(name).toLowerCase() : undefined;

/** At most `size` entries of all kinds; numbers in links and removals are places among the entries. */
export function journalOf(size: number): Arbitrary<SampleJournal> {
  const place = fc.nat({ max: Math.max(0, size - 1) });
  return fc.record({
    entries: fc.array(anyEntry, { maxLength: size }).map((entries) =>
      entries.filter((entry, index) => {
        const own = ownName(entry);
        return own === undefined || entries.findIndex((each) => ownName(each) === own) === index;
      }),
    ),
    links: fc.array(fc.record({ from: place, to: place, type: fc.constantFrom(...linkTypes) }), {
      maxLength: 6,
    }),
    removed: fc.uniqueArray(place, { maxLength: 3 }),
    settings: fc.dictionary(fc.constantFrom('role', 'name', 'level'), anyText, { maxKeys: 3 }),
  });
}
