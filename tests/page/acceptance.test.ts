import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeSample } from '../../src/insights/demo/make.ts';
import { shipped } from '../../src/insights/review/form/shipped.ts';
import type { Review } from '../../src/insights/review/review.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { type TestCareer, testCareer } from '../career.ts';
import { citation, claimLines, idsIn, numbersIn, sentencesOf, unwrapped } from '../insights/review-lines.ts';
import { browserAt, stage, violationsOf } from './browser.ts';

/**
 * What a self-review must be before it is handed over, line by line, on the invented journal. The same is held
 * against thousands of random journals elsewhere (tests/insights/review-*.test.ts); this is what a reader meets.
 */

const { show } = stage();
const inBrowser = it.skipIf(browserAt === undefined && process.env.CAREER_GATE === undefined);

const command = 'review "last quarter"';
const forms = [...shipped.keys()].filter((name) => name !== 'annual');

let sample: Buffer | undefined;

/** A person with the invented journal, which is made once. */
async function invented(): Promise<TestCareer> {
  const career = await testCareer();
  if (sample === undefined) {
    await career.use(makeSample);
    sample = readFileSync(career.path);
  } else writeFileSync(career.path, sample);
  return career;
}

const said = async (career: TestCareer, line: string): Promise<string> => (await career.outcome(line)).stdout;

const reviewed = async (career: TestCareer): Promise<Review> => career.json<Review>(command);

/** Every record of the journal, the private ones too. */
async function allRecords(career: TestCareer): Promise<ReadonlyMap<string, JournalRecord>> {
  const lines = (await said(career, 'export json')).trim().split('\n');
  const list = lines.map((line) => JSON.parse(line) as JournalRecord).filter(({ id }) => id !== undefined);
  return new Map(list.map((record) => [record.id, record]));
}

/** What is above the appendices. */
const mainOf = (text: string): string => text.split(/^## Appendix /m)[0]!;

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const idsOn = (text: string): string[] => [...text.matchAll(citation)].flatMap(([, marks]) => idsIn(marks!));

it('reads in under five minutes, in every form', async () => {
  const career = await invented();
  for (const form of forms) {
    const words = wordsIn(mainOf(await said(career, `${command} --form ${form}`)));
    expect(words, form).toBeGreaterThan(100);
    // A slow reader of such prose takes 200 words a minute.
    expect(words, form).toBeLessThan(5 * 200);
  }
});

it('the main text is within its budget: 400 to 700 words by default, else as the form has it', async () => {
  const career = await invented();
  const { words } = await reviewed(career);
  expect(words).toBeGreaterThanOrEqual(400);
  expect(words).toBeLessThanOrEqual(700);
  for (const form of forms) {
    const judged = await career.json(`review lint "last quarter" --form ${form}`);
    expect(judged, form).toMatchObject({ form, fix: 0 });
    expect(JSON.stringify(judged)).not.toContain('too-long');
  }
});

it('every claim has an id that the index knows', async () => {
  const career = await invented();
  const sentences = sentencesOf(await reviewed(career));
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter(({ ids }) => ids.length === 0)).toEqual([]);
  const document = await said(career, command);
  const index = document.split('## Appendix A')[1]!.split('## Appendix B')[0]!;
  const lines = claimLines(document).filter((line) => !line.includes(' | '));
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines) {
    expect(idsOn(line).length, line).toBeGreaterThan(0);
    for (const id of idsOn(line)) expect(index, line).toContain(`| ${id} |`);
  }
});

it('what nothing shows stands in Appendix B, and nothing else does', async () => {
  const career = await invented();
  const { outcomes } = await reviewed(career);
  const open = outcomes.filter(({ backed }) => !backed).map(({ id }) => id);
  expect(open.length).toBeGreaterThan(0);
  const appendix = (await said(career, command)).split('## Appendix B')[1]!.split('## Appendix C')[0]!;
  expect(new Set(idsOn(unwrapped(appendix)))).toEqual(new Set(open));
});

it('no number is without a source', async () => {
  const career = await invented();
  const records = await allRecords(career);
  for (const { text, ids } of sentencesOf(await reviewed(career))) {
    const known = numbersIn(ids.map((id) => records.get(id)));
    const numbers = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number);
    // What is counted are the records named beside it.
    const unknown = numbers.filter((number) => !known.has(number) && Number(number) > ids.length);
    expect(unknown, text).toEqual([]);
  }
});

it('goals and their misses come before what went well', async () => {
  const document = unwrapped(await said(await invented(), command));
  const headings = [...document.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  expect(headings.slice(0, 3)).toEqual(['Summary', 'Goals', 'Outcomes']);
  const [before = ''] = document.split('## Outcomes');
  expect(before).toContain('The biggest miss is');
  expect(before).toMatch(/^\| .+ \| Miss, /m);
});

it('one critical theme at least says what was done about it', async () => {
  const document = unwrapped(await said(await invented(), command));
  const feedback = document.split('## Feedback')[1]!.split('\n## ')[0]!;
  const critical = feedback.split('\n').filter((line) => /^- \*\*Asked to (?:start|stop|do less)/.test(line));
  expect(critical.length).toBeGreaterThan(0);
  expect(critical[0]).toMatch(/“.+” \[f\d+\]\. My step: .+ \[f\d+\]\./);
});

it('no private record is in it, in any form and format', async () => {
  const career = await invented();
  const all = [...(await allRecords(career)).values()];
  const hidden = all.filter((record) => record.private);
  // The sample says some things twice, and one of them may be shareable.
  const shared = new Set(all.filter((record) => !record.private).map(({ text }) => text));
  expect(hidden.length).toBeGreaterThan(300);
  for (const form of forms)
    for (const format of ['--format md', '--format html', '--json']) {
      const text = (await said(career, `${command} --form ${form} ${format}`)).replaceAll('\\n', ' ');
      const ids = new Set(text.match(/\b[a-z]\d+\b/g));
      expect(ids.size, form).toBeGreaterThan(5);
      const plain = text.replace(/\s+/g, ' ');
      const tells = (own: string): boolean => own.length > 20 && !shared.has(own) && plain.includes(own);
      const found = hidden.filter(({ id, text: own }) => ids.has(id) || tells(own));
      expect(found, `${form} ${format}`).toEqual([]);
    }
});

it('run twice on the same data, it is the same to the byte', async () => {
  const career = await invented();
  for (const format of ['md', 'html']) {
    const line = `${command} --format ${format}`;
    expect(await said(career, line)).toBe(await said(career, line));
  }
});

inBrowser('as a page it stands alone, prints, and has headings, tables and contrast in order', async () => {
  const career = await invented();
  const { page, heard } = await show(await said(career, `${command} --format html`));
  expect(heard).toEqual([]);
  const rules = ['heading-order', 'page-has-heading-one', 'empty-heading', 'color-contrast'];
  const tables = ['td-has-header', 'td-headers-attr', 'th-has-data-cells', 'scope-attr-valid'];
  expect(await violationsOf(page, [...rules, ...tables])).toEqual([]);
  const unmarked =
    '[...document.querySelectorAll("table")].filter((each) => !each.querySelector("th[scope]")).length';
  expect(await page.locator('table').count()).toBeGreaterThan(1);
  expect(await page.evaluate(unmarked)).toBe(0);
  // Paper is white, whatever the screen was.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const dark =
    '(([r, g, b]) => Math.max(r, g, b) < 60)(getComputedStyle(document.body).color.match(/\\d+/g))';
  expect(await page.evaluate(dark)).toBe(true);
  const headings = (await said(career, command)).match(/^## /gm);
  expect(await page.locator('h2:visible').count()).toBeGreaterThanOrEqual(headings!.length);
  for (const format of ['A4', 'Letter']) {
    const printed = (await page.pdf({ format })).toString('latin1');
    const sheets = printed.match(/\/Type \/Page\b/g)!.length;
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(9);
  }
  await page.close();
});

it('an empty quarter is an honest page that says how to begin', async () => {
  const document = await said(await invented(), 'review 2020-Q1');
  expect(document).toContain('No shareable record in these days.');
  expect(document).toContain('## What is missing');
  expect(document.match(/`career [a-z]+ [^`]+`/g)!.length).toBeGreaterThan(3);
  expect(idsOn(document)).toEqual([]);
  expect(wordsIn(document)).toBeLessThan(200);
});
