import { describe, expect, it } from 'vitest';
import { testCareer } from '../career.ts';

/** Journals that a careless count would trip over; each is reported in every form. */

interface Line {
  readonly kind: string;
  readonly at: string;
  readonly [name: string]: unknown;
}

const energy = (at: string, level = 0, rest: object = {}): Line => ({
  kind: 'energy',
  at,
  level,
  text: '',
  ...rest,
});

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2026, 2, 2) + index * 86_400_000).toISOString().slice(0, 10),
  );

async function reported(lines: readonly Line[], words = 'report'): Promise<Record<string, string>> {
  const career = await testCareer();
  career.pipe(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  if (lines.length > 0) expect((await career.outcome('import json -')).exit).toBe(0);
  const forms = ['', '--plain --hints', '--format md --hints', '--json', '--format html --hints'];
  const said: Record<string, string> = {};
  for (const form of forms) {
    const { stdout, stderr, exit } = await career.outcome(`${words} ${form}`);
    expect([exit, stderr.replace(/^For \d+ more below the bar: --hints\n$/, '')]).toEqual([0, '']);
    said[form] = stdout;
  }
  return said;
}

/** No figure that is none, no heading without anything below it. */
function expectSound(said: Record<string, string>): void {
  for (const [form, words] of Object.entries(said)) {
    if (form !== '--json') expect(words).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
    expect(words).not.toMatch(/^## .*\n+(?=## |$(?![\s\S]))/m);
    expect(words).not.toMatch(/\n\n\n/);
  }
  const [terminal = ''] = [said['']];
  const blocks = terminal.trimEnd().split('\n\n');
  for (const block of blocks.slice(1)) {
    const [title = '', ...below] = block.split('\n');
    if (/^(Feedback|Promises|Goals|Pace|Retros|Strengths|Too thin)/.test(title))
      expect([title, below.length > 0]).toEqual([title, true]);
  }
}

describe.each<[name: string, lines: readonly Line[], expected: RegExp]>([
  ['no record at all', [], /There is no energy/],
  ['one record', [energy('2026-11-18', 1, { tags: ['design'] })], /1 energy record so far/],
  [
    'one tag on all records',
    days(60).map((day, index) => energy(day, (index % 5) - 2, { tags: ['work'] })),
    /60 records/,
  ],
  [
    'levels all equal',
    days(60).map((day, index) => energy(day, 1, { tags: index % 2 === 0 ? ['design'] : [] })),
    /60 records/,
  ],
  [
    'a hundred tags used once',
    days(100).map((day, index) => energy(day, (index % 5) - 2, { tags: [`tag-${index}`] })),
    /100 records/,
  ],
  [
    'a clock that jumped',
    [...days(40), '1971-03-02', '1999-12-31'].map((day, index) => energy(day, (index % 5) - 2)),
    /records/,
  ],
  [
    'records in the future',
    [...days(30), '2026-12-24', '2031-05-05'].map((day, index) => energy(day, (index % 5) - 2)),
    /records/,
  ],
  [
    'two thousand records on one day',
    Array.from({ length: 2000 }, (_, index) =>
      energy('2026-06-01', (index % 5) - 2, { tags: index % 3 === 0 ? ['design'] : ['review'] }),
    ),
    /2000 records on 1 of 1/,
  ],
  [
    'the same answer to the same question',
    days(40).map((day) => ({ kind: 'pulse', at: day, item: 'drained', value: 5, version: 1 })),
    /40 records/,
  ],
  [
    'numbers as large as there are',
    days(40).map((day, index) => ({
      kind: 'pulse',
      at: day,
      item: 'tickets',
      value: index * 2e13,
      source: 'a script',
    })),
    /40 records/,
  ],
])('%s', (_name, lines, expected) => {
  it('is reported plainly', async () => {
    const said = await reported(lines);
    expectSound(said);
    expect(said['']).toMatch(expected);
  });

  it('and over all the years', async () => {
    expectSound(await reported(lines, 'report all'));
  });
});

it('a period without records', async () => {
  const said = await reported([energy('2026-11-18', 1)], 'report 2024-Q2');
  expectSound(said);
  expect(said['']).toMatchInlineSnapshot(`
    "Report · 2024-Q2 (1 Apr to 30 Jun 2024) · 0 records

    There is nothing from these days. What there is, and since when: career log
    "
  `);
});
