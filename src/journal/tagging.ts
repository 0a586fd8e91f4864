import { misuse, refused } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { Writing } from './access.ts';
import { change, entryOf } from './entry.ts';
import { meantNames } from './meant.ts';
import { hydrate, rowsById } from './record-store.ts';
import { putSetting } from './setting-store.ts';
import { settingsOf } from './settings.ts';
import { mergeTag, renameTag, tagCount, withSigns } from './tag-store.ts';
import { withToken } from './tokens.ts';

export interface TagChange {
  readonly from: string;
  readonly to: string;
  /** How many records had the first. */
  readonly records: number;
  /** How many of their texts said it. */
  readonly texts: number;
}

/** Gives a tag another name, also where texts say #tag. Throws refused when the name is taken. */
export function renamed(writing: Writing, from: string, to: string): TagChange {
  const { db } = writing;
  const records = knownTag(db, from, (meant) => `career tag rename ${meant} ${to}`);
  if (from === to) throw misuse(`#${from} is called that already`, 'career tag list');
  if (tagCount(db, to) !== undefined) {
    throw refused(`there is already a tag #${to}`, `to put both under it: career tag merge ${from} ${to}`);
  }
  const rows = withSigns(db, from);
  renameTag(db, from, to);
  return { from, to, records, texts: reword(writing, rows, from, to) };
}

/** Puts every record of one tag under another; the first is gone. */
export function merged(writing: Writing, from: string, to: string): TagChange {
  const { db } = writing;
  if (from === to) throw misuse(`#${from} is one tag already`, 'career tag merge takes two tags');
  const records = knownTag(db, from, (meant) => `career tag merge ${meant} ${to}`);
  const hint = `to give it that name: career tag rename ${from} ${to}`;
  knownTag(db, to, (meant) => `career tag merge ${from} ${meant}`, { not: from, hint });
  const rows = withSigns(db, from);
  mergeTag(db, from, to);
  return { from, to, records, texts: reword(writing, rows, from, to) };
}

/** How many records have a tag. Throws refused, with the tag that was probably meant, when there is none. */
function knownTag(
  db: Database,
  name: string,
  again: (name: string) => string,
  { not, hint = 'career tag list' }: { readonly not?: string; readonly hint?: string } = {},
): number {
  const records = tagCount(db, name);
  if (records !== undefined) return records;
  const [meant] = meantNames(db, { tags: [name] }).meant;
  const other = meant === undefined || meant === `#${not}` ? undefined : meant.slice(1);
  throw refused(`there is no tag #${name}`, other === undefined ? hint : `did you mean  ${again(other)}`);
}

/** Texts and settings say the new name, so that nothing brings the old one back. */
function reword(writing: Writing, rowIds: readonly number[], from: string, to: string): number {
  const { db, kinds } = writing;
  const rows = rowsById(db, rowIds);
  let texts = 0;
  hydrate(db, kinds, rows).forEach((record, at) => {
    const kind = kinds.byName(record.kind)?.kind;
    const row = rows[at];
    const text = withToken(record.text, `#${from}`, `#${to}`);
    if (!kind || !row || text === record.text) return;
    texts += 1;
    change(writing, kind, { row, record }, { ...entryOf(kind, record), text });
  });
  const settings = settingsOf(db);
  for (const key of ['beliefs.gives', 'beliefs.takes'] as const) {
    const tags = settings[key];
    if (!tags.includes(from)) continue;
    putSetting(db, key, [...new Set(tags.map((tag) => (tag === from ? to : tag)))].join(', '));
  }
  return texts;
}
