import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageMaterial, pageOf } from '../../src/insights/person/page.ts';
import type { Known } from '../../src/records/person/people.ts';
import { testCareer } from '../career.ts';
import { record } from './review-records.ts';

const none: PageMaterial = { promises: [], feedback: [], asks: [], sessions: [], wins: [] };
const known = (fields: object = {}) =>
  ({
    ...record('n1', { alias: 'lead', cadence: null }),
    records: 1,
    last: null,
    ...fields,
  }) as unknown as Known;
const promise = (id: string, fields: object) =>
  record(id, { to: null, from: null, state: 'open', ...fields }) as never;
const talk = (id: string, fields: object) =>
  record(id, { whom: 'lead', type: 'mentoring', state: 'held', plannedOn: null, ...fields }) as never;

describe('a page about one person', () => {
  it('parts what is owed from what is theirs, and leaves out what is between others', () => {
    const promises = [
      promise('p1', { to: 'lead' }),
      promise('p2', { from: 'lead', state: 'moved' }),
      promise('p3', { to: 'peer', people: ['lead'] }),
      promise('p4', { to: 'lead', state: 'kept' }),
      promise('p5', { to: 'lead', state: 'late' }),
      promise('p6', { to: 'lead', state: 'released' }),
    ];
    const page = pageOf(known(), { ...none, promises });
    expect(page.owing.map(({ id }) => id)).toEqual(['p1']);
    expect(page.owed.map(({ id }) => id)).toEqual(['p2']);
    expect(page.kept).toEqual({ kept: 1, of: 2 });
  });

  it.each<[string, object, readonly never[], string | null]>([
    ['nothing says when', {}, [], null],
    ['a planned talk', {}, [talk('s1', { state: 'planned', plannedOn: '2026-11-27' })], '2026-11-27'],
    ['the usual distance', {}, [talk('s1', { type: 'coaching', day: '2026-11-10' })], '2026-11-17'],
    [
      'the distance that is wished for',
      { cadence: 30, last: { id: 'e1', day: '2026-11-01' } },
      [],
      '2026-12-01',
    ],
    [
      'whichever is first',
      { cadence: 30, last: { id: 's1', day: '2026-11-10' } },
      [talk('s1', { type: 'coaching', day: '2026-11-10' })],
      '2026-11-17',
    ],
  ])('the next talk: %s', (_, person, sessions, next) => {
    expect(pageOf(known(person), { ...none, sessions }).next).toBe(next);
  });

  it('shows at most three of what was said, and only what they said', () => {
    const from = fc.constantFrom('lead', 'peer');
    fc.assert(
      fc.property(fc.array(from, { maxLength: 9 }), (givers) => {
        const feedback = givers.map((giver, place) => record(`f${place + 1}`, { from: giver })) as never;
        const page = pageOf(known(), { ...none, feedback });
        expect(page.feedback.length).toBe(Math.min(3, givers.filter((giver) => giver === 'lead').length));
        expect(page.feedback.every((each) => each.from === 'lead')).toBe(true);
      }),
    );
  });
});

it('is all that lies between oneself and them', async () => {
  const career = await testCareer({ columns: 80 });
  await career('person lead --relation "lead of the payments team" --ring manager --cadence 14');
  await career(
    'promise "capacity numbers for the second region, by team and by month" --to lead --by friday',
  );
  await career('promise "the budget" --from lead');
  await career(
    'feedback "The doc buried the decision, and I had to look for it on the last page" --from lead --at 2026-11-17',
  );
  await career('feedback ask lead --about "the incident review"');
  await career('session @lead "the promotion case" --as career-planning --step none --at 2026-11-05');
  await career('win "Checkout errors down" --with lead --at 2026-11-12');
  expect(await career('person lead')).toMatchInlineSnapshot(`
    "
    $ career person lead
    n1    @lead · lead of the payments team · manager
          in 6 records, last a1, today
          1 talk, the last Thu 5 Nov · next Fri 4 Dec

    You owe
      p1  capacity numbers for the second region, by team and by      by Fri 27 Nov
          month

    They owe
      p2  the budget

    They said
      f1  “The doc buried the decision, and I had to look for it on the  Tue 17 Nov
          last page”

    You asked
      a1  What did I do that calmed or hurried things?  today

    Wins together
      w1  Checkout errors down  Thu 12 Nov
    !       all of them: career log --with lead
    "
  `);
  expect(Object.keys(await career.json('person lead')).slice(-9)).toMatchInlineSnapshot(`
    [
      "backlinks",
      "alias",
      "relation",
      "ring",
      "knowsField",
      "cadence",
      "records",
      "last",
      "between",
    ]
  `);
});

it('someone of whom nothing is known yet has a short page', async () => {
  const career = await testCareer();
  await career('person peer --ring peer');
  expect(await career('person peer')).toMatchInlineSnapshot(`
    "
    $ career person peer
    n1    @peer · peer
          no record names them yet
    "
  `);
});
