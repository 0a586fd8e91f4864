import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError, cancelled, misuse } from '../../errors.ts';
import { type Block, count, faint, strong, type View } from '../../terminal/text.ts';
import { changedLines } from '../present.ts';
import { type Condemned, condemnedBy, purge as purgeRecords, type Remains, remainsOf } from '../purge.ts';
import { hydrate, rowsById } from '../record-store.ts';

export const purge: Command = command({
  name: 'purge',
  summary: 'Remove records for good, from the history too',
  about:
    'For what must not be in the journal at all. The record, its links, the tags that only it had and every version in the history are overwritten, and the file is written anew. No undo brings it back. It asks for the id, or needs --yes. Copies elsewhere, such as backups, drafts, exports, and what a disk keeps of old files, are beyond its reach; those beside the journal are named.',
  examples: [
    { line: 'career purge e12', does: 'asks for the id once more' },
    { line: 'career purge e12 f3 --yes', does: 'two records, without being asked' },
  ],
  arguments: [{ name: '<ids...>', summary: 'ids of records, also of removed ones', completes: 'record' }],
  async run(context, words, chosen) {
    const condemned = condemnedBy(await context.journal.read(), words);
    const ids = condemned.map(({ id }) => id);
    if ((chosen as { yes?: boolean }).yes !== true) await assure(context, condemned);
    const told = ids.length > 3 ? count(ids.length, 'record') : ids.join(' ');
    await context.journal.change(`purge ${told}`, (writing) => purgeRecords(writing, ids));
    const trouble = await written(context);
    const remains = await remainsOf(context);
    const value = { purged: ids, backups: remains.backups, drafts: remains.drafts.map(({ id }) => id) };
    await context.terminal.answer(value, () => [
      {
        paragraph: `${ids.join(' ')} ${ids.length === 1 ? 'is' : 'are'} gone for good; no undo brings ${ids.length === 1 ? 'it' : 'them'} back`,
      },
    ]);
    await context.terminal.say([...trouble, ...remainsView(remains)]);
  },
});

/** Throws misuse when nobody can be asked, cancelled when anything but the ids was typed. */
async function assure(context: Context, condemned: readonly Condemned[]): Promise<void> {
  const ids = condemned.map(({ id }) => id).join(' ');
  if (!context.terminal.interactive) {
    throw misuse(`purging ${ids} cannot be undone`, `if that is meant: career purge ${ids} --yes`);
  }
  const { db, kinds } = await context.journal.read();
  const present = condemned.filter((each) => each.present).map(({ rowId }) => rowId);
  const lines = await changedLines(context, hydrate(db, kinds, rowsById(db, present)));
  const gone = condemned.filter((each) => !each.present);
  await context.terminal.say([
    ...(present.length > 0 ? lines : []),
    ...gone.map(({ id }): Block => [strong(id), faint('  removed before; it stands only in the history')]),
  ]);
  const answer = await context.prompt.line(`No undo brings it back. To remove it for good, type ${ids}`);
  if (answer.trim().toLowerCase() !== ids) throw cancelled('nothing was purged');
}

/** What was removed is overwritten by then, so that this can fail is no reason to fail. */
async function written(context: Context): Promise<View> {
  try {
    await context.journal.rewrite();
    return [];
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return [{ paragraph: `It is overwritten; the file could not be written anew as well: ${error.message}` }];
  }
}

function remainsView({ backups, drafts }: Remains): View {
  return [
    ...(backups.length === 0
      ? []
      : [
          { paragraph: `${count(backups.length, 'copy', 'copies')} beside the journal may still hold it:` },
          ...backups.map((path): Block => ['  ', path]),
        ]),
    ...(drafts.length === 0
      ? []
      : [{ paragraph: `${count(drafts.length, 'draft')} may hold the same words: career drafts` }]),
  ];
}
