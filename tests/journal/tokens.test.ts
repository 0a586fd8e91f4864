import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasFrom, tagFrom } from '../../src/journal/field.ts';
import { tokensIn } from '../../src/journal/tokens.ts';

describe('#tags and @people in what is typed', () => {
  const long = 'x'.repeat(61);
  it.each<[typed: string, text: string, tokens: string]>([
    ['paired on the retry bug #pairing @lead', 'paired on the retry bug', '#pairing @lead'],
    ['asked @lead about #hiring today', 'asked @lead about #hiring today', '#hiring @lead'],
    ['about #hiring #Hiring', 'about #hiring', '#hiring'],
    ['hiring #hiring #Hiring', 'hiring', '#hiring'],
    ['#a #b', '', '#a #b'],
    ['paired with @lead', 'paired with @lead', '@lead'],
    ['paired with @lead #pairing', 'paired with @lead', '#pairing @lead'],
    ['a talk about #hiring @peer', 'a talk about #hiring', '#hiring @peer'],
    ['Talked to @lead and @peer #call', 'Talked to @lead and @peer', '#call @lead @peer'],
    ['found the cause #on-call', 'found the cause', '#on-call'],
    ['and @lead', 'and @lead', '@lead'],
    ['two lines\n#a', 'two lines', '#a'],
    ['(#a) “@lead” said', '(#a) “@lead” said', '#a @lead'],
    ['@lead’s review, @peer-2.', '@lead’s review, @peer-2.', '@lead @peer-2'],
    ['@anna.lee.', '@anna.lee.', '@anna.lee'],
    ['team/area #team/payments', 'team/area', '#team/payments'],
    ['C# and F#', 'C# and F#', ''],
    ['issue #1234', 'issue #1234', ''],
    ['mail a@b.example', 'mail a@b.example', ''],
    ['über #Größe @Jürgen', 'über', '#größe @jürgen'],
    ['a decomposed #cafe\u0301', 'a decomposed', '#café'],
    [`too long #${long}`, `too long #${long}`, ''],
    ['no token', 'no token', ''],
    ['ends in blanks #a  ', 'ends in blanks', '#a'],
    ['#a#b', '#a#b', '#a'],
  ])('%j', (typed, text, tokens) => {
    const found = tokensIn(typed);
    const names = [...found.tags.map((tag) => `#${tag}`), ...found.people.map((alias) => `@${alias}`)];
    expect({ text: found.text, tokens: names.join(' ') }).toEqual({ text, tokens });
  });

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom('#', '@', ' ', '\n', '.', '-', '/', 'é', 'İ', 'ß'),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .map((parts) => parts.join(''));

  it('finds only what can be a tag or an alias', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { tags, people } = tokensIn(typed);
        for (const tag of tags) expect(tagFrom(tag)).toBe(tag);
        for (const alias of people) expect(aliasFrom(alias)).toBe(alias);
      }),
    );
  });

  it('takes nothing from the text but tokens and blanks at its end', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { text } = tokensIn(typed);
        expect(typed.startsWith(text)).toBe(true);
        for (const word of typed.slice(text.length).trim().split(/\s+/).filter(Boolean)) {
          expect(word).toMatch(/^[#@]/);
        }
      }),
    );
  });

  it('reads a megabyte of blanks, letters or signs in no time', () => {
    for (const unit of [' ', 'a', '#', '@a.', '\n', '#a ', '(']) {
      const started = performance.now();
      tokensIn(`#${unit.repeat(1_048_576 / unit.length)}x`);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
