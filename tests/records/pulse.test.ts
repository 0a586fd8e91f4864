import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFrom } from '../../src/records/pulse/answers.ts';
import { itemNames, items, itemVersion, shuffled } from '../../src/records/pulse/items.ts';
import { testCareer } from '../career.ts';

describe('career pulse', () => {
  it('takes answers in one line, as one change', async () => {
    const career = await testCareer();
    expect(await career('pulse drained 4 recovery 6')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 4 recovery 6
      u1    drained 4 of 10 · today 15:04
      u2    recovery 6 of 10 · today 15:04
      "
    `);
    expect(await career('pulse drained 7 two releases in one week #release')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 7 two releases in one week #release
      u3    drained 7 of 10 · two releases in one week · #release · today 15:04
      "
    `);
    expect(await career('show u3')).toMatchInlineSnapshot(`
      "
      $ career show u3
      u3 · pulse · Fri 20 Nov 2026 15:04 · private
        two releases in one week
        answer         drained 7
        question       Over the last week, how drained did work leave you?
        scale          0 not at all … 10 completely
        wording        version 1
        tags           #release
      "
    `);
    await career('undo');
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: log pulse · u1 u2 are gone
      ! To do it again: career redo
      "
    `);
  });

  it('prints an array as JSON, whatever the number of answers', async () => {
    const career = await testCareer();
    expect(await career.json('pulse satisfaction 5')).toMatchObject([
      { id: 'u1', kind: 'pulse', item: 'satisfaction', value: 5, version: itemVersion, private: true },
    ]);
  });

  it('says what is wrong, and what was meant', async () => {
    const career = await testCareer();
    expect(await career('pulse draned 4')).toMatchInlineSnapshot(`
      "
      $ career pulse draned 4
      ! career: there is no question “draned”
      ! hint: did you mean  career pulse drained 4
      exit 2
      "
    `);
    expect(await career('pulse drained 11')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 11
      ! career: “11” is not an answer to drained
      ! hint: 0 not at all … 10 completely, in whole numbers
      exit 2
      "
    `);
    expect(await career('pulse drained 4 recovery 2.5')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 4 recovery 2.5
      ! career: “2.5” is not an answer to recovery
      ! hint: 0 not at all … 10 fully, in whole numbers
      exit 2
      "
    `);
    expect(await career('pulse drained 12 two releases in one week')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 12 two releases in one week
      ! career: “12” is not an answer to drained
      ! hint: 0 not at all … 10 completely, in whole numbers; your text is in draft 1:
      !       career pulse --draft 1 --editor
      exit 2
      "
    `);
    expect(await career('pulse drained 7 --draft 1')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 7 --draft 1
      u1    drained 7 of 10 · two releases in one week · today 15:04
      "
    `);
    expect(await career('pulse drained 7 recvery 3')).toMatchInlineSnapshot(`
      "
      $ career pulse drained 7 recvery 3
      ! career: there is no question “recvery”
      ! hint: did you mean  career pulse drained 7 recovery 3
      exit 2
      "
    `);
    expect(await career('pulse "BAT core" 2.4')).toMatchInlineSnapshot(`
      "
      $ career pulse "BAT core" 2.4
      ! career: there is no question “BAT core”
      ! hint: for a number from outside: career pulse add "BAT core" 2.4 --source …
      exit 2
      "
    `);
    expect(await career('pulse mood')).toMatchInlineSnapshot(`
      "
      $ career pulse mood
      ! career: there is no question “mood”
      ! hint: career pulse items lists them
      exit 2
      "
    `);
    expect(await career('pulse itms')).toMatchInlineSnapshot(`
      "
      $ career pulse itms
      ! career: there is no question “itms”
      ! hint: did you mean  career pulse items
      exit 2
      "
    `);
    expect(await career('pulse drained')).toMatchInlineSnapshot(`
      "
      $ career pulse drained
      ! career: drained needs a number: 0 not at all … 10 completely
      ! hint: career pulse drained 4
      exit 2
      "
    `);
    expect(await career('pulse')).toMatchInlineSnapshot(`
      "
      $ career pulse
      ! career: career pulse needs a question and a number
      ! hint: for example: career pulse drained 4 recovery 6
      exit 2
      "
    `);
    expect(await career('pulse list')).toMatchInlineSnapshot(`
      "
      $ career pulse list
      u1  today 15:04  drained 7 of 10 · two releases in one week
      "
    `);
  });

  it('asks in an order of chance, stores each answer at once, and all share one time', async () => {
    const career = await testCareer();
    career.answers('4', '', '12', '6', '', '', '', '', '3');
    expect(await career('pulse')).toMatchInlineSnapshot(`
      "
      $ career pulse
      u1    say 4 of 10 · today 15:04
      u2    recovery 6 of 10 · today 15:04
      u3    clarity 3 of 10 · today 15:04
      ! 8 short questions, about the last week where they name no other time. Enter
      ! skips one; Ctrl-C stops, and what you answered is kept.
      ! 
      ! ? How much did you decide about your own time? 4
      ! 
      ! ? All in all, how satisfied were you with your work these two weeks? 
      ! 
      ! ? How well did your evenings and days off restore you? 12
      !   “12” is not an answer to recovery: 0 not at all … 10 fully, in whole numbers
      ! ? How well did your evenings and days off restore you? 6
      ! 
      ! ? Could you say an unpopular thing in your team this week? 
      ! 
      ! ? How much did you feel like keeping work at arm’s length? 
      ! 
      ! ? How confident are you that you can do what your role asks? 
      ! 
      ! ? Over the last week, how drained did work leave you? 
      ! 
      ! ? How clear are you on what you want next? 3
      ! 
      ! earlier answers: career pulse list
      "
    `);
    const records = await career.json<{ at: string }[]>('pulse list');
    expect(new Set(records.map(({ at }) => at)).size).toBe(1);
  });

  it('keeps what was answered before Ctrl-C', async () => {
    const career = await testCareer();
    career.answers('4', '5', '^C');
    expect(await career('pulse drained recovery say --at yesterday')).toMatchInlineSnapshot(`
      "
      $ career pulse drained recovery say --at yesterday
      ! 3 short questions, about the last week where they name no other time. Enter
      ! skips one; Ctrl-C stops, and what you answered is kept.
      ! 
      ! ? How well did your evenings and days off restore you? 4
      ! 
      ! ? Over the last week, how drained did work leave you? 5
      ! 
      ! ? How much did you decide about your own time? ^C
      ! career: stopped; 2 answers are kept
      ! hint: career pulse list today
      exit 130
      "
    `);
    expect(await career('log')).toMatchInlineSnapshot(`
      "
      $ career log
      u2  yesterday  drained 5 of 10
      u1  yesterday  recovery 4 of 10
      "
    `);
  });

  it('nothing has to be answered', async () => {
    const career = await testCareer();
    career.answers('');
    expect(await career('pulse clarity')).toMatchInlineSnapshot(`
      "
      $ career pulse clarity
      ! Enter skips it.
      ! 
      ! ? How clear are you on what you want next? 
      ! Nothing was answered; that is fine.
      "
    `);
  });

  it('reads forms and JSON like every other kind', async () => {
    const career = await testCareer();
    career.pipe('{"item": "Drained", "value": 4, "text": "a long week"}');
    expect(await career('pulse --from -')).toMatchInlineSnapshot(`
      "
      $ career pulse --from -
      u1    drained 4 of 10 · a long week · today 15:04
      "
    `);
    career.pipe('item: recovery\nvalue: 9\n---\nslept well\n');
    expect(await career('pulse --from -')).toMatchInlineSnapshot(`
      "
      $ career pulse --from -
      u2    recovery 9 of 10 · slept well · today 15:04
      "
    `);
  });
});

describe('numbers from outside', () => {
  it('keep a name, a number, a day and a source', async () => {
    const career = await testCareer();
    expect(await career('pulse add "BAT core" 2.4 --source "my coach"')).toMatchInlineSnapshot(`
      "
      $ career pulse add "BAT core" 2.4 --source "my coach"
      u1    BAT core 2.4 · from my coach · today 15:04
      "
    `);
    expect(await career('pulse add team survey 71 --at "last friday"')).toMatchInlineSnapshot(`
      "
      $ career pulse add team survey 71 --at "last friday"
      u2    team survey 71 · Fri 13 Nov
      "
    `);
    expect(await career.json('pulse list BAT core')).toMatchObject([
      { item: 'BAT core', value: 2.4, version: null, source: 'my coach' },
    ]);
    expect(await career('pulse list team survey week')).toMatchInlineSnapshot(`
      "
      $ career pulse list team survey week
      ! No answer here yet. To give one: career pulse drained 4, or career pulse to be
      ! asked
      "
    `);
    expect(await career('pulse list nonsense')).toMatchInlineSnapshot(`
      "
      $ career pulse list nonsense
      ! career: “nonsense” is not a period career understands
      ! hint: for example week, last month, 2026-Q3, FY26Q1, 2026-03..2026-05, since
      !       r14, last 30 days, all
      exit 2
      "
    `);
  });

  it('are not mixed up with the questions asked here', async () => {
    const career = await testCareer();
    expect(await career('pulse add drained 4')).toMatchInlineSnapshot(`
      "
      $ career pulse add drained 4
      ! career: drained is one of the questions asked here, not a number from outside
      ! hint: career pulse drained 4
      exit 2
      "
    `);
    expect(await career('pulse add "BAT core"')).toMatchInlineSnapshot(`
      "
      $ career pulse add "BAT core"
      ! career: pulse needs a number
      ! hint: career pulse --help; your text is in draft 1: career pulse --draft 1
      !       --editor
      exit 2
      "
    `);
  });
});

it('the questions are printed with their wording, scale and version', async () => {
  const career = await testCareer();
  expect(await career('pulse items')).toMatchInlineSnapshot(`
    "
    $ career pulse items
    drained       Over the last week, how drained did work leave you?
                  0 not at all … 10 completely · the last week · wording 1
    distance      How much did you feel like keeping work at arm’s length?
                  0 not at all … 10 very much · the last week · wording 1
    recovery      How well did your evenings and days off restore you?
                  0 not at all … 10 fully · the last week · wording 1
    satisfaction  All in all, how satisfied were you with your work these two weeks?
                  1 not at all … 7 fully · the last two weeks · wording 1
    clarity       How clear are you on what you want next?
                  0 not at all … 10 fully · now · wording 1
    confidence    How confident are you that you can do what your role asks?
                  0 not at all … 10 fully · now · wording 1
    safety        Could you say an unpopular thing in your team this week?
                  1 no … 5 yes, easily · the last week · wording 1
    say           How much did you decide about your own time?
                  0 not at all … 10 fully · the last week · wording 1
    "
  `);
  expect(await career.json('pulse items')).toHaveLength(items().length);
});

describe('answersFrom', () => {
  const read = (words: string) =>
    answersFrom(words.split(' ')).map(({ item, value, text }) => [item.name, value, text]);

  it.each([
    ['drained 4', [['drained', '4', '']]],
    [
      'Drained 4 say 7',
      [
        ['drained', '4', ''],
        ['say', '7', ''],
      ],
    ],
    [
      'drained recovery',
      [
        ['drained', undefined, ''],
        ['recovery', undefined, ''],
      ],
    ],
    [
      'drained 4 recovery',
      [
        ['drained', '4', ''],
        ['recovery', undefined, ''],
      ],
    ],
    ['drained 7 as they say', [['drained', '7', 'as they say']]],
    [
      'drained 7 two nights, 3 pages recovery 2',
      [
        ['drained', '7', 'two nights, 3 pages'],
        ['recovery', '2', ''],
      ],
    ],
  ])('%s', (words, answers) => {
    expect(read(words)).toEqual(answers);
  });
});

it('a shuffled list has the same things in it, and chance decides the order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.uint8Array({ minLength: 200, maxLength: 200 }), (list, bytes) => {
      const order = shuffled(list, (size) => bytes.slice(0, size));
      expect([...order].sort()).toEqual([...list].sort());
    }),
  );
  const firsts = Array.from({ length: 8 }, (_, seed) =>
    shuffled(itemNames(), (size) =>
      Uint8Array.from({ length: size }, (_each, at) => (at * 37 + seed * 91) % 256),
    ),
  ).map(([first]) => first);
  expect(new Set(firsts).size).toBeGreaterThan(3);
});
