import { command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { amend } from '../../journal/amend.ts';
import { add } from '../../journal/entry.ts';
import { idFrom, rowOf } from '../../journal/id.ts';
import { addLink } from '../../journal/link-store.ts';
import { changedLines } from '../../journal/present.ts';
import { askSentence, dayLived, keepingWords, withWords } from '../../journal/typed.ts';
import { beginOf, type Program, program } from '../../records/program/program.ts';
import { addDays, type Day, daysBetween } from '../../time/calendar.ts';
import { momentAt } from '../../time/moment.ts';
import { sayDay, today } from '../../time/say.ts';
import { programFor } from './program-for.ts';
import { standingOf, standingValue, standingView } from './standing.ts';

export const review = command({
  name: 'review',
  summary: 'Look back at a program, and end it or begin it anew',
  about:
    'It says how long it took, how many sessions were held of those planned, what of its phases is done, and where its goals stand. Without an option nothing is changed; on a terminal it asks what it gave and whether it is over.',
  examples: [
    { line: 'career program review m1', does: 'look back, and change nothing yet' },
    { line: 'career program review m1 --learned "I ask for the mode I need"', does: 'and end it' },
    {
      line: 'career program review m1 --early --learned "the timing was wrong"',
      does: 'ended before its time',
    },
    { line: 'career program review m1 --renew', does: 'end it, and begin the same again the day after' },
  ],
  arguments: [
    { name: '[id]', summary: 'the id of a program; the one that runs unless told', completes: 'record' },
  ],
  options: {
    learned: text('--learned <text>', 'what it gave, and what you would do again; - reads standard input'),
    end: toggle('--end', 'it is over'),
    early: toggle('--early', 'it ends before its time'),
    renew: toggle('--renew', 'it is over, and the same begins again the day after'),
    at: text('--at <when>', 'its last day; today unless told'),
  },
  run: (context, words, chosen) =>
    withWords(context, chosen.learned, async (said) => {
      const found = await programFor(context, words, 'review');
      const isOver = found.closedOn !== null;
      const ends = said !== undefined || chosen.end || chosen.early || chosen.renew;
      if (found.closedOn !== null && (chosen.end || chosen.early))
        throw refused(
          `${found.id} was over on ${sayDay(found.closedOn, today(context.clock))}`,
          `to say what it gave: career program review ${found.id} --learned "…"`,
        );
      const on = dayLived(context, chosen.at);
      if (!ends && (isOver || !context.terminal.interactive)) return lookBack(context, found);
      if (ends) return close(context, found, { how: wayOf(chosen), learned: said, on });
      await tell(context, found);
      const learned = await askSentence(
        context,
        'What did it give you, and what would you do again? (Enter skips)',
        () => undefined,
      );
      await keepingWords(context, learned, async () => {
        const how = await context.prompt.choose('What now?', [
          { value: 'done', name: 'it is over' },
          ...(found.until !== null && found.until > on
            ? [{ value: 'early' as const, name: 'it ends before its time' }]
            : []),
          { value: 'renew', name: 'it is over, and the same begins again' },
          { value: 'on', name: 'it goes on; nothing is changed' },
        ] as const);
        if (how !== 'on') return close(context, found, { how, learned, on });
        await context.terminal.say([`${found.id} goes on.`]);
      });
    }),
});

type Way = 'done' | 'early' | 'renew';

const wayOf = ({ early, renew }: { early: boolean | undefined; renew: boolean | undefined }): Way =>
  renew ? 'renew' : early ? 'early' : 'done';

async function tell(context: Context, found: Program): Promise<void> {
  const now = today(context.clock);
  await context.terminal.say([
    ...standingView(standingOf(await context.journal.read(), found, now), now),
    '',
  ]);
}

async function lookBack(context: Context, found: Program): Promise<void> {
  const now = today(context.clock);
  const standing = standingOf(await context.journal.read(), found, now);
  const value = { ...found, lookBack: standingValue(standing), renewed: null };
  await context.terminal.answer(value, () => standingView(standing, now));
  if (found.closedOn === null)
    await context.terminal.say([`To end it: career program review ${found.id} --learned "…"`]);
}

interface Closing {
  readonly how: Way;
  readonly learned: string | undefined;
  readonly on: Day;
}

/** Ends it, and begins the same again where that is wished: one change. */
async function close(context: Context, found: Program, { how, learned, on }: Closing): Promise<void> {
  const { id } = found;
  const state = how === 'early' ? ('ended' as const) : ('done' as const);
  const words = learned || found.learned;
  // What is over stays as it ended; only what is said of it can change.
  const change = {
    values: found.closedOn === null ? { state, closedOn: on, learned: words } : { learned: words },
  };
  const { ended, renewed } = await context.journal.change(`program review ${id}`, (writing) => {
    const over = amend(writing, program, id, () => change);
    if (how !== 'renew') return { ended: over, renewed: null };
    const { clock } = context;
    const entry = {
      text: over.text,
      moment: momentAt(clock.now(), clock),
      tags: over.tags,
      people: over.people,
      private: over.private,
      values: anew(over, on),
    };
    const next = add(writing, program, entry);
    const [from, to] = [next.id, id].map((each) => rowOf(writing.db, idFrom(each, writing.kinds)).rowId);
    addLink(writing.db, from!, to!, 'follows');
    return { ended: over, renewed: next };
  });
  const now = today(context.clock);
  const reading = await context.journal.read();
  const standing = standingOf(reading, ended, now);
  const lines = await changedLines(context, renewed === null ? [ended] : [ended, renewed]);
  await context.terminal.answer({ ...ended, lookBack: standingValue(standing), renewed }, () =>
    context.terminal.interactive ? lines : [...standingView(standing, now), '', ...lines],
  );
  if (renewed === null)
    await context.terminal.say([`To begin another: career program start ${found.template ?? 'engagement'}`]);
}

/** The same plan over as many days, from the day after the last. */
function anew(over: Program, on: Day) {
  const from = addDays(on, 1);
  const { whom, template, until, sessions, every, phases, components, skills, resources, cost, weekly } =
    over;
  return {
    ...{ whom, template, sessions, every, phases, components, skills, resources, cost, weekly },
    from,
    until: until === null ? null : addDays(from, daysBetween(beginOf(over), until)),
  };
}
