import {
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { refused } from '../errors.ts';
import { claimName, syncFolder } from '../storage/claim.ts';
import { fileTrouble } from '../storage/file.ts';

interface Wishes {
  /** Put it in place of a file that exists. */
  readonly replace: boolean;
  /** A file that is never replaced, such as the journal itself. */
  readonly never?: string | undefined;
}

/**
 * Writes a file that only its owner may read. It has its name only once all of it is on disk, so nobody ever
 * sees half of it, and a failure leaves nothing behind. Throws refused when the name is taken, disk trouble
 * when it cannot be written.
 */
export function writeNewFile(
  path: string,
  { replace, never }: Wishes,
  work: (write: (content: string | Uint8Array) => void) => void,
): void {
  const target = resolve(path);
  refuseTaken(path, { replace, never });
  const { unfinished, handle } = attempt(path, () => begun(target));
  try {
    try {
      work((content) => attempt(path, () => writeFileSync(handle, content)));
      attempt(path, () => fsyncSync(handle));
    } finally {
      closeSync(handle);
    }
    attempt(path, () => (replace ? renameSync(unfinished, target) : claimName(unfinished, target)));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFolder(dirname(target));
}

/** Beside the target, under a name that no other process uses. */
function begun(target: string): { unfinished: string; handle: number } {
  for (let copy = 1; ; copy += 1) {
    const unfinished = join(
      dirname(target),
      `.${basename(target)}.unfinished${copy === 1 ? '' : `-${copy}`}`,
    );
    try {
      return { unfinished, handle: openSync(unfinished, 'wx', 0o600) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Throws refused when a file of this name is there, unless it is to be replaced: before anybody is asked whether to write it. */
export function refuseTaken(path: string, { replace, never }: Wishes): void {
  const there = statusOf(path);
  if (!there) return;
  const kept = never === undefined ? undefined : statusOf(never);
  if (kept && kept.dev === there.dev && kept.ino === there.ino) {
    throw refused(`${path} is the journal itself`, 'name another file');
  }
  if (!there.isFile()) throw refused(`${path} is ${there.isDirectory() ? 'a folder' : 'not a file'}`);
  if (!replace) throw taken(path);
}

const taken = (path: string) =>
  refused(`${path} exists already`, 'name another file, or add --force to replace it');

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileTrouble(path, error);
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken(path) : fileTrouble(path, error);
  }
}
