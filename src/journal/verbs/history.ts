import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { type Block, count, faint, strong, type Text, type View } from '../../terminal/text.ts';
import { isoOf, momentAt } from '../../time/moment.ts';
import { sayNearDay, sayTime, today } from '../../time/say.ts';
import type { Reading } from '../access.ts';
import { differenceLines } from '../difference.ts';
import { changes, idEver, type PastChange, recordIdEver, recordsOfChange } from '../history-store.ts';
import { idFrom, rowOf } from '../id.ts';
import { type Version, versionsOf } from '../past.ts';
import { limitFrom, olderLeftOut } from './log.ts';

export const history: Command = command({
  name: 'history',
  summary: 'See what was changed, and what a record said before',
  about:
    'Every command that wrote something is one change. With an id: every version of that record, also when it was removed.',
  examples: [
    { line: 'career history', does: 'the latest changes, newest first' },
    { line: 'career history f23', does: 'what was changed in one record, and when' },
    { line: 'career history --limit 5 --json', does: 'as JSON' },
  ],
  arguments: [
    { name: '[id]', summary: 'the id of a record, also of one that was removed', completes: 'record' },
  ],
  options: { limit: text('-n, --limit <number>', 'at most so many; 20 unless told, 0 for all') },
  async run(context, [word], { limit }) {
    const reading = await context.journal.read();
    const most = limitFrom(limit, 20);
    if (word !== undefined) return recordHistory(context, reading, word, most);
    const found = changes(reading.db, most < 0 ? most : most + 1);
    const shown = (most < 0 ? found : found.slice(0, most)).map((each) => changeTold(context, reading, each));
    await context.terminal.answer(shown, (value) => changeRows(context, value));
    if (shown.length === 0)
      await context.terminal.say(['Nothing was written yet. To log something: career energy +1 "…"']);
    else if (shown.length < found.length) await context.terminal.say(olderLeftOut(most));
  },
});

/** A change as it is shown. */
interface Told {
  readonly change: number;
  readonly at: string;
  readonly what: string;
  readonly act: PastChange['act'];
  readonly undone: boolean;
  /** Ids of the first records that it touched. */
  readonly records: readonly string[];
  /** Whether it touched more. */
  readonly more: boolean;
}

const shownIds = 5;

function changeTold({ clock }: Context, { db, kinds }: Reading, past: PastChange): Told {
  const { id, at, command: what, act, undone } = past;
  const rows = recordsOfChange(db, id, shownIds + 1);
  const ids = rows.slice(0, shownIds).flatMap((row) => {
    const found = idEver(db, row);
    return found ? [`${kinds.byName(found.kind)?.kind.letter ?? '?'}${found.number}`] : [];
  });
  return {
    change: id,
    at: isoOf(momentAt(at, clock)),
    what,
    act,
    undone,
    records: ids,
    more: rows.length > shownIds,
  };
}

/** `today 15:04` */
function sayWhen({ clock }: Context, at: number): string {
  const { day, offset } = momentAt(at, clock);
  return `${sayNearDay(day, today(clock))} ${sayTime(at, offset)}`;
}

function changeRows(context: Context, list: readonly Told[]): View {
  if (list.length === 0) return [];
  const rows = list.map(({ at, what, undone, records, more }): Text[] => {
    const unsaid = records.filter((id) => !what.split(' ').includes(id));
    const ids = [...unsaid, ...(more ? ['…'] : [])].join(' ');
    return [
      faint(sayWhen(context, Date.parse(at))),
      [what, ids === '' ? '' : ['  ', strong(ids)], undone ? faint('  undone') : ''],
    ];
  });
  return [{ rows }];
}

async function recordHistory(context: Context, reading: Reading, word: string, most: number): Promise<void> {
  const { db, kinds } = reading;
  const id = idFrom(word, kinds);
  const { kind } = id.entry;
  const rowId = recordIdEver(db, kind.name, id.number) ?? rowOf(db, id).rowId;
  const all = versionsOf(db, kinds, kind, rowId).reverse();
  if (all.length === 0) {
    throw refused(`nothing is known of how ${word} came about`, `career show ${word}`);
  }
  const shown = most < 0 ? all : all.slice(0, most);
  const value = shown.map(({ at, command: what, ...rest }) => ({
    ...rest,
    what,
    at: isoOf(momentAt(at, context.clock)),
  }));
  await context.terminal.answer(value, () =>
    shown.flatMap((version, index) => [...(index === 0 ? [] : ['']), ...versionLines(context, version)]),
  );
  if (shown.length < all.length)
    await context.terminal.say([
      `${count(all.length - shown.length, 'older version')} left out; for all: --limit 0`,
    ]);
}

const eventWord = ({ event, act }: Version): string => {
  if (event === 'removed') return ' · removed';
  return event === 'added' && act !== 'do' ? ' · back' : '';
};

function versionLines(context: Context, version: Version): Block[] {
  const { at, command: what, undone, fields } = version;
  return [
    [strong(sayWhen(context, at)), ` · ${what}${eventWord(version)}`, undone ? faint(' · undone') : ''],
    ...differenceLines(fields),
  ];
}
