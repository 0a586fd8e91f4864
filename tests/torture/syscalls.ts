import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { verify } from '../verify.ts';
import { newPlace } from './place.ts';

export interface SyscallFigures {
  runs: number;
  acknowledged: number;
  readonly lost: string[];
  readonly faults: string[];
}

export function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const calls = ['pwrite64', 'fsync', 'unlink', 'ftruncate', 'pread64', 'fcntl'];
const ends = ['signal=KILL', 'error=EIO', 'error=ENOSPC'];

/** One capture with each call on the journal's files and folder failing in turn, until a run has no such call left. */
export async function syscalls(most: number): Promise<SyscallFigures> {
  const place = newPlace();
  const trace = join(place.folder, 'trace');
  const figures: SyscallFigures = { runs: 0, acknowledged: 0, lost: [], faults: [] };
  try {
    for (const call of calls) {
      for (const end of ends) {
        for (let when = 1; when <= most; when += 1) {
          const files = [place.path, `${place.path}-journal`, place.folder].flatMap((path) => ['-P', path]);
          const inject = [
            'strace',
            '-f',
            '-qq',
            '-o',
            trace,
            ...files,
            '-e',
            `trace=${call}`,
            '-e',
            `inject=${call}:${end}:when=${when}`,
          ];
          const { stdout, code } = await place.start(['energy', '+1', `${call} ${end} ${when}`], inject)
            .ended;
          figures.runs += 1;
          const id = /^e(\d+)/.exec(stdout)?.[1];
          if (id !== undefined) {
            figures.acknowledged += 1;
            if (!isStored(place.path, Number(id))) figures.lost.push(`${call} ${end} ${when}: e${id}`);
          }
          figures.faults.push(...verify(place.path).map((fault) => `${call} ${end} ${when}: ${fault}`));
          // SQLite gets over some failures, so a good end alone does not say that there was none.
          if (code === 0 && !readFileSync(trace, 'utf8').includes('INJECTED')) break;
        }
      }
    }
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
  return figures;
}

function isStored(path: string, number: number): boolean {
  // Writable, so that what a kill left behind is rolled back first, as the next command would do.
  const db = new SQLite(path);
  const found = db.prepare("SELECT 1 FROM record WHERE kind = 'energy' AND number = ?").get(number);
  db.close();
  return found !== undefined;
}
