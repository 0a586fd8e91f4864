import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, parseForm } from '../../src/journal/form.ts';
import type { Kind } from '../../src/journal/kind.ts';
import { sharedFields, tidied, type Words } from '../../src/journal/words.ts';
import { kinds } from '../../src/records/kinds.ts';

const kindNamed = (name: string): Kind => kinds.byName(name)!.kind;

/** What could be mistaken for a part of the form. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '## part',
        '## ',
        '\\## part',
        '<!--',
        '-->',
        '<!-- x -->',
        '\\<!--',
        'at: yesterday',
        'impact:',
        '&#10;',
        '&amp;',
        '&lt;!--',
        'amp;',
        '\n',
        '\n\n',
        '\r',
        '\u2028',
        '\u0085',
        '\ufeff',
        ' ',
        '\t',
        '\\',
        '"',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const wordsOf = (kind: Kind): fc.Arbitrary<Words> => {
  const long = Object.entries(kind.fields).filter(([, { form }]) => form === 'section');
  const short = Object.entries(kind.fields).filter(([, { form }]) => form === 'line');
  const names = [...short.map(([name]) => name), ...sharedFields.filter((name) => name !== 'goal')];
  return fc.record({
    text: hostile.map(tidied),
    fields: fc.record({
      ...Object.fromEntries(names.map((name) => [name, hostile])),
      ...Object.fromEntries(long.map(([name]) => [name, hostile.map(tidied)])),
    }),
  }) as fc.Arbitrary<Words>;
};

/** Absent and empty mean the same. */
const said = ({ text, fields }: Words): Words => ({
  text,
  fields: Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== '')),
});

describe('a form', () => {
  it('is what a person sees in the editor', () => {
    const form = formOf(kindNamed('win'), {
      text: 'Checkout errors down\n## part\n---',
      fields: { impact: '1.9 % -> 0.4 %', tags: 'checkout', part: 'the design', at: '2026-11-20' },
    });
    expect(form).toMatchInlineSnapshot(`
      "<!-- win · fill in what you know, save and close; empty the whole file to stop -->
      impact: 1.9 % -> 0.4 %  <!-- before and after, such as “1.9 % -> 0.4 %” -->
      whom:   <!-- who is better off -->
      reach:   <!-- self, team, teams, org, company -->
      type:   <!-- outcome, help, recognition -->
      at: 2026-11-20
      tags: checkout
      with:
      private:
      ---
      Checkout errors down
      \\## part
      ---

      ## part
      <!-- what exactly was yours -->
      the design

      ## situation
      <!-- how things stood before -->


      ## evidence
      <!-- a link or a document that shows it -->


      ## learned
      <!-- what you do differently since -->

      "
    `);
  });

  it.each(kinds.list.map(({ kind }) => [kind.name, kind] as const))(
    'of %s reads back as the same words',
    (_, kind) => {
      fc.assert(
        fc.property(wordsOf(kind), (words) => {
          expect(said(parseForm(kind, formOf(kind, words)))).toEqual(said(words));
        }),
      );
    },
  );

  it('saved by an editor of Windows is the same', () => {
    const words = { text: 'one\ntwo', fields: { impact: '1 -> 2', part: 'mine\n\nand yours' } };
    const form = formOf(kindNamed('win'), words).replaceAll('\n', '\r\n');
    expect(parseForm(kindNamed('win'), form)).toMatchObject(words);
  });

  it('may be just a text', () => {
    expect(parseForm(kindNamed('note'), 'Dry-run first\n\nthen a date\n')).toEqual({
      text: 'Dry-run first\n\nthen a date',
      fields: {},
    });
  });

  it('tells which line it does not understand', () => {
    expect(() => parseForm(kindNamed('win'), 'just words\n---\ntext')).toThrow(
      'the line “just words” of the form',
    );
  });
});
