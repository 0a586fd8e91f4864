import { type Command, command, text, texts } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { type Block, faint, plainText, strong, type Text, type View } from '../../terminal/text.ts';
import type { Reading } from '../access.ts';
import { aliasFrom, tagFrom } from '../field.ts';
import type { Wanted } from '../filter-store.ts';
import { meantNames } from '../meant.ts';
import { periodOptions, periodWanted } from '../period.ts';
import { lineOf, viewsFor, whenOf } from '../present.ts';
import type { JournalRecord } from '../record.ts';
import { findRow, hydrate } from '../record-store.ts';
import { anyOf, matchOf, type Search, saysSomething, searchFrom } from '../search.ts';
import { excerptOf, select } from '../search-store.ts';
import { kindNamed, limitFrom, olderLeftOut } from './log.ts';

export const search: Command = command({
  name: 'search',
  summary: 'Find records by their words',
  about:
    'All words must be there, in any order, in the text or in any field. In the words you can write: "the retry bug" for a phrase, retr* for all that begins so, -word to leave out, #tag, @person, kind:win, tag:hiring, with:lead, since:r14, until:2026-06, is:private. What was logged last comes first. Put all of it in single quotes, so that your shell leaves it alone.',
  examples: [
    { line: 'career search retry bug', does: 'records with both words' },
    { line: `career search '"retry bug" @lead -incident'`, does: 'a phrase, a person, without a word' },
    { line: `career search 'review* kind:feedback since:r14'`, does: 'feedback on reviews since a retro' },
    { line: `career search '#hiring is:shareable' --limit 5`, does: 'what may be shown of one tag' },
  ],
  arguments: [{ name: '[words...]', summary: 'what to look for' }],
  options: {
    kind: texts('-k, --kind <kind>', 'only this kind; several may be given', { completes: 'kind' }),
    tag: texts('-t, --tag <name>', 'only with this tag', { completes: 'tag' }),
    with: texts('-w, --with <person>', 'only with this person', { completes: 'person' }),
    ...periodOptions,
    limit: text('-n, --limit <number>', 'at most so many; 20 unless told, 0 for all'),
  },
  async run(context, words, { kind = [], tag = [], with: people = [], limit, ...period }) {
    const typed = words.join(' ');
    const looked = searchFrom(typed);
    if (!saysSomething(looked) && kind.length + tag.length + people.length === 0) {
      throw misuse(
        typed.trim() === '' ? 'there is nothing to look for' : `there is nothing to look for in “${typed}”`,
        `for example: career search 'retry #pairing since:r14'`,
      );
    }
    const reading = await context.journal.read();
    const { since = looked.since, until = looked.until } = period;
    const wanted: Wanted = {
      ...wantedBy(context, looked, { kind, tag, with: people }),
      ...periodWanted(context, reading, '', { ...period, since, until }),
    };
    const most = limitFrom(limit, 20);
    const rows = select(reading.db, wanted, 'logged', most < 0 ? most : most + 1);
    const shown = most < 0 ? rows : rows.slice(0, most);
    const records = hydrate(reading.db, context.kinds, shown);
    const view = await foundRows(context, records, looked, (index) =>
      wanted.match === undefined ? '' : excerptOf(reading.db, wanted.match, shown[index]!.rowId),
    );
    await context.terminal.answer(records, () => view);
    if (records.length === 0) await context.terminal.say([nothingFits(reading, looked, wanted)]);
    else if (shown.length < rows.length) await context.terminal.say(olderLeftOut(most));
  },
});

interface Flags {
  readonly kind: readonly string[];
  readonly tag: readonly string[];
  readonly with: readonly string[];
}

function wantedBy({ kinds }: Context, looked: Search, flags: Flags): Wanted {
  const { wanted, unwanted } = looked;
  const kindNames = (names: readonly string[]): string[] => names.map((each) => kindNamed(kinds, each));
  const all = [...wanted.kinds, ...flags.kind];
  const match = matchOf(looked);
  return {
    match,
    pieces: wanted.pieces,
    kinds: all.length === 0 ? undefined : kindNames(all),
    tags: [...wanted.tags, ...flags.tag.map(tagFrom)],
    people: [...wanted.people, ...flags.with.map(aliasFrom)],
    private: looked.private,
    without: {
      ...unwanted,
      kinds: kindNames(unwanted.kinds),
      match: match === undefined && unwanted.words.length > 0 ? anyOf(unwanted) : undefined,
    },
  };
}

/** Like the log; below a line that does not show what was looked for, the place where it stands. */
async function foundRows(
  context: Context,
  records: readonly JournalRecord[],
  { wanted }: Search,
  excerpt: (index: number) => string,
): Promise<View> {
  const views = await viewsFor(context, records);
  const rows = records.flatMap((record, index): Text[][] => {
    const line = lineOf(record, views.get(record.kind), context);
    const row = [strong(record.id), faint(whenOf(record, context)), line];
    const said = plainText(line).toLowerCase();
    const hidden = wanted.words.some(({ text: word }) => !said.includes(word.toLowerCase()));
    const place = hidden ? excerpt(index) : '';
    return place === '' ? [row] : [row, ['', '', faint(place)]];
  });
  return rows.length === 0 ? [] : [{ rows }];
}

/** Ids are no words of a record, but people look for them. */
function isThere({ db, kinds }: Reading, word: string): boolean {
  const [, letter = '', digits = ''] = /^([a-z])(\d{1,9})$/.exec(word) ?? [];
  const kind = kinds.byLetter(letter)?.kind.name;
  return kind !== undefined && findRow(db, kind, Number(digits)) !== undefined;
}

/** One line with what to type next. */
function nothingFits(reading: Reading, { wanted: { words } }: Search, { tags, people }: Wanted): Block {
  const { db } = reading;
  const { unknown, meant } = meantNames(db, { tags, people });
  const said = words.map(({ text: word }) => word.toLowerCase());
  const guessed = said.length === 1 ? meantNames(db, { tags: said, people: said }).meant : [];
  const near = [...meant, ...guessed];
  if (said.length === 1 && isThere(reading, said[0]!))
    return { paragraph: `No record says ${said[0]}. To see the one called so: career show ${said[0]}` };
  if (near.length > 0)
    return { paragraph: `No record fits. Did you mean  career search '${near.join(' ')}'` };
  if (unknown.length > 0)
    return { paragraph: `No record has ${unknown.join(' or ')}. To see what there is: career log` };
  const beginnings = words
    .filter(({ prefix }) => !prefix)
    .map(({ text: word }) => `${word.replaceAll("'", '')}*`);
  if (beginnings.length === 0) return 'No record fits. To see what there is: career log';
  return { paragraph: `No record fits. To look for beginnings: career search '${beginnings.join(' ')}'` };
}
