import { type Command, type Options, verbsOf } from '../command.ts';
import type { Context } from '../context.ts';
import { CareerError, type ExitCode, exitCode, hinted, misuse } from '../errors.ts';
import { sqliteTrouble } from '../storage/database.ts';
import { faint, type View, warning, yielding } from '../terminal/text.ts';
import { front, withHelpLast } from './front.ts';
import { plain, respelt } from './plain.ts';
import { optionsOf, resolve } from './resolve.ts';

/** Options that shape the context itself. */
export interface Wishes {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly db?: string | undefined;
  /** On the sample journal, whose place nobody needs to know. */
  readonly demo?: boolean;
}

export type ContextMaker = (wishes: Wishes) => Context;

/** From argv to an exit code; `resolved` is told which command it is. The only place where a failure becomes words. */
export async function run(
  argv: readonly string[],
  contextFor: ContextMaker,
  resolved: (path: string) => void = () => {},
): Promise<ExitCode> {
  let context: Context | undefined;
  try {
    const answered = await front(argv, contextFor);
    if (answered !== undefined) return answered;
    const { command, path, rest } = await resolve(withHelpLast(argv));
    resolved(path);
    const more = await moreOptions(command, rest, contextFor);
    const options = { ...more, ...optionsOf(command) };
    const given = respelt(options, rest);
    const { words, chosen } =
      plain(command, options, given) ?? (await import('./parse.ts')).parse(command, path, options, given);
    context = contextFor({
      json: chosen.json === true,
      quiet: chosen.quiet === true,
      db: chosen.db as string | undefined,
    });
    if (chosen.help === true || !command.run) {
      const whole = { ...command, options: { ...more, ...command.options } };
      return await help(context, whole, path, chosen.help === true);
    }
    await command.run(context, words, chosen as never);
    return exitCode.done;
  } catch (error) {
    return await tell(context ?? contextFor({ json: false, quiet: false }), error);
  } finally {
    context?.journal.close();
  }
}

/** Some commands take other options for other words; the journal they look into is the one named. */
async function moreOptions(
  command: Command,
  rest: readonly string[],
  contextFor: ContextMaker,
): Promise<Options> {
  if (!command.moreOptions) return {};
  const at = rest.indexOf('--db');
  const context = contextFor({ json: false, quiet: true, db: at < 0 ? undefined : rest[at + 1] });
  try {
    return await command.moreOptions(context, rest);
  } finally {
    context.journal.close();
  }
}

async function help(context: Context, command: Command, path: string, asked: boolean): Promise<ExitCode> {
  const { commandHelp } = await import('./help.ts');
  if (!asked) throw misuse(`career ${path} needs a verb`, `career ${path} --help`);
  const verbs = await verbsOf(command);
  await context.terminal.answer(command.verbs ? { ...command, verbs } : command, () =>
    commandHelp(command, verbs, path),
  );
  return exitCode.done;
}

async function tell({ terminal, journal, variable }: Context, thrown: unknown): Promise<ExitCode> {
  // What SQLite meets while it reads is thrown from wherever the reading happens.
  const error = thrown instanceof CareerError ? thrown : sqliteTrouble(await pathOf(journal), thrown);
  const known = error instanceof CareerError;
  const exit = known ? error.exit : exitCode.bug;
  if (exit === exitCode.pipeClosed) return exit;
  const stored = journal.hasWritten() ? storedBefore : undefined;
  try {
    if (!known) await terminal.complain(bugReport(error, stored, variable('CAREER_DEBUG') !== undefined));
    else if (stored && exit === exitCode.disk) await terminal.complain(complaint(hinted(error, stored)));
    else await terminal.complain(complaint(error));
  } catch {
    // Nobody can be told any more; the exit code still says it.
  }
  return exit;
}

async function pathOf(journal: Context['journal']): Promise<string> {
  try {
    return (await journal.location()).path;
  } catch {
    return 'the journal';
  }
}

/** Else someone would type it a second time. */
const storedBefore = 'what was stored before that is kept: career history';

// The sentence tells of commands, the hint says one to type.
const complaint = ({ message, hint }: CareerError): View => [
  { lead: [warning('career:'), ' '], paragraph: yielding(message) },
  ...(hint === undefined ? [] : [{ lead: [faint('hint:'), ' '], paragraph: hint }]),
];

/** Ids and places, never what a record says. */
function bugReport(error: unknown, stored: string | undefined, verbose: boolean): View {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'failure', message: String(error), stack: '' };
  return [
    {
      lead: [warning('career:'), ' '],
      paragraph: `something went wrong that should not (${name}: ${message.split('\n')[0]})`,
    },
    {
      lead: [faint('hint:'), ' '],
      paragraph: `this is a fault in career, not in what you typed; ${stored ?? 'nothing was stored by this command'}. CAREER_DEBUG=1 shows where`,
    },
    ...(verbose && stack ? [{ paragraph: stack }] : []),
  ];
}
