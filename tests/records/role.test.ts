import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { role } from '../../src/records/role/role.ts';
import { askSince } from '../../src/records/role/rules.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** Two roles, one after the other; it is Friday 20 November 2026. */
async function twoRoles(): Promise<TestCareer> {
  const career = await testCareer();
  await career.outcome(
    'role "Senior engineer" --in "the platform team" --at 2024-03-01 --way lateral --how chosen --looked "a detour"',
  );
  await career.outcome('role "Staff engineer" --at 2026-03-01 --way up --how happened');
  return career;
}

describe('a role', () => {
  it('is logged by the day it began, and asks whether the one before is over', async () => {
    const career = await testCareer();
    expect(
      await career(
        'role "Senior engineer" --in "the platform team" --at 2024-03-01 --way lateral --how chosen',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career role "Senior engineer" --in "the platform team" --at 2024-03-01 --way lateral --how chosen
      o1    Mar 2024 to now · Senior engineer · the platform team · sideways · chosen
      "
    `);
    expect(
      await career('role "Staff engineer" --at 2026-03-01 --way up --how happened'),
    ).toMatchInlineSnapshot(`
      "
      $ career role "Staff engineer" --at 2026-03-01 --way up --how happened
      o2    Mar to now · Staff engineer · up · it happened
      !       “Senior engineer” has no last day. If it is over: career role end o1
      !       2026-02-28
      "
    `);
    expect(await career('role end o1 2026-02-28')).toMatchInlineSnapshot(`
      "
      $ career role end o1 2026-02-28
      o1    Mar 2024 to Feb 2026 · Senior engineer · the platform team · sideways · chosen
      "
    `);
    expect(await career('role list')).toMatchInlineSnapshot(`
      "
      $ career role list
      o1  Mar 2024 to Feb 2026 · Senior engineer · the platform team · sideways · chosen
      o2  Mar to now · Staff engineer · up · it happened
      ! What did o1 turn out to be?  career role turned o1 "…"
      "
    `);
  });

  it('is logged by answering questions', async () => {
    const career = await testCareer();
    career.answers('Tech lead', 'payments', 'explore', 'chosen', 'a trial for both sides');
    expect(await career('role --at 2026-10-01')).toMatchInlineSnapshot(`
      "
      $ career role --at 2026-10-01
      o1    Oct to now · Tech lead · payments · to explore · chosen
      ! ? What is the role called? Tech lead
      ! ? In which team or company? (Enter skips) payments
      ! ? How does it lie to the one before? explore
      ! ? Did you choose it, or did it happen? chosen
      ! ? What does it look like from here? (Enter skips) a trial for both sides
      "
    `);
  });

  it('is told again: what it turned out to be, and what turned in it', async () => {
    const career = await twoRoles();
    expect(await career('role turned o1 "the detour taught me the product"')).toMatchInlineSnapshot(`
      "
      $ career role turned o1 "the detour taught me the product"
      o1    Mar 2024 to now · Senior engineer · the platform team · sideways · chosen
      !       Fri 20 Nov: the detour taught me the product
      "
    `);
    expect(await career('role point "a new lead" --at 2026-06-10')).toMatchInlineSnapshot(`
      "
      $ career role point "a new lead" --at 2026-06-10
      o2    Mar to now · Staff engineer · up · it happened
      !       Wed 10 Jun: a new lead
      "
    `);
    expect(await career('role list')).toMatchInlineSnapshot(`
      "
      $ career role list
      o1  Mar 2024 to now · Senior engineer · the platform team · sideways · chosen
      o2  Mar to now · Staff engineer · up · it happened
      ! What did o2 turn out to be?  career role turned o2 "…"
      "
    `);
    expect(await career('show o1')).toMatchInlineSnapshot(`
      "
      $ career show o1
      o1 · role · Fri 1 Mar 2024 · shareable
        Senior engineer
        from           1 Mar 2024
        in             the platform team
        way            sideways
        how            chosen
        looked like    a detour
        turned out     Fri 20 Nov: the detour taught me the product
      "
    `);
    career.answers('^C');
    expect((await career.outcome('role turned')).exit).toBe(130);
  });

  it('is not ended, turned or marked where that cannot be', async () => {
    const career = await testCareer();
    expect(await career('role point "a new lead"')).toMatchInlineSnapshot(`
      "
      $ career role point "a new lead"
      ! career: no role is open
      ! hint: career role "Staff engineer" --at 2026-03-01
      exit 1
      "
    `);
    await career.outcome('role "Staff engineer" --at 2026-03-01');
    expect(await career('role end o1 2026-01-01')).toMatchInlineSnapshot(`
      "
      $ career role end o1 2026-01-01
      ! career: o1 only began on Sun 1 Mar 2026
      ! hint: give --at that day or a later one
      exit 2
      "
    `);
    await career.outcome('role end o1 2026-10-31');
    expect(await career('role end o1')).toMatchInlineSnapshot(`
      "
      $ career role end o1
      ! career: o1 ended on Sat 31 Oct 2026 already
      ! hint: career edit o1 --editor
      exit 1
      "
    `);
    expect(await career('role turned o1')).toMatchInlineSnapshot(`
      "
      $ career role turned o1
      ! career: a few words are needed
      ! hint: career role turned o1 "…"
      exit 2
      "
    `);
    expect((await career.outcome('role "Staff" --way upp')).exit).toBe(2);
    expect(await career('edit o1 --way expl')).toContain('to explore');
  });
});

it.each([
  ['at once', '2026-03-01', [], null],
  ['a day before half a year', '2026-08-31', [], null],
  ['after half a year', '2026-09-01', [], '2026-09-01'],
  ['after half a year, told before', '2026-09-01', ['2026-05-01'], '2026-09-01'],
  ['after half a year, told then', '2026-10-01', ['2026-09-15'], null],
  ['after a year and a half, told once', '2027-09-01', ['2026-09-15'], '2027-09-01'],
  ['years later, told at the end', '2030-01-01', ['2028-01-01'], null],
])('what a role turned out to be is asked for %s', (_name, now, told, since) => {
  const turned = told.map((on) => ({ on, text: 'other than it looked' }));
  expect(askSince({ day: '2026-03-01', turned }, now)).toBe(since);
});

it('what was said of a role is a line that is read back as it was', () => {
  const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00' });
  const said = fc.record({
    on: fc.constantFrom('2024-02-29', '2026-11-20'),
    text: fc.stringMatching(/^[a-z:;,()]([a-z:;,() ]{0,20}[a-z:;,()])?$/),
  });
  fc.assert(
    fc.property(fc.array(said), (some) => {
      expect(role.fields.points.parse(role.fields.points.format(some), clock)).toEqual(some);
    }),
  );
});
