import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes docs/examples/own-history-review.md: this project's own commits as wins, with the commit as evidence,
 * and the review that `career` prints of them. Run it with `npm run example`, after a build.
 */

const root = join(import.meta.dirname, '../..');

const git = (...words: string[]): string =>
  execFileSync('git', ['-c', 'core.pager=cat', ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });

interface Commit {
  readonly hash: string;
  readonly at: string;
  readonly subject: string;
  readonly areas: readonly string[];
}

/** The folders a commit touched most, such as `journal`; at most two. */
function areasOf(hash: string): string[] {
  const files = git('show', '--format=', '--name-only', hash).split('\n');
  const counts = new Map<string, number>();
  for (const file of files) {
    const area = /^src\/([a-z]+)\//.exec(file)?.[1] ?? /^(tests|docs)\//.exec(file)?.[1];
    if (area) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([area]) => area);
}

function commits(): Commit[] {
  return git('log', '--reverse', '--no-merges', '--format=%h%x1f%aI%x1f%s')
    .trim()
    .split('\n')
    .map((line) => {
      const [hash = '', at = '', subject = ''] = line.split('\x1f');
      return { hash, at, subject, areas: areasOf(hash) };
    });
}

const folder = mkdtempSync(join(tmpdir(), 'career-example-'));
try {
  const journal = join(folder, 'journal.db');
  const lines = commits().map(({ hash, at, subject, areas }) =>
    JSON.stringify({
      kind: 'win',
      text: subject,
      at,
      tags: areas,
      evidence: [`commit ${hash}`],
      part: 'I wrote it',
    }),
  );
  const file = join(folder, 'commits.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const last = commits().at(-1)?.at ?? '';
  const career = (...words: string[]): string =>
    execFileSync(process.execPath, [join(root, 'bin/career.js'), ...words, '--db', journal], {
      encoding: 'utf8',
      env: { ...process.env, CAREER_NOW: last, TZ: 'UTC', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  career(
    'init',
    '--name',
    'The makers of career',
    '--role',
    'Makers of a command-line tool',
    '--yes',
    '--quiet',
  );
  career('import', 'json', file, '--quiet');
  const period = `${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5, 7)) / 3)}`;
  writeFileSync(join(root, 'docs/examples/own-history-review.md'), career('review', period, '--quiet'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
