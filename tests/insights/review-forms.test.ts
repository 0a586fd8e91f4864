import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { makeSample } from '../../src/insights/demo/make.ts';
import { review } from '../../src/insights/review/compose.ts';
import { formFrom } from '../../src/insights/review/form/form.ts';
import { characterCount, citedIn, plainOf, wordCount } from '../../src/insights/review/form/plain.ts';
import { sampleFacts, vocabulary } from '../../src/insights/review/form/sample.ts';
import { shipped } from '../../src/insights/review/form/shipped.ts';
import { fill } from '../../src/insights/review/form/write.ts';
import { markdown } from '../../src/insights/review/markdown.ts';
import { periodBefore, quartersIn } from '../../src/time/period.ts';
import { hostileText, plainText } from '../arbitrary.ts';
import { testCareer } from '../career.ts';
import { anyRecords, asked, period, recordsOf } from './review-records.ts';

const annual = formFrom(shipped.get('annual')!, 'annual');

const filled = (source: string) => fill(formFrom(source, 'mine.md'), { count: 1, facts: () => sampleFacts });

/** What `formFrom` and `fill` say against a form. */
function refusal(source: string): string {
  try {
    filled(source);
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return `${error.message} | ${error.hint}`;
  }
  return 'nothing';
}

describe('a form', () => {
  it('has fields in its own order, and leaves its other words alone', () => {
    expect(
      filled('# {{ period }}\n\nMy own words.\n\n{% field "Why" %}{{ summary }}{% endfield %}\n\nAfter.')
        .markdown,
    ).toBe('# 2026-Q3\n\nMy own words.\n\n## Why\n\nBuild time cut, 21 min → 9 min [w7].\n\nAfter.');
  });

  it('leaves out a field that has nothing to say', () => {
    expect(filled('{% field "Level" %}{{ level }}{% endfield %}')).toMatchObject({
      markdown: '',
      fields: [],
      words: 0,
    });
  });

  it.each([
    ['{% field "A" %}', 'line 1 of mine.md is not understood: the field “A” is not closed by {% endfield %}'],
    [
      '{% field "A" %}{% field "B" %}{% endfield %}',
      'line 1 of mine.md is not understood: the field “A” is not closed',
    ],
    ['\n{% field %}{% endfield %}', 'line 2 of mine.md is not understood: a field needs its title'],
    ['{% field "A", word: 3 %}{% endfield %}', 'a field knows words, characters, items and not “word”'],
    ['{% field "A", words: "many" %}{% endfield %}', '“many” is no number of words'],
    ['{% field "A" %}{{ outcoms }}{% endfield %}', 'undefined variable: outcoms | did you mean  outcomes'],
    ['{% for each in outcomes %}{{ each.headlin }}{% endfor %}', 'did you mean  headline'],
    ['{% include "x" %}', 'line 1 of mine.md is not understood: tag "include" not found'],
    ['{{ "now" | date: "%Y" }}', 'undefined filter: date'],
    ['{{ summary', 'line 1 of mine.md is not understood: output'],
    [
      '---\ntitle: x\n---\n',
      'line 2 of mine.md is not understood: “title: x” | the head of a form knows two lines',
    ],
    ['---\nwords: many\n---\n', '“many” is not a number of words in mine.md'],
    [
      '---\nabout: x\n---\n\n\n{{ nothing }}',
      'line 6 of mine.md is not understood: undefined variable: nothing',
    ],
  ])('%j is refused in a sentence', (source, said) => {
    expect(refusal(source)).toContain(said);
  });

  it('is taken or refused in a sentence, whatever is in the file', () => {
    const piece = fc.oneof(
      hostileText,
      fc.constantFrom(
        ...vocabulary,
        '{%',
        '%}',
        '{{',
        '}}',
        'field "A"',
        'endfield',
        'for each in',
        'endfor',
        '---\n',
        ', words: 3',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        refusal(pieces.join(' '));
      }),
      { numRuns: 300 },
    );
  });
});

describe('limits', () => {
  const rooms = (texts: readonly string[]) => ({
    count: texts.length,
    facts: (room: number) => ({
      ...sampleFacts,
      summary: texts[room]!,
      worked: [1, 2, 3, 4].map((place) => ({ lead: '', text: '', line: `${texts[room]} ${place}` })),
    }),
  });

  it.each([
    ['words: 3', ['one two three four', 'one two three', 'one'], 'one two three'],
    ['characters: 3', ['one two', 'one', 'o'], 'one'],
    ['words: 1', ['one two', 'one two three'], 'one two three'],
  ])('%s takes the most generous text that fits, and the shortest when none does', (limit, texts, text) => {
    const form = formFrom(`{% field "A", ${limit} %}{{ summary }}{% endfield %}`, 'mine.md');
    const { markdown: made, fields } = fill(form, rooms(texts));
    expect(made).toBe(`## A\n\n${text}`);
    expect(fields[0]!.fits).toBe(texts.length === 3);
  });

  it('give up items from the end before they are broken', () => {
    const source =
      '{% field "A", words: 4 %}{% for each in worked %}\n- {{ each.line }}\n{% endfor %}{% endfield %}';
    expect(fill(formFrom(source, 'mine.md'), rooms(['w'])).markdown).toBe('## A\n\n- w 1\n- w 2');
    expect(fill(formFrom(source.replace('words: 4', 'items: 1'), 'mine.md'), rooms(['w'])).markdown).toBe(
      '## A\n\n- w 1',
    );
  });

  it('of all fields together make each of them begin with less', () => {
    const source =
      '---\nwords: 6\n---\n{% field "A" %}{{ summary }}{% endfield %}{% field "B" %}{{ summary }}{% endfield %}';
    expect(fill(formFrom(source, 'mine.md'), rooms(['one two three', 'one two', 'one']))).toMatchObject({
      words: 6,
      room: 1,
    });
  });
});

it.each([
  ['I cut it [w7].', 'I cut it.', ['w7']],
  ['- **Kept:** all [p3–p6 w1]', 'Kept: all', ['p3', 'p4', 'p5', 'p6', 'w1']],
  ['\\[w9\\] is a text', '[w9] is a text', []],
  ['see [a \\] b](<https://example.org/x>) [w2]', 'see a ] b', ['w2']],
  ['| A | B |\n| --- | --- |\n| x | [g1] |', 'A  B\n\n x', ['g1']],
])('%j reads as %j and cites %j', (text, plain, ids) => {
  expect(plainOf(text).replace(/ +$/gm, '')).toBe(plain);
  expect(citedIn(text)).toEqual(ids);
  expect(wordCount(text)).toBe(plain.split(/\s+/).length);
  expect(characterCount('é👍')).toBe(2);
});

describe('the forms that come with career', () => {
  it.each([...shipped])('%s keeps its limits, whatever there is to tell', (name, source) => {
    const form = formFrom(source, name);
    expect(form.about).toMatch(/^[A-Z].*\.$/);
    fc.assert(
      fc.property(anyRecords(), (list) => {
        const made = review(recordsOf(list), asked('manager'), form);
        for (const { title, words, characters, most } of made.fields) {
          expect(words, title).toBeLessThanOrEqual(most.words ?? words);
          expect(characters, title).toBeLessThanOrEqual(most.characters ?? characters);
        }
        expect(made.words).toBeLessThanOrEqual(form.words ?? made.words);
        const known = new Set(made.evidence.map(({ id }) => id));
        expect(citedIn(markdown(made)).filter((id) => !known.has(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('career review', () => {
  it('gives the answers alone to paste, each within the characters it was counted by', async () => {
    const career = await testCareer();
    await career.use(makeSample);
    const line = 'review "last quarter" --form characters-512';
    const { fields } = await career.json<{ fields: { title: string; text: string; characters: number }[] }>(
      line,
    );
    const { stdout } = await career.outcome(`${line} --format text`);
    expect(fields).toHaveLength(4);
    for (const { title, text, characters } of fields) {
      expect(stdout).toContain(`${title}\n\n${text}\n`);
      expect([...text].length).toBe(characters);
      expect(characters).toBeLessThanOrEqual(512);
      expect(text).not.toMatch(/\[[a-z]\d|\*|`/);
      // A point is a line, however long.
      for (const point of text.split('\n')) expect(point).toMatch(/^- \S/);
    }
    expect(stdout).not.toContain('Appendix');
    const file = join(career.folder, 'paste.txt');
    expect((await career.outcome(`${line} --out ${file}`)).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  it('takes the form that is asked for, or the one that is set', async () => {
    const career = await testCareer();
    await career.outcome(
      'win "Build time cut" --impact "21 min -> 9 min" --part "I cached the slow half" --share',
    );
    expect(await career('review --form short -q')).toMatchInlineSnapshot(`
      "
      $ career review --form short -q
      # Self-review 2026-Q4

      1 Oct to 20 Nov 2026, while it runs · for my manager · written Fri 20 Nov 2026

      1 shareable record in 1 of 8 weeks; 0 of 1 win with evidence; 0 in Oct, 1 in
      Nov. Ids in brackets lead to Appendix A.

      What is in this file: 1 win, each named in Appendix A.

      ## What did I do well?

      - **Build time cut: 21 min → 9 min [w1].** I cached the slow half [w1].

      ## What could I improve?

      *No feedback here asks to start, to stop or to do less.*

      ## Appendix A: evidence index

      | Id | Date | Record | Link |
      | --- | --- | --- | --- |
      | w1 | 20 Nov | Build time cut |  |

      ## Appendix B: claims without evidence

      - Build time cut: 21 min → 9 min (metric, no source) [w1].

      ## Appendix C: method and gaps

      - Made from the records of one journal by fixed rules; no language model took
        part. What is told is in the words of its author, cut with … where it was
        long.
      - Verdicts: Hit means reached, or done where nothing was measured. Partial
        means at least half of the way on the day agreed, or in progress. Miss means
        less than that, or a whole period without movement. Changed means paused or
        dropped. Open means set in the period and not yet due.
      - Outcomes stand in the order of their evidence (metric, link, observable,
        context, activity only), part in a goal, number of proofs and date.
      - Wins and feedback above, by month: 0 in Oct, 1 in Nov.
      - Weeks without a shareable record: 7 of 8, beginning on 28 Sep, 5 Oct, 12
        Oct, 19 Oct, 26 Oct, 2 Nov and 9 Nov.
      "
    `);
    await career.outcome('config set review.form characters-512');
    expect((await career.outcome('review')).stdout).toContain('## Accomplishments');
    expect(await career('review --form shrot')).toMatchInlineSnapshot(`
      "
      $ career review --form shrot
      ! career: there is no form “shrot”
      ! hint: did you mean  career review --form short
      exit 2
      "
    `);
    expect(await career('review --form missing.md')).toMatchInlineSnapshot(`
      "
      $ career review --form missing.md
      ! career: there is no file missing.md
      exit 2
      "
    `);
  });

  it('forms are listed, shown, copied and checked', async () => {
    const career = await testCareer();
    expect(await career('review forms')).toMatchInlineSnapshot(`
      "
      $ career review forms
      default
        The whole page: goals with their misses first, then outcomes, feedback, what did not go well, and what comes next.
        Summary · Goals · Beside the period before · Outcomes · How I worked · Growth · Feedback and what I did with it · What did not go well · Promises · Next

      annual
        A year, stitched from its quarters: goals with their misses first, then what each quarter brought.
        Summary · Goals · Beside the period before · Quarter by quarter · How I worked · Growth · Feedback and what I did with it · What did not go well · Promises · Next

      short
        Two questions, as small companies and many tools ask them.
        What did I do well? · What could I improve?

      four-sections
        Impact, engineering excellence, people and direction; at most a thousand words.
        Impact · Engineering excellence · People · Direction

      accomplishments
        Three to five accomplishments with what they changed and what they taught, then steps to grow.
        Accomplishments · What did not work · How I will grow

      thousand-words
        Four axes of a quarter of a thousand words each, as forms with a counted limit ask.
        What I was asked to do, and what came of it · What my work changed · How I worked with others · What I got wrong, and what comes next

      characters-512
        Fields of at most 512 characters, ids not counted, to paste one by one.
        Accomplishments · Strengths · Areas to grow · Goals for the next period

      strengths-3-3-3
        Three strengths, three wins and three things to grow in, then what comes next.
        Strengths, and where they showed · Wins, and how they came about · Where to grow, and the steps · What I aim at next
      ! To use one: career review --form short
      ! To make your own of it: career review forms copy short ours.md
      "
    `);
    expect((await career.outcome('review forms show short')).stdout).toBe(shipped.get('short'));
    const file = join(career.folder, 'ours.md');
    expect(
      (await career(`review forms copy short ${file}`)).replaceAll(career.folder, '~'),
    ).toMatchInlineSnapshot(`
      "
      $ career review forms copy short ~/ours.md
      ~/ours.md
      ! To look whether it can be read: career review forms check
      ! ~/ours.md
      ! To use it: career review --form ~/ours.md
      "
    `);
    expect((await career.outcome(`review forms copy default ${file}`)).exit).toBe(1);
    expect(
      (await career(`review forms check ${file}`)).replaceAll(career.folder, '~'),
    ).toMatchInlineSnapshot(`
      "
      $ career review forms check ~/ours.md
      What did I do well?    at most 220 words, 3 of each list
      What could I improve?  at most 180 words, 3 of each list
      "
    `);
    writeFileSync(file, '{% field "A", words: 1 %}More than one word.{% endfield %}');
    expect(
      (await career(`review forms check ${file}`)).replaceAll(career.folder, '~'),
    ).toMatchInlineSnapshot(`
      "
      $ career review forms check ~/ours.md
      A  at most 1 word
      ! career: “A” is longer than its limit even with little to tell
      ! hint: give the field more words, or take words of your own out of it
      exit 1
      "
    `);
  });
});

it('the example of the guide is a form, and the guide names all that a form can say', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/FORMS.md'), 'utf8');
  const [, example = ''] = /```liquid\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(filled(example).fields.map(({ title, fits }) => [title, fits])).toEqual([
    ['What did you deliver?', true],
    ['What will you do differently?', true],
  ]);
  expect(vocabulary.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

describe('a period beside the one before', () => {
  it.each([
    ['2026-07-01', '2026-09-30', '2026-Q2'],
    ['2026-01-01', '2026-03-31', '2025-Q4'],
    ['2026-03-01', '2026-03-31', '2026-02'],
    ['2026-01-01', '2026-12-31', '2025'],
    ['2026-01-01', '2026-06-30', '2025-07-01..2025-12-31'],
    ['2026-03-10', '2026-03-19', '2026-02-28..2026-03-09'],
  ])('%s to %s: %s', (from, to, name) => {
    expect(periodBefore({ from, to }, { start: 1, named: 'end' }).name).toBe(name);
  });

  it('is of the employer’s years where they are not the calendar’s', () => {
    const fiscal = { start: 4, named: 'end' } as const;
    expect(periodBefore({ from: '2026-04-01', to: '2026-06-30' }, fiscal)).toEqual({
      name: 'FY26Q4',
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(periodBefore({ from: '2026-04-01', to: '2027-03-31' }, fiscal).name).toBe('FY26');
    expect(quartersIn({ from: '2026-04-01', to: '2027-03-31' }, fiscal).map(({ name }) => name)).toEqual([
      'FY27Q1',
      'FY27Q2',
      'FY27Q3',
      'FY27Q4',
    ]);
    expect(quartersIn({ from: '2026-01-01', to: '2026-12-31' }, fiscal).map(({ name }) => name)).toHaveLength(
      4,
    );
  });

  it('tells the counts of both, and a year what each quarter brought', async () => {
    const career = await testCareer();
    for (const [day, text] of [
      ['2026-02-03', 'Pages halved'],
      ['2026-05-05', 'Backfill done'],
      ['2026-08-04', 'Build time cut'],
    ])
      await career.outcome(`win "${text}" --part "I did the first half" --at ${day} --share`);
    await career.outcome('promise "numbers" --to peer --by 2026-08-20 --at 2026-08-01 --share');
    await career.outcome('promise kept p1 --at 2026-08-19');
    const shown = async (line: string, from: RegExp, to: RegExp): Promise<string> => {
      const { stdout } = await career.outcome(line);
      const rest = stdout.slice(stdout.search(from));
      return rest.slice(0, rest.search(to));
    };
    expect(await shown('review 2026-Q3 --compare', /## Beside/, /## Outcomes/)).toMatchInlineSnapshot(`
      "## Beside the period before

      | | 2026-Q3 | 2026-Q2 |
      | --- | --- | --- |
      | Weeks with a record | 2 of 14 | 1 of 14 |
      | Wins with evidence | 0 of 1 | 0 of 1 |
      | Promises kept in time | 1 of 1 | – |

      *Two periods differ in more than one thing.*

      "
    `);
    expect(await shown('review 2026', /## Quarter by/, /## Promises/)).toMatchInlineSnapshot(`
      "## Quarter by quarter

      ### 2026-Q1

      - **Pages halved [w1].** I did the first half [w1]. *(context)*

      ### 2026-Q2

      - **Backfill done [w2].** I did the first half [w2]. *(context)*

      ### 2026-Q3

      - **Build time cut [w3].** I did the first half [w3]. *(context)*

      ### 2026-Q4

      *No outcome is recorded.*

      ## Feedback and what I did with it

      *No feedback here asks to start, to stop or to do less.*

      ## What did not go well

      *No missed goal and no late promise is recorded.*

      "
    `);
    expect(await career.json('review 2026')).toMatchObject({
      form: 'annual',
      quarters: [{ name: '2026-Q1' }, {}, {}, {}],
    });
    expect(await career.json('review 2026 --form default')).toMatchObject({ form: 'default' });
  });

  it('lets nothing private of the other period through', () => {
    const canary = fc.nat({ max: 999_999 }).map((number) => `canary-${number}`);
    fc.assert(
      fc.property(anyRecords({ shareable: plainText, hidden: canary }), (list) => {
        const stretch = { period, records: recordsOf(list) };
        const made = review(
          recordsOf([]),
          { ...asked('manager'), before: stretch, quarters: [stretch] },
          annual,
        );
        expect(`${markdown(made)}${JSON.stringify(made)}`).not.toMatch(/canary/);
      }),
      { numRuns: 60 },
    );
  });
});
