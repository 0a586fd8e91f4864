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
  if (wish !== undefined) return { path: resolve(wish), named: true };
  const { default: envPaths } = await import('env-paths');
  const { data } = envPaths('career', { suffix: '' });
  if (!isAbsolute(data)) {
    throw refused(`the data folder “${data}” is not an absolute path`, 'mend XDG_DATA_HOME or set CAREER_DB');
  }
  return { path: join(data, 'journal.db'), named: false };
}
