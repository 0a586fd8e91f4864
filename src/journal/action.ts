import { CareerError, misuse } from '../errors.ts';
import type { Day } from '../time/calendar.ts';
import type { Clock } from '../time/clock.ts';
import { dueDay } from '../time/when.ts';
import { day, line, required, type ValuesOf, yesNo } from './field.ts';
import { ownWords } from './placeholder.ts';

export const actionItem = () => ({
  text: required(line({ summary: 'what will be done or tried' })),
  trial: yesNo({ summary: 'it is something to try' }),
  by: day({ summary: 'by when' }),
  promise: line({ summary: 'the id of the promise it became', refers: true }),
});

export type Action = ValuesOf<ReturnType<typeof actionItem>>;

export const actionExample = 'decline one recurring meeting (by friday)';

/**
 * Reads `decline one recurring meeting (by friday)`, also without the brackets, and `try: …` for something to
 * try. Throws misuse when there are no words, or for a day in brackets that is none.
 */
export function actionFrom(words: string, clock: Clock): Action {
  const [, said = '', promise = null] =
    /^(.*?)(?:\s*\[(p\d+)\])?$/s.exec(words.trim().replace(/\s+/g, ' ')) ?? [];
  const { rest, by } = dayAtEnd(said, clock);
  const trial = /^(?:to )?try(?:ing)?(?: to\b|:| )\s*(?=\S)/i.exec(rest);
  const text = trial ? rest.slice(trial[0].length) : rest;
  ownWords(text);
  if (text === '') throw misuse(`“${words}” says nothing to do`, `for example ${actionExample}`);
  return { text, trial: trial !== null, by, promise };
}

function dayAtEnd(said: string, clock: Clock): { rest: string; by: Day | null } {
  const bracketed = /^(.*?)\s*\(by ([^()]*)\)$/i.exec(said);
  if (bracketed) return { rest: bracketed[1]!, by: dueDay(bracketed[2]!, clock) };
  const bare = /^(.+?),? by (\S[^()]{1,24})$/i.exec(said);
  try {
    if (bare) return { rest: bare[1]!, by: dueDay(bare[2]!, clock) };
  } catch (error) {
    // “Stand by the team” names no day.
    if (!(error instanceof CareerError)) throw error;
  }
  return { rest: said, by: null };
}

/** `actionFrom` reads it back. */
export const formatAction = ({ text, trial, by, promise }: Action): string =>
  `${trial ? 'try: ' : ''}${text}${by ? ` (by ${by})` : ''}${promise ? ` [${promise}]` : ''}`;
