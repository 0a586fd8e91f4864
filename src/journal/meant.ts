import type { Database } from '../storage/database.ts';
import { aliases } from './people-store.ts';
import { nearest } from './suggest.ts';
import { tagNames } from './tag-store.ts';

export interface Names {
  readonly tags?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
}

/** Known tags and people that were probably meant by unknown ones, with their signs: `#pairing`, `@lead`. */
export function meantNames(db: Database, { tags = [], people = [] }: Names): string[] {
  const near = (
    sign: string,
    names: readonly string[],
    known: (db: Database) => readonly string[],
  ): string[] => {
    if (names.length === 0) return [];
    const all = known(db);
    return names
      .filter((name) => !all.includes(name))
      .flatMap((name) => nearest(name, all) ?? [])
      .map((name) => `${sign}${name}`);
  };
  return [...near('#', tags, tagNames), ...near('@', people, aliases)];
}
