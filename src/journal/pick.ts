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

/**
 * Ids, and the day that may stand behind them: `p2 friday`, `p2 p3 1 dec`. `said` is the option that gives
 * the day too. Throws misuse when both do.
 */
export function idsAndDay(
  words: readonly string[],
  { said, flag }: { readonly said: string | undefined; readonly flag: string },
): { readonly ids: readonly string[]; readonly day: string | undefined } {
  const isId = (word: string): boolean => /^#?[a-z]?\d{1,9}$/i.test(word);
  const end = words.findIndex((word) => !isId(word));
  if (end <= 0) return { ids: words, day: said };
  // A number right before the words is part of the day, unless it is the only id.
  const start = end > 1 && /^\d/.test(words[end - 1]!) ? end - 1 : end;
  const day = words.slice(start).join(' ');
  if (said !== undefined) throw misuse(`“${day}” and ${flag} both say a day`, 'give one of them');
  return { ids: words.slice(0, start), day };
}

function regular({ kinds }: Context, kind: Kind, word: string): string {
  const plain = /^\d+$/.test(word) ? `${kind.letter}${word}` : word;
  const { entry, number } = idFrom(plain, kinds);
  return `${entry.kind.letter}${number}`;
}
