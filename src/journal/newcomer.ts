import { faint, type View } from '../terminal/text.ts';
import type { Entry } from './entry.ts';
import type { Kind } from './kind.ts';
import { personFields } from './row.ts';
import { nearest } from './suggest.ts';

/** Whether an entry names anyone at all. */
export const hasPeople = (kind: Kind, { people, values }: Entry): boolean =>
  people.length > 0 || personFields(kind).some((name) => values[name]);

const digitless = (alias: string): string => alias.replace(/\d+/g, '');

/** A known alias that a new one is nearly; `peer-2` beside `peer-1` is no slip. */
export const nearAlias = (alias: string, known: readonly string[]): string | undefined =>
  nearest(
    alias,
    known.filter((each) => digitless(each) !== digitless(alias)),
  );

/**
 * What is said when a new alias is nearly one that was known before: a slip is told and never refused.
 */
export function newcomersView(people: readonly string[], known: readonly string[]): View {
  if (known.length === 0) return [];
  const has = new Set(known);
  return people.flatMap((alias) => {
    if (has.has(alias)) return [];
    const meant = nearAlias(alias, known);
    if (meant === undefined) return [];
    const said = `new person @${alias}; did you mean ${meant}? Then: career person merge ${alias} ${meant}`;
    return [{ lead: '      ', paragraph: faint(said) }];
  });
}
