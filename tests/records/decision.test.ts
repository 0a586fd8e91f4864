import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../../src/records/decision/calibration.ts';
import { cameAnswers, type Decision } from '../../src/records/decision/decision.ts';
import { testCareer } from '../career.ts';

const stay =
  'decision "stay on the platform team" --option "join payments" --because "the migration is mine" --expect "lead it to the end" --sure 70 --review "in 3 months"';

describe('a decision', () => {
  it('is kept with what was expected, and looked at again on its day', async () => {
    const career = await testCareer();
    expect(await career(stay)).toMatchInlineSnapshot(`
      "
      $ career decision "stay on the platform team" --option "join payments" --because "the migration is mine" --expect "lead it to the end" --sure 70 --review "in 3 months"
      d1    stay on the platform team · 70 % sure · look again Sat 20 Feb, in 92 days · today 15:04
      "
    `);
    expect(await career('show d1')).toMatchInlineSnapshot(`
      "
      $ career show d1
      d1 · decision · Fri 20 Nov 2026 15:04 · private
        stay on the platform team
        options        join payments
        because        the migration is mine
        expected       lead it to the end
        sure           70 %
        look again     Sat 20 Feb
      "
    `);
    career.at('2027-02-20T10:00:00+01:00');
    expect(await career('status')).toContain('career decision review d1');
    expect(
      await career(
        'decision review d1 --came partly --outcome "two of three teams moved" --learned "ask earlier"',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career decision review d1 --came partly --outcome "two of three teams moved" --learned "ask earlier"
      d1    stay on the platform team · 70 % sure · it came partly
      "
    `);
    expect(await career('show d1')).toMatchInlineSnapshot(`
      "
      $ career show d1
      d1 · decision · Fri 20 Nov 2026 15:04 · private
        stay on the platform team
        options        join payments
        because        the migration is mine
        expected       lead it to the end
        sure           70 %
        looked at      Sat 20 Feb
        came           it came partly
        outcome        two of three teams moved
        learned        ask earlier
      "
    `);
    expect(await career('status')).not.toContain('decision review');
  });

  it('is kept and looked at by answering questions', async () => {
    const career = await testCareer();
    career.answers(
      'stay',
      'leave',
      'the migration',
      'I lead it',
      'rather',
      '70',
      '',
      'd1',
      'partly',
      'two teams moved',
      '',
    );
    expect(await career('decision')).toMatchInlineSnapshot(`
      "
      $ career decision
      d1    stay · 70 % sure · today 15:04
      ! ? What do you decide? stay
      ! ? What else was possible? (Enter skips) leave
      ! ? Why this one? (Enter skips) the migration
      ! ? What do you expect to see, and by when? (Enter skips) I lead it
      ! ? How sure are you, in percent? 50 a coin … 100 certain (Enter skips) rather
      !   “rather” is not a percentage from 0 to 100: 50 a coin … 100 certain
      ! ? How sure are you, in percent? 50 a coin … 100 certain (Enter skips) 70
      ! ? When do you want to look at it again? (in 3 months; Enter skips)
      "
    `);
    expect(await career('decision review')).toMatchInlineSnapshot(`
      "
      $ career decision review
      d1    stay · 70 % sure · it came partly
      ! ? Which decision? d1
      ! stay
      ! You expected: I lead it, 70 % sure
      ! ? Did what you expected come? partly
      ! ? What became of it? (Enter skips) two teams moved
      ! ? What would you tell yourself then? (Enter skips)
      "
    `);
  });

  it('can be an assumption, and waits without a day', async () => {
    const career = await testCareer();
    await career.outcome(stay);
    expect(
      await career('decision "nobody reads the weekly mail" --as assumption --expect "no reply" --sure 80'),
    ).toMatchInlineSnapshot(`
      "
      $ career decision "nobody reads the weekly mail" --as assumption --expect "no reply" --sure 80
      d2    assumed · nobody reads the weekly mail · 80 % sure · today 15:04
      "
    `);
    expect(await career('decision list')).toMatchInlineSnapshot(`
      "
      $ career decision list
      d1  stay on the platform team · 70 % sure · look again Sat 20 Feb, in 92 days
      d2  assumed · nobody reads the weekly mail · 80 % sure
      "
    `);
    await career.outcome('decision review d1 --came yes');
    expect(await career.json<{ id: string }[]>('decision list')).toMatchObject([{ id: 'd2' }]);
    expect(await career.json<{ id: string }[]>('decision list --all')).toHaveLength(2);
  });

  it('keeps what was said unless something else is said, and can be taken back', async () => {
    const career = await testCareer();
    await career.outcome(stay);
    await career.outcome('decision review d1 --came partly --outcome "two teams moved"');
    await career.outcome('decision review d1 --came yes --learned "ask earlier"');
    expect(await career.json('show d1')).toMatchObject({
      came: 'yes',
      outcome: 'two teams moved',
      learned: 'ask earlier',
    });
    expect(await career('decision reopen d1')).toMatchInlineSnapshot(`
      "
      $ career decision reopen d1
      d1    stay on the platform team · 70 % sure · look again Sat 20 Feb, in 92 days
      "
    `);
    expect(await career.json('show d1')).toMatchObject({ came: null, outcome: null, reviewedOn: null });
    await career.outcome('undo');
    expect(await career.json('show d1')).toMatchObject({ came: 'yes', reviewedOn: '2026-11-20' });
  });

  it('says what is wrong with what was typed', async () => {
    const career = await testCareer();
    expect(await career('decision list')).toMatchInlineSnapshot(`
      "
      $ career decision list
      ! No decision waits. To keep one: career decision "…" --expect "…" --sure 70
      ! --review "in 3 months"
      "
    `);
    expect(await career('decision "stay" --sure 170')).toMatchInlineSnapshot(`
      "
      $ career decision "stay" --sure 170
      ! career: “170” is not a percentage from 0 to 100
      ! hint: 50 a coin … 100 certain; your text is in draft 1: career decision --draft
      !       1 --editor
      exit 2
      "
    `);
    expect(await career('decision "stay" --review yesterday')).toMatchInlineSnapshot(`
      "
      $ career decision "stay" --review yesterday
      ! career: Thu 19 Nov 2026 is before the decision, on Fri 20 Nov 2026
      ! hint: give --review a later day, or --at an earlier one; your text is in draft
      !       2: career decision --draft 2 --editor
      exit 2
      "
    `);
    await career.outcome(stay);
    expect(await career('decision review d1')).toMatchInlineSnapshot(`
      "
      $ career decision review d1
      ! career: whether it came is needed: yes, partly, no or unknown
      ! hint: career decision review d1 --came partly
      exit 2
      "
    `);
    expect(await career('decision review d1 --came perhaps --outcome "two teams"')).toMatchInlineSnapshot(`
      "
      $ career decision review d1 --came perhaps --outcome "two teams"
      ! career: “perhaps” is not one of yes, partly, no, unknown
      ! hint: type one of these words; your text is in draft 3: career note --draft 3
      exit 2
      "
    `);
    expect((await career.outcome('decision review d1 --came yes --at 2026-01-01')).exit).toBe(2);
    expect((await career.outcome('decision reopen d1')).exit).toBe(1);
  });
});

type Judged = Pick<Decision, 'id' | 'confidence' | 'came'>;

const calibrated = (some: readonly Judged[]) => calibrationOf(some as unknown as readonly Decision[]);

const judged = fc.record({
  id: fc.nat({ max: 999 }).map((number) => `d${number}`),
  confidence: fc.option(fc.integer({ min: 0, max: 100 })),
  came: fc.option(fc.constantFrom(...cameAnswers)),
});

it('what stands is listed by tag and person like everything else', async () => {
  const career = await testCareer();
  await career('decision "stay on the platform team #team" --with lead');
  await career('decision "write in public #writing"');
  await career('boundary "no meetings before ten #focus"');
  await career('experiment "mornings without chat #focus" --until "in 4 weeks"');
  await career('role "Staff engineer #first" --at 2026-03-01');
  await career('program "Reading #writing" --with peer');
  expect(await career.json('decision list --tag writing')).toMatchObject([{ id: 'd2' }]);
  expect(await career.json('decision list --with @lead')).toMatchObject([{ id: 'd1' }]);
  for (const kind of ['boundary', 'experiment', 'role', 'program'])
    expect(await career.json(`${kind} list --tag team`)).toEqual([]);
  expect(await career.json('program list --with peer --tag writing')).toHaveLength(1);
  expect(await career('boundary list --tag team')).toMatchInlineSnapshot(`
    "
    $ career boundary list --tag team
    ! None of these fits; without --tag and --with all are listed.
    "
  `);
});

describe('calibration', () => {
  it('has each decision with a percentage and an answer in one group, and its score lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(judged), (some) => {
        const { groups, judged: total, brier } = calibrated(some);
        const counted = some.filter(
          ({ confidence, came }) => confidence !== null && came && came !== 'unknown',
        );
        expect(total).toBe(counted.length);
        expect(groups.reduce((sum, { of }) => sum + of, 0)).toBe(total);
        for (const { from, to, said, came, partly, not, of, interval } of groups) {
          expect(said).toBeGreaterThanOrEqual(from - 1e-9);
          expect(said).toBeLessThanOrEqual(to + 1e-9);
          expect(came + partly + not).toBe(of);
          expect(interval === null).toBe(of < 8);
        }
        expect(brier === null).toBe(total < 8);
        if (brier !== null) expect(brier >= 0 && brier <= 1).toBe(true);
      }),
    );
  });

  it.each([
    ['certain and right', 100, 'yes', 0],
    ['certain and wrong', 100, 'no', 1],
    ['a coin', 50, 'yes', 0.25],
    ['half of it came, as was said', 50, 'partly', 0],
  ] as const)('scores %s', (_name, confidence, came, brier) => {
    expect(calibrated(Array.from({ length: 8 }, () => ({ id: 'd1', confidence, came }))).brier).toBe(brier);
  });

  it('is shown by how sure one was', async () => {
    const career = await testCareer();
    expect(await career('decision calibration')).toMatchInlineSnapshot(`
      "
      $ career decision calibration
      ! Nothing to compare yet. Say how sure you are with --sure, and look again with
      ! career decision review.
      "
    `);
    let bets = 0;
    for (const [sure, came] of [
      [60, 'yes'],
      [70, 'no'],
      [75, 'yes'],
      [90, 'yes'],
      [80, 'partly'],
      [90, 'unknown'],
    ]) {
      bets += 1;
      await career.outcome(`decision "a bet" --sure ${sure}`);
      await career.outcome(`decision review ${bets} --came ${came}`);
    }
    expect(await career('decision calibration')).toMatchInlineSnapshot(`
      "
      $ career decision calibration
      60 to 79 % sure  2 came, 1 did not            too few for a range
      80 to 94 % sure  1 came, 1 partly, 0 did not  too few for a range

      Counted: 5 decisions with a percentage, looked at again. Not counted: 1, without a percentage or where it cannot be told. What came partly counts half in the score; ranges leave open whether it counts.
      From eight on there are ranges and a score.
      "
    `);
    for (let more = 0; more < 8; more += 1) {
      await career.outcome('decision "another" --sure 90');
      await career.outcome(`decision review ${7 + more} --came ${more < 6 ? 'yes' : 'no'}`);
    }
    expect(await career('decision calibration')).toMatchInlineSnapshot(`
      "
      $ career decision calibration
      60 to 79 % sure  2 came, 1 did not            too few for a range
      80 to 94 % sure  7 came, 1 partly, 2 did not  likely 44 % to 93 %

      Counted: 13 decisions with a percentage, looked at again. Not counted: 1, without a percentage or where it cannot be told. What came partly counts half in the score; ranges leave open whether it counts.
      Brier score 0.19: 0 is certain and right, 0.25 is a coin.
      "
    `);
  });
});
