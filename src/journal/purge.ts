import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import type { Database } from '../storage/database.ts';
import type { Writing } from './access.ts';
import { foldersOf } from './capture.ts';
import { type Draft, drafts } from './draft.ts';
import type { Field } from './field.ts';
import {
  forgetImages,
  forgetSetting,
  forgetUnusedTag,
  lastKnown,
  recordIdEver,
  tagsEver,
} from './history-store.ts';
import { idFrom, rowOf } from './id.ts';
import type { Kind, Kinds } from './kind.ts';
import { deleteRows, findRow } from './record-store.ts';
import { unindex } from './search-store.ts';
import { settingKeys, settings } from './settings.ts';

/** A record that is or was in the journal. */
export interface Condemned {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly rowId: number;
  /** False when it was removed before and stands only in the history. */
  readonly present: boolean;
}

/** What ids name, also of removed records. Throws refused for an id that was never given, or was purged before. */
export function condemnedBy(
  { db, kinds }: Pick<Writing, 'db'> & { readonly kinds: Kinds },
  words: readonly string[],
): Condemned[] {
  const ids = words.map((word) => idFrom(word, kinds));
  const found = ids.map((wish): Condemned => {
    const { kind } = wish.entry;
    const { number } = wish;
    const rowId = recordIdEver(db, kind.name, number) ?? rowOf(db, wish).rowId;
    const present = findRow(db, kind.name, number) !== undefined;
    return { id: `${kind.letter}${number}`, kind, number, rowId, present };
  });
  return found.filter(({ id }, place) => found.findIndex((each) => each.id === id) === place);
}

/**
 * Takes records out of every table, of the index of words and of the history, with the tags that only they
 * had. Throws refused for what others cannot do without; then nothing has happened.
 */
export function purge(writing: Writing, words: readonly string[]): Condemned[] {
  const { db } = writing;
  const condemned = condemnedBy(writing, words);
  const isPerson = ({ kind }: Condemned): boolean => kind.name === 'person';
  // People go last: what names them may be among the rest.
  for (const each of condemned.toSorted((a, b) => Number(isPerson(a)) - Number(isPerson(b)))) {
    const { kind, rowId, present } = each;
    if (present) kind.release?.(db, rowId);
    const tags = tagsEver(db, rowId);
    const known = isPerson(each) ? lastKnown(db, 'person', 'record_id', rowId) : undefined;
    unindex(db, rowId);
    deleteRows(db, kind, rowId);
    forgetImages(db, rowId);
    for (const tag of tags) forgetUnusedTag(db, tag);
    if (known !== undefined) forgetInSettings(db, (JSON.parse(known) as { alias: string }).alias);
  }
  return condemned;
}

function forgetInSettings(db: Database, alias: string): void {
  for (const key of settingKeys) {
    const { type }: Field = settings[key];
    if (type === 'person') forgetSetting(db, key, alias);
  }
}

/** Where a purged record may still stand: copies of the journal, and what was typed and never stored. */
export interface Remains {
  readonly backups: readonly string[];
  readonly drafts: readonly Draft[];
}

export async function remainsOf(context: Context): Promise<Remains> {
  const { path } = await context.journal.location();
  const folder = join(dirname(path), 'backups');
  return {
    backups: namesIn(folder).map((name) => join(folder, name)),
    drafts: drafts(await foldersOf(context)),
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
