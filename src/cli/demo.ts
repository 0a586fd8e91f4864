import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Command, command } from '../command.ts';
import type { ExitCode } from '../errors.ts';
import { makeSample } from '../insights/demo/make.ts';
import { sampleVersion } from '../insights/demo/sample.ts';
import { inspect } from '../storage/file.ts';
import { latestVersion } from '../storage/version.ts';
import { faint } from '../terminal/text.ts';
import { today } from '../time/say.ts';
import type { ContextMaker } from './run.ts';
import { run } from './run.ts';

/** Passed on by front.ts: what follows `demo` is a whole command line of its own. */
export const demoCommand: Command = command({
  name: 'demo',
  summary: 'Try any command on an invented two-year journal',
  about:
    'The sample is made once a day in a temporary folder. Nothing of it touches your own journal, and everything in it is invented. Put any command behind it.',
  examples: [
    { line: 'career demo', does: 'where the invented person stands today' },
    { line: 'career demo log "last month" --kind win', does: 'any command, on the sample' },
    { line: 'career demo review "last quarter"', does: 'a self-review' },
  ],
  arguments: [
    { name: '[command...]', summary: 'a command with its words and options', completes: 'command' },
  ],
});

/** Runs a command line on the sample journal, which is made when it is not there. */
export async function demo(argv: readonly string[], contextFor: ContextMaker): Promise<ExitCode> {
  const quiet = argv.includes('--quiet') || argv.includes('-q') || argv.includes('--json');
  const plain = contextFor({ json: false, quiet, demo: true });
  const path = join(sampleFolder(), `sample-${latestVersion}.${sampleVersion}-${today(plain.clock)}.db`);
  if (inspect(path).kind === 'absent') await makeAt(path, contextFor);
  const isTour = argv.every((word) => word.startsWith('-'));
  const more = isTour ? ' Any command works on it: career demo retro list' : '';
  await plain.terminal.say([{ paragraph: faint(`An invented journal: nobody in it exists.${more}`) }, '']);
  // Not on the command line, where what to type instead would repeat it.
  return run(argv, (wishes) => contextFor({ ...wishes, db: path, demo: true }));
}

/** Under a name of its own until it is whole, so that two demos at once never show half a sample. */
async function makeAt(path: string, contextFor: ContextMaker): Promise<void> {
  const making = mkdtempSync(join(dirname(path), 'making-'));
  const unfinished = join(making, 'sample.db');
  const context = contextFor({ json: false, quiet: true, db: unfinished });
  try {
    await makeSample(context);
    context.journal.close();
    renameSync(unfinished, path);
  } finally {
    context.journal.close();
    rmSync(making, { recursive: true, force: true });
  }
}

/** One folder a person, refused when someone else made it. */
function sampleFolder(): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `career-demo-${uid}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch {
    const status = lstatSync(folder, { throwIfNoEntry: false });
    const own =
      status?.isDirectory() === true && (uid < 0 || (status.uid === uid && (status.mode & 0o077) === 0));
    return own ? folder : mkdtempSync(join(tmpdir(), 'career-demo-'));
  }
}
