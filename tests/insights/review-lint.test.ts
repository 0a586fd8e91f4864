import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { review } from '../../src/insights/review/compose.ts';
import { formFrom } from '../../src/insights/review/form/form.ts';
import { shipped } from '../../src/insights/review/form/shipped.ts';
import type { Facts } from '../../src/insights/review/lint/facts.ts';
import { limitsOf } from '../../src/insights/review/lint/limits.ts';
import { lint } from '../../src/insights/review/lint/lint.ts';
import { rules } from '../../src/insights/review/lint/rules.ts';
import { markdown } from '../../src/insights/review/markdown.ts';
import { audiences } from '../../src/insights/review/review.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { kinds } from '../../src/records/kinds.ts';
import type { Win } from '../../src/records/win/win.ts';
import { safeDocument } from '../../src/terminal/safe.ts';
import { hostileText } from '../arbitrary.ts';
import { anyRecords, asked, period, record, recordsOf } from './review-records.ts';

const letters = new Set(kinds.list.map(({ kind }) => kind.letter));

const factsOf = (list: readonly JournalRecord[], fields: Partial<Facts> = {}): Facts => ({
  audience: 'manager',
  records: new Map(list.map((each) => [each.id, each])),
  letters,
  secrets: list.filter(({ kind, private: hidden }) => kind === 'feedback' && hidden),
  limits: limitsOf(formFrom(shipped.get('default')!, 'default')),
  outcomes: list.filter((each) => each.kind === 'win' && (each as Win).type === 'outcome') as Win[],
  goals: new Set(list.filter(({ kind }) => kind === 'goal').map(({ id }) => id)),
  span: period,
  pseudonyms: new Map(),
  ...fields,
});

describe('what career review writes', () => {
  it.each([...shipped])('has nothing to fix in the form %s, whatever the records say', (name, source) => {
    const form = formFrom(source, name);
    fc.assert(
      fc.property(anyRecords(), fc.constantFrom(...audiences), (list, audience) => {
        const stretch = { period, records: recordsOf(list) };
        const about = { ...asked(audience), before: stretch, quarters: [stretch, stretch] };
        const made = review(recordsOf(list), about, form);
        const text = safeDocument(markdown(made));
        const facts = factsOf(list, { audience, limits: limitsOf(form) });
        expect(lint(text, facts).filter(({ level }) => level === 'fix')).toEqual([]);
      }),
      { numRuns: name === 'default' ? 150 : 40 },
    );
  });
});

const win = record('w7', {
  text: 'Build time cut',
  impact: '21 min -> 9 min',
  part: 'cached the slow half',
  people: ['lead'],
});
const said = record('f1', { text: 'The doc buried the decision', from: 'lead' });
const secret = record('f2', { text: 'You answer every question yourself', private: true });
const few = [win, said, secret, record('g1', { text: 'Lead the ledger migration' })];

/** The rules that a line below a heading breaks. */
const broken = (line: string, fields: Partial<Facts> = {}) =>
  lint(
    `# Self-review 2026-Q3\n\nHead.\n\n## Outcomes\n\n${line}\n`,
    factsOf(few, { outcomes: [], ...fields }),
  );

describe('the guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/LINT.md'), 'utf8');
  const table = [...guide.matchAll(/^\| `([a-z-]+)` \| (.*?) \| (.*?)\s*\|$/gm)].map(
    ([, rule = '', finds = '', example = '']) => ({ rule, finds, example }),
  );
  const levels = guide.split('## Worth a look');

  it('has every rule, in its order, at its level', () => {
    expect(table.map(({ rule, finds }) => [rule, finds])).toEqual(
      Object.entries(rules).map(([rule, { finds }]) => [rule, finds]),
    );
    for (const [rule, { level }] of Object.entries(rules))
      expect(levels[level === 'fix' ? 0 : 1]).toContain(`| \`${rule}\``);
  });

  it.each(table.filter(({ example }) => example !== ''))('$rule: $example', ({ rule, example }) => {
    const remarks = broken(example);
    expect(remarks.find((each) => each.rule === rule)).toMatchObject({ line: 7 });
    const wording = remarks.filter(({ rule: other }) => !['no-evidence', 'people-left-out'].includes(other));
    expect(wording.every((each) => each.rule === rule)).toBe(true);
  });
});

describe('numbers', () => {
  it.each([
    ['Builds went from 21 to 9 minutes [w7].', []],
    ['Builds went from 21,0 to 9.0 minutes [w7].', []],
    ['Builds are 57 % quicker [w7].', ['57']],
    ['Builds take 9 min [w7], after 30 before [w7].', ['30']],
    ['On 12 Aug, in 2026-Q3 and since 2025, at 15:04, in D-12 and p95 [w7].', []],
    ['From 3–14 March and on Mar 3rd, 2026 in a 1:1 [w7].', []],
    ['I kept 2 of 3 promises in time [p1–p3].', []],
    ['I kept 3 of 3 promises in time [p1–p3].', ['3']],
    ['I kept 2 of 4 promises in time [p1–p3].', ['4']],
    ['It stood at 1.5, of 100,000 [w8].', []],
    ['It stood at 2.5, of 100000 [w8].', ['2.5']],
    ['Two of 3 milestones [g2].', []],
    ['It was 40 [w99].', []],
  ])('%s', (line, found) => {
    const more = [
      ...few,
      record('p1', { state: 'kept' }),
      record('p2', { state: 'kept' }),
      record('p3', { state: 'late' }),
      record('w8', { text: 'at 1.5', impact: '100,000 -> 3' }),
      record('g2', { measures: [{ name: 'design', steps: ['a', 'b', 'c'] }] }),
    ];
    const records = new Map(more.map((each) => [each.id, each]));
    const wrong = broken(line, { records }).filter(({ rule }) => rule === 'number-without-source');
    expect(wrong.map(({ words }) => words)).toEqual(found);
  });
});

describe('what claims nothing', () => {
  it.each([
    ['*No outcome is recorded.*'],
    ['What changed in these months:'],
    ['Too short.'],
    ['<!-- I cached the slow half of the build. -->'],
    ['```\nI cached the slow half of the build.\n```'],
    ['| Goal | Target |\n| --- | --- |'],
    ['### Build time cut [w7]\n\nI cached the slow half of the build.'],
    ['- Build time cut [w7]\n  - I cached the slow half of the build.'],
    ['I cached the slow half\nof the build [w7].'],
    ['I cached it [q2], as the paper says [w7].'],
    ['I cached the slow half [w7, g1] and more [#w7].'],
  ])('%j', (line) => {
    expect(broken(line).filter(({ level }) => level === 'fix')).toEqual([]);
  });

  it('is not what stands in bold, in a point or in a table', () => {
    for (const line of [
      '**I cached the slow half.**',
      '- I cached the slow half',
      '| I cached the | slow half |',
    ])
      expect(broken(line).map(({ rule }) => rule)).toContain('no-record');
  });
});

describe('the text as a whole', () => {
  const outcome = (number: number, fields: object) =>
    record(`w${number}`, { text: `Build ${number} is quicker`, evidence: ['d1'], ...fields }) as Win;
  const told = (wins: readonly Win[], fields: Partial<Facts> = {}) =>
    lint(
      `# Self-review 2026-Q3\n\n## Outcomes\n\n${wins.map(({ id }) => `- Quicker [${id}]`).join('\n')}`,
      factsOf(wins, { outcomes: [], ...fields }),
    ).map(({ rule, words, line }) => [rule, words, line]);

  it('has months, topics and evidence left aside', () => {
    const [july, august, september] = ['2026-07-03', '2026-08-12', '2026-09-20'];
    const days = (...list: readonly string[]) => list.map((day, place) => outcome(place + 1, { day }));
    expect(told(days(july!, august!, september!))).toEqual([]);
    expect(told(days(july!, september!, september!))).toEqual([
      ['late-months', '1 in Jul, 0 in Aug, 2 in Sep', 1],
    ]);
    const tagged = days(july!, july!, august!, august!).map((each, place) => ({
      ...each,
      tags: place < 3 ? ['build'] : [],
    }));
    expect(told(tagged)).toEqual([['one-topic', '#build', 1]]);
    expect(told(tagged.slice(0, 3))).toEqual([]);
    const strong = outcome(9, { impact: '3 -> 1' });
    expect(told(days(july!), { outcomes: [strong, outcome(8, {})] })).toEqual([
      ['unused-evidence', '[w9]', 1],
    ]);
  });

  it('keeps the limits of its form', () => {
    const form = formFrom(
      '---\nwords: 6\n---\n{% field "A", words: 3, characters: 20 %}{{ summary }}{% endfield %}',
      'mine.md',
    );
    const over = (text: string) =>
      lint(text, factsOf(few, { limits: limitsOf(form) }))
        .filter(({ rule }) => rule === 'too-long')
        .map(({ line, says }) => [line, says]);
    expect(over('# R\n\n## A\n\nOne two three [w7].\n')).toEqual([]);
    expect(over('# R\n\n## A\n\nOne two three and four five [w7].\n')).toEqual([
      [1, 'The text has 7 of 6 words.'],
      [3, '“A” has 6 of 3 words.'],
      [3, '“A” has 28 of 20 characters.'],
    ]);
  });

  it('is read whatever is in it', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.array(fc.constantFrom('[w7]', '\n', '# ', '## ', '|', '- ', '“', '`', '[w1–w999999999]')),
        (text, marks) => {
          const lines = `${marks.join(text)}${text}`;
          for (const { line } of lint(lines, factsOf(few)))
            expect(line).toBeLessThanOrEqual(lines.split('\n').length);
        },
      ),
    );
  });
});
