import { command } from '../../command.ts';
import { refused } from '../../errors.ts';
import { find } from '../../journal/id.ts';
import { pickIds } from '../../journal/pick.ts';
import { nearest } from '../../journal/suggest.ts';
import { beginOf, type Experiment, experiment } from '../../records/experiment/experiment.ts';
import { experiments } from '../../records/experiment/store.ts';
import { items } from '../../records/pulse/items.ts';
import type { Database } from '../../storage/database.ts';
import { count, dotted, firstLine, strong, type View } from '../../terminal/text.ts';
import { addDays, daysBetween } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { type Look, lookAt, rangeOf } from './look.ts';
import { dailyMeans, pulseItems } from './store.ts';

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
    const { before, after } = rangeOf(found, now);
    const planned = found.plan.map(({ on }) => on).sort();
    const from = [before.from, planned[0] ?? before.from].sort()[0]!;
    const to = [after.to, planned.at(-1) ?? after.to].sort().at(-1)!;
    const measured = measureNamed(reading.db, measure);
    if (measured === undefined)
      throw refused(
        `nothing is logged under “${measure}”, which ${id} is measured by`,
        `career edit ${id} --measure ${nearest(measure, ['energy', ...pulseItems(reading.db)]) ?? 'energy'}`,
      );
    const seen = lookAt(found, dailyMeans(reading.db, measured, { from, to }), now);
    const isAhead = found.state === 'running' && found.until !== null && found.until > now;
    const coin = isAhead
      ? `A coin that chooses the days would say more: career experiment plan ${id}`
      : 'Next time a coin that chooses the days would say more.';
    const period = { from, to };
    await context.terminal.answer(
      { id: found.id, measure: measured, period, generatedFor: 'me', ...seen },
      () => lookView(found, sentencesOf(measured, seen, coin)),
    );
    const last = daysBetween(now, found.until ?? addDays(beginOf(found), 28));
    if (found.state === 'running' && last <= 0)
      await context.terminal.say([
        { paragraph: `Its time is over. To say what becomes of it: career experiment close ${id} keep` },
      ]);
  },
});

/** Energy, or the name as it is logged; undefined when nothing is logged under it. */
const measureNamed = (db: Database, wish: string): string | undefined =>
  ['energy', ...items.map(({ name }) => name), ...pulseItems(db)].find(
    (each) => each.toLowerCase() === wish.trim().toLowerCase(),
  );

const figure = (value: number): string =>
  value
    .toFixed(1)
    .replace('-', '−')
    .replace(/^−0\.0$/, '0.0');

function lookView({ id, text }: Experiment, sentences: readonly string[]): View {
  return [[strong(id), '  ', dotted(firstLine(text))], '', ...sentences.map((paragraph) => ({ paragraph }))];
}

/** Only a coin lets the change be called what made the difference; `coin` is said where there was none. */
function sentencesOf(measure: string, seen: Look, coin: string): string[] {
  const name = measure.charAt(0).toUpperCase() + measure.slice(1);
  const [without, withIt] = seen.days;
  if (seen.how === 'too thin')
    return [
      `Too thin: ${measure} is logged on ${count(without, 'day')} without it and ${withIt} with it; ${seen.least} of each are needed to say anything.`,
    ];
  const { means, difference } = seen;
  const way = difference < 0 ? 'lower' : 'higher';
  const size = figure(Math.abs(difference));
  if (seen.how === 'by a coin') {
    const said = `${name} was ${size} ${way} on the ${withIt} days with it than on the ${without} without (${figure(means[1])} against ${figure(means[0])}).`;
    if (seen.p === null)
      return [
        said,
        `${count(seen.ahead, 'day')} of the plan ${seen.ahead === 1 ? 'is' : 'are'} still ahead. Whether it made a difference is said after the last.`,
      ];
    const thrown = `The coin chose the days. Of 100 other throws, ${chance(seen.p)} would part them as far by chance`;
    return [
      said,
      seen.madeDifference
        ? `${thrown}: it made a difference.`
        : `${thrown}: too many to say that it made a difference.`,
    ];
  }
  const { low, high } = seen.interval;
  return [
    `${name} was ${size} ${way} on ${count(withIt, 'day')} since it began than on ${without} before (${figure(means[1])} against ${figure(means[0])}; 90 % range ${figure(low)} to ${figure(high)}).`,
    low <= 0 && high >= 0 ? 'The range holds zero, so it may be nothing.' : 'The range does not hold zero.',
    'Two times differ in more than the change, and what was low tends to come back by itself.',
    coin,
  ];
}

const chance = (p: number): string => (p < 0.01 ? 'fewer than 1' : `about ${Math.round(p * 100)}`);
