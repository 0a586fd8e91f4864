import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeDocument, safeJson, safeText } from '../../src/terminal/safe.ts';
import { hostileText } from '../arbitrary.ts';

/** Joiners and variation selectors. */
const kept = /\u034f|\u200c|\u200d|[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

const steers =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/u;

describe('what steers a terminal or hides', () => {
  it('is shown as a mark, for every character of Unicode', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      // Noncharacters beyond the basic plane have no meaning to anyone.
      const mustGo =
        steers.test(character) && !kept.test(character) && !(code > 0xffff && (code & 0xfffe) === 0xfffe);
      if (mustGo === safeText(character).includes(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['\u001b[31mred', '␛[31mred'],
    ['a\tb', 'a  b'],
    ['a\r\nb', 'a␍␊b'],
    ['a\u007fb', 'a␡b'],
    ['\u009b31m', '‹U+009B›31m'],
    ['abc\u202edef', 'abc‹U+202E›def'],
    ['tag\u{e0041}', 'tag‹U+E0041›'],
    ['half \ud800', 'half \ufffd'],
    ['👩‍👩‍👧‍👦 ❤️‍🔥 1️⃣ 葛\u{e0100}', '👩‍👩‍👧‍👦 ❤️‍🔥 1️⃣ 葛\u{e0100}'],
    ['a\ufe0f\ufe0e\ufe0f', 'a\ufe0f‹U+FE0E›‹U+FE0F›'],
    ['a\u200d\u200c\u200db', 'a\u200d‹U+200C›‹U+200D›b'],
    ['“quoted” − größe', '“quoted” − größe'],
  ])('%j is shown as %s', (text, shown) => {
    expect(safeText(text)).toBe(shown);
  });
});

it('what is safe stays as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const safe = safeText(text);
      expect(safeText(safe)).toBe(safe);
    }),
  );
});

it('JSON says the same in characters that steer nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), hostileText, fc.array(hostileText)),
      fc.boolean(),
      (value, indented) => {
        const json = safeJson(value, indented ? 2 : undefined);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(safeDocument(json)).toBe(json);
      },
    ),
  );
});
