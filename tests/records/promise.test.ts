import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

/** Four promises of early November; it is Friday the 20th. */
async function ledgerOfNovember(): Promise<TestCareer> {
  const career = await testCareer({ now: '2026-11-02T10:00:00+01:00' });
  await career.outcome('promise "capacity numbers" --to peer --by "13 nov"');
  await career.outcome('promise "review of the design" --from lead --by 2026-11-16');
  await career.outcome('promise "no meetings before ten" --trial --by 2026-11-18');
  await career.outcome('promise "write the runbook" --by 2026-11-27 --in "1:1 with lead"');
  career.at('2026-11-20T15:04:00+01:00');
  return career;
}

describe('a promise is logged', () => {
  it('in both directions and to oneself', async () => {
    const career = await testCareer();
    expect(await career('promise "capacity numbers" --to peer --by friday')).toMatchInlineSnapshot(`
      "
      $ career promise "capacity numbers" --to peer --by friday
      p1    to peer: capacity numbers · by Fri 27 Nov, in 7 days
      "
    `);
    expect(await career('promise review of the design --from lead --by "in 2 weeks"')).toMatchInlineSnapshot(`
      "
      $ career promise review of the design --from lead --by "in 2 weeks"
      p2    from lead: review of the design · by Fri 4 Dec, in 14 days
      "
    `);
    expect(await career('promise "no meetings before ten" --trial --by 2026-12-11')).toMatchInlineSnapshot(`
      "
      $ career promise "no meetings before ten" --trial --by 2026-12-11
      p3    to try: no meetings before ten · by Fri 11 Dec, in 21 days
      "
    `);
    expect(await career('promise "learn to say no"')).toMatchInlineSnapshot(`
      "
      $ career promise "learn to say no"
      p4    to myself: learn to say no · no day set
      "
    `);
    const records = await career.json<{ private: boolean }[]>('promise list');
    expect(records.map((each) => each.private)).toEqual([false, false, true, true]);
  });

  it('by answering questions', async () => {
    const career = await testCareer();
    career.answers('capacity numbers', 'peer', 'someday', 'friday');
    expect(await career('promise')).toMatchInlineSnapshot(`
      "
      $ career promise
      p1    to peer: capacity numbers · by Fri 27 Nov, in 7 days
      ! ? What is promised? capacity numbers
      ! ? To whom? (an alias; Enter: to yourself) peer
      ! ? By when? (Enter skips) someday
      !   “someday” is not a date career understands: for example 2026-12-01, 1 Dec, tomorrow, friday, in 2 weeks
      ! ? By when? (Enter skips) friday
      "
    `);
  });

  it('in an editor', async () => {
    const career = await testCareer();
    const script = join(career.folder, 'editor.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const path = process.argv.at(-1);
       const form = readFileSync(path, 'utf8');
       writeFileSync(path, form.replace('to:', 'to: peer').replace('due:', 'due: friday').replace('---', '---\\ncapacity numbers'));`,
    );
    career.env.EDITOR = `${process.execPath} ${script}`;
    expect(await career('promise --editor --in standup')).toMatchInlineSnapshot(`
      "
      $ career promise --editor --in standup
      p1    to peer: capacity numbers · by Fri 27 Nov, in 7 days
      "
    `);
  });

  it('as JSON, also one that has come to its end', async () => {
    const career = await testCareer();
    career.pipe('{"text": "capacity numbers", "to": "peer", "due": "2026-11-27", "tags": ["sizing"]}');
    expect(await career('promise --from -')).toMatchInlineSnapshot(`
      "
      $ career promise --from -
      p1    to peer: capacity numbers · by Fri 27 Nov, in 7 days · #sizing
      "
    `);
    career.pipe(
      '{"text": "the plan", "from": "lead", "at": "2026-11-02", "due": "2026-11-06", "state": "kept", "closedOn": "2026-11-09", "moves": [{"on": "2026-11-03", "from": "2026-11-05", "to": "2026-11-06"}]}',
    );
    expect(await career('promise --from -')).toMatchInlineSnapshot(`
      "
      $ career promise --from -
      p2    from lead: the plan · kept late on Mon 9 Nov
      "
    `);
    career.pipe('{"text": "the plan", "state": "broken"}');
    expect(await career('promise --from -')).toMatchInlineSnapshot(`
      "
      $ career promise --from -
      ! career: a promise that is broken needs the day it was closed on
      ! hint: add closedOn, such as 2026-11-20; your text is in draft 1: career promise
      !       --draft 1 --editor
      exit 2
      "
    `);
  });

  it.each([
    ['both ways at once', '--to peer --from lead'],
    ['due before it was made', '--by yesterday'],
    ['a day with two meanings', '--by 3/4'],
    ['a person that is no alias', '--to "my peer"'],
  ])('not with %s, and the words are kept', async (_name, options) => {
    const career = await testCareer();
    const { exit, stderr } = await career.outcome(`promise "capacity numbers" ${options}`);
    expect(exit).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('career promise --draft 1');
    expect(await career.json('promise list')).toEqual([]);
    const again = await career.outcome('promise --draft 1 --to peer --by friday');
    expect(again.stdout + again.stderr).toContain(
      options.startsWith('--to peer') ? 'one way' : 'capacity numbers',
    );
  });
});

describe('a promise comes to its end', () => {
  it('kept, late, broken, released: one or several in one change', async () => {
    const career = await ledgerOfNovember();
    expect(await career('promise kept p4')).toMatchInlineSnapshot(`
      "
      $ career promise kept p4
      p4    to myself: write the runbook · kept today
      "
    `);
    expect(await career('promise kept p1 --at "last friday" --note "sent by mail"')).toMatchInlineSnapshot(`
      "
      $ career promise kept p1 --at "last friday" --note "sent by mail"
      p1    to peer: capacity numbers · kept on Fri 13 Nov
      "
    `);
    expect(await career('promise reopen p1')).toMatchInlineSnapshot(`
      "
      $ career promise reopen p1
      p1    to peer: capacity numbers · by Fri 13 Nov, 7 days ago
      "
    `);
    expect(await career('promise kept 1 3 --helped somewhat')).toMatchInlineSnapshot(`
      "
      $ career promise kept 1 3 --helped somewhat
      p1    to peer: capacity numbers · kept late today
      p3    to try: no meetings before ten · kept late today
      "
    `);
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: promise kept p1 p3 · p1 p3 are as they were
      ! To do it again: career redo
      "
    `);
    expect(await career('promise broken p1')).toMatchInlineSnapshot(`
      "
      $ career promise broken p1
      p1    to peer: capacity numbers · broken today
      "
    `);
    expect(await career('promise released P3 p2 --note "the design was dropped"')).toMatchInlineSnapshot(`
      "
      $ career promise released P3 p2 --note "the design was dropped"
      p3    to try: no meetings before ten · released today
      p2    from lead: review of the design · released today
      "
    `);
  });

  it('a closed one is not closed again', async () => {
    const career = await ledgerOfNovember();
    await career.outcome('promise kept p1');
    expect(await career('promise broken p1')).toMatchInlineSnapshot(`
      "
      $ career promise broken p1
      ! career: p1 is closed: kept late on Fri 20 Nov 2026
      ! hint: career promise reopen p1
      exit 1
      "
    `);
    expect(await career('promise kept p4 p1')).toMatchInlineSnapshot(`
      "
      $ career promise kept p4 p1
      ! career: p1 is closed: kept late on Fri 20 Nov 2026
      ! hint: career promise reopen p1
      exit 1
      "
    `);
    expect((await career.json<{ id: string }[]>('promise list --open')).map(({ id }) => id)).toContain('p4');
  });

  it('moved before its day is honoured, after it counts as late', async () => {
    const career = await ledgerOfNovember();
    career.at('2026-11-12T10:00:00+01:00');
    expect(await career('promise moved p1 --by "20 nov" --note "figures come late"')).toMatchInlineSnapshot(`
      "
      $ career promise moved p1 --by "20 nov" --note "figures come late"
      p1    to peer: capacity numbers · moved to Fri 20 Nov, in 8 days
      "
    `);
    career.at('2026-11-20T15:04:00+01:00');
    await career.outcome('promise moved p2 --by 2026-11-23');
    expect(await career('promise kept p1 p2')).toMatchInlineSnapshot(`
      "
      $ career promise kept p1 p2
      p1    to peer: capacity numbers · kept today
      p2    from lead: review of the design · kept late today
      "
    `);
    expect(await career('show p1 p2')).toMatchInlineSnapshot(`
      "
      $ career show p1 p2
      p1 · promise · Mon 2 Nov 2026 10:00 · shareable
        capacity numbers
        whose          to peer
        due            Fri 20 Nov
        moved          Thu 12 Nov: from Fri 13 Nov to Fri 20 Nov · figures come late
        kept           Fri 20 Nov, today
        people         @peer

      p2 · promise · Mon 2 Nov 2026 10:00 · shareable
        review of the design
        whose          from lead
        due            Mon 23 Nov
        moved          Fri 20 Nov: from Mon 16 Nov to Mon 23 Nov, after its day
        kept late      Fri 20 Nov, today
        people         @lead
      "
    `);
  });

  it.each([
    ['promise kept', 'career promise list'],
    ['promise moved p1', 'career promise moved p1 --by monday'],
    ['promise moved p1 --by 2026-11-19', '--by friday'],
    ['promise kept p1 --at tomorrow', 'today or a day before'],
    ['promise kept p1 --at 2026-11-01', '--at that day or a later one'],
    ['promise kept p1 --helped perhaps', 'one of these words'],
    ['promise kept p99', 'career log --kind promise'],
    ['promise kept the word', 'an id is a letter and a number'],
  ])('%s is refused with a way on', async (line, hint) => {
    const career = await ledgerOfNovember();
    const { stdout, stderr, exit } = await career.outcome(line);
    expect([1, 2]).toContain(exit);
    expect(stdout).toBe('');
    expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
    expect(await career.json('promise list')).toHaveLength(4);
  });

  it('what was said of it is kept when it cannot be stored', async () => {
    const career = await ledgerOfNovember();
    expect(
      await career('promise broken p99 --note "the figures came from elsewhere"'),
    ).toMatchInlineSnapshot(`
      "
      $ career promise broken p99 --note "the figures came from elsewhere"
      ! career: there is no promise p99; the last is p4
      ! hint: career log --kind promise; your text is in draft 1: career note --draft 1
      exit 1
      "
    `);
    expect(await career('note --draft 1')).toMatchInlineSnapshot(`
      "
      $ career note --draft 1
      t1    the figures came from elsewhere · today 15:04
      "
    `);
  });

  it('an id that is missing is chosen', async () => {
    const career = await ledgerOfNovember();
    career.answers('p4  to myself: write the runbook · by Fri 27 Nov, in 7 days');
    expect(await career('promise kept')).toMatchInlineSnapshot(`
      "
      $ career promise kept
      p4    to myself: write the runbook · kept today
      ! ? Which one? p4  to myself: write the runbook · by Fri 27 Nov, in 7 days
      "
    `);
    career.answers('p2', 'last week', 'monday');
    expect(await career('promise moved')).toMatchInlineSnapshot(`
      "
      $ career promise moved
      p2    from lead: review of the design · moved to Mon 23 Nov, in 3 days
      ! ? Which one? p2
      ! ? To which day? last week
      !   “last week” is not one day: name the day, for example friday or 2026-11-20
      ! ? To which day? monday
      "
    `);
    career.answers('p4');
    expect(await career('promise reopen')).toMatchInlineSnapshot(`
      "
      $ career promise reopen
      p4    to myself: write the runbook · by Fri 27 Nov, in 7 days
      ! ? Which one? p4
      "
    `);
  });
});

describe('promises are looked at', () => {
  it('the open ones, soonest first', async () => {
    const career = await ledgerOfNovember();
    expect(await career('promise list')).toMatchInlineSnapshot(`
      "
      $ career promise list
      p1  to peer    capacity numbers        by Fri 13 Nov, 7 days ago
      p2  from lead  review of the design    by Mon 16 Nov, 4 days ago
      p3  to try     no meetings before ten  by Wed 18 Nov, 2 days ago
      p4  to myself  write the runbook       by Fri 27 Nov, in 7 days
      "
    `);
    expect(await career('promise list --overdue --from lead')).toMatchInlineSnapshot(`
      "
      $ career promise list --overdue --from lead
      p2  from lead  review of the design  by Mon 16 Nov, 4 days ago
      "
    `);
    expect(await career('promise list --to mentor')).toMatchInlineSnapshot(`
      "
      $ career promise list --to mentor
      ! No promise fits. Those that are open: career promise list
      "
    `);
    await career.outcome('promise kept p1 p2 p3 p4');
    expect(await career('promise list')).toMatchInlineSnapshot(`
      "
      $ career promise list
      ! Nothing is open. To log a promise: career promise "…" --to peer --by friday
      "
    `);
    expect((await career.outcome('promise list november')).stdout.split('\n')).toHaveLength(5);
  });

  it('tells what was made good after it was broken', async () => {
    const career = await testCareer();
    await career.outcome('promise "the numbers" --to peer --by tomorrow');
    await career.outcome('promise broken p1');
    await career.outcome('promise "the numbers after all" --to peer --by friday');
    await career.outcome('link p2 p1');
    expect(await career.json('promise ledger')).toMatchObject({ repaired: [] });
    await career.outcome('promise kept p2');
    expect(await career('promise ledger')).toMatchInlineSnapshot(`
      "
      $ career promise ledger
      Promises · 23 Aug to 20 Nov

                 kept    late  broken  released  moved  open  day passed
      to others  1 of 2     0       1         0      0     0           0
        peer     1 of 2     0       1         0      0     0           0

      made good after it was broken: p1 by p2
      "
    `);
  });

  it('in a ledger of both directions', async () => {
    const career = await ledgerOfNovember();
    await career.outcome('promise kept p1 --at "13 nov"');
    await career.outcome('promise broken p3');
    await career.outcome('promise moved p4 --by 2026-12-04');
    expect(await career('promise ledger')).toMatchInlineSnapshot(`
      "
      $ career promise ledger
      Promises · 23 Aug to 20 Nov

                   kept    late  broken  released  moved  open  day passed
      to others    1 of 1     0       0         0      0     0           0
        peer       1 of 1     0       0         0      0     0           0
      to myself    0 of 1     0       1         0      1     1           0
      from others  –          0       0         0      0     1           1
        lead       –          0       0         0      0     1           1
      "
    `);
    expect(await career('promise ledger 2026-Q3')).toMatchInlineSnapshot(`
      "
      $ career promise ledger 2026-Q3
      Promises · 1 Jul to 30 Sep
      ! No promise in that time. To log one: career promise "…" --to peer --by friday
      "
    `);
    const { people } = await career.json<{ people: unknown[] }>('promise ledger november --with lead');
    expect(people).toMatchObject([
      { person: 'lead', from: { made: 1, overdue: 1, ids: { overdue: ['p2'] } } },
    ]);
  });
});

describe('those whose day has passed are asked about', () => {
  it('one by one, each answer a change of its own', async () => {
    const career = await ledgerOfNovember();
    career.answers('kept later', 'yesterday', 'leave it open', 'tried by then', 'somewhat');
    expect(await career('promise settle')).toMatchInlineSnapshot(`
      "
      $ career promise settle
      p1    to peer: capacity numbers · kept late yesterday
      p3    to try: no meetings before ten · kept on Wed 18 Nov
      ! p1  to peer: capacity numbers · by Fri 13 Nov, 7 days ago
      ! ? p1: what became of it? kept later
      ! ? When? (such as yesterday; Enter: today) yesterday
      ! 
      ! p2  from lead: review of the design · by Mon 16 Nov, 4 days ago
      ! ? p2: what became of it? leave it open
      ! 
      ! p3  to try: no meetings before ten · by Wed 18 Nov, 2 days ago
      ! ? p3: what became of it? tried by then
      ! ? Did it help? somewhat
      ! 1 left open
      "
    `);
    expect((await career.outcome('undo')).stdout).toContain('promise kept p3');
    expect((await career.outcome('undo')).stdout).toContain('promise kept p1');
  });

  it('moving, not keeping, letting go', async () => {
    const career = await ledgerOfNovember();
    career.answers('moved to another day', 'monday', 'not kept', 'no longer needed');
    await career.outcome('promise settle');
    const states =
      await career.json<{ id: string; state: string; closedOn: string }[]>('promise list november');
    expect(states.map(({ id, state, closedOn }) => [id, state, closedOn])).toEqual([
      ['p1', 'moved', null],
      ['p2', 'broken', '2026-11-20'],
      ['p3', 'released', '2026-11-20'],
      ['p4', 'open', null],
    ]);
  });

  it('stopping keeps what was answered', async () => {
    const career = await ledgerOfNovember();
    career.answers('kept', '^C');
    expect(await career('promise settle')).toMatchInlineSnapshot(`
      "
      $ career promise settle
      ! p1  to peer: capacity numbers · by Fri 13 Nov, 7 days ago
      ! ? p1: what became of it? kept
      ! 
      ! p2  from lead: review of the design · by Mon 16 Nov, 4 days ago
      ! ? p2: what became of it? ^C
      ! career: stopped
      ! hint: 1 answer stored; the rest: career promise settle
      exit 130
      "
    `);
    expect(await career.json('promise list --overdue')).toHaveLength(2);
  });

  it('without a terminal they are listed', async () => {
    const career = await ledgerOfNovember();
    expect(await career('promise settle')).toMatchInlineSnapshot(`
      "
      $ career promise settle
      p1  to peer    capacity numbers        by Fri 13 Nov, 7 days ago
      p2  from lead  review of the design    by Mon 16 Nov, 4 days ago
      p3  to try     no meetings before ten  by Wed 18 Nov, 2 days ago
      ! To say what became of one: career promise kept p1, or moved, broken, released
      "
    `);
    await career.outcome('promise kept p1 p2 p3');
    expect(await career('promise settle')).toMatchInlineSnapshot(`
      "
      $ career promise settle
      ! No promise is waiting for an answer. Those that are open: career promise list
      "
    `);
  });
});

it('promises between oneself and one person are listed in both directions', async () => {
  const career = await testCareer();
  await career('promise "capacity numbers" --to peer');
  await career('promise "the review" --from peer');
  await career('promise "the notes" --to lead');
  expect(await career.json('promise list --with @peer')).toMatchObject([{ id: 'p1' }, { id: 'p2' }]);
});
