import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InfluenceMaterial, influenceOf, practices } from '../../src/insights/influence/influence.ts';
import { testCareer } from '../career.ts';
import { record } from './review-records.ts';

const year = { from: '2025-11-21', to: '2026-11-20' };
const none: InfluenceMaterial = { promises: [], wins: [], sessions: [], practised: [] };
const win = (id: string, fields: object) => record(id, { ...fields }) as never;

describe('what influence is built on', () => {
  it('a record with two practices counts once for each', () => {
    const both = record('w1', { tags: ['empathy', 'clarity'] });
    const practised = [both, both, record('e1', { tags: ['clarity'] })];
    expect(influenceOf({ ...none, practised }, year, year.to).practices).toEqual({
      empathy: 1,
      patience: 0,
      clarity: 2,
    });
  });

  it('reach is told from near to far, whatever came first', () => {
    const wins = [
      win('w1', { reach: 'company' }),
      win('w2', { reach: 'self' }),
      win('w3', { reach: 'teams' }),
    ];
    expect(Object.keys(influenceOf({ ...none, wins }, year, year.to).reach)).toEqual([
      'self',
      'teams',
      'company',
    ]);
  });

  it('help is a win of that type or a session for someone; being helped is none', () => {
    const wins = [win('w1', { type: 'help', people: ['peer'] }), win('w2', { people: ['lead'] })];
    const sessions = [
      record('s1', { given: true, state: 'held', whom: 'junior' }),
      record('s2', { given: null, state: 'held', whom: 'coach' }),
      record('s3', { given: true, state: 'planned', whom: 'junior-2' }),
    ] as never;
    expect(influenceOf({ ...none, wins, sessions }, year, year.to)).toMatchObject({
      helped: ['w1', 's1'],
      people: ['junior', 'peer'],
    });
  });

  it('no title and no level changes it', () => {
    const text = fc.string();
    fc.assert(
      fc.property(text, text, fc.constantFrom(...practices), (level, title, tag) => {
        const plain = { type: 'help', people: ['peer'], tags: [tag] };
        const of = (fields: object) =>
          influenceOf(
            { ...none, wins: [win('w1', fields)], practised: [record('w1', { ...fields })] },
            year,
            year.to,
          );
        expect(of({ ...plain, level, title })).toEqual(of(plain));
      }),
    );
  });
});

it('is counted from what was logged, and says over which days', async () => {
  const career = await testCareer({ columns: 80 });
  await career('promise "capacity numbers" --to peer --by 2026-11-10 --at 2026-11-02');
  await career('promise kept p1 --at 2026-11-09');
  await career('promise "the design" --to lead --by 2026-11-10 --at 2026-11-02');
  await career('promise kept p2 --at 2026-11-12');
  await career('win "A junior led the incident #patience" --type help --with junior --reach team');
  await career('win "One retry rule for all" --reach company');
  await career('session @junior "the first proposal #clarity" --given --step none');
  expect(await career('influence')).toMatchInlineSnapshot(`
    "
    $ career influence
    Influence · last 365 days (21 Nov 2025 to 20 Nov 2026)

    Kept       1 of 2 promises to others in time
    Helped     2 times: w1 s1
    Who        @junior @peer
    Reach      team 1 · company 1
    Practised  #empathy 0 · #patience 1 · #clarity 1

    Counted from what you logged; quiet help that is not here counts too.
    "
  `);
  expect(await career('influence 2026-10')).toMatchInlineSnapshot(`
    "
    $ career influence 2026-10
    Influence · 2026-10 (1 Oct to 31 Oct)

    Kept       no promise to others came to an end
    Helped     nothing logged: career win "…" --type help
    Who        nobody named
    Reach      no win says how far it reached
    Practised  #empathy 0 · #patience 0 · #clarity 0

    Counted from what you logged; quiet help that is not here counts too.
    "
  `);
  expect(await career.json('influence')).toMatchObject({
    promises: { kept: 1, of: 2 },
    helped: ['w1', 's1'],
    people: ['junior', 'peer'],
    reach: { team: 1, company: 1 },
  });
});
