import { command } from '../../command.ts';
import { refused } from '../../errors.ts';
import { find } from '../../journal/id.ts';
import { pickIds } from '../../journal/pick.ts';
import { nearest } from '../../journal/suggest.ts';
import { beginOf, type Experiment, experiment } from '../../records/experiment/experiment.ts';
import { experiments } from '../../records/experiment/store.ts';
import { dotted, firstLine, strong, type View } from '../../terminal/text.ts';
import { addDays, daysBetween } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { seenOn } from './seen.ts';
import { pulseItems } from './store.ts';
import { caveat, seenWords } from './words.ts';

export const look = command({
  name: 'look',
  summary: 'See what an experiment shows so far',
  about:
    'Compares the days of the experiment with as many days before it, or, when a coin chose the days, those with the change and those without. Only a coin can tell whether the change made a difference.',
  examples: [{ line: 'career experiment look x3', does: 'so far' }],
  arguments: [{ name: '[id]', summary: 'the id of an experiment', completes: 'record' }],
  async run(context, words) {
    const [id] = await pickIds(context, words.slice(0, 1), {
      kind: experiment,
      path: 'experiment look',
      question: 'Which experiment?',
      among: ({ db, kinds }) => experiments(db, kinds, true).toReversed(),
      none: 'there is no experiment',
    });
    const reading = await context.journal.read();
    const found = find(reading, id!) as Experiment;
    const { measure } = found;
    if (measure === null) throw refused(`${id} has no measure`, `career edit ${id} --measure energy`);
    const now = today(context.clock);
    const seen = seenOn(reading.db, found, now);
    if (seen === undefined)
      throw refused(
        `nothing is logged under “${measure}”, which ${id} is measured by`,
        `career edit ${id} --measure ${nearest(measure, ['energy', ...pulseItems(reading.db)]) ?? 'energy'}`,
      );
    const { measure: measured, period, look: shown } = seen;
    const isAhead = found.state === 'running' && found.until !== null && found.until > now;
    const coin = isAhead
      ? `A coin that chooses the days would say more: career experiment plan ${id}`
      : 'Next time a coin that chooses the days would say more.';
    const said = [...seenWords(seen), ...(shown.how === 'before and after' ? [caveat, coin] : [])];
    await context.terminal.answer(
      { id: found.id, measure: measured, period, generatedFor: 'me', ...shown },
      () => lookView(found, said),
    );
    const last = daysBetween(now, found.until ?? addDays(beginOf(found), 28));
    if (found.state === 'running' && last <= 0)
      await context.terminal.say([
        { paragraph: `Its time is over. To say what becomes of it: career experiment close ${id} keep` },
      ]);
  },
});

function lookView({ id, text }: Experiment, sentences: readonly string[]): View {
  return [[strong(id), '  ', dotted(firstLine(text))], '', ...sentences.map((paragraph) => ({ paragraph }))];
}
