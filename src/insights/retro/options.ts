import { type Option, text, texts, toggle } from '../../command.ts';
import { CareerError, misuse } from '../../errors.ts';
import { captureOptions } from '../../journal/options.ts';
import { ownWords } from '../../journal/placeholder.ts';
import { lastingTime } from '../../journal/words.ts';
import { checkFrom } from '../../records/retro/check.ts';
import { questionKey, questionOf } from '../../records/retro/formats.ts';
import { formats } from '../../records/retro/retro.ts';
import type { Clock } from '../../time/clock.ts';
import { formatNamed } from './form.ts';
import { checkOf, type Sheet, withAnswer, withCheck } from './sheet.ts';
import { sheetAction } from './typed.ts';

export const retroOptions = {
  format: text(
    '--format <name>',
    `the set of questions: ${formats.join(', ')}; three-questions unless told`,
    {
      completes: formats,
    },
  ),
  answer: texts(
    '--answer <key=text>',
    'the answer to one question of the format; may be given several times',
  ),
  well: text('--well <text>', 'what went well'),
  didnt: text('--didnt <text>', 'what didn’t'),
  learned: text('--learned <text>', 'what you learned'),
  action: texts(
    '--action <text>',
    'what you will do, such as “decline one meeting (by friday)”; at most three',
  ),
  try: texts('--try <text>', 'what you will try, with a day in the same way'),
  check: texts(
    '--check <id=result>',
    'what became of an action: p27=done, p28="carried until friday", p29=dropped',
  ),
  helped: texts('--helped <id=answer>', 'whether it helped: p27=yes, somewhat, no or unknown'),
  resume: toggle('--resume', 'go on with the retro that is unfinished'),
  at: captureOptions.at,
  tag: captureOptions.tag,
  with: captureOptions.with,
  private: captureOptions.private,
  share: captureOptions.share,
  editor: toggle('-e, --editor', 'fill it in as one form in your editor'),
  from: text('--from <file>', 'read the form or JSON from a file, or from standard input with -', {
    completes: 'file',
  }),
  draft: text('--draft <number>', 'go on with this draft', { completes: 'draft' }),
} satisfies Readonly<Record<string, Option>>;

export interface RetroWords {
  readonly [name: string]: string | readonly string[] | boolean | undefined;
}

/** What options say, and the first that could not be read; what was typed is kept in either case. */
export interface Read {
  readonly sheet: Sheet;
  readonly trouble?: CareerError;
}

/** Puts what the options say over the sheet. Throws misuse for a format that is unknown or does not fit it. */
export function sheetFromOptions(under: Sheet, headline: string, given: RetroWords, clock: Clock): Read {
  const list = (name: string): readonly string[] => (given[name] as readonly string[] | undefined) ?? [];
  const format = given.format === undefined ? under.format : formatNamed(String(given.format));
  const strange = Object.keys(under.answers).filter((key) => !questionOf(format, key));
  if (strange.length > 0) {
    throw misuse(`this retro was begun as ${under.format}`, 'career retro --resume');
  }
  let sheet: Sheet = {
    ...under,
    format,
    headline: headline === '' ? under.headline : headline,
    at: given.at === undefined ? under.at : lastingTime(String(given.at), clock),
    tags: [under.tags, ...list('tag')].filter((tag) => tag !== '').join(' '),
    with: [under.with, ...list('with')].filter((alias) => alias !== '').join(' '),
    private: given.share === true ? 'no' : given.private === true ? 'yes' : under.private,
  };
  let trouble: CareerError | undefined;
  const attempt = (words: string, read: () => Sheet): void => {
    try {
      sheet = read();
    } catch (error) {
      if (!(error instanceof CareerError)) throw error;
      trouble ??= error;
      sheet = { ...sheet, typed: sheet.typed === '' ? words : sheet.typed };
    }
  };
  for (const [key, words] of answersIn(given)) {
    attempt('', () => withAnswer(sheet, questionKey(format, key), ownWords(words)));
    if (trouble) sheet = { ...sheet, headline: [sheet.headline, words].join('\n').trim() };
  }
  const lines = [...list('action'), ...list('try').map((words) => `try: ${words.replace(/^try:? /i, '')}`)];
  for (const words of lines) {
    attempt(words, () => ({ ...sheet, actions: [...sheet.actions, sheetAction(words, clock)] }));
  }
  for (const words of list('check')) {
    attempt('', () => {
      const { promise, helped, ...said } = checkFrom(words, clock);
      return withCheck(sheet, promise, { ...said, helped: helped ?? checkOf(sheet, promise).helped });
    });
  }
  for (const words of list('helped')) {
    attempt('', () => {
      const { promise, helped } = checkFrom(words.replace(/=\s*/, '= helped '), clock);
      return withCheck(sheet, promise, { helped });
    });
  }
  return trouble ? { sheet, trouble } : { sheet };
}

/** `--well …` and `--answer well=…` say the same. */
function answersIn(given: RetroWords): [string, string][] {
  const named = (['well', 'didnt', 'learned'] as const).flatMap((key): [string, string][] =>
    typeof given[key] === 'string' ? [[key, given[key]]] : [],
  );
  const pairs = ((given.answer as readonly string[] | undefined) ?? []).map((words): [string, string] => {
    const at = words.indexOf('=');
    return at < 0 ? ['', words] : [words.slice(0, at).trim().toLowerCase(), words.slice(at + 1).trim()];
  });
  return [...named, ...pairs];
}
