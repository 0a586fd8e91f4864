import { later } from '../../command.ts';
import { type CaptureSaying, captureCommand } from '../../journal/capture-command.ts';
import { goal } from './goal.ts';
import { remarkLines } from './remarks.ts';

const setting: CaptureSaying = {
  summary: 'Set a goal',
  about:
    'Why it matters, by when, and how you will notice: --measure takes lines such as “talks given: 0 -> 6”, “merge time: 3 -> 1 days leading”, “design: milestones draft, review, signed”, “handover done: yes-no” or “clarity: rating 4 -> 8”. A goal that explores has a --question and a day to look again instead. One with --origin external stays proposed until you accept it in your own words. A goal is shareable unless you say --private.',
  examples: [
    {
      line: 'career goal "Lead the ledger migration" --by "in 6 months" --measure "services moved: 0 -> 12 leading"',
      does: 'a goal with a measure',
    },
    {
      line: 'career goal "Would staff work suit me?" --question "what do staff engineers do all week" --review "in 6 weeks"',
      does: 'a goal that explores',
    },
    {
      line: 'career goal "Own the on-call rota" --origin external --plan "if a page comes at night, then the next morning is free"',
      does: 'one that was handed to you',
    },
  ],
  arguments: [
    { name: '[text...]', summary: 'what you want, in your own words; - reads it from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
  after: (context, record) => remarkLines(context, record as never),
};

/** The same under a verb of its own, for those who look for one. */
const adding = captureCommand(goal, {
  ...setting,
  name: 'add',
  examples: setting.examples.map(({ line, does }) => ({
    line: line.replace('career goal', 'career goal add'),
    does,
  })),
});

export const noun = captureCommand(goal, {
  ...setting,
  verbs: [
    adding,
    later('progress', async () => (await import('./progress-command.ts')).progress),
    later('list', async () => (await import('./list-command.ts')).list),
    later('accept', async () => (await import('./life-command.ts')).accept),
    later('measure', async () => (await import('./measure-command.ts')).measure),
    later('pause', async () => (await import('./life-command.ts')).pause),
    later('resume', async () => (await import('./life-command.ts')).resume),
    later('done', async () => (await import('./life-command.ts')).done),
    later('drop', async () => (await import('./life-command.ts')).drop),
  ],
});
