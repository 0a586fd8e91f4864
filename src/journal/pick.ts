import type { Context } from '../context.ts';
import { misuse, refused } from '../errors.ts';
import { firstLine, plainText } from '../terminal/text.ts';
import type { Reading } from './access.ts';
import { idFrom } from './id.ts';
import type { Kind } from './kind.ts';
import { lineOf, viewsFor } from './present.ts';
import type { JournalRecord } from './record.ts';

export interface Picking {
  readonly kind: Kind;
  /** The command without `career`, for hints. */
  readonly path: string;
  /** Asked when there is someone to ask. */
  readonly question: string;
  /** Those that can be meant. */
  readonly among: (reading: Reading) => readonly JournalRecord[];
  /** Said when none can be meant. */
  readonly none: string;
}

/**
 * The ids that were typed, each once, such as `p31` for `P31` or `31`; without any, the one that is chosen at
 * the terminal. Throws misuse when nobody can be asked, refused when there is nothing to choose from.
 */
export async function pickIds(
  context: Context,
  words: readonly string[],
  { kind, path, question, among, none }: Picking,
): Promise<readonly string[]> {
  if (words.length > 0) return [...new Set(words.map((word) => regular(context, kind, word)))];
  if (!context.terminal.interactive) {
    throw misuse(`career ${path} needs an id, such as ${kind.letter}3`, `career ${kind.name} list`);
  }
  const records = among(await context.journal.read());
  if (records.length === 0) throw refused(none, `career ${kind.name} list`);
  const views = await viewsFor(context, records);
  const choices = records.map((record) => ({
    value: record.id,
    name: `${record.id}  ${firstLine(plainText(lineOf(record, views.get(record.kind), context)))}`,
  }));
  return [await context.prompt.choose(question, choices)];
}

function regular({ kinds }: Context, kind: Kind, word: string): string {
  const plain = /^\d+$/.test(word) ? `${kind.letter}${word}` : word;
  const { entry, number } = idFrom(plain, kinds);
  return `${entry.kind.letter}${number}`;
}
