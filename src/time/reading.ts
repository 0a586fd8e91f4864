import { type CareerError, misuse } from '../errors.ts';

/** Logging looks back, due dates look forward. */
export type Direction = 'past' | 'future';

/** One meaning of words that have several, and what to type to say just that. */
export interface Reading {
  readonly meaning: string;
  readonly type: string;
}

/** Words with two meanings are refused with both. */
export function ambiguous(text: string, readings: readonly Reading[]): CareerError {
  const said = readings.map(({ meaning }) => meaning).join(' or ');
  return misuse(`“${text}” can mean ${said}`, `type ${readings.map(({ type }) => type).join(' or ')}`);
}
