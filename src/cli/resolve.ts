import { type Command, verbNamed } from '../command.ts';
import { misuse } from '../errors.ts';
import { nearest } from '../journal/suggest.ts';
import { kinds } from '../records/kinds.ts';
import { shellLine } from '../terminal/shell-word.ts';
import { everywhere } from './everywhere.ts';
import { words as firstWords, type Word } from './tree.ts';

export interface Resolved {
  readonly command: Command;
  /** `feedback triage` */
  readonly path: string;
  readonly rest: readonly string[];
}

/** Finds the command that the first words name; loads only that one. Throws misuse with what was probably meant. */
export async function resolve(argv: readonly string[]): Promise<Resolved> {
  const { name, rest } = listed(firstWord(argv));
  const word = wordNamed(name, argv);
  let command = await word.load();
  let path = word.name;
  let left = rest;
  for (;;) {
    const verb = await verbNamed(command, left[0]);
    if (!verb) break;
    command = verb;
    path = `${path} ${verb.name}`;
    left = left.slice(1);
  }
  refuseMistypedVerb(command, path, left);
  return { command, path, rest: left };
}

interface First {
  readonly name: string;
  readonly rest: readonly string[];
}

/** `career goals` is `career goal list`. */
function listed({ name, rest }: First): First {
  const kind = kinds.list.find(
    ({ kind: { plural, name: noun } }) =>
      plural === name && plural !== noun && firstWords.some((word) => word.name === noun),
  )?.kind;
  return kind === undefined ? { name, rest } : { name: kind.name, rest: ['list', ...rest] };
}

/** Options before the first word belong to the command too: `career --db x log`. */
function firstWord(argv: readonly string[]): First {
  const before: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (!word.startsWith('-')) return { name: word, rest: [...argv.slice(index + 1), ...before] };
    before.push(word);
    if (word === '--db' && index + 1 < argv.length) {
      index += 1;
      before.push(argv[index] ?? '');
    }
  }
  return { name: 'status', rest: before };
}

function wordNamed(name: string, argv: readonly string[]): Word {
  const word = firstWords.find((each) => each.name === name);
  if (word) return word;
  const names = firstWords.map((each) => each.name);
  const meant = otherName(name) ?? nearest(name, names);
  const at = argv.indexOf(name);
  const again = meant && shellLine(argv.flatMap((each, index) => (index === at ? meant.split(' ') : [each])));
  throw misuse(`there is no command “${name}”`, again ? `did you mean  career ${again}` : 'career --help');
}

const otherName = (word: string): string | undefined =>
  Object.hasOwn(elsewhere, word) ? elsewhere[word] : undefined;

/** What other programs call it. */
const elsewhere: Readonly<Record<string, string>> = {
  list: 'log',
  ls: 'log',
  today: 'status',
  dashboard: 'status',
  cat: 'show',
  view: 'show',
  find: 'search',
  grep: 'search',
  delete: 'rm',
  remove: 'rm',
  del: 'rm',
  settings: 'config',
  people: 'person',
  patterns: 'report',
  backup: 'export',
  pack: 'skill pack',
  packs: 'skill pack',
};

/** `career feedback triag` is more likely a slip than feedback of one word. */
function refuseMistypedVerb(command: Command, path: string, left: readonly string[]): void {
  const names = command.verbs?.map(({ name }) => name) ?? [];
  const [first] = left;
  if (names.length === 0 || first === undefined || first.startsWith('-') || first.includes(' ')) return;
  const meant = nearest(first, names);
  const again = (to: string): string =>
    `did you mean  career ${shellLine([...to.split(' '), ...left.slice(1)])}`;
  if (!command.run || !command.arguments?.length) {
    throw misuse(
      `career ${path} has no verb “${first}”`,
      meant ? again(`${path} ${meant}`) : `career ${path} --help`,
    );
  }
  // No period is spelt like a verb.
  if (meant !== undefined && !names.includes(first) && command.arguments[0]?.name === '[period...]')
    throw misuse(`career ${path} has no verb “${first}”`, again(`${path} ${meant}`));
  if (command.takesText) refuseAdding(names, path, left);
  if (command.takesText) refuseVerbAndIds(names, meant, path, left);
  // What follows an option may be its value, as in --db journal.db.
  const alone = left.length === 1 || left[1]!.startsWith('-');
  if (command.takesText && alone && meant !== undefined && left[0] !== '--') {
    throw misuse(
      `“${first}” is close to the verb ${meant}`,
      `did you mean  career ${path} ${meant}; to log the word itself: career ${path} -- ${first}`,
    );
  }
}

/** `career win add "Build time cut"`: other programs want a verb here, and the words would hardly begin with it. */
function refuseAdding(names: readonly string[], path: string, left: readonly string[]): void {
  const { words, options } = apartFromOptions(left);
  const [first = '', ...rest] = words;
  if (!/^(add|new|create)$/.test(first) || names.includes(first) || rest.length > 1) return;
  const again = shellLine([...path.split(' '), ...rest, ...options]);
  const verbatim = shellLine([...path.split(' '), ...options, '--', first, ...rest]);
  throw misuse(
    `career ${path} logs without a verb, so there is no “${first}”`,
    `did you mean  career ${again}; to log these very words: career ${verbatim}`,
  );
}

/** `career promise p3`, `career promise done p3 --note "…"`, `career goal progres g1 2` are hardly promises and goals. */
function refuseVerbAndIds(
  names: readonly string[],
  near: string | undefined,
  path: string,
  left: readonly string[],
): void {
  const { words, options } = apartFromOptions(left);
  const [first = '', ...ids] = words;
  const own = kinds.byName(path)?.kind.letter ?? '';
  if (words.every((word) => isIdOf(own, word)))
    throw misuse(
      `“${words.join(' ')}” is no text`,
      `did you mean  career show ${words.join(' ')}; to log these very words: career ${path} -- ${words.join(' ')}`,
    );
  const verb = near ?? verbElsewhere(first, names);
  const takesMore = verb !== undefined && ids[0] !== undefined && isIdOf(own, ids[0]);
  if (!takesMore && (ids.length === 0 || !ids.every((word) => isIdOf('[a-z]', word)))) return;
  const general = firstWords.find(({ name }) => name === (otherName(first) ?? first))?.name;
  if (!verb && !general && !ids.every((id) => isIdOf(own, id))) return;
  const meant = verb ? `${path} ${verb}` : general;
  const again = meant && shellLine([...meant.split(' '), ...ids, ...options]);
  const verbatim = shellLine([...path.split(' '), ...options, '--', first, ...ids]);
  throw misuse(
    `career ${path} has no verb “${first}”`,
    `${again ? `did you mean  career ${again}` : `career ${path} --help`}; to log these very words: career ${verbatim}`,
  );
}

function apartFromOptions(left: readonly string[]): {
  readonly words: readonly string[];
  readonly options: readonly string[];
} {
  const end = left.findIndex((word) => word.startsWith('-'));
  return end < 0 ? { words: left, options: [] } : { words: left.slice(0, end), options: left.slice(end) };
}

const isIdOf = (letter: string, word: string): boolean => new RegExp(`^${letter}\\d+$`, 'i').test(word);

const verbElsewhere = (word: string, names: readonly string[]): string | undefined =>
  Object.entries(verbsElsewhere).find(([verb, words]) => names.includes(verb) && words.includes(word))?.[0];

/** What people type for a verb. */
const verbsElsewhere: Readonly<Record<string, readonly string[]>> = {
  kept: ['keep', 'done', 'finish', 'finished', 'complete', 'close'],
  broken: ['break', 'broke', 'missed'],
  released: ['release', 'cancel', 'drop'],
  moved: ['postpone', 'postponed', 'delay', 'delayed', 'reschedule'],
  progress: ['checkin', 'check-in', 'update', 'track', 'record'],
  resume: ['restart', 'reopen', 'unpause'],
  done: ['finish', 'finished', 'complete', 'close'],
  drop: ['cancel'],
  cold: ['close', 'drop', 'cancel'],
  checked: ['done', 'finish'],
};

export const optionsOf = ({ options = {} }: Command) => ({ ...options, ...everywhere });
