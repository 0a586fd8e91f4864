import type { Context } from '../../context.ts';
import { readingBefore } from '../../journal/reading-before.ts';
import { lineReader } from './line.ts';
import { afterwards, type ImportReport, reportView } from './report.ts';
import { openSource } from './source.ts';
import { surveyed } from './survey.ts';
import { taken } from './take.ts';

export interface ImportWishes {
  readonly dryRun: boolean;
  /** Where a record is different, take what the file says. */
  readonly theirs: boolean;
}

/** Takes a file in, all of it or nothing, in one change. Throws misuse that names the line and the field. */
export async function importFrom(context: Context, path: string, wishes: ImportWishes): Promise<void> {
  const source = await openSource(context, path);
  let report: ImportReport;
  try {
    const read = lineReader(context.kinds, context.clock);
    const survey = surveyed(source, read);
    const incoming = { source, read, survey };
    if (wishes.dryRun) {
      const { db } = await readingBefore(context);
      report = taken(db, context.kinds, incoming, wishes);
    } else {
      report = await context.journal.write('import json', (writing) =>
        taken(writing.db, context.kinds, incoming, wishes, writing),
      );
    }
  } finally {
    source.close();
  }
  await context.terminal.answer(report, reportView);
  const again = `career import json ${path}${report.replaced.length > 0 ? ' --theirs' : ''}`;
  await context.terminal.say(afterwards(report, again));
}
