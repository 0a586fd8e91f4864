import { CareerError } from '../errors.ts';

/** What is wrong with an answer, in a sentence for a prompt that asks again; undefined when nothing is. */
export function troubleWith(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return error.hint === undefined ? error.message : `${error.message}: ${error.hint}`;
  }
}
