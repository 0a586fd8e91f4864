import { describe, expect, it } from 'vitest';
import { acceptRecord, longestText } from '../../src/journal/accept.ts';
import { list, number, required, text, texts } from '../../src/journal/field.ts';
import { testCareer } from '../career.ts';

const item = { note: required(text({ summary: 'a note' })) };

const fields = {
  part: text({ summary: 'a part' }),
  figure: number({ summary: 'a figure' }),
  links: texts({ summary: 'links' }),
  steps: list({ summary: 'steps', item, parseLine: (note) => ({ note }), formatLine: ({ note }) => note }),
};

const long = 'x'.repeat(longestText);

describe('what a record may hold', () => {
  it.each<[what: string, text: string, values: Record<string, unknown>]>([
    ['a text of 1 MiB', long, {}],
    ['anything that UTF-8 can say', '\u0001\u202e👩‍👩‍👧 \u{e0041} \u0300', { part: '\ufeff' }],
    ['the largest figure', '', { figure: -1e15 }],
    ['four long texts', '', { part: long, links: [long, long], steps: [{ note: long.slice(100) }] }],
  ])('%s', (_, said, values) => {
    expect(() => acceptRecord(fields, said, values)).not.toThrow();
  });

  it.each<[what: string, text: string, values: Record<string, unknown>, message: string]>([
    ['a byte more', `${long}x`, {}, 'the text is longer than 1 MiB'],
    [
      'as many letters that take two bytes',
      'é'.repeat(longestText / 2 + 1),
      {},
      'the text is longer than 1 MiB',
    ],
    ['a NUL', 'a\u0000b', {}, 'the text has a NUL character at position 2'],
    ['half a character', '\ud83d', {}, 'the text has half a character (a lone surrogate) in it'],
    ['a NUL in a field', '', { part: '\u0000' }, 'the part has a NUL character at position 1'],
    ['a NUL in a list', '', { links: ['a', '\u0000'] }, 'the links has a NUL character at position 1'],
    [
      'a NUL within an item',
      '',
      { steps: [{ note: '\u0000' }] },
      'the note has a NUL character at position 1',
    ],
    ['a figure too large', '', { figure: 1e16 }, 'the figure is not a number between −10^15 and 10^15'],
    ['no figure', '', { figure: Number.NaN }, 'the figure is not a number between −10^15 and 10^15'],
    [
      'five long texts',
      long,
      { part: long, links: [long, long, long] },
      'the record is longer than 4 MiB in all',
    ],
  ])('%s is refused', (_, said, values, message) => {
    expect(() => acceptRecord(fields, said, values)).toThrow(message);
  });

  it('a text too long is kept as a draft', async () => {
    const career = await testCareer();
    career.pipe('x'.repeat(longestText + 1));
    expect(await career('note -')).toMatchInlineSnapshot(`
      "
      $ career note -
      ! career: the text is longer than 1 MiB
      ! hint: keep the whole in a file and log what matters with a link; your text is
      !       in draft 1: career note --draft 1 --editor
      exit 2
      "
    `);
    expect(await career.json('drafts')).toMatchObject([{ id: '1', kind: 'note' }]);
    expect(await career.json('log')).toEqual([]);
  });
});
