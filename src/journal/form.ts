import { misuse } from '../errors.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import { sharedFields, tidied, type Words } from './words.ts';

/**
 * A record as a Markdown text to edit: one `name: words` line for each short field, a line of dashes, the
 * text, and a `## name` heading for each long field. Drafts and `--from` use the same form.
 */

const isLong = (field: Field | undefined): boolean => field?.form === 'section';

const rule = '---';

/** `parseForm` reads the same words back. What only verbs set is left out while it says nothing. */
export const formOf = (kind: Kind, words: Words): string =>
  written(kind, words, (name, field) => {
    if (field) return field.flag !== false || field.required || Boolean(words.fields[name]);
    return name !== 'goal' || Boolean(words.fields.goal);
  });

/** Only what the words name, also where they are empty: a change of a record, which leaves the rest alone. */
export const partOfForm = (kind: Kind, words: Words): string =>
  written(kind, words, (name) => Object.hasOwn(words.fields, name));

function written(
  kind: Kind,
  words: Words,
  shows: (name: string, field: Field | undefined) => boolean,
): string {
  const entries = Object.entries(kind.fields).filter(([name, field]) => shows(name, field));
  const header = [
    `<!-- ${kind.name} · fill in what you know, save and close; empty the whole file to stop -->`,
    ...entries
      .filter(([, field]) => !isLong(field))
      .map(([name, field]) => shortLine(name, words.fields[name] ?? '', aboutField(field))),
    ...sharedFields
      .filter((name) => shows(name, undefined))
      .map((name) => shortLine(name, words.fields[name] ?? '')),
    rule,
  ];
  const long = entries
    .filter(([, field]) => isLong(field))
    .flatMap(([name, field]) => [
      '',
      `## ${name}`,
      `<!-- ${aboutSection(field)} -->`,
      ...lines(words.fields[name] ?? '').map(escaped),
    ]);
  return `${[...header, ...lines(words.text).map(escaped), ...long].join('\n')}\n`;
}

const lines = (words: string): string[] => words.split('\n');

const shortLine = (name: string, words: string, about = ''): string =>
  `${name}: ${onOneLine(words)}${about === '' ? '' : `  <!-- ${about} -->`}`.trimEnd();

function aboutField({ type, min, max, choices, summary }: Field): string {
  if (choices) return choices.join(', ');
  if (min !== undefined && max !== undefined) return `${summary}, ${min} to ${max}`;
  return type === 'boolean' ? 'yes or no' : summary;
}

const aboutSection = ({ summary, choices }: Field): string =>
  choices ? `${summary}: ${choices.join(', ')}` : summary;

/** Lines of the person's own that look like part of the form get a backslash before them. */
export const escaped = (line: string): string => (/^\\*(## |<!--)/.test(line) ? `\\${line}` : line);

export const unescaped = (line: string): string => line.replace(/^\\(\\*(?:## |<!--))/, '$1');

/** In a short field, what the line could not hold is written as Markdown writes it: `&#10;` for a line break. */
const onOneLine = (words: string): string =>
  words
    .replace(/&(?=(?:amp;)*(?:#\d{1,6};|lt;!--))/g, '&amp;')
    .replace(/<(?=!--)/g, '&lt;')
    .replace(/^\s|\s$|[\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

const asMeant = (words: string): string =>
  words.replace(
    /&(?:amp;((?:amp;)*(?:#\d{1,6};|lt;!--))|#(\d{1,6});|lt;(?=!--))/g,
    (_, spared?: string, code?: string) =>
      spared !== undefined ? `&${spared}` : code !== undefined ? String.fromCharCode(Number(code)) : '<',
  );

/** A file from Windows ends every line in two characters. */
export const linesIn = (form: string): string[] =>
  form.replace(/^\ufeff/, '').split(/^[^\n]*\r\n/.test(form) ? /\r?\n/ : '\n');

/** Throws misuse for a line of the head that is not `name: words`, and for headings of no field. */
export function parseForm(kind: Kind, form: string): Words {
  const all = linesIn(form);
  const end = all.findIndex((line) => line.trim() === rule);
  const head = end < 0 ? [] : all.slice(0, end);
  const fields: Record<string, string> = {};
  for (const line of head) {
    const plain = line.replace(/<!--.*?-->/g, '').trim();
    if (plain === '') continue;
    const match = /^([A-Za-z]+)\s*:(.*)$/s.exec(plain);
    if (!match)
      throw misuse(`the line “${plain}” of the form is not “name: words”`, 'the text goes below the dashes');
    fields[match[1]!] = asMeant(match[2]!.trim());
  }
  const text: string[] = [];
  let current = text;
  const long: Record<string, string[]> = {};
  for (const line of all.slice(end + 1)) {
    const heading = /^## ([A-Za-z]+)\s*$/.exec(line);
    const name = heading?.[1] ?? '';
    if (heading && Object.hasOwn(kind.fields, name) && isLong(kind.fields[name])) {
      current = [];
      long[name] = current;
    } else if (!/^<!--.*-->\s*$/.test(line)) current.push(unescaped(line));
  }
  for (const [name, own] of Object.entries(long)) fields[name] = trimmed(own);
  return { text: trimmed(text), fields };
}

const trimmed = (own: readonly string[]): string => tidied(own.join('\n'));
