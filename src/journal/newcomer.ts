import { type CareerError, refused } from '../errors.ts';
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

/** Where somebody has to be known and is not. `again` is the command with the alias that was probably meant. */
export function stranger(
  alias: string,
  known: readonly string[],
  again: (meant: string) => string,
): CareerError {
  const meant = nearAlias(alias, known);
  return refused(
    `there is no person called ${alias} yet`,
    meant === undefined ? 'career person list' : `did you mean  ${again(meant)}`,
  );
}

/** How somebody who is not known becomes so. */
export const wayToAdd = (alias: string): string => `to add ${alias}: career person ${alias} --ring peer`;

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
