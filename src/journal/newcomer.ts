import { faint, type View } from '../terminal/text.ts';
import type { Entry } from './entry.ts';
import type { Kind } from './kind.ts';
import { personFields } from './row.ts';
import { nearest } from './suggest.ts';

/** Whether an entry names anyone at all. */
export const hasPeople = (kind: Kind, { people, values }: Entry): boolean =>
  people.length > 0 || personFields(kind).some((name) => values[name]);

const digitless = (alias: string): string => alias.replace(/\d+/g, '');

/**
 * What is said when a new alias is nearly one that was known before: a slip is told and never refused.
 * `peer-2` beside `peer-1` is no slip.
 */
export function newcomersView(people: readonly string[], known: readonly string[]): View {
  if (known.length === 0) return [];
  const has = new Set(known);
  return people.flatMap((alias) => {
    if (has.has(alias)) return [];
    const meant = nearest(
      alias,
      known.filter((each) => digitless(each) !== digitless(alias)),
    );
    return meant === undefined ? [] : [['      ', faint(`new person @${alias}; did you mean ${meant}?`)]];
  });
}
