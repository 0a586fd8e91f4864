import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const main = join(root, 'dist', 'main.js');
const lock = join(root, 'node_modules', '.career-build');

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestSource(): number {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('src', name),
  );
  return Math.max(
    ...[...sources, 'rolldown.config.mts', 'package.json'].map((name) => changedAt(join(root, name))),
  );
}

/** Copies the built program without the bytecode that others left behind. Returns its launcher. */
export function copyProgram(from: string, to: string): string {
  for (const part of ['bin', 'dist'])
    cpSync(join(from, part), join(to, part), {
      recursive: true,
      filter: (file) => basename(file) !== '.cache',
    });
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
  return join(to, 'bin/career.js');
}

let launcher: Promise<string> | undefined;

/** The launcher of the built program, which is built first when it is missing or older than its sources. */
export function builtCareer(): Promise<string> {
  launcher ??= freshlyBuilt();
  return launcher;
}

/** Test files run at the same time, so one builds and the others wait. */
async function freshlyBuilt(): Promise<string> {
  while (changedAt(main) < newestSource()) {
    try {
      mkdirSync(lock);
    } catch {
      if (Date.now() - changedAt(lock) > 60_000) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    const began = new Date();
    try {
      execFileSync(join(root, 'node_modules', '.bin', 'rolldown'), ['-c', 'rolldown.config.mts'], {
        cwd: root,
        stdio: 'ignore',
      });
      // A source that was saved meanwhile is newer than this build.
      utimesSync(main, began, began);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return join(root, 'bin', 'career.js');
}
