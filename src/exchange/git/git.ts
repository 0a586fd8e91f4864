import { spawn } from 'node:child_process';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';

/** A repository that is only looked at. */
export interface Repository {
  /** What git prints for these words, decoded as UTF-8. Throws refused in git's own words when it fails. */
  ask(words: readonly string[], input?: string): Promise<string>;
}

/** The only variables that git is given; any other GIT_… could lead it elsewhere or have it run something. */
const handedDown = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SYSTEMROOT',
  'XDG_CONFIG_HOME',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
];

/**
 * What a repository's own settings could start is switched off: hooks, pagers, the file watcher, signature
 * checks, external and text differences, and fetching what a partial clone lacks.
 */
const harmless = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.pager', 'cat'],
  ['core.sshCommand', 'false'],
  ['core.askPass', ''],
  ['credential.helper', ''],
  ['diff.external', ''],
  ['log.showSignature', 'false'],
  ['gpg.program', 'false'],
  ['protocol.allow', 'never'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Asks git, which finds the repository that the folder is in. No command is run by a shell. */
export function repositoryAt(folder: string, context: Context): Repository {
  const variables = handedDown.map((name) => [name, context.variable(name)] as const);
  const env = {
    ...Object.fromEntries(variables.filter(([, value]) => value !== undefined)),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  return {
    async ask(words, input = '') {
      const argv = ['-C', folder, '--no-pager', '--literal-pathspecs', ...harmless, ...words];
      const { code, out, err } = await answerOf(argv, env, input);
      if (code === 0) return out;
      throw trouble(folder, err);
    },
  };
}

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function answerOf(argv: readonly string[], env: Record<string, string | undefined>, input: string) {
  return new Promise<Answer>((resolve, reject) => {
    const child = spawn('git', argv, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? refused('git was not found', 'install git, or log wins yourself: career win --help')
          : error,
      ),
    );
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    // It may end before it has read everything; its own words say why then.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function trouble(folder: string, words: string) {
  const said = words.trim().replace(/^fatal: /, '');
  if (/cannot change to/.test(said)) return misuse(`there is no folder ${folder}`);
  if (/not a git repository/.test(said))
    return misuse(
      `${folder === '.' ? 'this folder' : folder} is not in a git repository`,
      'career import git ~/src/my-project',
    );
  if (/dubious ownership/.test(said))
    return refused(
      `git does not trust ${folder}, which belongs to someone else`,
      /^\s*(git config .*)$/m.exec(said)?.[1],
    );
  if (/promisor|lazy fetch|not our ref|missing/.test(said))
    return refused(
      `parts of the history are not in ${folder}, and career fetches nothing`,
      'git fetch --unshallow, or a clone without --filter',
    );
  return refused(`git could not read ${folder}: ${said.split('\n')[0]}`);
}
