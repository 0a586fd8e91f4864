import type { Context } from '../context.ts';
import { emptyJournal } from '../storage/database.ts';
import { inspect } from '../storage/file.ts';
import type { Reading } from './access.ts';

/** A journal that is not there yet would be made by what is about to be stored, so until then it is an empty one. */
export async function readingBefore({ journal, kinds }: Context): Promise<Reading> {
  const { path } = await journal.location();
  if (inspect(path).kind === 'absent') return { db: await emptyJournal(), kinds, exists: false };
  return journal.read();
}
