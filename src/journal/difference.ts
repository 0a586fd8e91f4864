import { faint, type Text, type View } from '../terminal/text.ts';
import { sayFullDay, sayTime } from '../time/say.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import { instantOf, type JournalRecord } from './record.ts';
import { labelOf } from './verbs/show.ts';

/** What one part of a record said before and after, in words; empty where it said nothing. */
export interface Difference {
  /** As the option that gives it is called. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a record says, part by part, in words. */
export type Said = ReadonlyMap<string, string>;

export const nothingSaid: Said = new Map();

export function saidOf(kind: Kind, record: JournalRecord): Said {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const { at, offset } = instantOf(record);
  return new Map([
    ['text', record.text],
    ...Object.entries(kind.fields).map(([name, field]): [string, string] => [
      labelOf(name, field),
      wordsFor(field, values[name]),
    ]),
    ['at', `${sayFullDay(record.day)}${record.timed ? ` ${sayTime(at, offset)}` : ''}`],
    ['tags', record.tags.map((tag) => `#${tag}`).join(' ')],
    ['people', record.people.map((alias) => `@${alias}`).join(' ')],
    ['links', record.links.map(({ type, id }) => `${type} ${id}`).join(', ')],
    ['private', record.private ? 'yes' : 'no'],
  ]);
}

const wordsFor = (field: Field, value: unknown): string =>
  value === null || value === undefined ? '' : field.format(value as never);

export function differences(before: Said, after: Said): Difference[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .map((field) => ({ field, before: before.get(field) ?? '', after: after.get(field) ?? '' }))
    .filter((each) => each.before !== each.after);
}

/** `due  2026-11-27 → 2026-12-01`, the names lined up. */
export function differenceLines(list: readonly Difference[], indent = 2): View {
  const width = Math.max(0, ...list.map(({ field }) => field.length)) + 2;
  return list.map(({ field, before, after }) => ({
    lead: [' '.repeat(indent), faint(field.padEnd(width))],
    paragraph: told(before, after),
  }));
}

function told(before: string, after: string): Text {
  if (before === '') return after;
  if (/\n/.test(before + after)) return byLine(before.split('\n'), after.split('\n'));
  const [was, is] = after === '' ? [shortened(before), 'nothing'] : around(before, after);
  // Where the words have arrows of their own, one more would not be understood.
  return [faint(was), /->|→/.test(before + after) ? '\n→ ' : ' → ', is];
}

/** Lines that went and lines that came. */
function byLine(before: readonly string[], after: readonly string[]): Text {
  const gone = before.filter((line) => line !== '' && !after.includes(line));
  const come = after.filter((line) => line !== '' && !before.includes(line));
  if (gone.length + come.length === 0) return 'the same lines in another order';
  const lines = [
    ...gone.map((line) => faint(`− ${shortened(line)}`)),
    ...come.map((line) => `+ ${shortened(line)}`),
  ];
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
}

const longest = 200;

const shortened = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words;

/** Of long texts only the words that differ, and a few on both sides. */
function around(before: string, after: string): [before: string, after: string] {
  if (before.length + after.length < 120) return [before, after];
  const [was, is] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const from = Math.max(0, head - 3);
  const kept = Math.max(0, tail - 3);
  const cut = (words: readonly string[]): string =>
    shortened(
      [
        from > 0 ? '… ' : '',
        ...words.slice(from, words.length - kept).map((word) => word.replace(/\n/g, ' ')),
        kept > 0 ? '…' : '',
      ]
        .join('')
        .trim(),
    );
  return [cut(was), cut(is)];
}
