import { isAbsolute, join, resolve } from 'node:path';
import { refused } from '../errors.ts';

export interface Location {
  readonly path: string;
  /** The person named this file, so its absence is not a fresh start. */
  readonly named: boolean;
}

interface Wishes {
  /** `--db` */
  readonly option?: string | undefined;
  /** `CAREER_DB` */
  readonly variable?: string | undefined;
}

/** Where the journal is: `--db`, else `CAREER_DB`, else the platform's data folder. */
export async function locationOf({ option, variable }: Wishes): Promise<Location> {
  const wish = option ?? variable;
  if (wish !== undefined) return { path: resolvedPath(wish), named: true };
  const { default: envPaths } = await import('env-paths');
  const { data } = envPaths('career', { suffix: '' });
  if (!isAbsolute(data)) {
    throw refused(`the data folder “${data}” is not an absolute path`, 'mend XDG_DATA_HOME or set CAREER_DB');
  }
  return { path: join(data, 'journal.db'), named: false };
}

function resolvedPath(wish: string): string {
  try {
    return resolve(wish);
  } catch (error) {
    // Only the folder that a relative path begins in can be missing here.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw refused(`“${wish}” begins in a folder that was removed`, 'cd to a folder that exists');
  }
}
