import type { Command } from '../command.ts';
import { misuse } from '../errors.ts';
import { nearest } from '../journal/suggest.ts';
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
  const { name, rest } = firstWord(argv);
  const word = wordNamed(name, argv);
  let command = await word.load();
  let path = word.name;
  let left = rest;
  for (;;) {
    const verb = command.verbs?.find((each) => each.name === left[0]);
    if (!verb) break;
    command = verb;
    path = `${path} ${verb.name}`;
    left = left.slice(1);
  }
  refuseMistypedVerb(command, path, left);
  return { command, path, rest: left };
}

/** Options before the first word belong to the command too: `career --db x log`. */
function firstWord(argv: readonly string[]): { name: string; rest: readonly string[] } {
  const before: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (!word.startsWith('-')) return { name: word, rest: [...argv.slice(index + 1), ...before] };
    before.push(word);
    if (word === '--db') {
      index += 1;
      before.push(argv[index] ?? '');
    }
  }
  return { name: 'status', rest: before };
}

function wordNamed(name: string, argv: readonly string[]): Word {
  const word = firstWords.find((each) => each.name === name);
  if (word) return word;
  const meant = nearest(
    name,
    firstWords.map((each) => each.name),
  );
  const again = argv.map((each) => (each === name ? meant : each)).join(' ');
  throw misuse(`there is no command “${name}”`, meant ? `did you mean  career ${again}` : 'career --help');
}

/** `career feedback triag` is more likely a slip than feedback of one word. */
function refuseMistypedVerb(command: Command, path: string, left: readonly string[]): void {
  const names = command.verbs?.map(({ name }) => name) ?? [];
  const [first] = left;
  if (names.length === 0 || first === undefined || first.startsWith('-') || first.includes(' ')) return;
  const meant = nearest(first, names);
  if (!command.run || !command.arguments?.length) {
    throw misuse(
      `career ${path} has no verb “${first}”`,
      meant ? `did you mean  career ${[path, meant, ...left.slice(1)].join(' ')}` : `career ${path} --help`,
    );
  }
  const alone = left.filter((word) => !word.startsWith('-')).length === 1;
  if (command.takesText && alone && meant !== undefined && left[0] !== '--') {
    throw misuse(
      `“${first}” is close to the verb ${meant}`,
      `did you mean  career ${path} ${meant}; to log the word itself: career ${path} -- ${first}`,
    );
  }
}

export const optionsOf = ({ options = {} }: Command) => ({ ...options, ...everywhere });
