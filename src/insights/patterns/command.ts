import { type Command, command, text, toggle } from '../../command.ts';
import { misuse } from '../../errors.ts';
import { writeNewFile } from '../../journal/new-file.ts';
import { fiscalYear, periodAsked, periodOf, periodOptions } from '../../journal/period.ts';
import { allSettings } from '../../journal/setting-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import { safeDocument } from '../../terminal/safe.ts';
import { today } from '../../time/say.ts';
import { gatherAround } from '../report/gather.ts';
import { gather } from './gather.ts';
import { markdown } from './markdown.ts';
import { reportOf } from './report.ts';
import { headWords, reportView } from './view.ts';

const formats = ['terminal', 'md', 'json'] as const;

export const report: Command = command({
  name: 'report',
  summary: 'See what goes with what, and what only looks so',
  about:
    'Looks at energy by tag, person, flow, pressure, day of the week and part of the day; at the course of energy and of each pulse question; at themes of feedback and at promises kept. Everything that is looked at counts in one correction, so that of ten findings about one may be chance; what is below that bar is only described, or a hint with --hints. Nothing is written to the journal.',
  examples: [
    { line: 'career report', does: 'the last 365 days' },
    { line: 'career report 2026-Q3 --hints', does: 'one quarter, with what is below the bar' },
    { line: 'career report year --format md --out report.md', does: 'a page of Markdown, only for you' },
    { line: 'career report year --json', does: 'every figure, with the records behind it' },
  ],
  arguments: [
    { name: '[period...]', summary: 'such as quarter, last month, year, all; the last 365 days unless told' },
  ],
  options: {
    ...periodOptions,
    plain: toggle('--plain', 'sentences in the place of pictures, such as for a screen reader'),
    hints: toggle('--hints', 'also what has something in it and is below the bar'),
    format: text('--format <format>', 'terminal, md or json; terminal unless told', { completes: formats }),
    out: text('-o, --out <file>', 'write it to this file, as Markdown unless told', { completes: 'file' }),
    force: toggle('--force', 'replace the file that --out names'),
  },
  async run(context, words, { hints = false, plain = false, format: wish, out, force, ...options }) {
    const format = formatFrom(wish ?? (out === undefined ? 'terminal' : 'md'));
    const reading = await context.journal.read();
    const period =
      periodAsked(context, reading, words.join(' '), options) ?? periodOf(context, reading, 'last 365 days');
    const made = reportOf(gather(reading, period), gatherAround(reading, period), period, {
      today: today(context.clock),
      beliefs: settingsOf(reading.db),
      fiscal: fiscalYear(allSettings(reading.db)),
    });
    const shown = hints ? made : { ...made, hints: [] };
    if (out !== undefined) {
      const { path: never } = await context.journal.location();
      const page = format === 'json' ? `${JSON.stringify(made, null, 2)}\n` : markdown(shown);
      writeNewFile(out, { replace: force === true, never }, (write) => write(safeDocument(page)));
      await context.terminal.answer(made, () => [`${out}  ${headWords(made)}`]);
    } else if (format === 'json') context.terminal.write(`${JSON.stringify(made, null, 2)}\n`);
    else if (format === 'md') context.terminal.document(made, () => markdown(shown));
    else await context.terminal.answer(made, () => reportView(made, { hints, plain }));
    if (!hints && made.hints.length > 0)
      await context.terminal.say([`For ${made.hints.length} more below the bar: --hints`]);
  },
});

function formatFrom(words: string): (typeof formats)[number] {
  const found = formats.find((each) => each === words.trim().toLowerCase());
  if (found === undefined) throw misuse(`“${words}” is not a format`, `it is one of ${formats.join(', ')}`);
  return found;
}
