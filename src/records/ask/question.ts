import { addDays, type Day } from '../../time/calendar.ts';
import type { Situation } from './ask.ts';
import { type Question, questionBank } from './question-bank.ts';

/** One question that was asked once. */
export interface Asking {
  /** The id of the ask. */
  readonly id: string;
  readonly question: string;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly day: Day;
}

/** A number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number;

/**
 * The question to ask this person next: one they were not asked yet before any other, then the one they were
 * asked longest ago; among equals one of the situation before a general one, then the one that nobody was
 * asked for longest; what is still equal is left to chance.
 */
export function questionFor(
  situation: Situation | undefined,
  person: string,
  asked: readonly Asking[],
  chance: Chance,
): Question {
  const fitting: readonly Situation[] = situation ? [situation, 'general'] : ['general', 'collaboration'];
  const ranked = questionBank
    .filter((each) => fitting.includes(each.situation))
    .map((each) => ({
      each,
      rank: [
        lastAsked(asked, each.question, person),
        fitting.indexOf(each.situation),
        lastAsked(asked, each.question),
      ],
    }))
    .sort((a, b) => compared(a.rank, b.rank));
  const equal = ranked.filter(({ rank }) => compared(rank, ranked[0]!.rank) === 0);
  return equal[equal.length === 1 ? 0 : chance(equal.length)]!.each;
}

const compared = (a: readonly number[], b: readonly number[]): number => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
};

/** When it was asked last, of anyone or of one person; 0 when never. */
export const lastAsked = (asked: readonly Asking[], question: string, person?: string): number =>
  Math.max(
    0,
    ...asked
      .filter((each) => each.question === question && (person === undefined || each.to === person))
      .map(({ at }) => at),
  );

/** The latest asking of each person. */
export function lastOf(asked: readonly Asking[]): ReadonlyMap<string, Asking> {
  const last = new Map<string, Asking>();
  for (const asking of asked) {
    if (asking.at >= (last.get(asking.to)?.at ?? 0)) last.set(asking.to, asking);
  }
  return last;
}

/** The first day on which the person can be asked again without asking too often; `cooling` in days. */
export const askableFrom = ({ day }: Pick<Asking, 'day'>, cooling: number): Day => addDays(day, cooling);

/** Who can be asked today: never asked first, by name, then longest ago first. */
export function askable(
  people: readonly string[],
  asked: readonly Asking[],
  today: Day,
  cooling: number,
): string[] {
  const last = lastOf(asked);
  const at = (person: string): number => last.get(person)?.at ?? 0;
  return people
    .filter((person) => {
      const before = last.get(person);
      return before === undefined || askableFrom(before, cooling) <= today;
    })
    .sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
}

/** `About the incident review: what did I do …`, to be copied as it is. */
export const worded = (question: string, about: string | null): string =>
  about === null ? question : `About ${about}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
