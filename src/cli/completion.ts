import {
  type Argument,
  type Command,
  type Completes,
  command,
  type Option,
  verbNamed,
  verbsOf,
} from '../command.ts';
import type { Context } from '../context.ts';
import { misuse } from '../errors.ts';
import { foldersOf } from '../journal/capture.ts';
import { recentIds } from '../journal/completion-store.ts';
import { drafts as draftsIn } from '../journal/draft.ts';
import { aliases } from '../journal/people-store.ts';
import { tagNames } from '../journal/tag-store.ts';
import { scripts } from './completion-scripts.ts';
import { everywhere } from './everywhere.ts';
import { words as firstWords } from './tree.ts';

/** One word that fits, and what it is. Never what a record says: completions linger on screens. */
export interface Candidate {
  readonly value: string;
  readonly summary?: string;
}

/** Tells the shell to offer file names. */
export const filesMark = ':files';

export const completion: Command = command({
  name: 'completion',
  summary: 'Print the completion script of your shell',
  about:
    'It completes commands, options, and from the journal ids, tags and people. Nothing a record says is shown.',
  examples: [
    { line: 'career completion bash >> ~/.bashrc', does: 'for bash' },
    { line: 'career completion zsh > ~/.zfunc/_career', does: 'for zsh, with ~/.zfunc in fpath' },
    { line: 'career completion fish > ~/.config/fish/completions/career.fish', does: 'for fish' },
  ],
  arguments: [{ name: '<shell>', summary: 'bash, zsh or fish', completes: ['bash', 'zsh', 'fish'] }],
  async run(context, [shell = '']) {
    const script = scripts[shell];
    if (script === undefined)
      throw misuse(`there is no completion for “${shell}”`, 'career completion bash, zsh or fish');
    await context.terminal.answer({ shell, script }, () => script.trimEnd().split('\n'));
  },
});

/** What may stand where the last of the words is being typed. */
export async function candidates(context: Context, typed: readonly string[]): Promise<readonly Candidate[]> {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1).filter((word) => word !== '--');
  const word = firstWords.find(({ name }) => name === before[0]);
  if (before[0] === 'demo') return candidates(context, typed.slice(1));
  if (!word)
    return fitting(
      current,
      before.length === 0 ? firstWords.map(({ name, summary }) => ({ value: name, summary })) : [],
    );
  let command = await word.load();
  let rest = before.slice(1);
  for (;;) {
    const verb = await verbNamed(command, rest[0]);
    if (!verb) break;
    command = verb;
    rest = rest.slice(1);
  }
  const own = context.kinds.byName(word.name)?.kind.name;
  return fitting(current, await withinCommand(context, command, rest, { current, own }));
}

interface Place {
  /** The beginning of the word that is being typed. */
  readonly current: string;
  /** The kind of the ids that a verb of a kind takes. */
  readonly own: string | undefined;
}

async function withinCommand(
  context: Context,
  command: Command,
  rest: readonly string[],
  place: Place,
): Promise<readonly Candidate[]> {
  const { current } = place;
  const more = (await command.moreOptions?.(context, rest).catch(() => undefined)) ?? {};
  const options = Object.values({ ...more, ...command.options, ...everywhere });
  const last = rest.at(-1);
  const asking = options.find(
    (option) => last !== undefined && flagsOf(option).includes(last) && option.flags.includes('<'),
  );
  if (asking) return valuesOf(context, asking.completes, place);
  if (current.startsWith('-'))
    return options.flatMap((option) =>
      flagsOf(option)
        .filter((flag) => flag.startsWith('--'))
        .map((value) => ({ value, summary: option.summary })),
    );
  const before = positionalsIn(rest, options).length;
  const verbs =
    before === 0 ? (await verbsOf(command)).map(({ name, summary }) => ({ value: name, summary })) : [];
  const argument = argumentAt(command.arguments ?? [], before);
  const values = await valuesOf(context, argument?.completes, place);
  // There an alias without its sign would be a word of the text.
  const sign = argument?.name.includes('@') ? '@' : '';
  return [...verbs, ...values.map((each) => ({ ...each, value: `${sign}${each.value}` }))];
}

const flagsOf = ({ flags }: Option): string[] => flags.match(/--?[a-z][a-z-]*/g) ?? [];

function positionalsIn(rest: readonly string[], options: readonly Option[]): string[] {
  const takesValue = (word: string | undefined): boolean =>
    word !== undefined &&
    options.some((option) => flagsOf(option).includes(word) && option.flags.includes('<'));
  return rest.filter((word, index) => !word.startsWith('--') && !takesValue(rest[index - 1]));
}

/** The last argument goes on for ever when its name ends in dots. */
const argumentAt = (given: readonly Argument[], place: number): Argument | undefined =>
  given[place] ?? (given.at(-1)?.name.includes('...') ? given.at(-1) : undefined);

async function valuesOf(
  context: Context,
  completes: Completes | undefined,
  { current, own }: Place,
): Promise<readonly Candidate[]> {
  if (completes === undefined) return [];
  if (typeof completes !== 'string') return completes.map((value) => ({ value }));
  const plain = (values: readonly string[]): Candidate[] => values.map((value) => ({ value }));
  switch (completes) {
    case 'command':
      return firstWords.map(({ name, summary }) => ({ value: name, summary }));
    case 'kind':
      return context.kinds.list.map(({ kind }) => ({ value: kind.name, summary: kind.summary }));
    case 'file':
      return [{ value: filesMark }];
    case 'tag':
      return plain(tagNames((await context.journal.read()).db));
    case 'person':
      return plain(aliases((await context.journal.read()).db));
    case 'record':
      return idsOf(context, own, current);
    case 'goal':
    case 'ask':
      return idsOf(context, completes, current);
    case 'draft':
      return draftsIn(await foldersOf(context)).map(({ id, kind }) => ({ value: id, summary: kind }));
    case 'setting':
      return plain(Object.keys((await import('../journal/settings.ts')).settings));
  }
}

/** Ids logged last that fit what is typed; the letter says the kind where the command does not. */
async function idsOf(context: Context, own: string | undefined, current: string): Promise<Candidate[]> {
  const [, letter = '', digits = ''] = /^([a-z]?)(\d*)$/.exec(current) ?? [];
  const { db, kinds } = await context.journal.read();
  const kind = own ?? kinds.byLetter(letter)?.kind.name;
  return recentIds(db, kind, digits, 60).map((found) => ({
    value: `${kinds.byName(found.kind)?.kind.letter ?? '?'}${found.number}`,
    summary: `${found.kind}, ${found.day}`,
  }));
}

const fitting = (current: string, all: readonly Candidate[]): readonly Candidate[] =>
  all.filter(({ value }) => value === filesMark || value.startsWith(current));
