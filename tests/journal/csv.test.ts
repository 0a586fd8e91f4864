import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { parseCsv } from '../../src/journal/csv.ts';
import { anyText } from '../arbitrary.ts';

const rowsOf = (text: string): Readonly<Record<string, string>>[] =>
  parseCsv(text, 'it').rows.map(({ cells }) => cells);

describe('CSV', () => {
  it.each([
    ['plain cells', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['no break at the end', 'a,b\n1,2', [{ a: '1', b: '2' }]],
    [
      'breaks of Windows, and of old Macs',
      'a,b\r\n1,2\r3,4',
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ],
    ],
    ['quotes, separators and breaks inside quotes', 'a,b\n"1,\n""x""",2', [{ a: '1,\n"x"', b: '2' }]],
    ['empty quotes', 'a,b\n"",2', [{ a: '', b: '2' }]],
    ['a quote inside a plain cell', 'a,b\n1 "x",2', [{ a: '1 "x"', b: '2' }]],
    [
      'cells that are not there, and too many',
      'a,b\n1\n1,2,3',
      [
        { a: '1', b: '' },
        { a: '1', b: '2' },
      ],
    ],
    ['rows without a word', 'a,b\n\n , \n1,2\n\n', [{ a: '1', b: '2' }]],
    ['semicolons', 'a;"b,c"\n1;2,5', [{ a: '1', 'b,c': '2,5' }]],
    ['tabs', 'a\tb\n1\t2', [{ a: '1', b: '2' }]],
    ['names only', 'a,b', []],
    ['nothing', '', []],
  ])('may have %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['a,b\n1,"2\n3,4\n', 'it is not sound CSV: line 2: a quote is not closed'],
    ['a,b\n"1\n2" x,3', 'it is not sound CSV: line 3: something follows a closing quote'],
  ])('%j is refused with its line', (text, fault) => {
    expect(() => parseCsv(text, 'it')).toThrow(fault);
  });

  it('knows the line on which each row begins', () => {
    expect(parseCsv('a\n"1\n2"\n\n3', 'it').rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('reads back what was written, whatever it is', () => {
    const cell = fc.oneof(anyText, fc.constant(''), fc.constant('say "no"'));
    const written = (cells: readonly string[]): string =>
      cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell), { maxLength: 5 }), (rows) => {
        const text = [['a', 'b'], ...rows].map(written).join('\r\n');
        expect(rowsOf(text)).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });

  it('is read or refused in a sentence, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') })),
        (text) => {
          try {
            parseCsv(text, 'it');
          } catch (error) {
            expect(error).toBeInstanceOf(CareerError);
          }
        },
      ),
    );
  });
});
