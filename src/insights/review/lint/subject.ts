import { existsSync } from 'node:fs';
import type { Context } from '../../../context.ts';
import { CareerError, misuse, refused } from '../../../errors.ts';
import type { Reading } from '../../../journal/access.ts';
import { periodOf } from '../../../journal/period.ts';
import { textOfFile } from '../../../journal/text-file.ts';
import type { Period } from '../../../time/period.ts';
import { audienceFrom, formMeant, periodMeant, reviewAsked, type Wishes } from '../asked.ts';
import { formNamed } from '../form/find.ts';
import { type Form, formFrom } from '../form/form.ts';
import { shipped } from '../form/shipped.ts';
import { markdown } from '../markdown.ts';
import type { Audience } from '../review.ts';
import { limitsOf } from './limits.ts';
import { type Text, textFrom } from './read.ts';

/** A text to look over, and what it is meant to be. */
export interface Subject {
  readonly markdown: string;
  /** Null for what `career review` would write. */
  readonly file: string | null;
  readonly period: Period;
  readonly audience: Audience;
  readonly form: Form;
  /** False for a file whose fields are those of no form that is known. */
  readonly isKnown: boolean;
}

/** A file, standard input, or what `career review` would write. Throws misuse for words that are neither. */
export async function subject(context: Context, words: readonly string[], wishes: Wishes): Promise<Subject> {
  const reading = await context.journal.read();
  const [file, ...others] = words;
  if (file === undefined || !isFile(context, reading, words)) {
    const { made } = await reviewAsked(context, words, wishes);
    const { period, generatedFor: audience } = made;
    return {
      markdown: markdown(made),
      file: null,
      period,
      audience,
      form: formNamed(made.form),
      isKnown: true,
    };
  }
  const source = file === '-' ? await context.terminal.input() : textOfFile(file);
  refusePage(file, source);
  const text = textFrom(source);
  const { for: reader, form: wish, since, until, period: named } = wishes;
  const isTold = others.length > 0 || (since ?? until ?? named) !== undefined;
  const told = isTold ? others : (titled(context, reading, text) ?? []);
  const { period } = periodMeant(context, reading, told, { since, until, period: named });
  const form = wish === undefined ? likeliest(reading, period, text) : formMeant(reading, period, wish);
  const isKnown = wish !== undefined || text.main.length === 0 || shareOf(form, text) > 0;
  return { markdown: source, file, period, audience: audienceFrom(reader ?? readerOf(text)), form, isKnown };
}

/** A page or a PDF has no lines of its author's to speak of. */
function refusePage(file: string, source: string): void {
  const found = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+)?(html)\b|^%(PDF)-/i.exec(
    source,
  );
  if (!found) return;
  const name = file === '-' ? 'standard input' : file;
  throw refused(
    `${name} is ${found[1] ? 'a page of HTML' : 'a PDF'}, and review lint reads Markdown`,
    'career review --out q3.md writes it; a page is made again with career review --format html',
  );
}

/** Words that name no period name a file, which may not be there. */
function isFile(context: Context, reading: Reading, words: readonly string[]): boolean {
  const [first = ''] = words;
  if (first === '-' || existsSync(first)) return true;
  if (isPeriod(context, reading, words.join(' '))) return false;
  if (/[./\\]/.test(first)) return true;
  throw misuse(
    `“${words.join(' ')}” is neither a file nor a period`,
    'career review lint q3.md, or career review lint 2026-Q3',
  );
}

function isPeriod(context: Context, reading: Reading, words: string): boolean {
  try {
    periodOf(context, reading, words);
    return true;
  } catch (error) {
    if (error instanceof CareerError) return false;
    throw error;
  }
}

/** The words of the period that the title ends with: `Self-review 2026-Q3`. */
function titled(context: Context, reading: Reading, { title }: Text): readonly string[] | undefined {
  const words = (title ?? '').replace(/\\/g, '').split(/\s+/);
  return words
    .map((_, place) => words.slice(place))
    .find((each) => isPeriod(context, reading, each.join(' ')));
}

const readerOf = ({ head }: Text): string | undefined => (/· for me alone ·/.test(head) ? 'me' : undefined);

/** The form whose fields the text has most of; the usual one where it has none. */
function likeliest(reading: Reading, period: Period, text: Text): Form {
  const usual = formMeant(reading, period, undefined);
  const others = [...shipped].filter(([name]) => name !== usual.name);
  return others
    .map(([name, source]) => formFrom(source, name))
    .reduce((best, each) => (shareOf(each, text) > shareOf(best, text) ? each : best), usual);
}

/** How many of the fields of a form a text has, 0 to 1. */
function shareOf(form: Form, { main }: Text): number {
  const titles = new Set(main.map(({ title }) => title));
  const { fields } = limitsOf(form);
  return fields.filter(({ title }) => titles.has(title)).length / Math.max(1, fields.length);
}
