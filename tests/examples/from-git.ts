import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes docs/examples/own-history-review.md: this project's own commits, those to one part of it as one win with
 * the largest of them as evidence, and the review that `career` prints of that. Run it with `npm run example`,
 * after a build.
 */

const root = join(import.meta.dirname, '../..');

interface Commit {
  readonly hash: string;
  readonly at: string;
  readonly subject: string;
  /** The part of the program in which it changed the most lines, such as `journal` or `insights/retro`. */
  readonly area: string;
  readonly lines: number;
}

const partOf = (path = ''): string | undefined =>
  /^src\/((?:records|insights|exchange)\/[a-z]+|[a-z]+)\//.exec(path)?.[1];

/** Every commit, the first one first. Those that change no part of the program are tests and documents. */
function commits(): Commit[] {
  const log = execFileSync(
    'git',
    ['-c', 'core.pager=cat', 'log', '--reverse', '--no-merges', '--numstat', '--format=%x1e%h%x1f%aI%x1f%s'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return log
    .split('\x1e')
    .slice(1)
    .map((each) => {
      const [head = '', ...files] = each.trim().split('\n');
      const [hash = '', at = '', subject = ''] = head.split('\x1f');
      const sizes = new Map<string, number>();
      for (const file of files) {
        const [added, removed, path] = file.split('\t');
        const area = partOf(path);
        if (area) sizes.set(area, (sizes.get(area) ?? 0) + (Number(added) || 0) + (Number(removed) || 0));
      }
      const [[area, lines] = ['tests and documents', 0]] = [...sizes].sort(largestFirst);
      return { hash, at, subject, area, lines };
    });
}

const largestFirst = (one: readonly [string, number], other: readonly [string, number]): number =>
  other[1] - one[1] || (one[0] < other[0] ? -1 : 1);

/** What the commits to one part come to. What they changed for whom no commit says, so nothing here does. */
function winOf(area: string, list: readonly Commit[]): object {
  const [largest, ...others] = list.toSorted((one, other) => other.lines - one.lines);
  const more =
    others.length === 0 ? '' : ` and ${others.length} smaller ${others.length === 1 ? 'one' : 'ones'}`;
  return {
    kind: 'win',
    text: largest!.subject,
    at: list.at(-1)!.at,
    tags: [area.replace(/\W+/g, '-')],
    impact: '(impact needed)',
    part: `wrote this change to ${area}${more}`,
    evidence: [largest!, ...others].slice(0, 3).map(({ hash }) => `commit ${hash}`),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'career-example-'));
try {
  const history = commits();
  const last = history.at(-1)?.at ?? '';
  const areas = Map.groupBy(history, ({ area }) => area);
  const lines = [...areas]
    .map(([area, list]) => ({
      size: list.reduce((sum, each) => sum + each.lines, 0),
      win: winOf(area, list),
    }))
    .toSorted((one, other) => other.size - one.size)
    .map(({ win }) => JSON.stringify(win));
  const file = join(folder, 'commits.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
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
  career('import', 'json', file);
  const period = `${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5, 7)) / 3)}`;
  writeFileSync(join(root, 'docs/examples/own-history-review.md'), career('review', period));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
