import {
  type Chosen,
  type Command,
  command,
  type Example,
  type Option,
  type Options,
  text,
  texts,
  toggle,
} from '../command.ts';
import type { Context } from '../context.ts';
import { strong, type View } from '../terminal/text.ts';
import type { Clock } from '../time/clock.ts';
import type { Reading } from './access.ts';
import { recordsByDay } from './by-day.ts';
import { aliasFrom, tagFrom } from './field.ts';
import type { Kind } from './kind.ts';
import { flagOf } from './options.ts';
import { periodOptions, periodWanted } from './period.ts';
import { lineOf, recordRows, viewsFor } from './present.ts';
import type { JournalRecord } from './record.ts';
import { columnsOf } from './row.ts';
import type { Having } from './search-store.ts';
import { limitFrom, olderLeftOut } from './verbs/log.ts';

export interface ListSaying {
  readonly summary: string;
  readonly about?: string;
  readonly examples: readonly Example[];
  /** Choice fields of the kind by which the list can be narrowed: `--as lesson`. */
  readonly by?: readonly string[];
  /** Said when nothing fits: a whole command that would add to the list. */
  readonly empty: string;
  /** Said when there are records, after them. */
  readonly after?: (context: Context, records: readonly JournalRecord[]) => View;
  /** Takes what it knows from the words that would otherwise name a period. */
  readonly narrow?: (reading: Reading, words: readonly string[]) => Narrowed;
}

export interface Narrowed {
  readonly having: readonly Having[];
  /** The words that are left. */
  readonly rest: readonly string[];
}

type Given = Readonly<Record<string, string | undefined>>;

/** `career win list`: records of one kind, newest first, with the options of `career log`. */
export function listCommand(kind: Kind, saying: ListSaying): Command {
  const { summary, about, examples, by = [], empty, after, narrow } = saying;
  return command({
    name: 'list',
    summary,
    ...(about === undefined ? {} : { about }),
    examples,
    arguments: [{ name: '[period...]', summary: 'such as week, last month, 2026-Q3, since r14' }],
    options: { ...narrowingOptions(kind, by), ...listOptions },
    async run(context, words, chosen) {
      const reading = await context.journal.read();
      const { tag, with: people, limit, ...period } = chosen;
      const { having: first, rest } = narrow?.(reading, words) ?? chosenFirst(kind, by, words);
      const most = limitFrom(limit, 40);
      const wanted = {
        ...periodWanted(context, reading, rest.join(' '), period),
        kinds: [kind.name],
        tags: tag?.map(tagFrom),
        people: people?.map(aliasFrom),
        having: [...first, ...havingFrom(kind, by, chosen as unknown as Given, context.clock)],
      };
      const { records, more } = recordsByDay(reading, wanted, most);
      const view = await recordRows(context, records, 2);
      await context.terminal.answer(records, () => view);
      if (after && records.length > 0) await context.terminal.say(after(context, records));
      if (records.length === 0) await context.terminal.say([{ paragraph: empty }]);
      if (more) await context.terminal.say(olderLeftOut(most));
    },
  });
}

export interface StandingSaying {
  readonly summary: string;
  readonly examples: readonly Example[];
  /** What --all adds; without it there is no such option. */
  readonly also?: string;
  /** Those that stand, or all of them, in their order. */
  readonly found: (reading: Reading, all: boolean) => readonly JournalRecord[];
  /** Said when there is none: a whole command that would add one. */
  readonly empty: View;
  /** Said when there are some, after them. */
  readonly after?: (context: Context, records: readonly JournalRecord[]) => View;
}

/** `career decision list`: what stands, without a day of its own; few of a kind, so all of them. */
export function standingList({ summary, examples, also, found, empty, after }: StandingSaying): Command {
  return command({
    name: 'list',
    summary,
    examples,
    options: { ...narrowed, ...(also === undefined ? {} : { all: toggle('-a, --all', also) }) },
    async run(context, _words, { tag, with: people, all }) {
      const records = found(await context.journal.read(), all === true).filter(fits({ tag, with: people }));
      const views = await viewsFor(context, records);
      const rows = records.map((each) => [strong(each.id), lineOf(each, views.get(each.kind), context)]);
      await context.terminal.answer(records, () => (rows.length === 0 ? [] : [{ rows, lines: 2 }]));
      const none = tag || people ? ['None of these fits; without --tag and --with all are listed.'] : empty;
      await context.terminal.say(records.length === 0 ? none : (after?.(context, records) ?? []));
    },
  });
}

export const narrowed = {
  tag: texts('-t, --tag <name>', 'only with this tag', { completes: 'tag' }),
  with: texts('-w, --with <person>', 'only with this person', { completes: 'person' }),
};

/** Whether a record has all these tags and people. Throws misuse for words that can be neither. */
export function fits({
  tag = [],
  with: people = [],
}: Partial<Chosen<typeof narrowed>>): (record: JournalRecord) => boolean {
  const [tags, aliases] = [tag.map(tagFrom), people.map(aliasFrom)];
  return (record) =>
    tags.every((name) => record.tags.includes(name)) &&
    aliases.every((alias) => record.people.includes(alias));
}

const listOptions = {
  ...narrowed,
  ...periodOptions,
  limit: text('-n, --limit <number>', 'at most so many; 40 unless told, 0 for all'),
};

function narrowingOptions(kind: Kind, by: readonly string[]): Options {
  return Object.fromEntries(
    by.map((name): [string, Option] => {
      const field = kind.fields[name];
      const choices = field?.choices ?? [];
      const flag = (field && flagOf(name, field)) || name;
      return [name, text(`--${flag} <word>`, `only this one: ${choices.join(', ')}`, { completes: choices })];
    }),
  );
}

/** `career note list lesson`: a choice needs no option. */
function chosenFirst(kind: Kind, by: readonly string[], words: readonly string[]): Narrowed {
  const [first = '', ...rest] = words;
  for (const { name, column, field } of columnsOf(kind)) {
    const value = field.choices?.find((choice) => choice === first || `${choice}s` === first);
    if (by.includes(name) && value !== undefined)
      return { having: [{ table: kind.name, column, value }], rest };
  }
  return { having: [], rest: words };
}

function havingFrom(kind: Kind, by: readonly string[], given: Given, clock: Clock): Having[] {
  return columnsOf(kind).flatMap(({ name, column, field }) => {
    const words = given[name];
    if (!by.includes(name) || words === undefined) return [];
    return [{ table: kind.name, column, value: field.parse(words, clock) as string }];
  });
}
