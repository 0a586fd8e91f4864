import fc, { type Arbitrary } from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { render, type Screen } from '../../src/terminal/render.ts';
import {
  accent,
  type Block,
  count,
  dotted,
  faint,
  firstLine,
  signed,
  strong,
  type Text,
  type View,
  yielding,
} from '../../src/terminal/text.ts';
import { colourPaint, plainPaint } from '../../src/terminal/theme.ts';
import { anyText } from '../arbitrary.ts';

const screen = (width: number, proseWidth = width): Screen => ({ width, proseWidth, paint: plainPaint });

const shown = async (view: View, width = 40): Promise<string> => `\n${await render(view, screen(width))}`;

const words = 'The doc buried the decision under three pages of history';

describe('columns that may take several lines', () => {
  const line = dotted(yielding(words), '70 % sure', 'look again Thu 19 Nov');
  const rows = (text: Text, lines: number) => [
    {
      rows: [
        ['d1', text, 'END'],
        ['d2', 'short', ''],
      ],
      shrink: 1,
      lines,
    },
  ];

  it('go on below themselves, and cut only words that yield', async () => {
    expect(await shown(rows(line, 2), 60)).toMatchInlineSnapshot(`
      "
      d1  The doc buried the decision under three pages of     END
          history · 70 % sure · look again Thu 19 Nov
      d2  short
      "
    `);
    expect(await shown(rows(line, 1), 60)).toMatchInlineSnapshot(`
      "
      d1  The doc buried the… · 70 % sure · look again Thu 1…  END
      d2  short
      "
    `);
    expect(await shown(rows(['“', yielding(words), '”'], 2), 60)).toMatchInlineSnapshot(`
      "
      d1  “The doc buried the decision under three pages of    END
          history”
      d2  short
      "
    `);
  });

  it('take more lines before a fact is lost, and one where there is no room', async () => {
    const facts = dotted(yielding(words), ...Array.from({ length: 5 }, (_, n) => `a fact of number ${n}`));
    const text = await shown(rows(facts, 2), 50);
    for (const n of [0, 1, 2, 3, 4]) expect(text.replace(/\s+/g, ' ')).toContain(`a fact of number ${n}`);
    expect((await shown(rows(line, 2), 28)).trim().split('\n')).toHaveLength(2);
  });

  it('fit the screen and lose nothing that does not yield', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 40, max: 90 }),
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 }),
        async (width, lines, facts) => {
          const text = await render(rows(dotted(yielding(words), ...facts), lines), screen(width));
          for (const each of text.split('\n')) expect(each.length).toBeLessThanOrEqual(width);
          const said = text
            .split('\n')
            .map((each) =>
              each
                .slice(4)
                .replace(/ +END$/, '')
                .trim(),
            )
            .join(' ');
          expect(said).toContain(facts.join(' · '));
        },
      ),
    );
  });
});

describe('paragraphs', () => {
  it('fold between words, below where their first line starts', async () => {
    expect(await shown([{ paragraph: words }])).toMatchInlineSnapshot(`
      "
      The doc buried the decision under three
      pages of history
      "
    `);
    expect(await shown([{ lead: [faint('hint:'), ' '], paragraph: words }])).toMatchInlineSnapshot(`
      "
      hint: The doc buried the decision under
            three pages of history
      "
    `);
    expect(
      await shown([{ lead: '· ', paragraph: [words, ' ', strong(words)], indent: 2 }]),
    ).toMatchInlineSnapshot(`
      "
        · The doc buried the decision under
          three pages of history The doc
          buried the decision under three
          pages of history
      "
    `);
  });

  it('keep line breaks, and blank lines are empty', async () => {
    expect(await shown([{ lead: '› ', paragraph: 'one\r\n\ntwo\rthree' }])).toMatchInlineSnapshot(`
      "
      › one

        two
        three
      "
    `);
  });

  it('start below a lead that leaves too little room', async () => {
    expect(
      await shown([{ lead: ['  ', strong('--measure <line>'.padEnd(26))], paragraph: words }]),
    ).toMatchInlineSnapshot(`
      "
        --measure <line>
          The doc buried the decision under
          three pages of history
      "
    `);
  });

  it('break inside a word that is wider than the line', async () => {
    expect(
      await shown([{ paragraph: `see https://example.org/${'a'.repeat(60)}?b for more` }]),
    ).toMatchInlineSnapshot(`
      "
      see
      https://example.org/aaaaaaaaaaaaaaaaaaaa
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ?b for more
      "
    `);
    expect(
      await shown(
        [{ paragraph: '設計書は三ページの歴史の下に決定を埋めてしまったので読みにくい', indent: 2 }],
        30,
      ),
    ).toMatchInlineSnapshot(`
      "
        設計書は三ページの歴史の下に
        決定を埋めてしまったので読み
        にくい
      "
    `);
  });
});

describe('rows', () => {
  const rows = [
    [strong('e412'), faint('today 15:04'), '+2 gave a lot · paired on the retry bug'],
    ['f87', 'yesterday', '設計レビュー “The doc buried the decision”'],
    ['p1', ''],
  ];
  it('line up, and the last column gives way', async () => {
    expect(await shown([{ rows }], 79)).toMatchInlineSnapshot(`
      "
      e412  today 15:04  +2 gave a lot · paired on the retry bug
      f87   yesterday    設計レビュー “The doc buried the decision”
      p1
      "
    `);
    expect(await shown([{ rows }], 40)).toMatchInlineSnapshot(`
      "
      e412  today 15:04  +2 gave a lot · pair…
      f87   yesterday    設計レビュー “The do…
      p1
      "
    `);
    expect(await shown([{ rows, indent: 2, shrink: 1, least: [6], gap: 1 }], 60)).toMatchInlineSnapshot(`
      "
        e412   today 1… +2 gave a lot · paired on the retry bug
        f87    yesterd… 設計レビュー “The doc buried the decision”
        p1
      "
    `);
  });
  it('stand at the right where they are figures', async () => {
    expect(
      await shown([
        {
          rows: [
            ['one', '1'],
            ['hundred', '100'],
          ],
          right: [1],
        },
      ]),
    ).toMatchInlineSnapshot(`
      "
      one        1
      hundred  100
      "
    `);
  });
  it('may be none', async () => {
    expect(await shown([{ rows: [] }])).toBe('\n');
  });
});

it('a single line is cut, and blank lines stay', async () => {
  expect(await shown([words, '', dotted(accent('g2'), 'x'.repeat(50)), 'a\nb'])).toMatchInlineSnapshot(`
    "
    The doc buried the decision under three…

    g2 · xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
    a␊b
    "
  `);
});

it('a long text without a blank is folded in no time', async () => {
  for (const letter of ['x', '設']) {
    const text = letter.repeat(300_000);
    const lines = await render([{ paragraph: text }], screen(79));
    expect(lines.replaceAll('\n', '')).toBe(text);
  }
});

const part: Arbitrary<Text> = fc.letrec<{ text: Text }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.constantFrom('', ' ', 'e412', '設計'),
    anyText.map((text) => yielding(text)),
    fc.tuple(fc.constantFrom(strong, faint, accent), tie('text')).map(([style, text]) => style(text)),
    fc.array(tie('text'), { maxLength: 3 }),
  ),
})).text;

const block: Arbitrary<Block> = fc.oneof(
  part,
  fc.record({ paragraph: part, lead: part, indent: fc.nat({ max: 12 }) }, { requiredKeys: ['paragraph'] }),
  fc.record(
    {
      rows: fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 4 }),
      indent: fc.nat({ max: 6 }),
      gap: fc.integer({ min: 1, max: 3 }),
      shrink: fc.nat({ max: 3 }),
      right: fc.uniqueArray(fc.nat({ max: 3 })),
    },
    { requiredKeys: ['rows'] },
  ),
) as Arbitrary<Block>;

const view = fc.array(block, { maxLength: 4 });

describe('whatever a view holds', () => {
  it('no line is wider than the screen or ends in a blank', async () => {
    await fc.assert(
      fc.asyncProperty(view, fc.constantFrom(39, 79, 119), async (blocks, width) => {
        const lines = (await render(blocks, screen(width, Math.min(width, 90)))).split('\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('colours change nothing but colours, and are all taken back', async () => {
    const paint = await colourPaint();
    await fc.assert(
      fc.asyncProperty(view, async (blocks) => {
        const plain = await render(blocks, screen(79));
        const coloured = await render(blocks, { ...screen(79), paint });
        expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
        for (const line of coloured.split('\n')) {
          const codes = [...line.matchAll(/\u001b\[(\d+)m/g)].map(([, code]) => Number(code));
          expect(codes.findLast((code) => [1, 2, 22].includes(code)) ?? 22).toBe(22);
          expect(codes.findLast((code) => [33, 36, 39].includes(code)) ?? 39).toBe(39);
        }
      }),
    );
  });

  it('columns of rows start at the same place', async () => {
    const cell = anyText.map((text) => text.replace(/[\s┃]+/g, ' ').trim() || '-');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (cells) => {
        const marked = cells.map(([first, second]) => [first, `┃${second}`]);
        const text = await render([{ rows: marked }], screen(Number.POSITIVE_INFINITY));
        const starts = text
          .trimEnd()
          .split('\n')
          .map((line) => stringWidth(line.slice(0, line.lastIndexOf('┃'))));
        expect(new Set(starts).size).toBe(1);
      }),
    );
  });
});

it.each([
  [signed(2), '+2'],
  [signed(0), '0'],
  [signed(-0.5), '−0.5'],
  [count(1, 'day'), '1 day'],
  [count(0, 'day'), '0 days'],
  [count(2, 'person', 'people'), '2 people'],
  [firstLine('  one  \n two'), 'one …'],
  [firstLine('one'), 'one'],
  [firstLine(''), ''],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});
