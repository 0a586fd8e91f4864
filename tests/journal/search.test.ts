import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/errors.ts';
import { add } from '../../src/journal/entry.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { hydrate } from '../../src/journal/record-store.ts';
import { anyOf, matchOf, type Search, searchFrom } from '../../src/journal/search.ts';
import { type Order, select, type Wanted } from '../../src/journal/search-store.ts';
import { kinds } from '../../src/records/kinds.ts';
import { hostileText } from '../arbitrary.ts';
import { testCareer } from '../career.ts';
import { memoryJournal, moment, noon } from './memory.ts';

/** What was read, on one line. */
function told(search: Search): string {
  const terms = ({ words, pieces, kinds: named, tags, people }: Search['wanted'], sign: string): string[] => [
    ...words.map(({ text, prefix }) => `${sign}“${text}${prefix ? '*' : ''}”`),
    ...pieces.map((piece) => `${sign}‹${piece}›`),
    ...named.map((name) => `${sign}kind:${name}`),
    ...tags.map((name) => `${sign}#${name}`),
    ...people.map((alias) => `${sign}@${alias}`),
  ];
  const { since, until, private: wish } = search;
  return [
    ...terms(search.wanted, ''),
    ...terms(search.unwanted, '-'),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(wish === undefined ? [] : [wish ? 'private' : 'shareable']),
  ].join(' ');
}

describe('the words of a search', () => {
  it.each<[typed: string, read: string]>([
    ['retry bug', '“retry” “bug”'],
    ['"retry bug"', '“retry bug”'],
    ['“retry bug” „and this“', '“retry bug” “and this”'],
    ['"left open', '“left open”'],
    ['retr* "retry bu"*', '“retr*” “retry bu*”'],
    ['-word -"a phrase" -#tag -@lead -kind:win', '-“word” -“a phrase” -kind:win -#tag -@lead'],
    ['#Hiring @Lead', '#hiring @lead'],
    ['tag:hiring,on-call with:@lead', '#hiring #on-call @lead'],
    ['kind:win,feedback', 'kind:win kind:feedback'],
    ['since:r14 until:"last month"', 'since r14 until last month'],
    ['is:private', 'private'],
    ['IS:Shareable', 'shareable'],
    ['and or not near', '“and” “or” “not” “near”'],
    ["don't R&D a/b", "“don't” “R&D” “a/b”"],
    ['C# #1234 a@b.example', '“C#” “#1234” “a@b.example”'],
    ['http://example.org note:this', '“http://example.org” “note:this”'],
    ['salt & pepper - !!! …', '“salt” “pepper”'],
    ['設計 日本語', '‹設計› ‹日本語›'],
    ['🎉 €', '‹🎉› ‹€›'],
    ['*', ''],
    ['', ''],
  ])('%j', (typed, read) => {
    expect(told(searchFrom(typed))).toBe(read);
  });

  it.each([
    ['kind:', '“kind:” says nothing'],
    ['tag:""', '“tag:""” says nothing'],
    ['"  "', '“"  "” says nothing'],
    ['is:lost', 'a record is never “lost”'],
    ['-since:r14', '“-since:r14” cannot be left out'],
    ['tag:12', '“12” is not a tag'],
    ['a '.repeat(51), 'a search takes at most 50 words'],
  ])('%j is refused', (typed, message) => {
    expect(() => searchFrom(typed)).toThrow(message);
  });

  it('becomes an expression of quoted words only', () => {
    expect(matchOf(searchFrom('retr* "the bug" -gone -"for good"'))).toBe(
      '("retr"* AND "the bug") NOT ("gone" OR "for good")',
    );
    expect(matchOf(searchFrom('a"b AND "c'))).toBe('"a b" AND "AND" AND "c"');
    expect(anyOf(searchFrom('-a -b').unwanted)).toBe('"a" OR "b"');
  });
});

describe('career search', () => {
  it('finds words in texts and fields, the newest first', async () => {
    const career = await testCareer();
    await career('energy +1 "paired on the retry bug #pairing @lead"');
    await career('win "Checkout errors down" --impact "1.9 % -> 0.4 %" --part "found the retry bug"');
    await career('feedback "The doc buried the decision" --from lead --in "design review"');
    await career('note "retries are not a plan" --share');
    expect(await career('search retry bug')).toMatchInlineSnapshot(`
      "
      $ career search retry bug
      w1  today 15:04  Checkout errors down · 1.9 % → 0.4 %
                       …1.9 % -> 0.4 % found the retry bug
      e1  today 15:04  +1 gave some · paired on the retry bug · #pairing @lead
      "
    `);
    expect(await career('search "retr* -bug"')).toMatchInlineSnapshot(`
      "
      $ career search "retr* -bug"
      t1  today 15:04  retries are not a plan
      "
    `);
    expect(await career('search "@lead kind:feedback"')).toMatchInlineSnapshot(`
      "
      $ career search "@lead kind:feedback"
      f1  today 15:04  lead in design review: “The doc buried the decision”
      "
    `);
    expect(await career('search is:shareable')).toMatchInlineSnapshot(`
      "
      $ career search is:shareable
      t1  today 15:04  retries are not a plan
      w1  today 15:04  Checkout errors down · 1.9 % → 0.4 %
      "
    `);
    expect(await career('search retry --limit 1')).toMatchInlineSnapshot(`
      "
      $ career search retry --limit 1
      w1  today 15:04  Checkout errors down · 1.9 % → 0.4 %
                       …1.9 % -> 0.4 % found the retry bug
      ! The last one is shown; for all: --limit 0
      "
    `);
  });

  it('says what to type when nothing fits', async () => {
    const career = await testCareer();
    await career('energy +1 "paired #pairing @lead"');
    expect(await career('search "#pairng"')).toMatchInlineSnapshot(`
      "
      $ career search "#pairng"
      ! No record fits. Did you mean  career search '#pairing'
      "
    `);
    expect(await career('search pairing bug')).toMatchInlineSnapshot(`
      "
      $ career search pairing bug
      ! No record fits. To look for beginnings: career search 'pairing* bug*'
      "
    `);
    expect(await career('search leed')).toMatchInlineSnapshot(`
      "
      $ career search leed
      ! No record fits. Did you mean  career search '@lead'
      "
    `);
    expect(await career('search since:2020 until:2021')).toMatchInlineSnapshot(`
      "
      $ career search since:2020 until:2021
      ! No record fits. To see what there is: career log
      "
    `);
    expect((await career.outcome('search nothing --json')).stdout).toBe('[]\n');
    expect(await career('search "..."')).toMatchInlineSnapshot(`
      "
      $ career search "..."
      ! career: there is nothing to look for in “...”
      ! hint: for example: career search 'retry #pairing since:r14'
      exit 2
      "
    `);
    expect(await career('search word -without')).toMatchInlineSnapshot(`
      "
      $ career search word -without
      ! No record has @ithout. To see what there is: career log
      "
    `);
  });

  it('finds what the index does not hold as words', async () => {
    const career = await testCareer();
    await career('note "新しい設計を書いた"');
    await career('note "shipped 🎉 at last"');
    expect(await career.json<JournalRecord[]>('search 設計')).toMatchObject([{ id: 't1' }]);
    expect(await career.json<JournalRecord[]>('search 🎉')).toMatchObject([{ id: 't2' }]);
    expect(await career.json<JournalRecord[]>('search "shipped -🎉"')).toEqual([]);
  });

  it('never fails but with a sentence, whatever is typed', async () => {
    const career = await testCareer();
    await career('energy +1 "paired on the retry bug #pairing @lead"');
    const signs = fc.constantFrom(
      '"',
      '*',
      '-',
      '#',
      '@',
      ':',
      '(',
      ')',
      ' ',
      'AND',
      'NEAR(',
      'kind:',
      'is:',
      '^',
      '\0',
    );
    const typed = fc
      .array(fc.oneof(signs, fc.string({ unit: 'binary' }), hostileText))
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const { exit, stderr } = await career.outcome(['search', '--', words]);
        expect([exitCode.done, exitCode.refused, exitCode.misuse], stderr).toContain(exit);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the plan of a search', () => {
  it('changes nothing about what is found', async () => {
    const { db, write } = await memoryJournal();
    const texts = ['a b', 'a', 'b c', 'c q', 'a c d'];
    const named = ['note', 'energy', 'feedback'];
    write('log', (writing) => {
      for (let index = 0; index < 60; index += 1) {
        const { kind } = kinds.byName(named[index % 3] ?? '')!;
        add(writing, kind, {
          text: texts[index % 5] ?? '',
          moment: {
            ...moment,
            at: noon - index * 1000,
            day: `2026-0${1 + (index % 9)}-${10 + (index % 19)}`,
          },
          tags: ['x', 'y', 'z'].filter((_, place) => index % (place + 2) === 0),
          people: ['lead', 'peer'].filter((_, place) => index % (place + 4) === 0),
          private: index % 5 > 0,
          values: { level: 1, from: index % 2 ? 'lead' : null },
        });
      }
    });
    const all = hydrate(db, kinds, select(db, {}, 'logged', -1));
    expect(all.length).toBe(62);
    const names = (...list: string[]) => fc.option(fc.subarray(list), { nil: undefined });
    const day = fc.constantFrom('2026-02-01', '2026-05-15', '2026-08-20');
    const wish: fc.Arbitrary<Wanted> = fc.record({
      match: fc.constantFrom(undefined, '"a"', '"a" AND "c"', '"b"*', '"a" NOT "d"', '"zzz"'),
      kinds: fc.option(fc.subarray(['note', 'energy', 'feedback', 'person'], { minLength: 1 }), {
        nil: undefined,
      }),
      tags: names('x', 'y', 'z'),
      people: names('lead', 'peer'),
      from: fc.option(day, { nil: undefined }),
      to: fc.option(day, { nil: undefined }),
      private: fc.option(fc.boolean(), { nil: undefined }),
      pieces: fc.constantFrom(undefined, ['q']),
      without: fc.option(
        fc.record({
          match: fc.constantFrom(undefined, '"d"'),
          tags: names('x'),
          people: names('peer'),
          kinds: names('note'),
        }),
        { nil: undefined },
      ),
    });
    const bounds = fc.constantFrom(
      { many: 0, few: 0 },
      { many: 1000, few: 0 },
      { many: 1000, few: 1000 },
      { many: 12, few: 3 },
    );
    const order = fc.constantFrom<Order>('logged', 'lived');
    fc.assert(
      fc.property(wish, bounds, order, fc.constantFrom(-1, 3), (wanted, plan, by, limit) => {
        const expected = all
          .filter((record) => fits(record, wanted))
          .sort((a, b) =>
            by === 'logged'
              ? 0
              : a.day < b.day
                ? 1
                : a.day > b.day
                  ? -1
                  : a.at < b.at
                    ? 1
                    : a.at > b.at
                      ? -1
                      : 0,
          );
        const found = hydrate(db, kinds, select(db, wanted, by, limit, plan));
        expect(found.map(({ id }) => id)).toEqual(
          expected.slice(0, limit < 0 ? undefined : limit).map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** The same, told record by record. */
function fits(record: JournalRecord, wanted: Wanted): boolean {
  const words = (record.kind === 'person' ? '' : record.text).split(' ');
  const has = (word: string): boolean => words.includes(word);
  const matches: Record<string, boolean> = {
    '"a"': has('a'),
    '"a" AND "c"': has('a') && has('c'),
    '"b"*': words.some((word) => word.startsWith('b')),
    '"a" NOT "d"': has('a') && !has('d'),
    '"d"': has('d'),
    '"zzz"': false,
  };
  const {
    match,
    kinds: named,
    tags = [],
    people = [],
    from,
    to,
    private: wish,
    pieces,
    without = {},
  } = wanted;
  return (
    (match === undefined || matches[match] === true) &&
    (named === undefined || named.includes(record.kind)) &&
    tags.every((tag) => record.tags.includes(tag)) &&
    people.every((alias) => record.people.includes(alias)) &&
    (from === undefined || record.day >= from) &&
    (to === undefined || record.day <= to) &&
    (wish === undefined || record.private === wish) &&
    (pieces === undefined || has('q')) &&
    !(without.match !== undefined && matches[without.match]) &&
    !(without.tags ?? []).some((tag) => record.tags.includes(tag)) &&
    !(without.people ?? []).some((alias) => record.people.includes(alias)) &&
    !(without.kinds ?? []).includes(record.kind)
  );
}
