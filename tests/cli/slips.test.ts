import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

it('a verb that is not there is not logged as text', async () => {
  const career = await testCareer();
  await career('promise "capacity numbers" --to peer');
  expect(await career('promise move p1 --by "next monday"')).toMatchInlineSnapshot(`
    "
    $ career promise move p1 --by "next monday"
    ! career: career promise has no verb “move”
    ! hint: did you mean  career promise moved p1 --by 'next monday'; to log these
    !       very words: career promise --by 'next monday' -- move p1
    exit 2
    "
  `);
  expect(await career('promise done p1')).toMatchInlineSnapshot(`
    "
    $ career promise done p1
    ! career: career promise has no verb “done”
    ! hint: did you mean  career promise kept p1; to log these very words: career
    !       promise -- done p1
    exit 2
    "
  `);
  expect(await career('note edit t3')).toMatchInlineSnapshot(`
    "
    $ career note edit t3
    ! career: career note has no verb “edit”
    ! hint: did you mean  career edit t3; to log these very words: career note --
    !       edit t3
    exit 2
    "
  `);
  expect(await career('win add "Build time cut" --type help')).toMatchInlineSnapshot(`
    "
    $ career win add "Build time cut" --type help
    ! career: career win logs without a verb, so there is no “add”
    ! hint: did you mean  career win 'Build time cut' --type help; to log these very
    !       words: career win --type help -- add 'Build time cut'
    exit 2
    "
  `);
  expect(await career('skill add')).toMatchInlineSnapshot(`
    "
    $ career skill add
    ! career: career skill logs without a verb, so there is no “add”
    ! hint: did you mean  career skill; to log these very words: career skill -- add
    exit 2
    "
  `);
  // Unquoted words that begin so are what they say.
  expect(await career('promise add tests to the ledger --to peer')).toContain('add tests to the ledger');
  await career('undo');
  expect(await career('promise p1')).toMatchInlineSnapshot(`
    "
    $ career promise p1
    ! career: “p1” is no text
    ! hint: did you mean  career show p1; to log these very words: career promise --
    !       p1
    exit 2
    "
  `);
  expect(await career.json('promise list')).toHaveLength(1);
  const meant = await career.outcome('promise --by monday --json -- move p1');
  expect(JSON.parse(meant.stdout)).toMatchObject({ text: 'move p1' });
  expect(await career.json('note see w3')).toMatchObject({ text: 'see w3' });
});

it('a verb with a slip in it is not logged, whatever follows what it takes', async () => {
  const career = await testCareer();
  await career(`goal "Write in public" --measure "posts: 0 -> 6"`);
  await career('person lead --ring peer');
  expect(await career('goal progres g1 1')).toMatchInlineSnapshot(`
    "
    $ career goal progres g1 1
    ! career: career goal has no verb “progres”
    ! hint: did you mean  career goal progress g1 1; to log these very words: career
    !       goal -- progres g1 1
    exit 2
    "
  `);
  expect(await career(`goal checkin g1 1 --note "the guild"`)).toMatchInlineSnapshot(`
    "
    $ career goal checkin g1 1 --note "the guild"
    ! career: career goal has no verb “checkin”
    ! hint: did you mean  career goal progress g1 1 --note 'the guild'; to log these
    !       very words: career goal --note 'the guild' -- checkin g1 1
    exit 2
    "
  `);
  expect(await career('promise postpone p1 friday')).toContain(
    'did you mean  career promise moved p1 friday',
  );
  const verbatim = async (line: string) => JSON.parse((await career.outcome(line)).stdout);
  expect(await verbatim('feedback --json -- asks lead')).toMatchObject({ text: 'asks lead' });
  expect(await verbatim('goal --json -- progres g1 1')).toMatchObject({ text: 'progres g1 1' });
  for (const text of ['lost keys', 'lists of g1 things']) {
    expect(await career.json(`note ${text}`)).toMatchObject({ text });
  }
  for (const text of ['learn rust', 'pace of g1']) {
    expect(await career.json(`goal ${text}`)).toMatchObject({ text });
  }
  for (const text of ['asks nobody', 'asks lead']) {
    expect(await career.json(`feedback ${text}`)).toMatchObject({ text });
  }
});

it('people are shown and removed as other records are', async () => {
  const career = await testCareer();
  await career('person lead --ring peer');
  expect(await career('person show lead')).toMatchInlineSnapshot(`
    "
    $ career person show lead
    ! career: career person has no verb “show”
    ! hint: did you mean  career person lead
    exit 2
    "
  `);
  expect(await career('person rm @lead')).toMatchInlineSnapshot(`
    "
    $ career person rm @lead
    ! career: career person has no verb “rm”
    ! hint: did you mean  career rm n1
    exit 2
    "
  `);
  expect(await career('person delete nobody')).toMatchInlineSnapshot(`
    "
    $ career person delete nobody
    ! career: career person has no verb “delete”
    ! hint: career person list
    exit 2
    "
  `);
  expect(await career.json('person list')).toHaveLength(1);
});

it('what other programs call a command, or a slip in it, is understood, and the hint can be copied', async () => {
  const career = await testCareer();
  expect(await career('ls')).toMatchInlineSnapshot(`
    "
    $ career ls
    ! career: there is no command “ls”
    ! hint: did you mean  career log
    exit 2
    "
  `);
  expect(await career('enregy +1 "paired on it" --at "yesterday 10:00"')).toMatchInlineSnapshot(`
    "
    $ career enregy +1 "paired on it" --at "yesterday 10:00"
    ! career: there is no command “enregy”
    ! hint: did you mean  career energy +1 'paired on it' --at 'yesterday 10:00'
    exit 2
    "
  `);
  expect(await career('--db')).toMatchInlineSnapshot(`
    "
    $ career --db
    ! career: the option --db needs a value
    ! hint: career status --help
    exit 2
    "
  `);
  expect((await career.outcome('-v')).stdout).toBe((await career.outcome('--version')).stdout);
});

it('a kind narrows the log, and an id that is looked for is pointed to', async () => {
  const career = await testCareer();
  await career('win "Checkout errors down"');
  await career('energy 1 "paired on the retry bug"');
  expect(await career.json('log wins week')).toMatchObject([{ id: 'w1' }]);
  expect(await career('search e1')).toMatchInlineSnapshot(`
    "
    $ career search e1
    ! No record says e1. To see the one called so: career show e1
    "
  `);
});
