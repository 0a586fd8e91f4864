import type { Day } from '../time/calendar.ts';

/**
 * A record as everyone sees it: views, `--json`, exports and reports hold this very value. A kind adds its
 * own fields beside these. Fields are only ever added to this shape.
 */
export interface JournalRecord {
  /** The kind's letter and a number, such as `f23`; never changes and never comes back. */
  readonly id: string;
  /** UUID version 7; the same in every copy of the journal. */
  readonly uid: string;
  readonly kind: string;
  /** ISO 8601 with the offset of the place: `2026-11-20T15:04:00.000+01:00`. */
  readonly at: string;
  readonly day: Day;
  /** IANA name of the zone it was logged in. */
  readonly zone: string;
  /** False when only the day is known; `at` is then noon. */
  readonly timed: boolean;
  readonly text: string;
  /** Sorted by name. */
  readonly tags: readonly string[];
  /** Aliases of everyone mentioned, sorted. */
  readonly people: readonly string[];
  readonly private: boolean;
  /** From this record to others. */
  readonly links: readonly Link[];
  /** From others to this one. */
  readonly backlinks: readonly Link[];
}

export interface Link {
  readonly type: LinkType;
  readonly id: string;
  readonly uid: string;
}

export const linkTypes = ['supports', 'answers', 'follows', 'evidence for', 'about'] as const;

export type LinkType = (typeof linkTypes)[number];

/** Instant (ms) and offset (minutes) of a record's `at`. */
export function instantOf({ at }: Pick<JournalRecord, 'at'>): { at: number; offset: number } {
  const sign = at.at(-6) === '-' ? -1 : 1;
  const offset = sign * (Number(at.slice(-5, -3)) * 60 + Number(at.slice(-2)));
  return { at: Date.parse(at), offset };
}

/** What a record has, and what it is to have. */
export interface Exchange<T> {
  readonly from: readonly T[];
  readonly to: readonly T[];
}
