import type { Context } from '../../context.ts';
import { CareerError, exitCode } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { writeNewFile } from '../../journal/new-file.ts';
import { type PeriodWords, periodWanted } from '../../journal/period.ts';
import { counters, hydrate } from '../../journal/record-store.ts';
import { allSettings } from '../../journal/setting-store.ts';
import { safeJson } from '../../terminal/safe.ts';
import { count } from '../../terminal/text.ts';
import { pageAfter, type Selection, writesSeen } from './export-store.ts';
import { formatName, formatVersion, type Header } from './format.ts';

export interface ExportWishes {
  /** Standard output unless told. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly kinds: readonly string[] | undefined;
  /** An alias. */
  readonly person: string | undefined;
  readonly period: PeriodWords;
}

export async function exportTo(
  context: Context,
  { out, force, kinds, person, period }: ExportWishes,
): Promise<void> {
  const reading = await context.journal.read();
  const selection = { ...periodWanted(context, reading, '', period), kinds, person };
  if (out === undefined) {
    const records = writeJournal(reading, selection, (text) => context.terminal.write(text));
    if (records === 0) await context.terminal.say(['There was nothing to export.']);
    return;
  }
  const { path } = await context.journal.location();
  let records = 0;
  // A file is quick, so others may wait for it; then all pages are of one moment.
  reading.db.transaction(() => {
    writeNewFile(out, { replace: force, never: path }, (write) => {
      records = writeJournal(reading, selection, write);
    });
  })();
  await context.terminal.answer({ file: out, records }, () => [
    { paragraph: `${count(records, 'record')} written to ${out}` },
  ]);
}

const pageSize = 200;

/**
 * Writes the header and one line for each record, a page at a time, and returns how many records there were.
 * Outside a transaction no lock is held between pages, so a slow reader of the output never keeps others from
 * writing; throws busy when someone did, because the pages would not fit together.
 */
function writeJournal({ db, kinds }: Reading, selection: Selection, write: (text: string) => void): number {
  const seen = writesSeen(db);
  write(`${safeJson(headerOf(db, selection))}\n`);
  let records = 0;
  let last = '';
  for (;;) {
    const rows = pageAfter(db, selection, last, pageSize);
    const page = hydrate(db, kinds, rows).map((record) => `${safeJson(record)}\n`);
    if (writesSeen(db) !== seen) throw changedMeanwhile();
    if (page.length > 0) write(page.join(''));
    records += rows.length;
    last = rows.at(-1)?.uid ?? '';
    if (rows.length < pageSize) return records;
  }
}

const changedMeanwhile = (): CareerError =>
  new CareerError(
    exitCode.busy,
    'the journal was changed while it was exported, so the export is not whole',
    {
      hint: 'try again in a moment, the quickest way: career export json --out <file>',
    },
  );

/** Only an export of everything carries what belongs to the journal as a whole. */
function headerOf(db: Reading['db'], { kinds, person, from, to }: Selection): Header {
  const whole = person === undefined && kinds === undefined && from === undefined && to === undefined;
  return {
    format: formatName,
    version: formatVersion,
    settings: whole ? allSettings(db) : {},
    numbers: whole ? counters(db) : {},
  };
}
