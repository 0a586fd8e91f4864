import { damaged, refused } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { columnsOf } from '../storage/track.ts';
import type { Writing } from './access.ts';
import {
  type Change,
  firstUndone,
  type Image,
  imagesOf,
  lastDone,
  markReversal,
  markUndone,
} from './history-store.ts';
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
  const images = imagesOf(db, change.id);
  const ordered = direction === 'undo' ? images.toReversed() : images;
  deferReferences(db);
  for (const image of ordered) {
    const { entity, before, after } = image;
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (!applyImage(db, entity, columnsOf(db, entity), from, to)) {
      throw damaged(
        'the journal and its history do not agree, so nothing was changed',
        'keep a copy of the file',
      );
    }
  }
  markUndone(db, change.id, direction === 'undo');
  reindex(db, kinds, touched(images));
  markReversal(db, own, direction, change);
  return { change, ...outcome(kinds, images, direction) };
}

const touched = (images: readonly Image[]): number[] => [
  ...new Set(images.flatMap(({ recordId }) => (recordId === null ? [] : [recordId]))),
];

function reindex(db: Database, kinds: Kinds, rowIds: readonly number[]): void {
  const rows = rowsById(db, rowIds);
  const present = new Set(rows.map(({ rowId }) => rowId));
  for (const rowId of rowIds) if (!present.has(rowId)) unindex(db, rowId);
  hydrate(db, kinds, rows).forEach((record, at) => {
    const kind = kinds.byName(record.kind)?.kind;
    const row = rows[at];
    if (kind && row) index(db, row.rowId, wordsOf(record.text, kind.fields, { ...record }));
  });
}

interface SpineImage {
  readonly kind: string;
  readonly number: number;
}

function outcome(kinds: Kinds, images: readonly Image[], direction: Direction) {
  const back = new Set<string>();
  const gone = new Set<string>();
  const changed = new Set<string>();
  for (const { entity, before, after } of images) {
    if (entity !== 'record') continue;
    const { kind, number } = JSON.parse((after ?? before) as string) as SpineImage;
    const id = `${kinds.byName(kind)?.kind.letter ?? '?'}${number}`;
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    (from === null ? back : to === null ? gone : changed).add(id);
  }
  const within = (set: Set<string>): string[] =>
    [...set].filter((id) => set !== changed || (!back.has(id) && !gone.has(id)));
  return { back: within(back), gone: within(gone), changed: within(changed) };
}
