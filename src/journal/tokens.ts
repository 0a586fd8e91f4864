/** `#tags` and `@people` inside what a person types. */
export interface Tokens {
  /** The words without the tags and people after their end; those inside a sentence stay where they are. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

interface Patterns {
  readonly anywhere: RegExp;
  readonly whole: RegExp;
}

/** What `tagFrom` and `aliasFrom` allow; anything longer is just a word. */
const longestName = 60;

function patterns(letter: string, inside: string, flags: string): Patterns {
  const token = `(?:#${letter}${inside.replace('[', '[/')}*|@${letter}${inside}*(?:\\.${inside}+)*)`;
  return {
    anywhere: new RegExp(`(?<![^\\s(\\[“"'])${token}`, `g${flags}`),
    whole: new RegExp(`^${token}$`, flags),
  };
}

/** Classes of all the world's letters take milliseconds to compile, and most notes are plain ASCII. */
const patternsFor = (words: string): Patterns =>
  /^[\x00-\x7f]*$/.test(words)
    ? patterns('[A-Za-z]', '[A-Za-z0-9_-]', '')
    : patterns('\\p{L}', '[\\p{L}\\p{N}\\p{M}_-]', 'u');

const nameOf = (token: string): string => token.slice(1).normalize('NFC').toLowerCase();

const isName = (token: string): boolean => nameOf(token).length <= longestName;

/**
 * `C#`, `#1234` and `a@b.c` are no tokens: one starts after a blank and with a letter. People at the end of
 * what someone else said belong to it (“talk to @peer”), so `quoted` words lose only what follows a tag.
 */
export function tokensIn(words: string, quoted = false): Tokens {
  if (!/[#@]/.test(words)) return { text: words, tags: [], people: [] };
  const { anywhere, whole } = patternsFor(words);
  const found = (words.match(anywhere) ?? []).filter(isName);
  const named = (sign: string): string[] => [
    ...new Set(found.filter((each) => each.startsWith(sign)).map(nameOf)),
  ];
  const bare = withoutLast(words, (word) => whole.test(word) && isName(word));
  return {
    text: quoted ? upToTag(words, bare.length) : bare,
    tags: named('#'),
    people: named('@'),
  };
}

function upToTag(words: string, start: number): string {
  const tag = words.indexOf('#', start);
  return tag < 0 ? words : words.slice(0, tag).trimEnd();
}

/** After these a person or a tag is a word of the sentence: “paired with @lead”, “a talk about #hiring”. */
const leaning =
  /(?:^|[\s("'“‘„«,;:/–—-])(?:about|and|as|at|by|for|from|in|into|like|my|of|on|onto|or|our|than|the|their|through|to|via|with|without|your)$/i;

/** Takes words off the end while they fit. Walks back by hand: a pattern tied to the end tries every start. */
function withoutLast(words: string, fits: (word: string) => boolean): string {
  let kept = words;
  for (;;) {
    const rest = kept.trimEnd();
    let start = rest.length;
    while (start > 0 && rest.charAt(start - 1).trim() !== '') start -= 1;
    if (start === rest.length || !fits(rest.slice(start))) return kept;
    const left = rest.slice(0, start).trimEnd();
    if (leaning.test(left.slice(-12))) return kept;
    kept = left;
  }
}

/** The words with one token in place of another, such as `@lead` for `@laed`; both as `tokensIn` finds them. */
export function withToken(words: string, from: string, to: string): string {
  if (!words.includes(from.charAt(0))) return words;
  return words.replace(patternsFor(words).anywhere, (token) =>
    token.normalize('NFC').toLowerCase() === from ? to : token,
  );
}

/** The words of a list in one line, with commas or blanks between them. */
export const severalIn = (words = ''): string[] =>
  words === '' ? [] : words.split(/[\s,]+/).filter((word) => word !== '');
