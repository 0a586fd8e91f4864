import type { Database } from '../storage/database.ts';
import { aliases } from './people-store.ts';
import { nearest } from './suggest.ts';
import { tagNames } from './tag-store.ts';

export interface Names {
  readonly tags?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
}

export interface Meant {
  /** Names that nothing in the journal has, with their signs: `#pairng`, `@leed`. */
  readonly unknown: readonly string[];
  /** Those that were probably meant by them: `#pairing`, `@lead`. */
  readonly meant: readonly string[];
}

/** Which tags and people are not known, and which were probably meant. */
export function meantNames(db: Database, { tags = [], people = [] }: Names): Meant {
  const unknown: string[] = [];
  const meant: string[] = [];
  const look = (sign: string, names: readonly string[], known: (db: Database) => readonly string[]): void => {
    if (names.length === 0) return;
    const all = known(db);
    for (const name of names.filter((each) => !all.includes(each))) {
      unknown.push(`${sign}${name}`);
      const near = nearest(name, all);
      if (near !== undefined) meant.push(`${sign}${near}`);
    }
  };
  look('#', tags, tagNames);
  look('@', people, aliases);
  return { unknown, meant };
}
