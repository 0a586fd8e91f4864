import { type Command, command } from '../../command.ts';
import { count, type View } from '../../terminal/text.ts';
import type { Writing } from '../access.ts';
import { remove } from '../entry.ts';
import { idFrom, rowOf } from '../id.ts';
import { changedLines } from '../present.ts';
import type { JournalRecord } from '../record.ts';
import { hydrate, type SpineRow } from '../record-store.ts';

export const rm: Command = command({
  name: 'rm',
  summary: 'Remove records; undo brings them back',
  about:
    'Nothing is asked, because career undo brings everything back under the same ids. What is removed stays in the history; to remove it for good: career purge.',
  examples: [
    { line: 'career rm e12', does: 'one record' },
    { line: 'career rm e12 t40 w7', does: 'several at once, which one undo brings back' },
  ],
  arguments: [{ name: '<ids...>', summary: 'ids of records', completes: 'record' }],
  async run(context, words) {
    const ids = [...new Set(words.map((word) => word.toLowerCase()))];
    const removed = await context.journal.change(`rm ${few(ids)}`, (writing) => removeAll(writing, ids));
    const view = await changedLines(context, removed);
    await context.terminal.answer(removed, () => view);
    await context.terminal.say(toldRemoval(removed));
  },
});

/** The words for the history. */
const few = (ids: readonly string[]): string =>
  ids.length > 3 ? count(ids.length, 'record') : ids.join(' ');

/** Removes them all or none. Throws refused for what others cannot do without, such as a person they name. */
function removeAll(writing: Writing, ids: readonly string[]): JournalRecord[] {
  const { db, kinds } = writing;
  const found = ids.map((id) => {
    const { entry, number } = idFrom(id, kinds);
    return { kind: entry.kind, row: rowOf(db, { entry, number }) };
  });
  const records = hydrate(
    db,
    kinds,
    found.map(({ row }) => row),
  );
  // People go last: what names them may be among the rest.
  const isPerson = ({ row }: { row: SpineRow }): boolean => row.kind === 'person';
  for (const { kind, row } of found.toSorted((a, b) => Number(isPerson(a)) - Number(isPerson(b)))) {
    remove(writing, kind, row);
  }
  return records;
}

function toldRemoval(removed: readonly JournalRecord[]): View {
  const ids = new Set(removed.map(({ id }) => id));
  const linked = removed.flatMap(({ links, backlinks }) => [...links, ...backlinks].map(({ id }) => id));
  const others = [...new Set(linked)].filter((id) => !ids.has(id));
  const links =
    others.length === 0 ? '' : ` with the ${others.length === 1 ? 'link' : 'links'} to ${others.join(' ')}`;
  return [
    { paragraph: `Removed${links}. To bring ${removed.length === 1 ? 'it' : 'them'} back: career undo` },
  ];
}
