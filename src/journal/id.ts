import { misuse, refused } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { Reading } from './access.ts';
import { departureOf, recordIdEver } from './history-store.ts';
import type { Kind, KindEntry, Kinds } from './kind.ts';
import type { JournalRecord } from './record.ts';
import { findRow, hydrate, lastGiven, lastNumber, type SpineRow } from './record-store.ts';

export interface RecordId {
  readonly entry: KindEntry;
  readonly number: number;
}

/** Reads `f23`, also `F23` and `#f23`. Throws misuse for anything else. */
export function idFrom(words: string, kinds: Kinds): RecordId {
  const match = /^#?([a-z])(\d{1,9})$/.exec(words.trim().toLowerCase());
  const entry = match ? kinds.byLetter(match[1]!) : undefined;
  if (!match || !entry) {
    const letters = kinds.list.map(({ kind }) => `${kind.letter} ${kind.name}`).join(', ');
    throw misuse(
      `“${words}” is not the id of a record`,
      `an id is a letter and a number, such as f23: ${letters}`,
    );
  }
  return { entry, number: Number(match[2]) };
}

/** Whether words have the form of an id. */
export const isId = (words: string, kinds: Kinds): boolean =>
  kinds.list.some(({ kind: { letter } }) => new RegExp(`^#?${letter}\\d{1,9}$`, 'i').test(words.trim()));

/** The row of an id. Throws refused when there is none, with the last one there is. */
export function rowOf(db: Database, { entry: { kind }, number }: RecordId): SpineRow {
  const row = findRow(db, kind.name, number);
  if (row) return row;
  const id = `${kind.letter}${number}`;
  if (number <= lastGiven(db, kind.name)) refuseGone(db, kind, number);
  const last = lastNumber(db, kind.name);
  const known = last === 0 ? `there is no ${kind.name} yet` : `the last is ${kind.letter}${last}`;
  throw refused(`there is no ${kind.name} ${id}; ${known}`, `career log --kind ${kind.name}`);
}

/** Throws refused, with the way back, for a record that was removed or whose capture was undone. */
function refuseGone(db: Database, { name, letter }: Kind, number: number): void {
  const rowId = recordIdEver(db, name, number);
  const departure = rowId === undefined ? undefined : departureOf(db, rowId);
  if (!departure) return;
  const { undone, back } = departure;
  const id = `${letter}${number}`;
  const way = back === undefined ? '' : `; to bring it back: career ${back}`;
  throw refused(`${id} was ${undone ? 'undone' : 'removed'}`, `career history ${id}${way}`);
}

/** The record of an id of this very kind. Throws misuse when it is of another. */
export function rowOfKind(db: Database, kinds: Kinds, words: string, name: string): SpineRow {
  const plain = /^\d+$/.test(words.trim()) ? `${kinds.byName(name)?.kind.letter}${words.trim()}` : words;
  const id = idFrom(plain, kinds);
  if (id.entry.kind.name !== name) {
    throw misuse(
      `${words} is ${article(id.entry.kind.name)}, not ${article(name)}`,
      `career log --kind ${name}`,
    );
  }
  return rowOf(db, id);
}

export const article = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** The whole record of an id. */
export function find({ db, kinds }: Reading, words: string): JournalRecord {
  const [record] = hydrate(db, kinds, [rowOf(db, idFrom(words, kinds))]);
  return record!;
}
