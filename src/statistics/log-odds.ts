import { ensure } from './ensure.ts';

export type Counts = ReadonlyMap<string, number>;

export interface LogOdds {
  readonly word: string;
  /** How much larger the log-odds of the word are in the first text than in the second. */
  readonly difference: number;
  readonly deviation: number;
  /** Their quotient: for an order, not for a test, since many words are looked at. */
  readonly z: number;
}

/**
 * Which words stand out in one text against another, from most in the first to most in the second, then by
 * name.
 *
 * Counts are whole, from 0, under 1e9. `strength` (above 0, up to 1e6) is how many words the prior weighs; it
 * is shared out as the words occur in `background`, which holds every word (the two texts together unless
 * given). RangeError otherwise. A text of one word alone has nothing to be compared with: difference 0.
 *
 * Source: Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 16 (2008), equations 15, 16 and 22.
 */
export function logOdds(one: Counts, other: Counts, strength = 10, background?: Counts): LogOdds[] {
  ensure(strength > 0 && strength <= 1e6, 'A strength above 0 and up to 1,000,000 is needed.');
  const words = [...new Set([...one.keys(), ...other.keys()])];
  const countIn = (counts: Counts, word: string): number => counts.get(word) ?? 0;
  const known = background ?? new Map(words.map((word) => [word, countIn(one, word) + countIn(other, word)]));
  for (const count of [...one.values(), ...other.values(), ...known.values()])
    ensure(Number.isInteger(count) && count >= 0 && count < 1e9, 'Counts must be whole and from 0.');
  const [all, first, second] = [known, one, other].map(total) as [number, number, number];
  const said = words.filter((word) => countIn(one, word) + countIn(other, word) > 0);
  ensure(
    said.every((word) => countIn(known, word) > 0),
    'The background must hold every word.',
  );
  return said
    .map((word) => {
      const prior = (strength * countIn(known, word)) / all;
      const [here, there] = [countIn(one, word) + prior, countIn(other, word) + prior];
      const rest = [first + strength - here, second + strength - there] as const;
      const alone = said.length === 1 && prior === strength;
      const difference = alone ? 0 : Math.log(here / rest[0]) - Math.log(there / rest[1]);
      const deviation = Math.sqrt(1 / here + 1 / there);
      return { word, difference, deviation, z: difference / deviation };
    })
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1));
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
