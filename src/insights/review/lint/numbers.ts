import type { JournalRecord } from '../../../journal/record.ts';
import { rings } from '../../../records/person/person.ts';
import { safeText } from '../../../terminal/safe.ts';
import { monthNames, weekdayNames } from '../../../time/calendar.ts';
import { onOneLine } from '../words.ts';

/** A number as it stands in a text. */
export interface Figure {
  readonly words: string;
  readonly at: number;
  /** The text was cut behind it, so it may only be how the number begins. */
  readonly isCut: boolean;
}

const months = monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const days = weekdayNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|');

/** Days, ranges of days, quarters, times and people under a pseudonym: nothing that was measured. */
const names = new RegExp(
  [
    String.raw`\b\d{4}-\d\d(?:-\d\d)?\b`,
    String.raw`\b\d{4}-(?:Q|H|W)\d{1,2}\b`,
    String.raw`\b(?:Q[1-4]|H[12])\s\d{4}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:[–-]|to)\s?\d{1,2})?\.?\s(?:${months})\b\.?(?:,?\s\d{4}\b)?`,
    String.raw`\b(?:${months})\b\.?\s\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s\d{4}\b)?`,
    String.raw`\b(?:${months})\b\.?\s\d{4}\b`,
    String.raw`\b(?:${days})\s\d{1,2}\b`,
    String.raw`\b(?:in|since|until|before|after|during)\s(?:19|20)\d\d\b(?!\s?\p{L})`,
    // “Cut by 1950” is a figure.
    String.raw`\b(?:by|of)\s20[0-4]\d\b(?!\s?\p{L})`,
    String.raw`\b\d{1,2}:\d\d\b`,
    String.raw`\b(?:colleague|${rings.join('|')})\s\d{1,3}\b`,
    String.raw`\b1:1s?\b`,
    String.raw`\b24/7\b`,
  ].join('|'),
  'giu',
);

/** Numbers that claim something, and are no part of a word such as D-12, p95 or k8s. */
export function figuresIn(seen: string): Figure[] {
  const said = [...seen.matchAll(names)].map((date) => [date.index, date.index + date[0].length] as const);
  return [...seen.matchAll(/(?<![\p{L}\p{N}_.,])(?<!\p{L}[-‑])\d+(?:[.,]\d+)*/gu)]
    .map((match) => ({
      words: match[0],
      at: match.index,
      isCut: /^\s?…/.test(seen.slice(match.index + match[0].length)),
    }))
    .filter(({ at, words }) => !said.some(([from, to]) => at < to && at + words.length > from))
    .filter(({ at, isCut }) => !(isCut && /\b(?:by|due)\s$/.test(seen.slice(0, at))));
}

/** Names of fields whose digits say nothing that a text could tell. */
const silent = new Set(['id', 'uid', 'at', 'zone', 'day', 'links', 'backlinks', 'kind']);

/** Every number that a record says, in any of its fields. */
export function numbersOf(record: JournalRecord): Set<string> {
  const found = new Set<string>();
  for (const [name, value] of Object.entries(record)) if (!silent.has(name)) collect(value, name, found);
  return found;
}

function collect(value: unknown, name: string, into: Set<string>): void {
  if (typeof value === 'number' || typeof value === 'string') {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value)) return;
    const said = typeof value === 'string' ? safeText(onOneLine(value)) : String(value);
    for (const [words] of said.matchAll(/\d+(?:[.,]\d+)*/g)) for (const each of ways(words)) into.add(each);
  } else if (Array.isArray(value)) {
    // A review says how many of the milestones are done.
    if (name === 'steps') into.add(String(value.length));
    for (const each of value) collect(each, name, into);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) collect(each, key, into);
  }
}

/** `31,000` may be 31000, and `1,9` may be 1.9. */
function ways(words: string): string[] {
  const plain = [words, words.replaceAll(',', ''), words.replace(/,(?=\d+$)/, '.')];
  const values = plain.filter((each) => /^\d+(?:\.\d+)?$/.test(each)).map((each) => String(Number(each)));
  return [...plain, ...values];
}

export const isIn = (known: ReadonlySet<string>, { words, isCut }: Figure): boolean =>
  ways(words).some((each) => known.has(each)) || (isCut && [...known].some((each) => each.startsWith(words)));
