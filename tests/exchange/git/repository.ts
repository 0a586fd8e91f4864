import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TestCareer } from '../../career.ts';

/** A repository of a test's own, made with the real git, away from the settings of this machine. */
export interface TestRepository {
  readonly folder: string;
  git(...words: readonly string[]): string;
  /** Commits a file as someone at a day, and returns the hash. */
  commit(message: string, setting?: CommitSetting): string;
}

export interface CommitSetting {
  /** `YYYY-MM-DD`, or with a time and an offset. */
  readonly on?: string;
  readonly by?: string;
  readonly file?: string;
}

const hermit = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  PATH: process.env.PATH,
  HOME: '/nonexistent',
};

const me = 'ana@example.org';

export function testRepository(name = 'ledger', ...words: readonly string[]): TestRepository {
  const home = mkdtempSync(join(tmpdir(), 'career-git-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, name);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', ...words, folder], { env: hermit });
  let made = 0;
  let author: { email: string; date: string } = { email: me, date: '2026-11-01T10:00:00+01:00' };
  const git = (...given: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...given], {
      encoding: 'utf8',
      env: {
        ...hermit,
        GIT_AUTHOR_NAME: author.email.split('@')[0],
        GIT_AUTHOR_EMAIL: author.email,
        GIT_COMMITTER_NAME: 'merger',
        GIT_COMMITTER_EMAIL: 'merger@example.org',
        GIT_AUTHOR_DATE: author.date,
        GIT_COMMITTER_DATE: author.date,
      },
    }).trim();
  git('config', 'user.email', me);
  return {
    folder,
    git,
    commit(message, { on = '2026-11-02', by = me, file = `src/api/file-${made}.ts` } = {}) {
      made += 1;
      author = {
        email: by,
        date: on.includes('T') ? on : `${on}T10:${String(made % 60).padStart(2, '0')}:00+01:00`,
      };
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${made}\n`);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--allow-empty-message', '--no-verify', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

/** The program finds git and nothing of this machine's settings. */
export function withGit(career: TestCareer): TestCareer {
  Object.assign(career.env, hermit);
  return career;
}
