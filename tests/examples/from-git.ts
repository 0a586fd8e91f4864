import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes docs/examples/own-history-review.md: this project's own commits, taken in by `career import git`, and
 * the review that `career` prints of them. Run it with `npm run example`, after a build.
 */

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'career-example-'));
const git = (...words: string[]): string => execFileSync('git', ['-C', root, ...words], { encoding: 'utf8' });

try {
  const last = git('log', '-1', '--format=%aI').trim();
  // A copy, so that it is called by its name, whatever the folder of this checkout is called.
  const copy = join(folder, 'career');
  execFileSync('git', ['clone', '--quiet', '--bare', root, copy]);
  const career = (...words: string[]): string =>
    execFileSync(
      process.execPath,
      [join(root, 'bin/career.js'), ...words, '--quiet', '--db', join(folder, 'journal.db')],
      {
        encoding: 'utf8',
        env: { ...process.env, CAREER_NOW: last, TZ: 'UTC', NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
  career('init', '--name', 'The makers of career', '--role', 'Makers of a command-line tool');
  career('import', 'git', copy, '--author', '@', '--yes');
  const period = `${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5, 7)) / 3)}`;
  writeFileSync(join(root, 'docs/examples/own-history-review.md'), career('review', period));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
