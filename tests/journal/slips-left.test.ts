import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

/** A slip leaves nothing behind that has to be tidied up. */

it('a draft is gone once its text is stored, and others stay', async () => {
  const career = await testCareer();
  await career.outcome(['energy', '+9', 'paired on the retry bug']);
  await career.outcome(['energy', '+9', 'something else']);
  expect(await career.json('drafts')).toHaveLength(2);
  await career('energy +2 "paired on the retry bug" --flow');
  expect(await career.json('drafts')).toMatchObject([{ words: 'something else' }]);
});

it('all drafts go at once', async () => {
  const career = await testCareer();
  await career.outcome(['energy', '+9', 'one']);
  await career.outcome(['energy', '+9', 'two']);
  expect(await career('drafts rm')).toMatchInlineSnapshot(`
    "
    $ career drafts rm
    ! career: career drafts rm needs the number of a draft
    ! hint: career drafts
    exit 2
    "
  `);
  expect(await career('drafts rm --all')).toMatchInlineSnapshot(`
    "
    $ career drafts rm --all
    ! career: deleting drafts 1 2 cannot be undone
    ! hint: career drafts rm 1 2 --yes
    exit 2
    "
  `);
  expect(await career('drafts rm --all --yes')).toMatchInlineSnapshot(`
    "
    $ career drafts rm --all --yes
    drafts 1 2 are gone
    "
  `);
  expect(await career('drafts rm --all --yes')).toMatchInlineSnapshot(`
    "
    $ career drafts rm --all --yes
    ! career: there are no drafts
    ! hint: career status
    exit 1
    "
  `);
});

it('a capture that is refused makes no journal', async () => {
  const career = await testCareer({ empty: true });
  for (const line of ['energy', 'feedback', 'promise', 'energy +9 hello', 'goal'])
    expect((await career.outcome(line)).exit).toBe(2);
  expect(existsSync(career.path)).toBe(false);
});

it('an answer to another question makes no people', async () => {
  const career = await testCareer();
  expect(await career('init --person "every 2 weeks"')).toMatchInlineSnapshot(`
    "
    $ career init --person "every 2 weeks"
    ! career: “2” is no alias
    ! hint: for example lead:manager, peer
    exit 2
    "
  `);
  expect(await career.json('person list')).toEqual([]);
});

it('a set-up with --yes asks nothing', async () => {
  const career = await testCareer({ empty: true });
  career.answers();
  expect(await career.outcome('init --yes')).toMatchObject({ exit: 0 });
  expect(existsSync(career.path)).toBe(true);
});

it('many of a kind are its list', async () => {
  const career = await testCareer();
  await career('goal "learn rust"');
  expect(await career.json('goals')).toEqual(await career.json('goal list'));
  expect(await career.json('people')).toEqual(await career.json('person list'));
  expect(await career('version')).toMatchInlineSnapshot(`
    "
    $ career version
    0.1.0
    "
  `);
});
