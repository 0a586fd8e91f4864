import { damaged, refused } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { columnsOf } from '../storage/track.ts';
import type { Writing } from './access.ts';
import {
  type Change,
  firstUndone,
  followsPurge,
  imagesOf,
  lastDone,
  markReversal,
  markUndone,
} from './history-store.ts';
import type { Kind, Kinds } from './kind.ts';
import type { JournalRecord } from './record.ts';
import { hydrate, rowsById } from './record-store.ts';
import { personFields, wordsOf } from './row.ts';
import { index, unindex } from './search-store.ts';
import { applyImage, deferReferences } from './undo-store.ts';

/** What undoing or redoing a change did, in terms of records. */
export interface Reversal {
  readonly change: Change;
  /** Ids of records that are there again, are gone, or say something else now. */
  readonly back: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
  /** Tags that have another name now. */
  readonly renamed: readonly Renamed[];
}

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

type Direction = 'undo' | 'redo';

/**
 * Takes back the latest change still in force. Throws refused when there is none, and when it comes before a
 * purge, which cannot be undone, unless that is meant.
 */
export function undo(writing: Writing, pastPurge = false): Reversal {
  const { db, change: own } = writing;
  const change = lastDone(db);
  if (!pastPurge && followsPurge(db, own)) {
    throw refused(
      'the last change was a purge, which cannot be undone',
      change && `to take back what was written before it (${change.command}): career undo --yes`,
    );
  }
  if (!change) throw refused('there is nothing to undo');
  return reverse(writing, change, 'undo');
}

/** Does again what was undone last. Throws refused when nothing was, or something was written since. */
export function redo(writing: Writing): Reversal {
  const change = firstUndone(writing.db);
  if (!change) throw refused('there is nothing to redo', 'a redo is possible until something new is written');
  return reverse(writing, change, 'redo');
}

/** Runs inside a change of its own, so the history shows it and nothing is ever erased from it. */
function reverse({ db, kinds, change: own }: Writing, change: Change, direction: Direction): Reversal {
  const columns = new Map<string, ReturnType<typeof columnsOf>>();
  const touched = new Set<number>();
  const outcome = outcomeOf(kinds);
  deferReferences(db);
  for (const image of imagesOf(db, change.id, direction === 'undo' ? 'newest first' : 'oldest first')) {
    const { entity, recordId, before, after } = image;
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    const table = columns.get(entity) ?? columnsOf(db, entity);
    columns.set(entity, table);
    if (!applyImage(db, entity, table, from, to)) {
      throw damaged(
        'the journal and its history do not agree, so nothing was changed',
        'keep a copy of the file',
      );
    }
    if (recordId !== null) touched.add(recordId);
    outcome.take(entity, from, to);
  }
  markUndone(db, change.id, direction === 'undo');
  reindex(db, kinds, [...touched], outcome.touch);
  markReversal(db, own, direction, change);
  return { change, ...outcome.result(direction) };
}

function reindex(db: Database, kinds: Kinds, rowIds: readonly number[], touch: (id: string) => void): void {
  for (let start = 0; start < rowIds.length; start += 500) {
    const some = rowIds.slice(start, start + 500);
    const rows = rowsById(db, some);
    const present = new Set(rows.map(({ rowId }) => rowId));
    for (const rowId of some) if (!present.has(rowId)) unindex(db, rowId);
    hydrate(db, kinds, rows).forEach((record, at) => {
      const kind = kinds.byName(record.kind)?.kind;
      const row = rows[at];
      touch(record.id);
      if (!kind || !row) return;
      refuseLostPerson(kind, record);
      index(db, row.rowId, wordsOf(record.text, kind.fields, { ...record }));
    });
  }
}

/** A purge takes a person out of removed records too; one that cannot be without them does not come back. */
function refuseLostPerson(kind: Kind, record: JournalRecord): void {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  if (personFields(kind).every((name) => !kind.fields[name]?.required || values[name] !== null)) return;
  throw refused(
    `${record.id} named a person who was purged, so this change stays as it is`,
    'career history',
  );
}

interface SpineImage {
  readonly kind: string;
  readonly number: number;
}

/** Gathers what happened, one image after the other; told in the order the records were logged. */
function outcomeOf(kinds: Kinds) {
  const back = new Set<string>();
  const gone = new Set<string>();
  const changed = new Set<string>();
  const renamed: Renamed[] = [];
  return {
    take(entity: string, from: string | null, to: string | null): void {
      if (entity === 'tag' && from !== null && to !== null) {
        const name = (image: string): string => (JSON.parse(image) as { name: string }).name;
        renamed.push({ from: name(from), to: name(to) });
      }
      if (entity !== 'record') return;
      const { kind, number } = JSON.parse((to ?? from) as string) as SpineImage;
      const id = `${kinds.byName(kind)?.kind.letter ?? '?'}${number}`;
      (from === null ? back : to === null ? gone : changed).add(id);
    },
    /** Something that belongs to the record was written, if not the record itself. */
    touch: (id: string): void => {
      changed.add(id);
    },
    result(direction: Direction): Omit<Reversal, 'change'> {
      const told = (ids: Iterable<string>): string[] =>
        direction === 'undo' ? [...ids].reverse() : [...ids];
      return {
        back: told(back),
        gone: told(gone),
        changed: told(changed).filter((id) => !back.has(id) && !gone.has(id)),
        renamed,
      };
    },
  };
}
