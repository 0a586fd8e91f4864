import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { find } from '../../journal/id.ts';
import { standingList } from '../../journal/list-command.ts';
import { pickIds } from '../../journal/pick.ts';
import { askSentence, dayLived, keepingWords, withWords } from '../../journal/typed.ts';
import { calibrationOf } from './calibration.ts';
import { cameAnswers, type Decision, decision } from './decision.ts';
import { type Looking, reopened, reviewed } from './rules.ts';
import { allDecisions, openDecisions } from './store.ts';
import { calibrationView } from './view.ts';

const ids = { name: '[ids...]', summary: 'ids of decisions, such as d6', completes: 'record' } as const;

const review = command({
  name: 'review',
  summary: 'Look at a decision again, and say whether it came as expected',
  about:
    'Judge the expectation, not the decision: a good one can turn out badly. What is learned is for the next one.',
  examples: [
    {
      line: 'career decision review d6 --came partly --outcome "two of three teams moved"',
      does: 'what came',
    },
    { line: 'career decision review d6', does: 'asks on a terminal' },
  ],
  arguments: [{ ...ids, name: '[id]', summary: 'the id of a decision' }],
  options: {
    came: text('--came <word>', `whether it came: ${cameAnswers.join(', ')}`, { completes: cameAnswers }),
    outcome: text('--outcome <text>', 'what became of it; - reads standard input'),
    learned: text('--learned <text>', 'what you would tell yourself then'),
    at: text('--at <when>', 'when you looked; today unless told'),
  },
  run: (context, words, chosen) =>
    withWords(context, chosen.outcome, async (outcome) => {
      const on = dayLived(context, chosen.at);
      const wanted = await pickIds(context, words, {
        kind: decision,
        path: 'decision review',
        question: 'Which decision?',
        among: ({ db, kinds }) => openDecisions(db, kinds),
        none: 'no decision waits to be looked at',
      });
      const id = wanted[0]!;
      const said = { outcome, learned: chosen.learned };
      const looked =
        chosen.came === undefined && context.terminal.interactive
          ? await asked(context, id, said)
          : { ...said, came: cameFrom(context, id, chosen.came) };
      const change = (each: Decision) => ({ values: reviewed(each, { ...looked, on }) });
      await keepingWords(context, looked.outcome, async () => {
        await answerChanged(context, await changeRecords(context, decision, [id], 'review', change));
      });
    }),
});

function cameFrom({ clock }: Context, id: string, said: string | undefined): Looking['came'] {
  if (said === undefined)
    throw misuse(
      'whether it came is needed: yes, partly, no or unknown',
      `career decision review ${id} --came partly`,
    );
  return decision.fields.came.parse(said, clock) ?? 'unknown';
}

/** What was expected is shown first, then asked for: whether it came, and in a line each what became of it and what it taught. */
async function asked(
  context: Context,
  id: string,
  said: Pick<Looking, 'outcome' | 'learned'>,
): Promise<Omit<Looking, 'on'>> {
  const found = find(await context.journal.read(), id);
  if (found.kind !== decision.name) return { ...said, came: 'unknown' };
  const { text: decided, expectation, confidence } = found as Decision;
  const sure = confidence === null ? '' : `, ${confidence} % sure`;
  const expected = expectation === null ? decided : `${decided}\nYou expected: ${expectation}${sure}`;
  await context.terminal.say(expected.split('\n').map((paragraph) => ({ paragraph })));
  const came = await context.prompt.choose('Did what you expected come?', cameChoices, 'unknown');
  const line = async (given: string | undefined, question: string): Promise<string> =>
    given ?? (await askSentence(context, question, () => undefined));
  const outcome = await line(said.outcome, 'What became of it? (Enter skips)');
  const learned = await keepingWords(context, outcome, () =>
    line(said.learned, 'What would you tell yourself then? (Enter skips)'),
  );
  return { came, outcome, learned };
}

const cameChoices = [
  { value: 'yes', name: 'yes' },
  { value: 'partly', name: 'partly' },
  { value: 'no', name: 'no' },
  { value: 'unknown', name: 'I cannot tell' },
] as const;

const reopen = command({
  name: 'reopen',
  summary: 'Take back what was said when it was looked at again',
  examples: [{ line: 'career decision reopen d6', does: 'it waits again' }],
  arguments: [ids],
  async run(context, words) {
    const wanted = await pickIds(context, words, {
      kind: decision,
      path: 'decision reopen',
      question: 'Which decision?',
      among: ({ db, kinds }) => allDecisions(db, kinds).filter(({ state }) => state === 'reviewed'),
      none: 'no decision was looked at again yet',
    });
    const change = (each: Decision) => ({ values: reopened(each) });
    await answerChanged(context, await changeRecords(context, decision, wanted, 'reopen', change));
  },
});

const list = standingList({
  summary: 'List decisions, those to look at first',
  examples: [
    { line: 'career decision list', does: 'those that wait' },
    { line: 'career decision list --all', does: 'also those looked at again' },
  ],
  also: 'also those that were looked at again',
  found: ({ db, kinds }, all) => (all ? allDecisions(db, kinds).toReversed() : openDecisions(db, kinds)),
  empty: [
    {
      paragraph:
        'No decision waits. To keep one: career decision "…" --expect "…" --sure 70 --review "in 3 months"',
    },
  ],
});

const calibration = command({
  name: 'calibration',
  summary: 'See how often what you were sure of came',
  about:
    'Of all decisions with a percentage that were looked at again. What came, came partly and did not come is counted apart; in the score what came partly counts half, and a range reaches from counting it as no to counting it as yes. What could not be told is left out.',
  examples: [{ line: 'career decision calibration', does: 'by how sure you were' }],
  async run(context) {
    const { db, kinds } = await context.journal.read();
    const found = calibrationOf(allDecisions(db, kinds));
    await context.terminal.answer({ generatedFor: 'me', ...found }, () => calibrationView(found));
    if (found.judged === 0)
      await context.terminal.say([
        {
          paragraph:
            'Nothing to compare yet. Say how sure you are with --sure, and look again with career decision review.',
        },
      ]);
  },
});

export const noun = captureCommand(decision, {
  summary: 'Keep a decision with what you expect of it',
  about:
    'With options, reason, expectation, how sure you are and a day to look again, so that later you can tell a good decision from a lucky one. --as assumption keeps what you take for granted. Private unless you say --share.',
  examples: [
    {
      line: 'career decision "stay on the platform team" --option "join payments" --because "the migration is mine" --expect "lead it to the end" --sure 70 --review "in 3 months"',
      does: 'a decision',
    },
    {
      line: 'career decision "nobody reads the weekly mail" --as assumption --expect "no reply to a question in it" --sure 80',
      does: 'something taken for granted',
    },
  ],
  arguments: [{ name: '[text...]', summary: 'what you decide; - reads it from standard input' }],
  take: (words) => ({ text: words.join(' ') }),
  verbs: [review, reopen, list, calibration],
});
