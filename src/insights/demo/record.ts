import type { LinkType } from '../../journal/record.ts';
import type { Day } from '../../time/calendar.ts';

/** A record of the sample, before it is written. */
export interface SampleRecord {
  readonly kind: string;
  readonly day: Day;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly text: string;
  readonly tags?: readonly string[];
  readonly people?: readonly string[];
  readonly share?: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  /** Its steps become promises. */
  readonly promises?: boolean;
  /** The goal it supports, by its number. */
  readonly goal?: number;
  /** What links of other records call it. */
  readonly key?: string;
  /** To records that were written before. */
  readonly links?: readonly { readonly to: string; readonly type: LinkType }[];
}

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

export type Pick = <T>(list: readonly T[]) => T;

/** Takes from a list in random order, and again only when all were taken: people do not repeat themselves at once. */
export function bagOf<T>(list: readonly T[], chance: Chance): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...list];
    const [taken] = left.splice(Math.floor(chance() * left.length), 1);
    return taken!;
  };
}
