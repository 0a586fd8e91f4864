import type { Review, Sentence } from '../../src/insights/review/review.ts';

/** A review taken apart, to hold each of its lines against the records. */

export const sentencesOf = (made: Review): readonly Sentence[] => [
  ...made.summary,
  ...made.goalNotes,
  ...made.outcomes.flatMap(({ headline, sentences }) => [headline, ...sentences]),
  ...[...made.worked, ...made.growth, ...made.feedback, ...made.misses, ...made.next].flatMap(
    ({ sentences }) => sentences,
  ),
  ...made.promises,
  ...made.claims,
];

/** `p3–p5` is p3, p4 and p5. */
export function idsIn(marks: string): string[] {
  return [...marks.matchAll(/([a-z])(\d+)(?:–[a-z](\d+))?/g)].flatMap(([, letter, first, last = first]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => `${letter}${Number(first) + index}`,
    ),
  );
}

export const citation = /\[((?:[a-z]\d+(?:–[a-z]\d+)?)(?: [a-z]\d+(?:–[a-z]\d+)?)*)\]/g;

/** Paragraphs and list items of several lines put on one. */
export const unwrapped = (document: string): string =>
  document.replace(/(?<!\n)\n(?: {2})?(?!\n|- |\||#|$)/g, ' ');

/** Lines of the parts that make claims: all but the head, the program's remarks and the method. */
export function claimLines(document: string): string[] {
  const [before = ''] = unwrapped(document).split(/^## (?:Appendix C|Method)/m);
  const body = before.slice(before.indexOf('\n## '));
  return body
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('## ') && !/^\*[^*]+[.:]\*$/.test(line))
    .filter((line) => !/^\| (?:---|Goal \||Id \|)/.test(line));
}

/** Every number that stands in a record, dates as people say them included. */
export function numbersIn(value: unknown): Set<string> {
  const plain = [...JSON.stringify(value).matchAll(/\d+(?:[.,]\d+)*(?:e[+-]?\d+)?/g)].map(
    ([number]) => number,
  );
  return new Set(plain.flatMap((number) => [number, number.replace(/^0+(?=\d)/, '')]));
}
