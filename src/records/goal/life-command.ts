import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { find } from '../../journal/id.ts';
import { idsAndDay } from '../../journal/pick.ts';
import { askSentence, dayLived, withWords } from '../../journal/typed.ts';
import { goalIds } from './change.ts';
import { type Goal, goal } from './goal.ts';
import { remarkLines } from './remarks.ts';
import * as rules from './rules.ts';

const ids = { name: '[ids...]', summary: 'ids of goals, such as g2', completes: 'record' } as const;
const at = text('--at <when>', 'when it was; looks back: yesterday, last friday; today unless told');

export const accept: Command = command({
  name: 'accept',
  summary: 'Take on a goal that came from outside, in your own words',
  about: 'The words it came with are kept beside yours.',
  examples: [
    {
      line: 'career goal accept g3 --text "I want fewer pages at night, so that I sleep"',
      does: 'say it your way',
    },
  ],
  arguments: [{ name: '[id]', summary: 'the id of a proposed goal', completes: 'record' }],
  options: { text: text('--text <text>', 'the goal as you would say it; - reads it from standard input') },
  run: (context, words, chosen) =>
    withWords(context, chosen.text, async (typed) => {
      const [id = ''] = await goalIds(context, words, 'accept', ['proposed']);
      const own = typed ?? (await askOwnWords(context, id));
      const records = await changeRecords(context, goal, [id], 'accept', (each) => rules.accepted(each, own));
      await answerChanged(context, records);
      await context.terminal.say(await remarkLines(context, records[0]!));
    }),
});

/** Only goals from outside need them, and only when someone is there to ask. */
async function askOwnWords(context: Context, id: string): Promise<string | undefined> {
  const goal = find(await context.journal.read(), id) as Goal;
  const needed = context.terminal.interactive && goal.state === 'proposed' && goal.origin === 'external';
  if (!needed) return undefined;
  await context.terminal.say([`It came as: “${goal.text}”`]);
  return askSentence(context, 'What do you want, in your own words?', (said) =>
    said.trim() === '' || rules.sameWords(goal.text, said)
      ? 'Say it as you would to a friend; Ctrl-C leaves it proposed.'
      : undefined,
  );
}

export const pause: Command = command({
  name: 'pause',
  summary: 'Let goals rest',
  examples: [{ line: 'career goal pause g4 --because "on call until May"', does: 'and why' }],
  arguments: [ids],
  options: { because: text('--because <text>', 'why, in a few words') },
  run: (context, words, chosen) =>
    withWords(context, chosen.because, async (because) => {
      const wanted = await goalIds(context, words, 'pause', ['active']);
      const how = (each: Goal) => ({ values: rules.paused(each, because) });
      await answerChanged(context, await changeRecords(context, goal, wanted, 'pause', how));
    }),
});

export const resume: Command = command({
  name: 'resume',
  summary: 'Take goals up again that were paused, done or dropped',
  examples: [{ line: 'career goal resume g4', does: 'it is active again' }],
  arguments: [ids],
  async run(context, words) {
    const wanted = await goalIds(context, words, 'resume', ['paused', 'done', 'dropped']);
    const how = (each: Goal) => ({ values: rules.resumed(each) });
    await answerChanged(context, await changeRecords(context, goal, wanted, 'resume', how));
  },
});

export const done: Command = command({
  name: 'done',
  summary: 'Close goals that are reached, or as far as they will go',
  examples: [{ line: 'career goal done g2 --because "all services moved"', does: 'and what says so' }],
  arguments: [{ ...ids, summary: 'ids of goals, such as g2; the day it was may follow' }],
  options: { because: text('--because <text>', 'what makes it done; - reads standard input'), at },
  run: (context, words, chosen) =>
    withWords(context, chosen.because, async (because) => {
      const { ids: named, day } = idsAndDay(words, { said: chosen.at, flag: '--at' });
      const on = dayLived(context, day);
      const wanted = await goalIds(context, named, 'done', ['active', 'paused']);
      const how = (each: Goal) => ({ values: rules.done(each, on, because) });
      await answerChanged(context, await changeRecords(context, goal, wanted, 'done', how));
    }),
});

export const drop: Command = command({
  name: 'drop',
  summary: 'Let goals go, for a reason',
  about: 'A goal let go on purpose has come to a good end; the reason is what a later you will want to know.',
  examples: [{ line: 'career goal drop g4 --because "the team was merged"', does: 'let it go' }],
  arguments: [ids],
  options: { because: text('--because <text>', 'why; asked for on a terminal; - reads standard input'), at },
  run: (context, words, chosen) =>
    withWords(context, chosen.because, async (given) => {
      const on = dayLived(context, chosen.at);
      const wanted = await goalIds(context, words, 'drop', ['active', 'paused', 'proposed']);
      const because = given ?? (await askReason(context, wanted));
      const how = (each: Goal) => ({ values: rules.dropped(each, on, because) });
      await answerChanged(context, await changeRecords(context, goal, wanted, 'drop', how));
    }),
});

async function askReason(context: Context, wanted: readonly string[]): Promise<string> {
  if (!context.terminal.interactive) {
    throw misuse('a goal is dropped for a reason', `career goal drop ${wanted.join(' ')} --because "…"`);
  }
  return askSentence(context, 'Why? (a few words for later)', (said) =>
    said.trim() === '' ? 'A few words are needed; Ctrl-C keeps the goal.' : undefined,
  );
}
