import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRoles } from '../../src/insights/skill/built-in-roles.ts';
import { changes, wantingOf } from '../../src/insights/skill/wanting.ts';
import { catalogued } from '../../src/records/skill/catalogue.ts';
import type { Skill } from '../../src/records/skill/skill.ts';
import { type TestCareer, testCareer } from '../career.ts';

const ladder = {
  name: 'Ladder',
  version: '1',
  source: 'invented',
  licence: 'my own',
  attribution: 'me',
  skills: [{ name: 'saying no early', area: 'craft' }],
  roles: [
    {
      name: 'lead engineer',
      skills: [
        { name: 'proposal writing', wanted: 3, importance: 3 },
        { name: 'saying no early', wanted: 2 },
        { name: 'consensus building', wanted: 4 },
        { name: 'estimates', wanted: 2 },
      ],
    },
  ],
};

/** A pack with one role, and three skills: wanted as the role does, otherwise, and not yet. */
async function withLadder(): Promise<TestCareer> {
  const career = await testCareer();
  const path = join(career.folder, 'ladder.json');
  writeFileSync(path, JSON.stringify(ladder));
  await career(`skill pack add ${path}`);
  await career('skill "Proposal writing" --wanted 3 --importance 1');
  await career('skill "consensus building" --wanted 2');
  await career('skill "estimates"');
  await career('skill assess "consensus building" 2');
  return career;
}

describe('a role', () => {
  it('is offered first, and changes nothing of one’s own', async () => {
    const career = await withLadder();
    expect(await career('skill want')).toMatchInlineSnapshot(`
      "
      $ career skill want
      lead engineer        4 skills   Ladder 1
      senior engineer      11 skills  comes with the tool
      staff engineer       12 skills  comes with the tool
      engineering manager  11 skills  comes with the tool
      architect            11 skills  comes with the tool
      ! To see one: career skill want --role 'lead engineer'
      "
    `);
    const before = await career.outcome('export json');
    expect(await career('skill want --role lead')).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead
      lead engineer
      k1  proposal writing    3 advanced      as you want it
          saying no early     2 intermediate  new
      k2  consensus building  4 expert        stays at 2 intermediate
      k3  estimates           2 intermediate  had no wanted level
      from Ladder 1 · me · my own
      ! Nothing was stored. To take them up: career skill want --role 'lead engineer'
      ! --yes
      "
    `);
    expect(await career.outcome('export json')).toEqual(before);
  });

  it('is taken up in one change', async () => {
    const career = await withLadder();
    expect(await career('skill want --role lead --yes')).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead --yes
      lead engineer
      k1  proposal writing    3 advanced      as you want it
      k4  saying no early     2 intermediate  new
      k2  consensus building  4 expert        stays at 2 intermediate
      k3  estimates           2 intermediate  had no wanted level
      from Ladder 1 · me · my own
      ! To say where you are in each: career skill assess
      ! What lies between: career skill gaps --role 'lead engineer'
      ! To take it all back: career undo
      "
    `);
    expect(await career.json('skill list')).toMatchObject([
      { id: 'k1', wanted: 3, importance: 1 },
      { id: 'k2', wanted: 2, importance: null },
      { id: 'k3', wanted: 2, importance: null },
      { id: 'k4', name: 'saying no early', wanted: 2, area: 'craft' },
    ]);
    expect(await career('skill want --role lead --yes')).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead --yes
      lead engineer
      k1  proposal writing    3 advanced      as you want it
      k4  saying no early     2 intermediate  as you want it
      k2  consensus building  4 expert        stays at 2 intermediate
      k3  estimates           2 intermediate  as you want it
      from Ladder 1 · me · my own
      ! There is nothing to take up here.
      ! Levels that you want otherwise stay as they are; to replace them: career skill
      ! want --role 'lead engineer' --overwrite
      "
    `);
    expect(await career('undo')).toContain('undone: skill want lead engineer');
    expect(await career.json<Skill[]>('skill list')).toHaveLength(3);
    expect(await career.json('show k3')).toMatchObject({ wanted: null });
  });

  it('replaces levels of one’s own only when asked, and leaves out what is named', async () => {
    const career = await withLadder();
    expect(
      await career('skill want --role lead --overwrite --without "Saying no early" --without estimates'),
    ).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead --overwrite --without "Saying no early" --without estimates
      lead engineer
      k1  proposal writing    3 advanced      as you want it
          saying no early     2 intermediate  left out
      k2  consensus building  4 expert        in place of 2 intermediate
      k3  estimates           2 intermediate  left out
      from Ladder 1 · me · my own
      ! Nothing was stored. To take them up: career skill want --role 'lead engineer'
      ! --without 'Saying no early' --without estimates --overwrite --yes
      "
    `);
    await career('skill want --role lead --overwrite --without estimates --yes');
    expect(await career.json('show k2')).toMatchObject({ wanted: 4, assessed: [{ level: 2 }] });
    expect(await career.json('show k3')).toMatchObject({ wanted: null });
  });

  it('is rewritten on a terminal, one by one, or left', async () => {
    const career = await withLadder();
    career.answers('none');
    expect(await career('skill want --role lead')).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead
      Nothing was stored.
      ! lead engineer
      ! k1  proposal writing    3 advanced      as you want it
      !     saying no early     2 intermediate  new
      ! k2  consensus building  4 expert        stays at 2 intermediate
      ! k3  estimates           2 intermediate  had no wanted level
      ! from Ladder 1 · me · my own
      ! ? Take them up? none
      "
    `);
    career.answers('each', '4', 'leave');
    await career('skill want --role lead');
    expect(await career.json('show k4')).toMatchObject({ name: 'saying no early', wanted: 4 });
    expect(await career.json('show k3')).toMatchObject({ wanted: null });
    career.answers('all');
    expect((await career('skill want --role lead')).split('\n')[2]).toBe('1 wanted level set · k3');
    expect((await career('skill want --role lead')).split('\n').at(-2)).toContain('--overwrite');
    await career('undo');
    career.answers('each', '^C');
    expect((await career('skill want --role lead')).split('\n').slice(-3).join('\n')).toMatchInlineSnapshot(`
      "! hint: nothing was stored
      exit 130
      "
    `);
    expect(await career.json('show k3')).toMatchObject({ wanted: null });
  });

  it('shows what lies between, also in skills that are not one’s own', async () => {
    const career = await withLadder();
    expect(await career('skill gaps --role lead')).toMatchInlineSnapshot(`
      "
      $ career skill gaps --role lead
      lead engineer
      k2  consensus building  ●●○○  2 of 4  no evidence linked
      k3  estimates           ○○    – of 2  not assessed
          saying no early     ○○    – of 2  not yours yet
      k1  proposal writing    ○○○   – of 3  not assessed
      from Ladder 1 · me · my own
      ! To take up what is not yours yet: career skill want --role 'lead engineer'
      "
    `);
    expect(await career.json('skill gaps --role lead --area craft')).toMatchObject({
      role: 'lead engineer',
      pack: { id: 'c1', attribution: 'me', licence: 'my own' },
      gaps: [{ id: null, name: 'saying no early', gap: 2 }],
    });
    expect(await career('skill gaps')).toMatchInlineSnapshot(`
      "
      $ career skill gaps
      k1  proposal writing    ○○○  not assessed, wants 3 advanced
      k2  consensus building  ●●   2 intermediate, as wanted, no evidence linked
      "
    `);
  });

  it('that is mistyped says what was meant', async () => {
    const career = await withLadder();
    expect(await career('skill want --role "staff enginer"')).toMatchInlineSnapshot(`
      "
      $ career skill want --role "staff enginer"
      ! career: there is no role “staff enginer” with skills
      ! hint: did you mean  career skill want --role "staff engineer"
      exit 1
      "
    `);
    expect(await career('skill gaps --role juggler')).toMatchInlineSnapshot(`
      "
      $ career skill gaps --role juggler
      ! career: there is no role “juggler” with skills
      ! hint: to see them: career skill want
      exit 1
      "
    `);
    expect(await career('skill want --role lead --without estimate')).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead --without estimate
      ! career: lead engineer does not ask for “estimate”
      ! hint: did you mean --without "estimates"
      exit 2
      "
    `);
    expect(await career('skill want --role lead --pack nope')).toMatchInlineSnapshot(`
      "
      $ career skill want --role lead --pack nope
      ! career: no pack “nope” has roles
      ! hint: to see the packs: career skill pack
      exit 2
      "
    `);
    expect((await career.outcome('skill want --role lead --pack ladder')).exit).toBe(0);
    expect((await career('skill want staff engineer')).split('\n')[2]).toBe('staff engineer');
    expect(await career.json<unknown[]>('skill want --pack c1')).toHaveLength(1);
    expect(await career('skill gaps --pack c1')).toContain('--role is needed');
    expect((await career.outcome('skill want --role "staff engineer" --pack c1')).exit).toBe(1);
  });

  it('of a pack is heard before one of the same name that comes with the tool', async () => {
    const career = await withLadder();
    const path = join(career.folder, 'own.json');
    const [role] = ladder.roles;
    writeFileSync(path, JSON.stringify({ ...ladder, name: 'Own', roles: [{ ...role, name: 'Architect' }] }));
    await career(`skill pack add ${path}`);
    expect(await career.json('skill want --role architect')).toMatchObject({ pack: { name: 'Own' } });
  });

  it('comes with the tool in an empty place too', async () => {
    const career = await testCareer({ empty: true });
    expect((await career('skill want --role "engineering manager" --yes')).split('\n').slice(2, 5)).toEqual([
      'engineering manager',
      'k1   management fundamentals  3 advanced      new, matters a lot',
      'k2   team dynamics            3 advanced      new',
    ]);
    expect(await career.json('show k1')).toMatchObject({
      area: 'management',
      importance: 3,
      stage: 'assess',
    });
  });
});

it('roles that come with the tool ask for skills of the catalogue, each once', () => {
  for (const { role, needs } of builtInRoles) {
    const names = needs.map(({ skill }) => skill);
    expect([role, names.filter((name) => catalogued(name)?.name !== name)]).toEqual([role, []]);
    expect(new Set(names).size).toBe(names.length);
    for (const { wanted } of needs) expect([1, 2, 3, 4]).toContain(wanted);
  }
});

it('what taking up a role does is nothing the second time, and never lessens a wish unasked', () => {
  const level = fc.integer({ min: 1, max: 4 });
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const need = fc.record({
    skill: name,
    area: fc.constant(null),
    wanted: level,
    importance: fc.constant(null),
  });
  const needs = fc.uniqueArray(need, { selector: ({ skill }) => skill });
  const own = fc.uniqueArray(
    fc.record({
      id: fc.constant('k1'),
      name: name.map((each) => each.toUpperCase()),
      wanted: fc.option(level),
    }),
    {
      selector: (each) => each.name,
    },
  );
  fc.assert(
    fc.property(needs, own, fc.boolean(), (asked, mine, overwrite) => {
      const wishes = { without: [], overwrite };
      const first = wantingOf({ needs: asked }, mine as unknown as Skill[], wishes);
      for (const { does, had, wanted } of first) {
        if (had !== null && had !== wanted) expect(does).toBe(overwrite ? 'replace' : 'keep');
        if (had === wanted) expect(does).toBe('same');
      }
      const after = first.map((each) => ({
        id: 'k1',
        name: each.skill,
        wanted: changes(each) ? each.wanted : each.had,
      }));
      expect(wantingOf({ needs: asked }, after as unknown as Skill[], wishes).some(changes)).toBe(false);
    }),
  );
});
