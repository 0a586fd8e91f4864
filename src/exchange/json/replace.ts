import type { Writing } from '../../journal/access.ts';
import { change, entryOf, settledEntry } from '../../journal/entry.ts';
import { rowsById } from '../../journal/record-store.ts';
import { rename } from '../../records/person/people.ts';
import type { Person } from '../../records/person/person.ts';
import { differences, linkChanges, merged } from './compare.ts';
import { addLinks } from './connect.ts';
import { dropLink, knownAmong } from './import-store.ts';
import { located } from './line.ts';
import type { Plan } from './plan.ts';
import type { Line } from './take.ts';

/**
 * Gives a person the alias that the file says, wherever the old one stands, before any record is made to say what the file
 * says of people who are called so.
 */
export function renamed(writing: Writing, { item, record }: Line): void {
  if (item.type !== 'record' || !record) return;
  const { alias } = merged(item, record).values;
  located(item.line, () => rename(writing, (record as Person).alias, alias as string));
}

/** Makes a record that was here before say what its line says; does nothing where it does already. */
export function replaced(writing: Writing, { item, place, record }: Line, plan: Plan): void {
  const { rowId } = place;
  if (!record || rowId === undefined || item.type !== 'record') return;
  const { kind, line } = item;
  const entry = merged(item, record);
  located(line, () => {
    const [row] = rowsById(writing.db, [rowId]);
    const differs = differences(kind, entryOf(kind, record), settledEntry(kind, entry)).length > 0;
    if (row && differs) change(writing, kind, { row, record }, entry);
  });
  const { missing, extra } = linkChanges(item, record, plan.reaches);
  for (const { type, uid } of extra) {
    const [target] = knownAmong(writing.db, [uid]);
    if (target) dropLink(writing.db, rowId, target.rowId, type);
  }
  addLinks(writing.db, rowId, missing);
}
