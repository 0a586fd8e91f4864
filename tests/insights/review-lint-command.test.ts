import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

async function withQuarter() {
  const career = await testCareer({ now: '2026-09-14T16:00:00+02:00', columns: 80 });
  for (const line of [
    'win "Build time cut" --impact "21 min -> 9 min" --part "cached the slow half" --with lead --evidence "design https://example.org/d7"',
    'win "Fewer pages at night" --part "helped with the alert rules"',
    'feedback "The doc buried the decision" --from lead --direction start --share',
    'feedback "You answer every question yourself" --from peer --direction less',
  ])
    expect((await career.outcome(line)).exit).toBe(0);
  career.at('2026-10-06T09:00:00+02:00');
  return career;
}

it('a review is looked over before it is written', async () => {
  const career = await withQuarter();
  expect(await career('review lint')).toMatchInlineSnapshot(`
    "
    $ career review lint
     1  look  3 of 3 wins and feedback records are from the last third: 0 in Jul, 0
              in Aug, 3 in Sep. What happened before?
    27  look  Nothing shows [w2] yet. Which link or document does?
              career edit w2 --evidence "…"
    29  look  “helped with” may say less than you did. What exactly was yours?
              career edit w2 --part "…"

    3 places to look at.
    "
  `);
  expect(await career('review lint "last week"')).toMatchInlineSnapshot(`
    "
    $ career review lint "last week"
    Nothing to mend.
    "
  `);
});

it.each([
  ['q3.html', '<!doctype html>\n<html lang="en"><body><h1>Self-review 2026-Q3</h1>', 'a page of HTML'],
  ['q3.html', '\n<HTML><p>mine</p></HTML>', 'a page of HTML'],
  ['q3.pdf', '%PDF-1.4\n1 0 obj', 'a PDF'],
])('%s is no Markdown to look over', async (name, text, what) => {
  const career = await withQuarter();
  const file = join(career.folder, name);
  writeFileSync(file, text);
  const { stdout, stderr, exit } = await career.outcome(['review', 'lint', file]);
  expect([stdout, exit]).toEqual(['', 1]);
  expect(stderr.replace(/\s+/g, ' ')).toContain(`${name} is ${what}, and review lint reads Markdown`);
});

it('a file is looked over with the changes of its author', async () => {
  const career = await withQuarter();
  const file = join(career.folder, 'q3.md');
  await career.outcome(['review', '--out', file, '-q']);
  expect((await career.outcome(['review', 'lint', file])).exit).toBe(0);
  const text = [
    '# Self-review 2026-Q3',
    '',
    'Sam Example',
    '',
    '## Outcomes',
    '',
    '### Build time cut: 21 min → 9 min [w1]',
    '',
    'I cached the slow half, so that 40 engineers wait less [w1]. It saves',
    '57 % of each build [w9].',
    '',
    '- We significantly improved the robust on-call setup',
    '- Peer: “You answer every question yourself” [f2]',
    '',
  ].join('\n');
  writeFileSync(file, text);
  expect((await career(`review lint ${file}`)).replaceAll(career.folder, '~')).toMatchInlineSnapshot(`
    "
    $ career review lint ~/q3.md
     7  look  [w1] names lead; the text does not. What was their part?
     9  fix   40 is not in [w1]. Where does it come from?
              career edit w1 --editor
    10  fix   [w9] is not in the journal.
    12  fix   “We significantly improved the robust on-call …” cites no record.
              Which record says it? Put its id in brackets, such as [w7].
    12  look  “We” does not say which part was yours. Which part was yours?
    12  look  “significantly” is a worn word. How would you say it aloud?
    12  look  “improved” does not say what was done. What did you do, and what
              changed?
    13  fix   [f2] is private, and this text is for your manager.
              career edit f2 --share
    13  fix   “You answer every question yourself” are words of f2, which is
              private. Did they say that you may pass it on?
              career edit f2 --share

    5 to fix, 4 places to look at.
    ! career: 5 places must be fixed before this is handed on
    ! hint: what each rule means: docs/LINT.md
    exit 1
    "
  `);
  career.pipe(text);
  const { exit, stdout } = await career.outcome('review lint - --for me --json');
  expect(exit).toBe(1);
  const { remarks, ...value } = JSON.parse(stdout);
  expect(value).toMatchInlineSnapshot(`
    {
      "file": "-",
      "fix": 3,
      "form": "default",
      "generatedFor": "me",
      "look": 4,
      "period": {
        "from": "2026-07-01",
        "name": "2026-Q3",
        "to": "2026-09-30",
      },
    }
  `);
  expect(remarks[0]).toMatchInlineSnapshot(`
    {
      "ask": "What was their part?",
      "command": null,
      "level": "look",
      "line": 7,
      "rule": "people-left-out",
      "says": "[w1] names lead; the text does not.",
      "words": "lead",
    }
  `);
});

it('takes the period, the reader and the form from the text, unless they are told', async () => {
  const career = await withQuarter();
  const look = async (text: string, options = '') => {
    career.pipe(text);
    const { stdout } = await career.outcome(`review lint - ${options} --json`);
    const { period, generatedFor, form } = JSON.parse(stdout);
    return [period.name, generatedFor, form];
  };
  const head = '1 Jul to 30 Sep 2026 · for me alone · written Tue 6 Oct 2026';
  expect(await look(`# Self-review 2026-Q2\n\n${head}\n\n## What did I do well?`)).toEqual([
    '2026-Q2',
    'me',
    'short',
  ]);
  expect(await look('# Self-review 2026-Q2', '--for manager --period 2026-08 --form annual')).toEqual([
    '2026-08',
    'manager',
    'annual',
  ]);
  expect(await look('Some words')).toEqual(['2026-Q3', 'manager', 'default']);
});

it('says what is neither a file nor a period', async () => {
  const career = await testCareer();
  expect(await career('review lint nowhere')).toMatchInlineSnapshot(`
    "
    $ career review lint nowhere
    ! career: “nowhere” is neither a file nor a period
    ! hint: career review lint q3.md, or career review lint 2026-Q3
    exit 2
    "
  `);
  expect(await career('review lint nowhere.md')).toMatchInlineSnapshot(`
    "
    $ career review lint nowhere.md
    ! career: there is no file nowhere.md
    exit 2
    "
  `);
  expect(await career('review lint -')).toMatchInlineSnapshot(`
    "
    $ career review lint -
    ! career: nothing is piped in
    ! hint: for example: echo "…" | career note -
    exit 2
    "
  `);
  expect(await career('review lint --for boss')).toMatchInlineSnapshot(`
    "
    $ career review lint --for boss
    ! career: “boss” is not a reader
    ! hint: type --for manager or --for me
    exit 2
    "
  `);
  expect(await career('review lint')).toMatchInlineSnapshot(`
    "
    $ career review lint
    Nothing to mend.
    "
  `);
});
