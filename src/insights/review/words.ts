import type { Sentence } from './review.ts';

/** Blanks and line breaks of any kind become one space, so that a text stays in its sentence. */
export const onOneLine = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * At most so many words of a text (and twelve characters for each), cut at the end of a sentence where there
 * is one in the second half, with … for what is left out.
 */
export function clip(text: string, most: number): string {
  const plain = onOneLine(
    text
      .slice(0, most * 100)
      .toWellFormed()
      .replace(/\ufffd$/, ''),
  );
  const words = plain.split(' ');
  const room = [...words.slice(0, most).join(' ')].slice(0, most * 12).join('');
  if (room === plain && text.length <= most * 100) return plain;
  const end = Math.max(...['. ', '? ', '! '].map((stop) => room.lastIndexOf(stop)));
  if (end > room.length / 2) return `${room.slice(0, end + 1)} …`;
  const whole = words.length > most ? room : room.slice(0, Math.max(room.lastIndexOf(' '), room.length - 12));
  return `${whole.replace(/[\s,;:–-]+$/, '')} …`;
}

const ended = /[.!?…][”"’')]*$/;

/** The words as one statement: with a capital, and a full stop where they have no end of their own. */
export const sentence = (text: string, ...ids: readonly string[]): Sentence =>
  clause(capital(onOneLine(text)), ...ids);

/** The same behind a colon, where it begins as it was written. */
export const clause = (text: string, ...ids: readonly string[]): Sentence => {
  const plain = onOneLine(text);
  return { text: ended.test(plain) ? plain : `${plain}.`, ids: sortedIds(ids) };
};

/** A plain first word gets its capital; names such as iOS, pgBouncer or s3 stay as they are. */
export function capital(text: string): string {
  const [word = ''] = text.split(/[\s,;:.’'-]/, 1);
  const isPlain = word === word.toLowerCase() && !/\d/.test(word);
  return isPlain ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The words without the full stop at their end, to be put inside a sentence. */
export const phrase = (text: string): string => onOneLine(text).replace(/(?<!\.)\.$/, '');

/** In quotation marks, with the stop that closed them left out. */
export const quoted = (text: string): string => `“${phrase(text)}”`;

/** Each once, by letter and number. */
export function sortedIds(ids: readonly string[]): string[] {
  if (ids.length < 2) return [...ids];
  const keyed = [...new Set(ids)].map((id) => ({ id, letter: id.charAt(0), number: Number(id.slice(1)) }));
  return keyed
    .sort((a, b) => (a.letter === b.letter ? a.number - b.number : a.letter < b.letter ? -1 : 1))
    .map(({ id }) => id);
}

/** `g2 p3–p6 w7`: three or more in a row are said as a range. */
export function idRanges(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of sortedIds(ids)) {
    const run = runs.at(-1);
    if (run?.at(-1) === `${id.charAt(0)}${Number(id.slice(1)) - 1}`) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(' '))).join(' ');
}

/** `a, b and c` */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

export const arrowed = (figures: string): string => figures.replace(/\s*(?:->|→)\s*/g, ' → ');

/** A figure with a true minus sign. */
export const figure = (value: number): string => String(value).replace('-', '−');

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `two`, `17` */
export const numberWord = (number: number): string => numberWords[number] ?? String(number);
