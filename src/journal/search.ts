import { misuse } from '../errors.ts';
import { aliasFrom, tagFrom } from './field.ts';

/** One word or phrase to look for. */
export interface Term {
  readonly text: string;
  /** The last word may go on: `retr*`. */
  readonly prefix: boolean;
}

/** What stands in a search, wanted or unwanted. */
export interface Terms {
  /** Found by the index of words. */
  readonly words: readonly Term[];
  /** Found by looking through the texts: signs, and writing without blanks between words. */
  readonly pieces: readonly string[];
  readonly kinds: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

export interface Search {
  readonly wanted: Terms;
  readonly unwanted: Terms;
  /** Days or periods, as they were typed. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly private?: boolean | undefined;
}

const longestSearch = 50;

const token = /(-?)(?:(kind|tag|with|since|until|is):)?(?:"([^"]*)"?(\*?)|(\S+))/gi;

/**
 * Reads what a person looks for: words that must all be there, `"phrases"`, `beginnings*`, `-without`, `#tag`,
 * `@person`, `kind:`, `tag:`, `with:`, `since:`, `until:`, `is:private`. Throws misuse for a filter that says
 * nothing, for tags and people that cannot be, and for too many words; anything else is a word.
 */
export function searchFrom(typed: string): Search {
  const plain = typed
    .toWellFormed()
    .replace(/[\0-\x1f]/g, ' ')
    .replace(/[“”„«»]/g, '"');
  const found = [...plain.matchAll(token)];
  if (found.length > longestSearch)
    throw misuse(`a search takes at most ${longestSearch} words`, 'leave out the common ones');
  const wanted = noTerms();
  const unwanted = noTerms();
  const bounds: { since?: string; until?: string; private?: boolean } = {};
  for (const [whole, minus, filter, phrase, star, bare] of found) {
    const into = minus ? unwanted : wanted;
    const value = phrase ?? bare ?? '';
    const name = filter?.toLowerCase();
    if (value.trim() === '' || (phrase === undefined && emptyFilter.test(value))) throw saysNothing(whole);
    if (name === undefined) addWord(into, value, { phrase: phrase !== undefined, star: star === '*' });
    else if (name === 'kind') into.kinds.push(...listed(value));
    else if (name === 'tag') into.tags.push(...listed(value).map(tagFrom));
    else if (name === 'with') into.people.push(...listed(value).map(aliasFrom));
    else if (minus) throw misuse(`“${whole}” cannot be left out`, 'only words, kind:, tag: and with: can');
    else if (name === 'is') bounds.private = isPrivate(value);
    else bounds[name as 'since'] = value;
  }
  return { wanted, unwanted, ...bounds };
}

type Collecting = { -readonly [K in keyof Terms]: Terms[K][number][] };

const noTerms = (): Collecting => ({ words: [], pieces: [], kinds: [], tags: [], people: [] });

const emptyFilter = /^(kind|tag|with|since|until|is):$/i;

const saysNothing = (words: string) =>
  misuse(`“${words}” says nothing`, 'for example kind:win, tag:hiring, since:r14, "the retry bug"');

/** `kind:win,feedback` */
const listed = (value: string): string[] => value.split(',').filter((part) => part.trim() !== '');

function isPrivate(value: string): boolean {
  const wish = value.toLowerCase();
  if (wish === 'private') return true;
  if (wish === 'shareable' || wish === 'shared') return false;
  throw misuse(`a record is never “${value}”`, 'is:private or is:shareable');
}

// Inside functions, as most words need none of the tables of Unicode, and a pattern that does costs a hundredth of a bare
// start of Node where it is met.

const isTag = (value: string): boolean => value.length <= 61 && /^#\p{L}[\p{L}\p{N}\p{M}/_-]*$/u.test(value);

const isPerson = (value: string): boolean =>
  value.length <= 61 && /^@[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(value);

/** Writing in which the index takes a whole run of words for one. */
const isUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  );

/** Letters and figures are what the index keeps. */
const isIndexed = (text: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(text);

const hasSign = (text: string): boolean => /[\p{S}\p{Emoji_Presentation}]/u.test(text);

function addWord(
  into: Collecting,
  value: string,
  { phrase, star }: { phrase: boolean; star: boolean },
): void {
  const first = phrase ? '' : value.charAt(0);
  if (first === '#' && isTag(value)) into.tags.push(tagFrom(value));
  else if (first === '@' && isPerson(value)) into.people.push(aliasFrom(value));
  else {
    const prefix = star || (!phrase && value.length > 1 && value.endsWith('*'));
    const text = prefix && !phrase ? value.slice(0, -1) : value;
    if (/^[a-z0-9]+$/i.test(text)) into.words.push({ text, prefix });
    else if (isUnspaced(text) || (!isIndexed(text) && hasSign(text))) into.pieces.push(text);
    else if (isIndexed(text)) into.words.push({ text, prefix });
  }
}

/** Whether there is anything to look for: punctuation alone is nothing. */
export const saysSomething = ({ wanted, unwanted, since, until, private: wish }: Search): boolean =>
  [wanted, unwanted].some((terms) => Object.values(terms).some((list) => list.length > 0)) ||
  [since, until, wish].some((bound) => bound !== undefined);

const quoted = ({ text, prefix }: Term): string => `"${text.replaceAll('"', ' ')}"${prefix ? '*' : ''}`;

/** An FTS5 expression that holds when all the words are there and none of the others; undefined without words. */
export function matchOf({ wanted, unwanted }: Search): string | undefined {
  if (wanted.words.length === 0) return undefined;
  const all = wanted.words.map(quoted).join(' AND ');
  return unwanted.words.length === 0 ? all : `(${all}) NOT (${anyOf(unwanted)})`;
}

/** An FTS5 expression that holds when one of the words is there. */
export const anyOf = ({ words }: Terms): string => words.map(quoted).join(' OR ');
