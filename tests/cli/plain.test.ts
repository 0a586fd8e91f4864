import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '../../src/cli/parse.ts';
import { plain } from '../../src/cli/plain.ts';
import { command, text, texts, toggle } from '../../src/command.ts';

const options = {
  tag: texts('-t, --tag <name>', 'a tag'),
  to: text('--to <person>', 'whom'),
  reviewOn: text('--review-on <day>', 'when'),
  flow: toggle('--flow', 'in flow'),
  'no retro': toggle('--no-retro', 'not so'),
  quiet: toggle('-q, --quiet', 'say nothing'),
};

const taking = (...names: readonly string[]) =>
  command({
    name: 'log',
    summary: 'log',
    examples: [],
    arguments: names.map((name) => ({ name, summary: name })),
    run: async () => {},
  });

it.each([
  [['numbers', '--to', 'peer'], { words: ['numbers'], chosen: { to: 'peer' } }],
  [
    ['+2', 'paired', '--flow', '--tag', 'a', '--tag', 'b'],
    { words: ['+2', 'paired'], chosen: { flow: true, tag: ['a', 'b'] } },
  ],
  [['-2', 'drained', '--review-on', 'friday'], { words: ['-2', 'drained'], chosen: { reviewOn: 'friday' } }],
  [[], { words: [], chosen: {} }],
])('%j is plain', (given, parsed) => {
  expect(plain(taking('[text...]'), options, given)).toEqual(parsed);
});

it.each([
  [['--to', 'peer', 'numbers']],
  [['numbers', '-t', 'a']],
  [['numbers', '--to=peer']],
  [['numbers', '--to']],
  [['numbers', '--to', '-1']],
  [['numbers', '--tow', 'peer']],
  [['--', '--to']],
  [['numbers', '--help']],
  [['numbers', '--no-retro']],
])('%j is left to the parser', (given) => {
  expect(plain(taking('[text...]'), options, given)).toBeUndefined();
});

it('reads whatever it reads as the parser does', () => {
  const word = fc.constantFrom(
    ...[
      'a',
      'two words',
      '',
      '-',
      '-2',
      '−2',
      '#x',
      '--',
      '--to',
      '--to=x',
      '--tag',
      '-t',
      '--flow',
      '--no-retro',
      '--review-on',
    ],
    ...['--quiet', '-q', '--unknown', '--help', '-x1', '…'],
  );
  const shapes = [['[text...]'], ['<id>'], ['[level]', '[text...]'], ['<id>', '<other>'], []];
  let read = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(...shapes), (given, names) => {
      const quick = plain(taking(...names), options, given);
      if (quick === undefined) return;
      read += 1;
      const { words, chosen } = parse(taking(...names), 'log', options, given);
      expect({ words: quick.words.map(minus), chosen: quick.chosen }).toEqual({ words, chosen });
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(300);
});

/** The parser is told a hyphen for a true minus sign; both are read as the same level. */
const minus = (word: string): string => word.replace(/^[−–](?=\d)/, '-');
