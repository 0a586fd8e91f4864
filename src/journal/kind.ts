import type { Command } from '../command.ts';
import { once } from '../once.ts';
import type { Database } from '../storage/database.ts';
import type { Text, View } from '../terminal/text.ts';
import type { Day } from '../time/calendar.ts';
import type { Clock } from '../time/clock.ts';
import type { Reading } from './access.ts';
import type { Fields, ValuesOf } from './field.ts';
import type { JournalRecord } from './record.ts';

/** What each kind says of itself; all shared code works from this value. */
export interface Kind<F extends Fields = Fields> {
  /** The noun typed on the command line, and the name of the detail table. */
  readonly name: string;
  readonly plural: string;
  /** Stands before the number in ids; never given to another kind. */
  readonly letter: string;
  /** What it holds, in a phrase. */
  readonly summary: string;
  readonly text: {
    /** The question for the text, and what it is called in messages. */
    readonly ask: string;
    readonly required: boolean;
    /** They are someone's very words, so names at their end stay in them. */
    readonly quoted?: boolean;
  };
  /** Whether records are kept out of shared reviews unless the person says otherwise. */
  privateByDefault(values: ValuesOf<F>): boolean;
  readonly fields: F;
  /**
   * Rules between fields, the same for all ways in. Returns the record to keep, with what follows from the
   * rest filled in; throws misuse with a sentence.
   */
  settle?(values: ValuesOf<F>, entry: EntryFacts): ValuesOf<F>;
  /**
   * Throws refused for what would clash with other records of the journal; `rowId` is the record's own when
   * it is there already.
   */
  admit?(db: Database, values: ValuesOf<F>, rowId: number | undefined): void;
  /**
   * Which records are still to come, and the field with the day they are planned for. Lists put them at that day, all others at
   * the day they happened; a day on which something is only due stands in the line.
   */
  readonly ahead?: { readonly state: string; readonly on: string };
  /** Throws refused for a record that others cannot do without. */
  release?(db: Database, rowId: number): void;
}

export interface EntryFacts {
  readonly text: string;
  readonly day: Day;
}

/**
 * Keeps the precise types of the fields of a kind, and makes the fields when they are first asked for: every
 * start meets all kinds, and few commands work with more than some of them.
 */
export function kindOf<const F extends Fields>({
  fields,
  ...rest
}: Omit<Kind<F>, 'fields'> & { readonly fields: () => F }): Kind<F> {
  const made = once(fields);
  return {
    ...rest,
    get fields() {
      return made();
    },
  };
}

export type RecordOf<K> = K extends Kind<infer F> ? JournalRecord & ValuesOf<F> : never;

/** The line of another record; its id alone when it is no longer there. */
export type Tell = (id: string) => Text;

/** How records of a kind are told; every kind's view.ts has this shape. */
export interface KindView {
  /** The record in one line, without its id and its time. */
  readonly line: (record: never, clock: Clock) => Text;
  /** False when the line says its own date, such as a due date. */
  readonly dated?: boolean;
  /** What `show` says below the text. Generic lines for each field unless told. */
  readonly details?: (record: never, clock: Clock, tell: Tell, gathered: never) => View;
  /** What `details` is told beside the record: what the journal says of it elsewhere. */
  readonly gather?: (reading: Pick<Reading, 'db' | 'kinds'>, record: never) => unknown;
  /** Ids of other records that `details` tells of. */
  readonly tellsOf?: (record: never) => readonly string[];
}

export interface KindEntry {
  readonly kind: Kind;
  readonly view: () => Promise<KindView>;
  /** Absent when the noun meets other kinds, and so is not theirs alone to load (cli/tree.ts). */
  readonly command?: () => Promise<{ readonly noun: Command }>;
}

export interface Kinds {
  readonly list: readonly KindEntry[];
  /** Undefined when there is no such kind. */
  byName(name: string): KindEntry | undefined;
  byLetter(letter: string): KindEntry | undefined;
}

export function kindsOf(list: readonly KindEntry[]): Kinds {
  return {
    list,
    byName: (name) => list.find(({ kind }) => kind.name === name),
    byLetter: (letter) => list.find(({ kind }) => kind.letter === letter),
  };
}
