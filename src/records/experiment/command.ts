import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { find } from '../../journal/id.ts';
import { standingList } from '../../journal/list-command.ts';
import { pickIds } from '../../journal/pick.ts';
import { nearest } from '../../journal/suggest.ts';
import { severalIn } from '../../journal/tokens.ts';
import { dayLived, withWords } from '../../journal/typed.ts';
import { generator } from '../../statistics/generator.ts';
import { daysOf, weekday, weekdayNames } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { beginOf, type Experiment, experiment, results } from './experiment.ts';
import { closed, planned, type Result, reopened } from './rules.ts';
import { experiments } from './store.ts';

const ids = { name: '[id]', summary: 'the id of an experiment', completes: 'record' } as const;

const running = (context: Context, words: readonly string[], verb: string) =>
  pickIds(context, words, {
    kind: experiment,
    path: `experiment ${verb}`,
    question: 'Which experiment?',
    among: ({ db, kinds }) => experiments(db, kinds),
    none: 'no experiment is running',
  });

const close = command({
  name: 'close',
  summary: 'Say what becomes of it: keep, change or drop',
  examples: [
    {
      line: 'career experiment close x3 keep --learned "two quiet mornings are enough"',
      does: 'and what it showed',
    },
  ],
  arguments: [ids, { name: '[result]', summary: 'keep, change or drop', completes: results }],
  options: {
    learned: text('--learned <text>', 'what it showed; - reads standard input'),
    at: text('--at <when>', 'when it was; today unless told'),
  },
  run: (context, words, chosen) =>
    withWords(context, chosen.learned, async (learned) => {
      const said = words.find((word) => (results as readonly string[]).includes(word.toLowerCase()));
      const named = words.filter((word) => word !== said);
      const [id] = await running(context, named.slice(0, 1), 'close');
      const as = (said?.toLowerCase() as Result | undefined) ?? (await asked(context, id!, named[1]));
      const on = dayLived(context, chosen.at);
      const how = (each: Experiment) => ({ values: closed(each, { as, on, learned }) });
      await answerChanged(context, await changeRecords(context, experiment, [id!], 'close', how));
    }),
});

async function asked(context: Context, id: string, word: string | undefined): Promise<Result> {
  if (word !== undefined || !context.terminal.interactive)
    throw misuse(
      word === undefined
        ? 'what becomes of it is needed: keep, change or drop'
        : `“${word}” is not keep, change or drop`,
      `career experiment close ${id} keep`,
    );
  return context.prompt.choose('What becomes of it?', [
    { value: 'keep', name: 'keep it' },
    { value: 'change', name: 'change it and go on' },
    { value: 'drop', name: 'drop it' },
  ]);
}

const reopen = command({
  name: 'reopen',
  summary: 'Let it run again',
  examples: [{ line: 'career experiment reopen x3', does: 'it is running' }],
  arguments: [ids],
  async run(context, words) {
    const wanted = await pickIds(context, words, {
      kind: experiment,
      path: 'experiment reopen',
      question: 'Which experiment?',
      among: ({ db, kinds }) => experiments(db, kinds, true).filter(({ state }) => state !== 'running'),
      none: 'no experiment is closed',
    });
    const how = (each: Experiment) => ({ values: reopened(each) });
    await answerChanged(context, await changeRecords(context, experiment, wanted, 'reopen', how));
  },
});

/** Monday to Friday, or those that are named. Throws misuse for what is no day of the week. */
function weekdaysFrom(words: string | undefined, id: string): readonly number[] {
  if (words === undefined) return [1, 2, 3, 4, 5];
  return severalIn(words).map((word) => {
    const place = weekdayNames.findIndex((name) => word.length >= 2 && name.startsWith(word.toLowerCase()));
    if (place >= 0) return place + 1;
    const near = nearest(word.toLowerCase(), weekdayNames);
    throw misuse(
      `“${word}” is not a day of the week`,
      `career experiment plan ${id} --days ${near ?? 'tue,thu'}`,
    );
  });
}

const plan = command({
  name: 'plan',
  summary: 'Let a coin choose the days with the change and those without',
  about:
    'Only days from today on are in it, half of them with the change. It is the one way in which career can say afterwards that something made a difference. The same experiment gets the same days.',
  examples: [
    { line: 'career experiment plan x3 --days tue,thu', does: 'Tuesdays and Thursdays of its weeks' },
  ],
  arguments: [ids],
  options: { days: text('--days <days>', 'days of the week, such as tue,thu; Monday to Friday unless told') },
  async run(context, words, chosen) {
    const [id] = await running(context, words, 'plan');
    const wanted = weekdaysFrom(chosen.days, id!);
    const reading = await context.journal.read();
    const { until, uid, ...rest } = find(reading, id!) as Experiment;
    const now = today(context.clock);
    if (until === null) throw misuse(`${id} has no last day`, `career edit ${id} --until "in 8 weeks"`);
    const begun = beginOf(rest);
    const days = daysOf({ from: begun > now ? begun : now, to: until }).filter((day) =>
      wanted.includes(weekday(day)),
    );
    const how = (each: Experiment) => ({ values: planned(each, days, generator(`plan ${uid}`)) });
    await answerChanged(context, await changeRecords(context, experiment, [id!], 'plan', how));
    await context.terminal.say([`The days: career show ${id}`]);
  },
});

const list = standingList({
  summary: 'List experiments; those that run unless told',
  examples: [
    { line: 'career experiment list', does: 'those that run' },
    { line: 'career experiment list --all', does: 'also those that are closed' },
  ],
  also: 'also those that are closed',
  found: ({ db, kinds }, all) => experiments(db, kinds, all),
  empty: [
    {
      paragraph:
        'No experiment is running. To begin one: career experiment "…" --change "…" --measure energy --until "in 4 weeks"',
    },
  ],
});

/** The noun with the verb that looks at other kinds, which is not ours to load. */
export const nounWith = (look: Command): Command =>
  captureCommand(experiment, {
    summary: 'Try something for a while, and see what happens',
    about:
      'What you think will happen, what you do differently, how you will tell, from when until when. career experiment plan lets a coin choose the days. Private unless you say --share.',
    examples: [
      {
        line: 'career experiment "mornings without meetings give energy" --change "no meetings before ten" --measure energy --until "in 6 weeks"',
        does: 'a trial of six weeks',
      },
      { line: 'career experiment look x1', does: 'what it shows so far' },
    ],
    arguments: [{ name: '[text...]', summary: 'what you think will happen; - reads it from standard input' }],
    take: (words) => ({ text: words.join(' ') }),
    verbs: [plan, look, close, reopen, list],
  });
