import { CommanderError, Command as Parser, Option as ParserOption } from 'commander';
import type { Command, Options } from '../command.ts';
import { misuse } from '../errors.ts';
import { nearest } from '../journal/suggest.ts';
import { shellLine } from '../terminal/shell-word.ts';
import { apartFrom } from './apart.ts';
import type { Parsed } from './plain.ts';

/** Reads arguments and options of one command. `path` is how it is typed, for messages. Throws misuse. */
export function parse(command: Command, path: string, options: Options, given: readonly string[]): Parsed {
  const apart = command.takesText ? apartFrom(command, options, given) : undefined;
  if (apart)
    throw misuse(
      `“${apart.words.join(' ')}” behind ${apart.flag} can belong to it or to the text`,
      `a value of several words needs quotes:\ncareer ${shellLine([...path.split(' '), ...apart.meant])}`,
    );
  const parser = new Parser(path).exitOverride().helpOption(false).allowExcessArguments(false);
  parser.configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const { name, summary } of command.arguments ?? []) parser.argument(name, summary);
  const keys = new Map<string, string>();
  for (const [key, { flags, summary, repeats }] of mentioned(options, given)) {
    const option = new ParserOption(flags, summary);
    if (repeats)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    parser.addOption(option);
    keys.set(option.attributeName(), key);
  }
  parser.action(() => {});
  const asked = given.some((word) => word === '--help' || word === '-h');
  try {
    parser.parse(asked ? ['--help'] : spared(given), { from: 'user' });
  } catch (error) {
    if (asked) return { words: [], chosen: { help: true } };
    throw toldMisuse(error, path, options);
  }
  const chosen = Object.fromEntries(
    Object.entries(parser.opts()).map(([attribute, value]) => [keys.get(attribute) ?? attribute, value]),
  );
  return { words: parser.processedArgs.flat().filter((word) => word !== undefined), chosen };
}

/** Only options that were typed are told to the parser: making all of them is half the work of a short command. */
function mentioned(options: Options, given: readonly string[]): [string, Options[string]][] {
  const typed = new Set(given.map((word) => word.split('=')[0]));
  const clusters = given.some((word) => /^-[a-zA-Z]./.test(word));
  return Object.entries(options).filter(
    ([, { flags }]) => clusters || flags.split(/[ ,]+/).some((flag) => typed.has(flag)),
  );
}

/** A true minus sign is a minus sign. */
const spared = (given: readonly string[]): string[] => given.map((word) => word.replace(/^[−–](?=\d)/, '-'));

function toldMisuse(error: unknown, path: string, options: Options): unknown {
  if (!(error instanceof CommanderError)) return error;
  const help = `career ${path} --help`;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = Object.values(options).flatMap((option) => option.flags.match(/--[a-z-]+/g) ?? []);
      const meant = nearest(quoted, flags);
      const words = `for words that begin with a dash: career ${path} -- ${quoted}`;
      const hint = /^-[^-]./.test(quoted) ? words : help;
      return misuse(`career ${path} has no option “${quoted}”`, meant ? `did you mean ${meant}` : hint);
    }
    case 'commander.missingArgument':
      return misuse(
        `career ${path} needs ${quoted === '' ? 'more words' : `the argument <${quoted}>`}`,
        help,
      );
    case 'commander.optionMissingArgument':
      return misuse(`the option ${quoted.replace(/ .*$/, '').replace(/^-\w, /, '')} needs a value`, help);
    case 'commander.excessArguments':
      return misuse(`career ${path} was given more words than it takes`, help);
    default:
      return misuse(error.message.replace(/^error: /, ''), help);
  }
}
