import { command, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError } from '../../errors.ts';
import { settingsOf } from '../../journal/settings.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { choose } from './choose-command.ts';
import { fits, sources, urgentText } from './chooser.ts';
import { courtesyDays, courtesyOf } from './courtesy.ts';
import { answersSince, supporters } from './store.ts';
import { type Known, supportView } from './view.ts';

export const support = command({
  name: 'support',
  summary: 'See which support fits which need, and who is there',
  about:
    'The whole table of what fits what, from inside, outside and of your own, so that you can disagree. Nothing in it reads your notes. The only thing that is looked at are your own answers to two pulse questions: when in three of your last four weekly answers you rated being drained 7 or more, or in all four recovery 3 or less, it says so and names who can help. That threshold was chosen here as a courtesy; it is no validated cut-off. A line of your own for --urgent: career config set support.line "…".',
  examples: [
    { line: 'career support', does: 'the table, and who supports you' },
    { line: 'career support --urgent', does: 'whom to call now' },
    {
      line: 'career support choose mentoring --because "someone has done this before"',
      does: 'keep a choice',
    },
  ],
  options: { urgent: toggle('--urgent', 'whom to call now; works without a journal') },
  verbs: [choose],
  async run(context, _words, { urgent = false }) {
    const own = urgent ? await ownLine(context) : null;
    if (urgent) {
      await context.terminal.answer({ urgent: urgentText, own }, () => [
        { paragraph: urgentText },
        ...(own === null ? [] : ['', { paragraph: `Your own line: ${own}` }]),
      ]);
      return;
    }
    const now = today(context.clock);
    const known = await gathered(context, now);
    await context.terminal.answer({ generatedFor: 'me', fits, sources, ...known, urgent: urgentText }, () =>
      supportView(known, now),
    );
  },
});

/** Help is there whatever state the journal is in. */
async function ownLine(context: Context): Promise<string | null> {
  try {
    if (!(await context.journal.exists())) return null;
    return settingsOf((await context.journal.read()).db)['support.line'];
  } catch {
    return null;
  }
}

/** So is the table; what of the journal cannot be read is left out, which is said. */
async function gathered(context: Context, now: Day): Promise<Known> {
  const nobody = { people: [], courtesy: null };
  try {
    if (!(await context.journal.exists())) return nobody;
    const { db } = await context.journal.read();
    const since = addDays(now, -courtesyDays);
    const courtesy = courtesyOf(answersSince(db, 'drained', since), answersSince(db, 'recovery', since), now);
    return { people: supporters(db), courtesy };
  } catch (error) {
    const because = error instanceof CareerError ? error.message : 'the journal cannot be read';
    await context.terminal.say([
      { paragraph: `Without people and answers, because ${because}. To look into it: career doctor` },
      '',
    ]);
    return nobody;
  }
}
