import type { Context } from '../../context.ts';
import type { Writing } from '../../journal/access.ts';
import { amend } from '../../journal/amend.ts';
import { find, rowOfKind } from '../../journal/id.ts';
import { addLink, copyLinks } from '../../journal/link-store.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { noWords, type Words } from '../../journal/words.ts';

/** What feedback takes from the ask that it answers; another kind's fields, so only those it must know. */
interface Asked extends JournalRecord {
  readonly to: string;
  readonly about: string | null;
}

/** Whom and what the ask was about: who answers, and in what setting, unless told otherwise. */
export async function wordsFromAsk(context: Context, id: string): Promise<Words> {
  const reading = await context.journal.read();
  const { number } = rowOfKind(reading.db, reading.kinds, id, 'ask');
  const { to, about } = find(reading, `a${number}`) as Asked;
  return { ...noWords, fields: { from: to, setting: about ?? '' } };
}

/** Links feedback to the ask, and to what that was about, and closes it, as part of the change that logs the feedback. */
export function closeAsk(writing: Writing, rowId: number, id: string): void {
  const kind = writing.kinds.byName('ask')?.kind;
  if (!kind) return;
  const ask = rowOfKind(writing.db, writing.kinds, id, kind.name);
  addLink(writing.db, rowId, ask.rowId, 'answers');
  copyLinks(writing.db, ask.rowId, rowId, 'about');
  amend(writing, kind, id, () => ({ values: { state: 'answered' } }));
}
