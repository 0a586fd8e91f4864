import { type CareerError, misuse } from '../../errors.ts';
import { nearest } from '../../journal/suggest.ts';
import { type Item, itemNamed, itemNames, scaleOf } from './items.ts';

/** An item named on the command line; without a value it is to be asked. */
export interface Answer {
  readonly item: Item;
  readonly value: string | undefined;
  readonly text: string;
}

export const isNumber = (word: string | undefined): boolean =>
  word !== undefined && /^[+−–-]?\d+(?:[.,]\d+)?$/.test(word.trim());

/**
 * Reads `drained 4 recovery 6`, also with words after a number (`drained 7 two releases recovery 3`) and
 * without numbers (`drained recovery`). Throws misuse for names that are no item, with what was meant.
 */
export function answersFrom(words: readonly string[]): Answer[] {
  const answers: Answer[] = [];
  let at = 0;
  while (at < words.length) {
    const item = itemNamed(words[at] ?? '');
    if (!item) throw unknown(words, at);
    const value = isNumber(words[at + 1]) ? words[at + 1] : undefined;
    at += value === undefined ? 1 : 2;
    const from = at;
    const speaks = value !== undefined && !itemNamed(words[at] ?? '');
    while (speaks && at < words.length && !startsAnswer(words, at)) at += 1;
    answers.push({ item, value, text: words.slice(from, at).join(' ') });
  }
  return answers;
}

function startsAnswer(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (!isNumber(words[at + 1])) return false;
  if (!itemNamed(word) && nearest(word, itemNames())) throw unknown(words, at);
  return itemNamed(word) !== undefined;
}

const verbs = ['add', 'list', 'items'];

function unknown(words: readonly string[], at: number): Error {
  const word = words[at] ?? '';
  const meant = nearest(word, at === 0 ? [...itemNames(), ...verbs] : itemNames());
  const said = `there is no question “${word}”`;
  if (meant !== undefined)
    return misuse(said, `did you mean  career pulse ${words.with(at, meant).join(' ')}`);
  const place = words.findIndex(isNumber);
  if (place < 1) return misuse(said, 'career pulse items lists them');
  const name = words.slice(at, place).join(' ');
  return misuse(said, `for a number from outside: career pulse add "${name}" ${words[place]} --source …`);
}

/** What is wrong with an answer to an item, or undefined when it will do. */
export function wrongAnswer(item: Item, words: string): CareerError | undefined {
  const value = Number(words.trim().replace(/^[−–]/, '-'));
  const inside = words.trim() !== '' && Number.isInteger(value) && value >= item.min && value <= item.max;
  if (inside) return undefined;
  return misuse(`“${words.trim()}” is not an answer to ${item.name}`, `${scaleOf(item)}, in whole numbers`);
}
