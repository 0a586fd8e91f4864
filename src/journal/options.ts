import { type Option, type Options, text, texts, toggle } from '../command.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import type { Words } from './words.ts';

/** Options that mean the same wherever something is logged. */
export const captureOptions = {
  at: text('--at <when>', 'when it happened; looks back: yesterday 15:00, last friday, 3 days ago'),
  tag: texts('-t, --tag <name>', 'a tag; several may be given, and #tags in the text count', {
    completes: 'tag',
  }),
  with: texts('-w, --with <person>', 'someone involved; @people in the text count', { completes: 'person' }),
  goal: texts('-g, --goal <id>', 'a goal that it supports', { completes: 'goal' }),
  private: toggle('--private', 'keep it out of shared reviews'),
  share: toggle('--share', 'let it appear in shared reviews'),
  editor: toggle('-e, --editor', 'write it in your editor'),
  from: text('--from <file>', 'read a form or a JSON object from a file, or from standard input with -', {
    completes: 'file',
  }),
  draft: text('--draft <number>', 'go on with text that was kept', { completes: 'draft' }),
};

export const flagOf = (name: string, field: Field): string | false =>
  field.flag === false
    ? false
    : (field.flag ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

/** The options of a kind's own fields. */
export function fieldOptions(kind: Kind): Options {
  const options = Object.entries(kind.fields).flatMap(([name, field]): [string, Option][] => {
    const flag = flagOf(name, field);
    return flag === false ? [] : [[name, fieldOption(flag, field)]];
  });
  return Object.fromEntries(options);
}

const placeholders: Readonly<Record<Field['type'], string>> = {
  text: 'text',
  integer: 'number',
  number: 'number',
  boolean: '',
  choice: 'word',
  day: 'when',
  minutes: 'time',
  person: 'person',
  alias: 'alias',
  texts: 'text',
  list: 'line',
};

function fieldOption(flag: string, field: Field): Option {
  const { type, summary, choices } = field;
  if (type === 'boolean') return toggle(`--${flag}`, summary);
  const value = `--${flag} <${placeholders[type]}>`;
  const about = choices ? `${summary}: ${choices.join(', ')}` : summary;
  if (type === 'texts' || type === 'list') return texts(value, `${about}; may be given several times`);
  return text(
    value,
    about,
    choices ? { completes: choices } : type === 'person' ? { completes: 'person' } : {},
  );
}

type Given = Readonly<Record<string, unknown>>;

/**
 * The options of the command that logs a kind. In kinds where `--from` names a person, it reads a form or
 * JSON only when it says `-` or a path with a slash, neither of which can be an alias.
 */
export function loggingOptions(kind: Kind): Options {
  const own = fieldOptions(kind);
  const { from } = own;
  if (!from) return { ...own, ...captureOptions };
  const summary = `${from.summary}; - or a path with a slash reads a form or a JSON object instead`;
  return { ...own, ...captureOptions, from: { ...from, summary } };
}

/** What `--from` wants to be read, if that is what it says. */
export function sourceFrom(kind: Kind, { from }: Given): string | undefined {
  if (typeof from !== 'string') return undefined;
  return kind.fields.from === undefined || from === '-' || /[\\/]/.test(from) ? from : undefined;
}

/** The words that options say; a repeated option has one line for each value, a switch says yes. */
export function wordsFromOptions(kind: Kind, given: Given): Words {
  const fields: Record<string, string> = {};
  const own = sourceFrom(kind, given) === undefined ? given : { ...given, from: undefined };
  for (const name of Object.keys(kind.fields)) fields[name] = said(own[name]);
  fields.at = said(given.at);
  fields.tags = said(given.tag).replace(/\n/g, ' ');
  fields.with = said(given.with).replace(/\n/g, ' ');
  fields.goal = said(given.goal).replace(/\n/g, ' ');
  fields.private = given.share === true ? 'no' : given.private === true ? 'yes' : '';
  return { text: '', fields };
}

function said(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
