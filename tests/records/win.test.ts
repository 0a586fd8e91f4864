import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

it('a win is logged with what changed, for whom, and what shows it', async () => {
  const career = await testCareer();
  await career('goal "Make checkout boring"');
  expect(
    await career(
      'win "Checkout errors down #checkout" --impact "1.9 % -> 0.4 %" --reach teams --for customers --part "design and the first two services" --evidence https://example.org/d12 --goal g1',
    ),
  ).toMatchInlineSnapshot(`
    "
    $ career win "Checkout errors down #checkout" --impact "1.9 % -> 0.4 %" --reach teams --for customers --part "design and the first two services" --evidence https://example.org/d12 --goal g1
    w1    Checkout errors down · 1.9 % → 0.4 % · for customers · reach teams · #checkout · today 15:04
    "
  `);
  expect(await career('show w1')).toMatchInlineSnapshot(`
    "
    $ career show w1
    w1 · win · Fri 20 Nov 2026 15:04 · shareable
      Checkout errors down
      impact         1.9 % → 0.4 %
      for            customers
      reach          teams
      my part        design and the first two services
      evidence       https://example.org/d12
      tags           #checkout
      supports       g1
    "
  `);
});

it('a missing link is mentioned once, for outcomes', async () => {
  const career = await testCareer();
  expect(await career('win deploys take 5 minutes --impact "40 -> 5 min"')).toMatchInlineSnapshot(`
    "
    $ career win deploys take 5 minutes --impact "40 -> 5 min"
    w1    deploys take 5 minutes · 40 → 5 min · today 15:04
    !       to add a link later: career edit w1 --evidence …
    "
  `);
  expect(await career('win "unblocked the ledger team @peer" --type help')).toMatchInlineSnapshot(`
    "
    $ career win "unblocked the ledger team @peer" --type help
    w2    unblocked the ledger team · help · @peer · today 15:04
    "
  `);
});

it('wins are listed by how far they reached and what they were', async () => {
  const career = await testCareer();
  expect(await career('win list')).toMatchInlineSnapshot(`
    "
    $ career win list
    ! No win here yet. To log one: career win "what changed" --impact "before ->
    ! after"
    "
  `);
  await career('win "deploys take 5 minutes" --reach org --at 2026-09-01');
  await career('win "unblocked the ledger team" --type help');
  expect(await career('win list')).toMatchInlineSnapshot(`
    "
    $ career win list
    w2  today 15:04  unblocked the ledger team · help
    w1  Tue 1 Sep    deploys take 5 minutes · reach org
    "
  `);
  expect(await career('win list --type help')).toMatchInlineSnapshot(`
    "
    $ career win list --type help
    w2  today 15:04  unblocked the ledger team · help
    "
  `);
  expect(await career('win list 2026-Q3 --reach org')).toMatchInlineSnapshot(`
    "
    $ career win list 2026-Q3 --reach org
    w1  Tue 1 Sep  deploys take 5 minutes · reach org
    "
  `);
  expect(await career.json('win list --limit 1')).toMatchObject([{ id: 'w2', type: 'help', evidence: [] }]);
  expect(await career('win list --limit 1')).toMatchInlineSnapshot(`
    "
    $ career win list --limit 1
    w2  today 15:04  unblocked the ledger team · help
    ! The last one is shown; for all: --limit 0
    "
  `);
  expect(await career('win list --reach moon')).toMatchInlineSnapshot(`
    "
    $ career win list --reach moon
    ! career: “moon” is not one of self, team, teams, org, company
    ! hint: type one of these words
    exit 2
    "
  `);
});

it('at a terminal the questions can all be skipped but the first', async () => {
  const career = await testCareer();
  career.answers('', 'Deploys take 5 minutes', '40 -> 5 min', '', 'the pipeline', '');
  expect(await career('win')).toMatchInlineSnapshot(`
    "
    $ career win
    w1    Deploys take 5 minutes · 40 → 5 min · today 15:04
    ! ? What changed? 
    !   A few words are needed; Ctrl-C stops.
    ! ? What changed? Deploys take 5 minutes
    ! ? Before and after? (such as 1.9 % -> 0.4 %; Enter skips) 40 -> 5 min
    ! ? For whom? (Enter skips) 
    ! ? What exactly was your part? (Enter skips) the pipeline
    ! ? A link or a document that shows it? (Enter skips) 
    !       to add a link later: career edit w1 --evidence …
    "
  `);
});
