import { version } from '../../package.json';
import { type ExitCode, exitCode } from '../errors.ts';
import type { ContextMaker } from './run.ts';

/**
 * What is asked of the program itself and not of the journal: version, overview, completion, the demo.
 * Resolves with undefined when it is none of these.
 */
export async function front(
  argv: readonly string[],
  contextFor: ContextMaker,
): Promise<ExitCode | undefined> {
  const [first, ...rest] = argv;
  const json = argv.includes('--json');
  switch (first) {
    case '--version':
    case '-V':
    case '-v':
    case 'version':
      await contextFor({ json, quiet: false }).terminal.answer({ version }, (value) => [value.version]);
      return exitCode.done;
    case '--help':
    case '-h':
    case 'help': {
      if (rest[0] !== undefined && !rest[0].startsWith('-')) return undefined;
      const { overview, overviewValue } = await import('./help.ts');
      await contextFor({ json, quiet: false }).terminal.answer(overviewValue(version), overview);
      return exitCode.done;
    }
    case '__complete':
      return complete(rest, contextFor);
    case 'demo':
      if (rest[0] === '--help' || rest[0] === '-h') return undefined;
      return (await import('./demo.ts')).demo(rest, contextFor);
    default:
      return undefined;
  }
}

/** `career help feedback triage` is `career feedback triage --help`. */
export const withHelpLast = (argv: readonly string[]): readonly string[] =>
  argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;

async function complete(typed: readonly string[], contextFor: ContextMaker): Promise<ExitCode> {
  const { candidates } = await import('./completion.ts');
  const at = typed.indexOf('--db');
  const context = contextFor({ json: false, quiet: true, db: at < 0 ? undefined : typed[at + 1] });
  try {
    const found = await candidates(context, typed);
    const lines = found.map(({ value, summary }) => (summary === undefined ? value : `${value}\t${summary}`));
    context.terminal.write(lines.map((line) => `${line}\n`).join(''));
    return exitCode.done;
  } finally {
    context.journal.close();
  }
}
