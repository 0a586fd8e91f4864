import { type Command, command, type Option, type Options, text, texts, toggle } from '../../command.ts';
import { misuse } from '../../errors.ts';
import type { View } from '../../terminal/text.ts';
import { differenceLines, differences, saidOf } from '../difference.ts';
import { edit as editRecord } from '../edit.ts';
import { aliasFrom, tagFrom } from '../field.ts';
import { idFrom, isId } from '../id.ts';
import type { Kind, Kinds } from '../kind.ts';
import { captureOptions, fieldOptions, flagOf, sourceFrom } from '../options.ts';
import { capturedLine } from '../present.ts';
import { noRevision, type Revision } from '../revision.ts';
import { severalIn } from '../tokens.ts';

/** What can be changed in a record of any kind. */
const options = {
  text: text('--text <text>', 'what it says; changed #tags and @people in it count'),
  at: captureOptions.at,
  tag: texts('-t, --tag <name>', 'a tag that it gets', { completes: 'tag' }),
  untag: texts('--untag <name>', 'a tag that it loses', { completes: 'tag' }),
  with: texts('-w, --with <person>', 'someone who was involved', { completes: 'person' }),
  without: texts('--without <person>', 'someone who was not', { completes: 'person' }),
  goal: captureOptions.goal,
  private: captureOptions.private,
  share: captureOptions.share,
  editor: captureOptions.editor,
  from: text('--from <file>', 'read a form, or a JSON object of what changes; - is standard input', {
    completes: 'file',
  }),
  draft: captureOptions.draft,
};

type Given = Readonly<Record<string, unknown>>;

export const edit: Command = command({
  name: 'edit',
  summary: 'Change what a record says',
  about:
    'Takes the options of the kind, such as --by for a promise; they change only what they name. An empty value takes away what was said: --by "". An option that may be given several times adds; an empty value before it starts afresh. On a terminal without options, the record opens as a form in your editor. The record keeps its id, and career history shows what it said before.',
  examples: [
    {
      line: 'career edit e12 --text "paired on the flaky test #testing" --spent 45m',
      does: 'the words and how long',
    },
    {
      line: 'career edit w7 --evidence https://example.org/d12 --untag checkout',
      does: 'one more link, a tag less',
    },
    { line: 'career edit p31 --by ""', does: 'take the due day away' },
    { line: 'career edit g2', does: 'the whole record as a form in your editor' },
    { line: `echo '{"reach": "teams"}' | career edit w7 --from -`, does: 'JSON with only what changes' },
  ],
  arguments: [{ name: '<id>', summary: 'the id of a record', completes: 'record' }],
  options: options as Options,
  moreOptions: async ({ kinds }, words) => kindOptions(kinds, words),
  async run(context, [word = ''], chosen) {
    const { entry, number } = idFrom(word, context.kinds);
    const { kind } = entry;
    const given = chosen as Given;
    const from = sourceFrom(kind, given);
    const edited = await editRecord(context, {
      kind,
      id: `${kind.letter}${number}`,
      flags: revisionFrom(kind, from === undefined ? given : { ...given, from: undefined }),
      editor: given.editor === true,
      from,
      draft: given.draft as string | undefined,
      yes: given.yes === true,
    });
    const { before, after, newcomers } = edited;
    const changed = differences(saidOf(kind, before), saidOf(kind, after));
    const line = await capturedLine(context, after);
    await context.terminal.answer(after, (): View => [...line, ...differenceLines(changed, 6)]);
    if (changed.length === 0) await context.terminal.say([`Nothing was changed in ${after.id}.`]);
    if (newcomers.length > 0) await context.terminal.say(newcomers);
  },
});

/** The options of the kinds of all words that look like ids: which of them is the id is known when all are read. */
function kindOptions(kinds: Kinds, words: readonly string[]): Options {
  const [first] = words;
  if (first !== undefined && !first.startsWith('-')) idFrom(first, kinds);
  const own = words.filter((word) => isId(word, kinds)).map((word) => idFrom(word, kinds).entry.kind);
  return Object.assign({}, ...own.toReversed().map(editOptions));
}

/** The options of a kind's fields; a switch can also be turned off. */
export function editOptions(kind: Kind): Options {
  const off = Object.entries(kind.fields).flatMap(([name, field]): [string, Option][] => {
    const flag = flagOf(name, field);
    if (field.type !== 'boolean' || flag === false) return [];
    return [[`no ${name}`, toggle(`--no-${flag}`, `not so: ${field.summary}`)]];
  });
  return { ...fieldOptions(kind), ...Object.fromEntries(off) };
}

/** Only what was given: an option that was not says nothing, an empty one takes away. */
export function revisionFrom(kind: Kind, given: Given): Revision {
  const fields: Record<string, string> = {};
  const lines: Record<string, string> = {};
  for (const [name, { type }] of Object.entries(kind.fields)) {
    const value = given[`no ${name}`] ?? given[name];
    if (value === undefined) continue;
    if (typeof value === 'boolean') fields[name] = value ? 'yes' : 'no';
    else if (!Array.isArray(value)) fields[name] = String(value);
    else if (value.some((words) => words.trim() === '')) {
      fields[name] = value.slice(value.findLastIndex((words) => words.trim() === '') + 1).join('\n');
    } else if (type === 'texts' || type === 'list') lines[name] = value.join('\n');
  }
  if (given.private === true && given.share === true) {
    throw misuse('--private and --share say opposite things', 'give one of them');
  }
  const list = (name: string): string[] =>
    ((given[name] as readonly string[] | undefined) ?? []).flatMap(severalIn);
  return {
    ...noRevision,
    text: given.text as string | undefined,
    at: given.at as string | undefined,
    private: given.share === true ? false : given.private === true ? true : undefined,
    fields,
    lines,
    tags: { add: list('tag').map(tagFrom), drop: list('untag').map(tagFrom) },
    people: { add: list('with').map(aliasFrom), drop: list('without').map(aliasFrom) },
    goals: list('goal'),
  };
}
