import { misuse } from '../../errors.ts';
import { actionExample, formatAction } from '../../journal/action.ts';
import { escaped, linesIn, unescaped } from '../../journal/form.ts';
import { tidied } from '../../journal/words.ts';
import { checkFrom, formatCheckWords } from '../../records/retro/check.ts';
import { type FormatSheet, questionsOf, sheetOf } from '../../records/retro/formats.ts';
import { type Format, formats } from '../../records/retro/retro.ts';
import type { Clock } from '../../time/clock.ts';
import { checkOf, emptySheet, type Sheet } from './sheet.ts';
import { sheetAction } from './typed.ts';

/**
 * A retro in the making as one Markdown text: a head of short lines, a line of dashes, a headline, and a
 * heading for what became of the last actions, for each question and for the new actions. Drafts, the editor
 * and `--from` use the same form.
 */

/** What the form tells beside the sheet; all of it stands in comments. */
export interface FormFacts {
  readonly title: string;
  readonly opening: readonly string[];
  readonly lastActions: readonly { readonly id: string; readonly text: string }[];
}

export const noFacts: FormFacts = { title: '', opening: [], lastActions: [] };

export const checksHeading = 'Last time you said you would';

const rule = '---';

/** Stands before an action that was interrupted while it was typed. */
const unfinished = '- …';
const heads = ['at', 'tags', 'with', 'private'] as const;

const comment = (words: string): string => `<!-- ${words.replace(/-->/g, '→').replace(/\s+/g, ' ')} -->`;

/** `parseForm` reads the same sheet back. */
export function formOf(sheet: Sheet, { title, opening, lastActions }: FormFacts): string {
  const { questions, after, askAction, actions } = sheetOf(sheet.format);
  const ids = [
    ...new Set([...lastActions.map(({ id }) => id), ...sheet.checks.map((check) => check.promise)]),
  ];
  const textOf = (id: string): string => lastActions.find((each) => each.id === id)?.text ?? '';
  const asked = (list: FormatSheet['questions']): string[] =>
    list.flatMap(({ key, ask, also }) => [
      '',
      `## ${ask}`,
      ...(also ? [comment(also)] : []),
      ...(sheet.answers[key] ?? '').split('\n').map(escaped),
    ]);
  return `${[
    comment(
      ['retro', `begun ${sheet.begun}`, sheet.uid, ...(sheet.step ? [`at ${sheet.step}`] : [])].join(' · '),
    ),
    comment(
      'write below the headings, save and close; leave out what you like; empty the whole file to stop',
    ),
    ...[title, ...opening].filter((line) => line !== '').map(comment),
    `format: ${sheet.format}  ${comment(formats.join(', '))}`,
    ...heads.map((name) => `${name}: ${sheet[name]}`.trimEnd()),
    rule,
    ...sheet.headline.split('\n').map(escaped),
    ...(ids.length === 0 ? [] : ['', `## ${checksHeading}`]),
    ...(ids.length === 0
      ? []
      : [comment('done, carried until friday, or dropped; then: helped yes, somewhat, no, unknown')]),
    ...ids.map(
      (id) => `- ${id}: ${formatCheckWords(checkOf(sheet, id))}${textOf(id) && `  ${comment(textOf(id))}`}`,
    ),
    ...asked(questions),
    '',
    `## ${askAction}`,
    comment(`at most ${actions}, a line and a day each: - ${actionExample}; - try: … for something to try`),
    ...sheet.actions.map((action) => `- ${formatAction({ ...action, promise: null })}`),
    ...(sheet.typed.trim() === '' ? [] : [`${unfinished} ${sheet.typed.trim()}`]),
    ...asked(after),
  ].join('\n')}\n`;
}

const marker = /^<!-- retro · begun (\d{4}-\d\d-\d\d) · ([0-9a-f-]{36})(?: · at (.+?))? -->\s*$/;

/** Reads a form, also one written by hand without its head. Throws misuse for what cannot be read. */
export function parseForm(form: string, fresh: Pick<Sheet, 'uid' | 'begun'>, clock: Clock): Sheet {
  const all = linesIn(form);
  const end = all.findIndex((line) => line.trim() === rule);
  const known = marker.exec(all[0] ?? '');
  const head = headFrom(end < 0 ? [] : all.slice(0, end));
  const format = formatNamed(head.format ?? '');
  const parts = sectionsOf(all.slice(end + 1), format);
  const answers = questionsOf(format).flatMap(({ key }) => {
    const text = tidied((parts.get(key) ?? []).join('\n'));
    return text.trim() === '' ? [] : [[key, text] as const];
  });
  const listed = (name: string): string[] =>
    (parts.get(name) ?? []).map(stripped).filter((line) => !/^[-*]?$/.test(line));
  const actions = listed('actions');
  return {
    ...emptySheet(known?.[2] ?? fresh.uid, known?.[1] ?? fresh.begun, format),
    step: known?.[3] ?? null,
    ...Object.fromEntries(heads.map((name) => [name, head[name] ?? ''])),
    headline: tidied((parts.get('') ?? []).join('\n')),
    answers: Object.fromEntries(answers),
    checks: listed('checks').map((line) => checkFrom(line, clock)),
    actions: actions
      .filter((line) => !line.startsWith(unfinished))
      .map((line) => sheetAction(line.replace(/^[-*]\s*/, ''), clock)),
    typed:
      actions
        .find((line) => line.startsWith(unfinished))
        ?.slice(unfinished.length)
        .trim() ?? '',
  };
}

const stripped = (line: string): string => line.replace(/<!--.*?-->/g, '').trim();

/** Throws misuse for an unknown format; the beginning of one is enough. No word is the usual one. */
export function formatNamed(words: string): Format {
  const wish = words.trim().toLowerCase();
  if (wish === '') return 'three-questions';
  const [found, ...others] = formats.filter((each) => each === wish || each.startsWith(wish));
  if (found === undefined || (others.length > 0 && found !== wish)) {
    throw misuse(`there is no retro format “${words.trim()}”`, `the formats are ${formats.join(', ')}`);
  }
  return found;
}

function headFrom(lines: readonly string[]): Record<string, string> {
  const head: Record<string, string> = {};
  for (const line of lines.map(stripped).filter((each) => each !== '')) {
    const match = /^(format|at|tags|with|private)\s*:(.*)$/.exec(line);
    if (!match) {
      throw misuse(
        `the line “${line}” of the form cannot be read`,
        'answers go below their headings, under the dashes',
      );
    }
    head[match[1]!] = match[2]!.trim();
  }
  return head;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}' ]/gu, '')
    .trim();

/**
 * Lines by the key of their question; `checks` and `actions` for those, '' for the headline. When the format
 * was changed in the form, what was written below the other questions goes to the headline.
 */
function sectionsOf(lines: readonly string[], format: Format): Map<string, string[]> {
  const names = headingsOf(format);
  const sections = new Map<string, string[]>([['', []]]);
  let name = '';
  for (const line of lines) {
    const heading = /^## (.*?)\s*$/.exec(line)?.[1];
    const key = heading === undefined ? undefined : names.get(plain(heading));
    if (key !== undefined) name = key === strange ? `${strange}${heading}` : key;
    else if (!/^<!--.*-->\s*$/.test(line)) {
      sections.set(name, [...(sections.get(name) ?? []), unescaped(line)]);
    }
  }
  for (const [key, own] of sections) {
    if (!key.startsWith(strange) || own.every((line) => line.trim() === '')) continue;
    sections.get('')?.push(key.slice(strange.length), ...own);
  }
  return sections;
}

/** Marks questions of other formats. */
const strange = '## ';

/** Headings, made plain, with the section they begin. */
function headingsOf(format: Format): Map<string, string> {
  return new Map<string, string>([
    ...formats.flatMap((each) => questionsOf(each).map(({ ask }): [string, string] => [plain(ask), strange])),
    ...formats.map((each): [string, string] => [plain(sheetOf(each).askAction), 'actions']),
    ...questionsOf(format).flatMap(({ key, ask }): [string, string][] => [
      [plain(ask), key],
      [key, key],
    ]),
    ['actions', 'actions'],
    [plain(checksHeading), 'checks'],
    ['checks', 'checks'],
  ]);
}
