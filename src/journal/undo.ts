import { damaged, refused } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { columnsOf } from '../storage/track.ts';
import type { Writing } from './access.ts';
import { type Change, firstUndone, imagesOf, lastDone, markReversal, markUndone } from './history-store.ts';
import type { Kinds } from './kind.ts';
import { hydrate, rowsById } from './record-store.ts';
import { wordsOf } from './row.ts';
import { index, unindex } from './search-store.ts';
import { applyImage, deferReferences } from './undo-store.ts';

/** What undoing or redoing a change did, in terms of records. */
export interface Reversal {
  readonly change: Change;
  /** Ids of records that are there again, are gone, or say something else now. */
  readonly back: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

type Direction = 'undo' | 'redo';

/** Takes back the latest change still in force. Throws refused when there is none. */
export function undo(writing: Writing): Reversal {
  const change = lastDone(writing.db);
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
    if (entity === 'record') outcome.take(from, to);
  }
  markUndone(db, change.id, direction === 'undo');
  reindex(db, kinds, [...touched]);
  markReversal(db, own, direction, change);
  return { change, ...outcome.result(direction) };
}

function reindex(db: Database, kinds: Kinds, rowIds: readonly number[]): void {
  for (let start = 0; start < rowIds.length; start += 500) {
    const some = rowIds.slice(start, start + 500);
    const rows = rowsById(db, some);
    const present = new Set(rows.map(({ rowId }) => rowId));
    for (const rowId of some) if (!present.has(rowId)) unindex(db, rowId);
    hydrate(db, kinds, rows).forEach((record, at) => {
      const kind = kinds.byName(record.kind)?.kind;
      const row = rows[at];
      if (kind && row) index(db, row.rowId, wordsOf(record.text, kind.fields, { ...record }));
    });
  }
}

interface SpineImage {
  readonly kind: string;
  readonly number: number;
}

/** Gathers what happened to records, one image of the spine after the other; told in the order they were logged. */
function outcomeOf(kinds: Kinds) {
  const back = new Set<string>();
  const gone = new Set<string>();
  const changed = new Set<string>();
  return {
    take(from: string | null, to: string | null): void {
      const { kind, number } = JSON.parse((to ?? from) as string) as SpineImage;
      const id = `${kinds.byName(kind)?.kind.letter ?? '?'}${number}`;
      (from === null ? back : to === null ? gone : changed).add(id);
    },
    result(direction: Direction): Pick<Reversal, 'back' | 'gone' | 'changed'> {
      const told = (ids: Iterable<string>): string[] =>
        direction === 'undo' ? [...ids].reverse() : [...ids];
      return {
        back: told(back),
        gone: told(gone),
        changed: told(changed).filter((id) => !back.has(id) && !gone.has(id)),
      };
    },
  };
}
