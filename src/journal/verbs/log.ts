import { type Command, command, text, texts } from '../../command.ts';
import { misuse } from '../../errors.ts';
import type { Block, View } from '../../terminal/text.ts';
import { recordsByDay } from '../by-day.ts';
import { aliasFrom, tagFrom } from '../field.ts';
import type { Kinds } from '../kind.ts';
import { type Meant, meantNames } from '../meant.ts';
import { periodOptions, periodWanted } from '../period.ts';
import { recordRows } from '../present.ts';
import type { Wanted } from '../search-store.ts';
import { nearest } from '../suggest.ts';

export const log: Command = command({
  name: 'log',
  summary: 'List what happened, newest first',
  examples: [
    { line: 'career log', does: 'the last records of all kinds' },
    { line: 'career log "last month" --kind win --kind feedback', does: 'two kinds in one period' },
    { line: 'career log wins 2026-Q3', does: 'one kind, which needs no option' },
    { line: 'career log --with lead --limit 5', does: 'what involved one person' },
  ],
  arguments: [
    { name: '[period...]', summary: 'such as week, last month, 2026-Q3, since r14; a kind may come first' },
  ],
  options: {
    kind: texts('-k, --kind <kind>', 'only this kind; several may be given', { completes: 'kind' }),
    tag: texts('-t, --tag <name>', 'only with this tag', { completes: 'tag' }),
    with: texts('-w, --with <person>', 'only with this person', { completes: 'person' }),
    ...periodOptions,
    limit: text('-n, --limit <number>', 'at most so many; 40 unless told, 0 for all'),
  },
  async run(context, words, { kind, tag, with: people, limit, ...period }) {
    const reading = await context.journal.read();
    const own = words[0] === undefined ? undefined : kindCalled(context.kinds, words[0]);
    const kinds = [...(own === undefined ? [] : [own]), ...(kind ?? [])];
    const wanted = {
      ...periodWanted(context, reading, words.slice(own === undefined ? 0 : 1).join(' '), period),
      kinds: kinds.length === 0 ? undefined : kinds.map((each) => kindNamed(context.kinds, each)),
      // That someone became known is no event; career person lists people.
      without: kinds.length === 0 ? { kinds: ['person'] } : undefined,
      tags: tag?.map(tagFrom),
      people: people?.map(aliasFrom),
    };
    const most = limitFrom(limit, 40);
    const { records, more } = recordsByDay(reading, wanted, most);
    const view: View = await recordRows(context, records);
    await context.terminal.answer(records, () => view);
    if (records.length === 0)
      await context.terminal.say([nothingThere(meantNames(reading.db, wanted), wanted)]);
    else if (more) await context.terminal.say(olderLeftOut(most));
  },
});

const asFlag = (name: string): string =>
  name.startsWith('#') ? `--tag ${name.slice(1)}` : `--with ${name.slice(1)}`;

const nothingThere = ({ unknown, meant }: Meant, { from }: Wanted): Block => {
  if (meant.length > 0)
    return { paragraph: `Nothing was logged there. Did you mean  career log ${meant.map(asFlag).join(' ')}` };
  if (unknown.length > 0)
    return { paragraph: `No record has ${unknown.join(' or ')}. To see the tags: career tag` };
  return `Nothing was logged ${from === undefined ? 'yet' : 'in that time'}. To log something: career energy +1 "…"`;
};

/** Said below a list that was cut. */
export const olderLeftOut = (limit: number): View => [
  { paragraph: `The last ${limit === 1 ? 'one is' : `${limit} are`} shown; for all: --limit 0` },
];

function kindCalled(kinds: Kinds, words: string): string | undefined {
  const wish = words.trim().toLowerCase();
  return kinds.list.find(({ kind }) => kind.name === wish || kind.plural === wish || `${kind.name}s` === wish)
    ?.kind.name;
}

/** A kind by its name or its plural. Throws misuse with all there are. */
export function kindNamed(kinds: Kinds, words: string): string {
  const found = kindCalled(kinds, words);
  if (found) return found;
  const wish = words.trim().toLowerCase();
  const names = kinds.list.map(({ kind }) => kind.name);
  const meant = nearest(wish, names);
  throw misuse(
    `there is no kind “${words}”`,
    meant ? `did you mean ${meant}` : `the kinds are ${names.join(', ')}`,
  );
}

/** A whole number; 0 means all. */
export function limitFrom(words: string | undefined, usual: number): number {
  if (words === undefined) return usual;
  if (!/^\d{1,9}$/.test(words.trim()))
    throw misuse(`“${words}” is not a number of records`, 'for example 20, or 0 for all');
  return Number(words) === 0 ? -1 : Number(words);
}
