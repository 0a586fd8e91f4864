import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameworkFrom } from '../../src/insights/pack/framework.ts';
import { parseCsv } from '../../src/journal/csv.ts';
import { testCareer } from '../career.ts';

/** Invented boats in the form of a capability framework. */
const roles = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type
Boats,Boat builder,"A boat builder
builds.",Junior boat builder,Learns,Caulking,Keeping water out,Awareness,"You can:
- name the tools
• help, under direction",
Boats,Boat builder,Builds,Boat builder,Builds,Caulking,Keeping water out,Working,"You can:
- close a ""dry"" seam alone",
Boats,Boat builder,Builds,Boat builder,Builds,Reading plans,Lines to wood,Practitioner,Draws their own.,
Boats,Chief of boats,Leads,NOT IN USE,NOT IN USE,Leading,Leads,NOT IN USE,NOT IN USE,Senior
`;

const skills = `skill_name;awareness;working;practitioner;expert
caulking;knows the tools;;teaches it;This skill level is currently not defined.
`;

const read = (...texts: readonly string[]) =>
  frameworkFrom(texts.map((text, place) => ({ path: `${place + 1}.csv`, table: parseCsv(text, 'it') })));

describe('a capability framework as CSV', () => {
  it('becomes skills with the words of their levels, and a role for each level of one', () => {
    expect(read(roles)).toEqual({
      skills: [
        {
          name: 'Caulking',
          levels: {
            awareness: 'You can: name the tools; help, under direction',
            working: 'You can: close a "dry" seam alone',
          },
        },
        { name: 'Reading plans', levels: { practitioner: 'Draws their own.' } },
      ],
      roles: [
        { name: 'Junior boat builder', skills: [{ name: 'Caulking', wanted: 'awareness' }] },
        {
          name: 'Boat builder',
          skills: [
            { name: 'Caulking', wanted: 'working' },
            { name: 'Reading plans', wanted: 'practitioner' },
          ],
        },
      ],
      passed: 1,
    });
  });

  it('may come as two files, of which the first is heard where both speak', () => {
    expect(read(roles, skills).skills[0]).toEqual({
      name: 'Caulking',
      levels: {
        awareness: 'You can: name the tools; help, under direction',
        working: 'You can: close a "dry" seam alone',
        practitioner: 'teaches it',
      },
    });
    expect(read(skills)).toMatchObject({ skills: [{ name: 'caulking' }], roles: [], passed: 0 });
  });

  it('tells levels of roles apart that have one name', () => {
    const text = `role,role level,skill,level
Boat builder,Senior,Caulking,expert
Sail maker,Senior,Caulking,awareness
Sail maker,,Sewing,working`;
    expect(read(text).roles.map(({ name }) => name)).toEqual([
      'Boat builder, Senior',
      'Sail maker, Senior',
      'Sail maker',
    ]);
  });

  it.each([
    ['role,level\nx,expert', '1.csv has no column “skill name” or “skill”; it has “role”, “level”'],
    ['skill,note\nx,y', '1.csv has neither a column “skill level” nor one for each of awareness'],
    ['', '1.csv has no column “skill name” or “skill”; it is empty'],
    ['skill,level\na,expert\n\n"b\nc",profcient', '1.csv, line 4: “profcient” is no skill level'],
  ])('%j cannot be read', (text, fault) => {
    expect(() => read(text)).toThrow(fault);
  });

  it('is a pack once its licence is said', async () => {
    const career = await testCareer();
    writeFileSync(join(career.folder, 'boats.csv'), `\ufeff${roles.replaceAll('\n', '\r\n')}`);
    const line = `skill pack add ${career.folder}/boats.csv`;
    expect((await career.outcome(line)).stderr.replace(/\s+/g, ' ')).toContain(
      'boats.csv states no licence, and a pack is not added without one hint: say what stands where it comes from: --licence "…" --attribution "…"',
    );
    const said = '--licence "OGL v3.0" --attribution "Invented boats" --at yesterday';
    expect((await career(`${line} ${said}`)).split('\n').slice(2).join('\n')).toMatchInlineSnapshot(`
      "c1    boats 2026-11-19 · 2 skills, 2 roles · OGL v3.0
      ! 1 row without a skill or its level was passed over.
      ! Its licence is OGL v3.0; what that permits, such as passing its texts on, is
      ! yours to check.
      ! To read it: career show c1
      ! To take up a role: career skill want --role 'Junior boat builder'
      "
    `);
    expect(await career.json(`${line} ${said}`)).toMatchObject({ stored: false, change: null });
    expect(await career.json('show c1')).toMatchObject({ retrieved: '2026-11-19', source: 'boats.csv' });
    await career('skill want --role "boat builder" --yes');
    await career('skill assess caulking 1');
    expect(await career('skill gaps --role "boat builder"')).toMatchInlineSnapshot(`
      "
      $ career skill gaps --role "boat builder"
      Boat builder
      k2  Reading plans  ○○○  – of 3  not assessed
      k1  Caulking       ●○   1 of 2  no evidence linked
      from boats 2026-11-19 · Invented boats · OGL v3.0
      "
    `);
    expect(await career('show k1')).toContain(
      '“awareness” in the words of boats 2026-11-19 · Invented boats',
    );
  });
});
