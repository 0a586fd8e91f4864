import { type Command, command, toggle } from '../../command.ts';
import { periodAsked, periodOf, periodOptions } from '../../journal/period.ts';
import { settingsOf } from '../../journal/settings.ts';
import { today } from '../../time/say.ts';
import { gather } from './gather.ts';
import { reportOf } from './report.ts';
import { reportView } from './view.ts';

export const report: Command = command({
  name: 'report',
  summary: 'See what goes with what, and what only looks so',
  about:
    'Looks at energy by tag, person, flow, pressure, day of the week and part of the day; at the course of energy and of each pulse question; at themes of feedback and at promises kept. Everything that is looked at counts in one correction, so that of ten findings about one may be chance; what is below that bar is only described, or a hint with --hints. Nothing is written.',
  examples: [
    { line: 'career report', does: 'the last 365 days' },
    { line: 'career report 2026-Q3 --hints', does: 'one quarter, with what is below the bar' },
    { line: 'career report year --json', does: 'every figure, with the records behind it' },
  ],
  arguments: [
    { name: '[period...]', summary: 'such as quarter, last month, year, all; the last 365 days unless told' },
  ],
  options: {
    ...periodOptions,
    hints: toggle('--hints', 'also what has something in it and is below the bar'),
  },
  async run(context, words, { hints = false, ...options }) {
    const reading = await context.journal.read();
    const period =
      periodAsked(context, reading, words.join(' '), options) ?? periodOf(context, reading, 'last 365 days');
    const made = reportOf(gather(reading, period), period, {
      today: today(context.clock),
      beliefs: settingsOf(reading.db),
    });
    await context.terminal.answer(made, (value) => reportView(value, { hints }));
    if (!hints && made.hints.length > 0)
      await context.terminal.say([`For ${made.hints.length} more below the bar: --hints`]);
  },
});
