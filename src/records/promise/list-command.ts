import { type Command, command, text, toggle } from '../../command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { fits, narrowed } from '../../journal/list-command.ts';
import { periodAsked, periodOptions } from '../../journal/period.ts';
import { type Block, faint, firstLine, strong, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import type { Promised } from './promise.ts';
import { isOpen, isOverdue } from './rules.ts';
import { openPromises, promisesIn } from './store.ts';
import { standing, whoOf } from './view.ts';

export const list: Command = command({
  name: 'list',
  summary: 'List promises; the open ones unless told',
  examples: [
    { line: 'career promise list', does: 'what is open, soonest first' },
    { line: 'career promise list --to peer', does: 'what you owe one person' },
    { line: 'career promise list "last quarter"', does: 'what was made, due or closed then' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as last month, 2026-Q3, since r14, all' }],
  options: {
    open: toggle('--open', 'only those that are open'),
    overdue: toggle('--overdue', 'only open ones whose day has passed'),
    to: text('--to <person>', 'only what you owe this person', { completes: 'person' }),
    from: text('--from <person>', 'only what this person owes you', { completes: 'person' }),
    with: text('-w, --with <person>', 'only between you and this person', { completes: 'person' }),
    tag: narrowed.tag,
    ...periodOptions,
  },
  async run(context, words, { open, overdue, to, from, with: named, tag, ...period }) {
    const reading = await context.journal.read();
    const now = today(context.clock);
    const asked = periodAsked(context, reading, words.join(' '), period);
    const { db, kinds } = reading;
    const found = asked ? promisesIn(db, kinds, asked) : openPromises(db, kinds);
    const tagged = fits({ tag });
    const records = found.filter(
      (each) =>
        tagged(each) &&
        (!open || isOpen(each)) &&
        (!overdue || isOverdue(each, now)) &&
        (to === undefined || each.to === aliasFrom(to)) &&
        (from === undefined || each.from === aliasFrom(from)) &&
        (named === undefined || [each.to, each.from].includes(aliasFrom(named))),
    );
    await context.terminal.answer(records, () => rows(records, now));
    if (records.length === 0) {
      const asking =
        asked === undefined && [to, from, named, tag].every((each) => each === undefined) && !overdue;
      await context.terminal.say([
        asking
          ? 'Nothing is open. To log a promise: career promise "…" --to peer --by friday'
          : 'No promise fits. Those that are open: career promise list',
      ]);
    }
  },
});

/** Id, who, what, and how it stands. */
export function rows(records: readonly Promised[], now: Day): Block[] {
  if (records.length === 0) return [];
  const cells = records.map((each) => [
    strong(each.id),
    whoOf(each),
    yielding(firstLine(each.text)),
    faint(standing(each, now)),
  ]);
  return [{ rows: cells, shrink: 2, lines: 2 }];
}
