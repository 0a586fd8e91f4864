import type { Context } from '../../context.ts';
import { viewsFor } from '../../journal/present.ts';
import { recordPage, tellerFor } from '../../journal/verbs/show.ts';
import { sayDay, today } from '../../time/say.ts';
import type { Stored } from './finish.ts';
import type { Desk } from './material.ts';

/** The retro in full as the answer, and when to hold the next one. */
export async function closing(context: Context, { record, kept }: Stored, { next }: Desk): Promise<void> {
  const { terminal, clock } = context;
  if (terminal.interactive) await terminal.say(['']);
  const reading = await context.journal.read();
  const views = await viewsFor(context, [record]);
  const tell = await tellerFor(context, reading, [record], views);
  await terminal.answer(record, (value) => recordPage(context, value, views.get('retro'), tell));
  if (kept !== null)
    await terminal.say([
      `${kept.id} keeps ${kept.findings.length === 0 ? 'that nothing' : 'what'} stands out, to see later what holds: career report`,
    ]);
  await terminal.say([`next retro around ${sayDay(next, today(clock))}`]);
}
