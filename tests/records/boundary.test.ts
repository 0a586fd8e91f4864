import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Boundary, boundary, crossers, type Mark } from '../../src/records/boundary/boundary.ts';
import { heldIn } from '../../src/records/boundary/rules.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** One line drawn on Monday the 2nd of November; it is Friday the 20th. */
async function quietMornings(): Promise<TestCareer> {
  const career = await testCareer({ now: '2026-11-02T10:00:00+01:00' });
  await career.outcome('boundary "no meetings before ten" --why "mornings are for thinking"');
  career.at('2026-11-20T15:04:00+01:00');
  return career;
}

describe('a boundary', () => {
  it('is drawn, and each time it is tested is kept', async () => {
    const career = await quietMornings();
    expect(
      await career('boundary held b1 yesterday --note "said no to the late call"'),
    ).toMatchInlineSnapshot(`
      "
      $ career boundary held b1 yesterday --note "said no to the late call"
      b1    no meetings before ten · held 1 of 1
      !       Thu 19 Nov: held · said no to the late call
      "
    `);
    expect(
      await career('boundary crossed b1 --who others --at "2 days ago" --note "a page at six"'),
    ).toMatchInlineSnapshot(`
      "
      $ career boundary crossed b1 --who others --at "2 days ago" --note "a page at six"
      b1    no meetings before ten · held 1 of 2, last crossed Wed 18 Nov
      !       Wed 18 Nov: crossed by others · a page at six
      "
    `);
    await career('boundary held b1');
    expect(await career('boundary list')).toMatchInlineSnapshot(`
      "
      $ career boundary list
      b1  no meetings before ten · held 2 of 3, last crossed Wed 18 Nov
      "
    `);
    expect(await career('show b1')).toMatchInlineSnapshot(`
      "
      $ career show b1
      b1 · boundary · Mon 2 Nov 2026 10:00 · private
        no meetings before ten
        protects       mornings are for thinking
        marks          Fri 20 Nov: held
                       Thu 19 Nov: held · said no to the late call
                       Wed 18 Nov: crossed by others · a page at six
      "
    `);
    expect(await career.json('show b1')).toMatchObject({
      private: true,
      state: 'active',
      marks: { length: 3 },
    });
  });

  it('is drawn and marked by answering questions', async () => {
    const career = await testCareer();
    career.answers('no work on Sundays', 'the family', 'b1');
    expect(await career('boundary')).toMatchInlineSnapshot(`
      "
      $ career boundary
      b1    no work on Sundays
      ! ? What is the rule? no work on Sundays
      ! ? What does it protect? (Enter skips) the family
      "
    `);
    expect(await career('boundary held')).toMatchInlineSnapshot(`
      "
      $ career boundary held
      b1    no work on Sundays · held 1 of 1
      ! ? Which boundary? b1
      !       Fri 20 Nov: held
      "
    `);
    career.answers('no wor^C');
    expect(await career('boundary')).toMatchInlineSnapshot(`
      "
      $ career boundary
      ! ? What is the rule? no wor^C
      ! career: stopped
      ! hint: your text is in draft 1: career boundary --draft 1
      exit 130
      "
    `);
  });

  it('is given up with a reason, and put in force again', async () => {
    const career = await quietMornings();
    expect(await career('boundary retire b1 --because "the rota changed"')).toMatchInlineSnapshot(`
      "
      $ career boundary retire b1 --because "the rota changed"
      b1    no meetings before ten · given up on Fri 20 Nov
      "
    `);
    expect(await career('boundary list')).toMatchInlineSnapshot(`
      "
      $ career boundary list
      ! No boundary is in force. To draw one: career boundary "no meetings before ten"
      "
    `);
    expect(await career('boundary held b1')).toMatchInlineSnapshot(`
      "
      $ career boundary held b1
      ! career: b1 was given up
      ! hint: career boundary resume b1
      exit 1
      "
    `);
    expect(await career('boundary list --all')).toContain('given up on Fri 20 Nov');
    await career('boundary resume b1');
    expect(await career.json('show b1')).toMatchObject({ state: 'active', reason: null, retiredOn: null });
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: boundary resume b1 · b1 is as it was
      ! To do it again: career redo
      "
    `);
    expect(await career.json('show b1')).toMatchObject({ state: 'retired', reason: 'the rota changed' });
  });

  it('takes no mark that cannot be', async () => {
    const career = await quietMornings();
    expect(await career('boundary held b1 2026-10-01')).toMatchInlineSnapshot(`
      "
      $ career boundary held b1 2026-10-01
      ! career: b1 was only drawn on Mon 2 Nov 2026
      ! hint: career boundary held b1 --at 2026-11-02
      exit 2
      "
    `);
    expect(await career('boundary crossed b1 --by boss --note "a call"')).toMatchInlineSnapshot(`
      "
      $ career boundary crossed b1 --by boss --note "a call"
      ! career: “boss” is not one of me, others
      ! hint: type one of these words; your text is in draft 1: career note --draft 1
      exit 2
      "
    `);
    expect((await career.outcome('boundary held b1 tomorrow')).exit).toBe(2);
    expect((await career.outcome('boundary resume b1')).exit).toBe(1);
    expect((await career.outcome('boundary held')).exit).toBe(2);
  });

  it('comes with its marks from JSON and goes with them into an export', async () => {
    const career = await testCareer();
    career.pipe(
      '{"text": "no calls after six", "at": "2026-11-01", "marks": [{"on": "2026-11-09", "result": "crossed", "by": "me"}, {"on": "2026-11-03", "result": "held"}]}',
    );
    expect(await career('boundary --from -')).toMatchInlineSnapshot(`
      "
      $ career boundary --from -
      b1    no calls after six · held 1 of 2, last crossed Mon 9 Nov
      "
    `);
    const { stdout } = await career.outcome('export json');
    const other = await testCareer();
    other.pipe(stdout);
    await other.outcome('import json -');
    expect(await other.json('show b1')).toEqual(await career.json('show b1'));
    expect(await career('search calls')).toContain('b1');
    expect((await career.outcome('purge b1 --yes')).exit).toBe(0);
    expect((await career.outcome('show b1')).exit).toBe(1);
  });
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
const anyMark: fc.Arbitrary<Mark> = fc.record({
  on: day,
  result: fc.constantFrom('held', 'crossed'),
  by: fc.option(fc.constantFrom(...crossers)),
  note: fc.option(words),
});

describe('the marks of a boundary', () => {
  it('are lines that are read back as they were', () => {
    const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00' });
    const { marks } = boundary.fields;
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 4 }), (some) => {
        expect(marks.parse(marks.format(some), clock)).toEqual(some);
      }),
    );
  });

  it('are counted in a range, each on one side, and stand in the order of their days', () => {
    fc.assert(
      fc.property(fc.array(anyMark), fc.tuple(day, day), (some, range) => {
        const [from = '', to = ''] = [...range].sort();
        const { held, crossed, byOthers, lastCrossed } = heldIn({ marks: some }, { from, to });
        const inside = some.filter(({ on }) => on >= from && on <= to);
        expect(held + crossed).toBe(inside.length);
        expect(byOthers).toBeLessThanOrEqual(crossed);
        expect(lastCrossed === null).toBe(crossed === 0);
        const kept = boundary.settle?.(
          { why: null, state: 'active', retiredOn: null, reason: null, marks: some } as unknown as Boundary,
          { text: 'a line', day: '2000-01-01' },
        );
        const days = (kept?.marks ?? []).map(({ on }) => on);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
