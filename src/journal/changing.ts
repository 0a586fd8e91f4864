import type { Context } from '../context.ts';
import { type Amendment, amend } from './amend.ts';
import type { Fields } from './field.ts';
import type { Kind, RecordOf } from './kind.ts';
import { changedLines } from './present.ts';
import type { JournalRecord } from './record.ts';

/** Changes all of these records of a kind, or none, as one undoable change named by the verb. */
export function changeRecords<F extends Fields>(
  context: Context,
  kind: Kind<F>,
  ids: readonly string[],
  verb: string,
  how: (record: RecordOf<Kind<F>>) => Amendment<F>,
): Promise<readonly RecordOf<Kind<F>>[]> {
  return context.journal.change(`${kind.name} ${verb} ${ids.join(' ')}`, (writing) =>
    ids.map((id) => amend(writing, kind, id, how)),
  );
}

/** One record as itself, several as a list. */
export async function answerChanged(context: Context, records: readonly JournalRecord[]): Promise<void> {
  const lines = await changedLines(context, records);
  await context.terminal.answer(records.length === 1 ? records[0] : records, () => lines);
}
