import type { JournalRecord } from '../../../journal/record.ts';
import type { Win } from '../../../records/win/win.ts';
import { safeText } from '../../../terminal/safe.ts';
import type { Range } from '../../../time/calendar.ts';
import type { Audience } from '../review.ts';
import { onOneLine } from '../words.ts';

/** All that a text is held against. */
export interface Facts {
  readonly audience: Audience;
  /** The records that the text cites, those that are there. */
  readonly records: ReadonlyMap<string, JournalRecord>;
  /** The letters that ids begin with: `[q2]` is no id. */
  readonly letters: ReadonlySet<string>;
  /** Feedback that nobody but the person may read. */
  readonly secrets: readonly Pick<JournalRecord, 'id' | 'text'>[];
  readonly limits: Limits;
  /** The outcomes and the ids of the goals of the period that the audience may see. */
  readonly outcomes: readonly Win[];
  readonly goals: ReadonlySet<string>;
  readonly span: Range;
  /** What people are called where their aliases are not to be read. */
  readonly pseudonyms: ReadonlyMap<string, string>;
}

/** What the form asks for. */
export interface Limits {
  readonly words: number | null;
  readonly fields: readonly FieldLimit[];
  /** The form as it is written: its own words claim nothing. */
  readonly source: string;
}

export interface FieldLimit {
  readonly title: string;
  readonly words: number | null;
  readonly characters: number | null;
}

/** Words as they are compared: on one line, without regard to case, kinds of quotation marks and the stop at the end. */
export const alike = (words: string): string =>
  safeText(onOneLine(words))
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\s.…!?,;:]+$/, '');

/** Where a figure goes: into the empty field, or beside the words that are there. */
export const impactOption = ({ impact }: Pick<Win, 'impact'>): string =>
  impact === null ? '--impact "before -> after"' : '--editor';
