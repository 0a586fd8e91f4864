import { type Command, command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';
import { listCommand } from '../../journal/list-command.ts';
import { writeNewFile } from '../../journal/new-file.ts';
import { fiscalYear, periodAsked, periodOf, periodOptions } from '../../journal/period.ts';
import { allSettings } from '../../journal/setting-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import { report as reportKind } from '../../records/report/report.ts';
import { safeDocument } from '../../terminal/safe.ts';
import { count, faint, strong } from '../../terminal/text.ts';
import { momentAt } from '../../time/moment.ts';
import { today } from '../../time/say.ts';
import { formatFrom } from '../page/format.ts';
import { gather } from '../patterns/gather.ts';
import { energyCount } from '../patterns/store.ts';
import { gatherAround } from './gather.ts';
import { keepReport } from './keep.ts';
import { markdown } from './markdown.ts';
import { memoryOf } from './memory.ts';
import { type Report, reportOf } from './report.ts';
import { gatherSeldom } from './seldom.ts';
import { headWords, reportView } from './view.ts';

/** A year of hourly records has fewer. */
const manyRecords = 20_000;
const formats = ['terminal', 'md', 'html', 'pdf', 'json'] as const;

const list = listCommand(reportKind, {
  summary: 'List the reports that were kept, newest first',
  examples: [{ line: 'career report list', does: 'what stood out when, in a line each' }],
  empty: 'No report was kept there yet. To keep one: career report --keep',
});

export const report: Command = command({
  name: 'report',
  summary: 'See what goes with what, and what only looks so',
  about:
    'Looks at energy by tag, person, setting, flow, pressure, day of the week and part of the day; at the course of energy and of each pulse question; at themes of feedback and at promises kept. Everything that is looked at counts in one correction, so that of ten findings about one may be chance; what is below that bar is only described, or a hint with --hints. Feedback, promises, goals, skills, sessions, experiments, decisions, boundaries, programs and roles are counted beside it and not tested. Nothing is written to the journal but with --keep, which keeps what stands out of the last 365 days; a report after that says what is new, what holds and what no longer stands out. A retro keeps it too.',
  examples: [
    { line: 'career report', does: 'the last 365 days' },
    { line: 'career report 2026-Q3 --hints', does: 'one quarter, with what is below the bar' },
    { line: 'career report year --format md --out report.md', does: 'a page of Markdown, only for you' },
    { line: 'career report year --open', does: 'as a page in the browser, only for you' },
    { line: 'career report --keep', does: 'remembers what stands out, to see next time what changed' },
    { line: 'career report year --json', does: 'every figure, with the records behind it' },
  ],
  arguments: [
    { name: '[period...]', summary: 'such as quarter, last month, year, all; the last 365 days unless told' },
  ],
  options: {
    ...periodOptions,
    plain: toggle('--plain', 'sentences in the place of pictures, such as for a screen reader'),
    hints: toggle('--hints', 'also what has something in it and is below the bar'),
    format: text('--format <format>', 'terminal, md, html, pdf or json; terminal unless told', {
      completes: formats,
    }),
    out: text(
      '-o, --out <file>',
      'write it to this file: Markdown, or a page where it ends in .html or .pdf',
      {
        completes: 'file',
      },
    ),
    keep: toggle('--keep', 'remember what stands out of the last 365 days'),
    force: toggle('--force', 'replace the file that --out names'),
    open: toggle('--open', 'show it in the browser, as HTML unless told'),
  },
  verbs: [list],
  async run(
    context,
    words,
    { hints = false, plain = false, format: said, out, force, open = false, keep, ...options },
  ) {
    const format = formatFrom({ said, out, open }, formats, out === undefined ? 'terminal' : 'md');
    const reading = await context.journal.read();
    const asked = periodAsked(context, reading, words.join(' '), options);
    if (keep === true && asked !== undefined) throw keepsStanding();
    const period = asked ?? periodOf(context, reading, 'last 365 days');
    const now = today(context.clock);
    if (energyCount(reading.db, period) > manyRecords) (await import('./nursery.ts')).holdNursery();
    const fiscal = fiscalYear(allSettings(reading.db));
    const looked = reportOf(gather(reading, period), gatherAround(reading, period), period, {
      today: now,
      beliefs: settingsOf(reading.db),
      fiscal,
      seldom: gatherSeldom(reading, period, { today: now, fiscal }),
      memory: asked === undefined ? memoryOf(reading, now) : null,
    });
    if (keep === true && looked.looked === 0)
      throw refused('there is nothing to keep yet: too few records to look at', 'career report');
    const shown = hints ? looked : { ...looked, hints: [] };
    const isPage = format === 'html' || format === 'pdf';
    let kept: string | undefined;
    const settled = async () => {
      kept = keep === true ? await keptAs(context, looked) : undefined;
      return kept === undefined ? looked : { ...looked, kept };
    };
    const written = (path: string) => [`${path}  ${headWords(looked)}`];
    if (isPage) {
      const { momentsUntil, reportPage, send } = await import('../page/page.ts');
      const page = (): string => reportPage(shown, markdown(shown), momentsUntil(reading, period));
      const parcel = { value: settled, name: `report-${period.name}`, page, written };
      await send(context, parcel, { format, out, open, replace: force === true });
    } else if (out !== undefined) {
      const { path: never } = await context.journal.location();
      const page = format === 'json' ? `${JSON.stringify(looked, null, 2)}\n` : markdown(shown);
      writeNewFile(out, { replace: force === true, never }, (write) => write(safeDocument(page)));
      await context.terminal.answer(await settled(), () => written(out));
    } else {
      const made = await settled();
      if (format === 'json') context.terminal.write(`${JSON.stringify(made, null, 2)}\n`);
      else if (format === 'md') context.terminal.document(made, () => markdown(shown));
      else await context.terminal.answer(made, () => reportView(made, { hints, plain }));
    }
    if (!hints && looked.hints.length > 0)
      await context.terminal.say([`For ${looked.hints.length} more below the bar: --hints`]);
    if (kept !== undefined) {
      const found =
        looked.findings.length === 0 ? 'nothing stands out' : count(looked.findings.length, 'finding');
      await context.terminal.say([
        [
          strong(kept),
          ' '.repeat(Math.max(2, 6 - kept.length)),
          `kept: ${found}`,
          faint('; undo: career undo'),
        ],
      ]);
    } else if (asked === undefined && looked.keptOn === null && looked.findings.length > 0)
      await context.terminal.say(['To see next time what changed: career report --keep']);
  },
});

const keepsStanding = () =>
  misuse(
    'what is kept is the report of the last 365 days, so that each can be compared with the one before',
    'career report --keep',
  );

/** Keeps what stands out, in a journal that is there. Returns the id. */
async function keptAs({ journal, clock }: Context, { findings }: Report): Promise<string> {
  const moment = momentAt(clock.now(), clock);
  const { id } = await journal.change('report --keep', (writing) => keepReport(writing, findings, moment));
  return id;
}
