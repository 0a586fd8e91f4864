/** `#tags` and `@people` inside what a person types. */
export interface Tokens {
  /** The words without the tags and people at their end; those inside a sentence stay where they are. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

interface Patterns {
  readonly anywhere: RegExp;
  readonly atEnd: RegExp;
}

function patterns(letter: string, inside: string): Patterns {
  const token = `(?:#${letter}${inside.replace('[', '[/')}*|@${letter}${inside}*(?:\\.${inside}+)*)`;
  return {
    anywhere: new RegExp(`(?<![^\\s(\\[“"'])${token}`, 'gu'),
    atEnd: new RegExp(`(?:(?:^|\\s+)${token})+\\s*$`, 'u'),
  };
}

/** Classes of all the world's letters take milliseconds to compile, and most notes are plain ASCII. */
const patternsFor = (words: string): Patterns =>
  /^[\x00-\x7f]*$/.test(words)
    ? patterns('[A-Za-z]', '[A-Za-z0-9_-]')
    : patterns('\\p{L}', '[\\p{L}\\p{N}\\p{M}_-]');

/** `C#`, `#1234` and `a@b.c` are no tokens: one starts after a blank and with a letter. */
export function tokensIn(words: string): Tokens {
  if (!/[#@]/.test(words)) return { text: words, tags: [], people: [] };
  const { anywhere, atEnd } = patternsFor(words);
  const found = words.match(anywhere) ?? [];
  const named = (sign: string): string[] => [
    ...new Set(
      found
        .filter((each) => each.startsWith(sign))
        .map((each) => each.slice(1).normalize('NFC').toLowerCase()),
    ),
  ];
  return { text: words.replace(atEnd, ''), tags: named('#'), people: named('@') };
}
