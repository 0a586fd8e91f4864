import { text } from '../command.ts';
import type { Context } from '../context.ts';
import { misuse } from '../errors.ts';
import { always, type FiscalYear, nameOf, type Period, periodFrom } from '../time/period.ts';
import { today } from '../time/say.ts';
import type { Reading } from './access.ts';
import { idFrom, rowOf } from './id.ts';
import { allSettings } from './setting-store.ts';

/** The three options that name a period wherever one can be named. */
export const periodOptions = {
  since: text('--since <when>', 'from this day on; also a record, such as r14'),
  until: text('--until <when>', 'up to this day'),
  period: text('--period <period>', 'such as week, last month, 2026-Q3, FY26Q1, 2026-03..2026-05'),
};

export interface PeriodWords {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly period?: string | undefined;
}

export const fiscalYear = (settings: Readonly<Record<string, string>>): FiscalYear => ({
  start: Number(settings['fiscal.start'] ?? 1),
  named: settings['fiscal.named'] === 'start' ? 'start' : 'end',
});

/** The period that words name, with the journal's fiscal year and records. Throws misuse. */
export function periodOf(context: Context, { db, kinds }: Reading, words: string): Period {
  return periodFrom(words, {
    today: today(context.clock),
    fiscal: fiscalYear(allSettings(db)),
    dayOfRecord: (id) => rowOf(db, idFrom(id, kinds)).day,
  });
}

/** From an argument or from options; undefined when none was given. */
export function periodAsked(
  context: Context,
  reading: Reading,
  words: string,
  options: PeriodWords,
): Period | undefined {
  const named = words.trim() === '' ? options.period : words;
  const { since, until } = options;
  if (words.trim() !== '' && options.period !== undefined)
    throw misuse('two periods are named', `give “${words.trim()}” or --period ${options.period}`);
  if (named !== undefined && (since ?? until) !== undefined) {
    throw misuse('a period and --since or --until say the same thing twice', 'give one of them');
  }
  if (named !== undefined) return periodOf(context, reading, named);
  if (since === undefined && until === undefined) return undefined;
  const from = since === undefined ? always.from : periodOf(context, reading, `since ${since}`).from;
  const to = until === undefined ? always.to : periodOf(context, reading, until).to;
  if (from > to) throw misuse(`--since ${from} is after --until ${to}`);
  return { name: nameOf({ from, to }), from, to };
}

/** As `periodAsked`; when none was given, the days that `usual` names, such as `last 90 days`. */
export const periodOr = (
  usual: string,
  context: Context,
  reading: Reading,
  words: string,
  options: PeriodWords,
): Period => periodAsked(context, reading, words, options) ?? periodOf(context, reading, usual);

/** For searches: the days, both included, or nothing. */
export function periodWanted(context: Context, reading: Reading, words: string, options: PeriodWords) {
  const period = periodAsked(context, reading, words, options);
  return period ? { from: period.from, to: period.to } : {};
}
