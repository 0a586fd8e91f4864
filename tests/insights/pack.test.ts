import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { builtInFile, fileOf } from '../../src/insights/pack/file.ts';
import { packFrom, packFromJson, packJsonSchema } from '../../src/insights/pack/schema.ts';
import { hostileText } from '../arbitrary.ts';
import { type TestCareer, testCareer } from '../career.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'PACKS.md'), 'utf8');

/** The invented ladder of docs/PACKS.md. */
const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];

interface Ladder {
  version: string;
  skills: { name: string; area?: string; levels: Record<string, string> }[];
  roles: unknown[];
}

const ladder = (): Ladder => JSON.parse(example) as Ladder;

/** Two skills of one's own, and the ladder beside the journal. */
async function withFile(file: unknown = ladder()): Promise<TestCareer> {
  const career = await testCareer();
  await career('skill "proposal writing" --wanted 3');
  await career('skill assess k1 2');
  writeFileSync(join(career.folder, 'ladder.json'), JSON.stringify(file));
  return career;
}

/** The command with the path of a file beside the journal, told as `~`. */
const withPath = async (career: TestCareer, line: string): Promise<string> =>
  (await career(line.replaceAll('~', career.folder))).replaceAll(career.folder, '~');

describe('a pack', () => {
  it('is checked, added once, and told beside the skill, with whom to name', async () => {
    const career = await withFile();
    const checked = (await withPath(career, 'skill pack check ~/ladder.json')).replaceAll('\n! ', ' ');
    expect(checked).toContain('Northwind ladder 3 · 2 skills, 1 role · MIT');
    expect(checked).toContain('would tell the levels of k1 proposal writing.');
    expect(checked).toContain('Nothing was stored. To add it: career skill pack add ~/ladder.json');
    expect(await career.json('skill pack')).toEqual([]);
    expect(await withPath(career, 'skill pack add ~/ladder.json')).toMatchInlineSnapshot(`
      "
      $ career skill pack add ~/ladder.json
      c1    Northwind ladder 3 · 2 skills, 1 role · MIT
      ! Its words tell the levels of k1 proposal writing.
      ! Its licence is MIT; what that permits, such as passing its texts on, is yours
      ! to check.
      ! To read it: career show c1
      ! To take up a role: career skill want --role 'lead engineer'
      "
    `);
    expect(await withPath(career, 'skill pack add ~/ladder.json')).toMatchInlineSnapshot(`
      "
      $ career skill pack add ~/ladder.json
      c1    Northwind ladder 3 · 2 skills, 1 role · MIT
      ! It is here as this file says it; nothing was changed.
      "
    `);
    expect((await career('history c1')).match(/skill pack add/g)).toHaveLength(1);
    expect(await career('show k1')).toMatchInlineSnapshot(`
      "
      $ career show k1
      k1 · skill · Fri 20 Nov 2026 15:04 · shareable
        skill          proposal writing
        area           communication
        evidence       no evidence linked
        level          2 intermediate of 3: writes a page that the team can decide with
                       “steady” in the words of Northwind ladder 3 · Northwind ladder, an invented example of career · MIT
        assessed       Fri 20 Nov: 2 intermediate
        stage          plan
      "
    `);
    expect(await career('skill pack')).toMatchInlineSnapshot(`
      "
      $ career skill pack
      c1    Northwind ladder 3 · 2 skills, 1 role
            Northwind ladder, an invented example of career · MIT
      "
    `);
    expect(await career('show c1')).toMatchInlineSnapshot(`
      "
      $ career show c1
      c1 · pack · Fri 20 Nov 2026 15:04 · private
        pack           Northwind ladder 3
        source         the example of docs/PACKS.md
        retrieved      Mon 2 Nov
        licence        MIT
        attribution    Northwind ladder, an invented example of career

        proposal writing · communication
          1 learning: writes a page with someone beside them
          2 steady: writes a page that the team can decide with
          3 lending: readers of other teams find their objection answered before they make it
          4 shaping: others write the way they do

        saying no early · craft
          2 steady: says no in the week it is asked
          3 lending: says no so that the next one asks sooner

        lead engineer
          proposal writing 3, saying no early 2, consensus building 2
      "
    `);
    expect(await career('log --kind pack')).toMatchInlineSnapshot(`
      "
      $ career log --kind pack
      c1  today 15:04  Northwind ladder 3 · 2 skills, 1 role · MIT
      "
    `);
  });

  it('gives way to own words, which stay when it changes or goes', async () => {
    const career = await withFile();
    await withPath(career, 'skill pack add ~/ladder.json');
    expect(await career('skill describe k1 3 "others send me their drafts first"')).toMatchInlineSnapshot(`
      "
      $ career skill describe k1 3 "others send me their drafts first"
      k1  proposal writing · communication
        1 beginner      learning: writes a page with someone beside them
        2 intermediate  steady: writes a page that the team can decide with · here
        3 advanced      others send me their drafts first · your words · wanted
        4 expert        shaping: others write the way they do
        in the words of Northwind ladder 3 · Northwind ladder, an invented example of career · MIT
      "
    `);
    const newer = ladder();
    newer.version = '4';
    newer.skills[0]!.levels.lending = 'teaches others to write';
    newer.skills[1] = { name: 'estimates', levels: { steady: 'says a range' } };
    writeFileSync(join(career.folder, 'ladder.json'), JSON.stringify(newer));
    expect(await withPath(career, 'skill pack add ~/ladder.json')).toMatchInlineSnapshot(`
      "
      $ career skill pack add ~/ladder.json
      c1    Northwind ladder 4 · 2 skills, 1 role · MIT
      ! From version 3 to 4:
      !   1 skill new: estimates
      !   1 skill in other words: proposal writing
      !   1 skill gone: saying no early
      ! Its words tell the levels of k1 proposal writing.
      ! Its roles ask for 1 skill that nobody describes: saying no early. They are
      ! taken as they are written.
      ! Its licence is MIT; what that permits, such as passing its texts on, is yours
      ! to check.
      ! To read it: career show c1
      ! To take up a role: career skill want --role 'lead engineer'
      "
    `);
    const told = await career.json<{ levels: { words: string; from: string }[] }>('skill describe k1');
    expect(told.levels[2]).toMatchObject({ words: 'others send me their drafts first', from: 'own' });
    expect(await career.json('show k1')).toMatchObject({ wanted: 3, assessed: [{ level: 2 }] });
    await career('undo');
    expect(await career.json('show c1')).toMatchObject({ version: '3' });
    await career('rm c1 --yes');
    expect(await career('skill describe k1')).toMatchInlineSnapshot(`
      "
      $ career skill describe k1
      k1  proposal writing · communication
        1 beginner      with help, and by known patterns
        2 intermediate  alone in usual cases, and knows the trade-offs · here
        3 advanced      others send me their drafts first · your words · wanted
        4 expert        sets the way it is done, also beyond the company
      "
    `);
    expect(await career('skill describe k1 3 --usual')).toContain('in hard and large cases');
    expect(await career.json('show k1')).toMatchObject({ levels: [] });
  });

  it('is undone as one change', async () => {
    const career = await withFile();
    await withPath(career, 'skill pack add ~/ladder.json');
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: skill pack add Northwind ladder · c1 is gone
      ! To do it again: career redo
      "
    `);
    expect(await career('show k1')).toContain('alone in usual cases');
    await career('redo');
    expect(await career('show k1')).toContain('writes a page that the team can decide with');
  });

  it('leaves the journal whole and comes to another one, with its attribution', async () => {
    const [career, other] = [await withFile(), await testCareer()];
    await withPath(career, 'skill pack add ~/ladder.json');
    const { stdout } = await career.outcome('export json');
    const line = stdout.split('\n').find((each) => each.includes('"kind":"pack"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      licence: 'MIT',
      attribution: 'Northwind ladder, an invented example of career',
      source: 'the example of docs/PACKS.md',
    });
    const others = stdout.split('\n').filter((each) => each !== line);
    expect(others.join('\n')).not.toContain('the team can decide with');
    other.pipe(stdout);
    await other('import json -');
    expect(await other('show c1')).toEqual(await career('show c1'));
    expect(await other('show k1')).toEqual(await career('show k1'));
  });

  it('is heard last where two speak of one skill, and knows where a skill belongs', async () => {
    const career = await withFile();
    await withPath(career, 'skill pack add ~/ladder.json');
    const second = { ...ladder(), name: 'Southwind ladder', roles: [] };
    second.skills = [
      { name: 'Proposal writing', levels: { steady: 'says it in a page' } },
      { name: 'saying no early', levels: {} },
    ];
    writeFileSync(join(career.folder, 'second.json'), JSON.stringify(second));
    await withPath(career, 'skill pack add ~/second.json');
    expect(await career('show k1')).toContain('“steady” in the words of Southwind ladder 3');
    expect(await career('skill "saying no early"')).toContain('k2    saying no early · craft');
    expect(await career('skill describe k2')).toContain('says no in the week it is asked');
    expect((await career('skill catalogue')).split('Northwind ladder 3\n')[1]).toMatchInlineSnapshot(`
      "  proposal writing, saying no early
        Northwind ladder, an invented example of career · MIT
      ! To take one up: career skill "saying no early" --wanted 3
      "
    `);
    expect(await withPath(career, 'skill pack check ~/ladder.json')).not.toContain('k1 proposal writing');
  });

  it('tells what its levels look like before one of them is chosen', async () => {
    const career = await withFile();
    await withPath(career, 'skill pack add ~/ladder.json');
    career.answers('3 advanced');
    expect(await career('skill assess k1')).toMatchInlineSnapshot(`
      "
      $ career skill assess k1
      k1    proposal writing · communication · 3 advanced of 3 · plan
      !   1 beginner      learning: writes a page with someone beside them
      !   2 intermediate  steady: writes a page that the team can decide with
      !   3 advanced      lending: readers of other teams find their objection answered
      !                   before they make it
      !   4 expert        shaping: others write the way they do
      !   in the words of Northwind ladder 3 · Northwind ladder, an invented example of
      !   career · MIT
      ! ? proposal writing: where are you today? 3 advanced
      !       Fri 20 Nov: 3 advanced
      "
    `);
  });

  it('goes along when others are asked for the level they see, with whom to name', async () => {
    const career = await withFile();
    await withPath(career, 'skill pack add ~/ladder.json');
    await career('person lead --relation "my lead"');
    const { text } = await career.json<{ text: string }>('feedback round lead --skill k1');
    expect(text.split('\n').slice(1)).toEqual([
      '1 beginner: learning: writes a page with someone beside them',
      '2 intermediate: steady: writes a page that the team can decide with',
      '3 advanced: lending: readers of other teams find their objection answered before they make it',
      '4 expert: shaping: others write the way they do',
      '(in the words of Northwind ladder 3 · Northwind ladder, an invented example of career · MIT)',
    ]);
  });

  it('has nothing to show in an empty place, and says what to type', async () => {
    const career = await testCareer({ empty: true });
    expect(await career('skill pack')).toMatchInlineSnapshot(`
      "
      $ career skill pack
      ! No pack yet. To add one from a file: career skill pack add ./ladder.json
      ! To begin one of your own: career skill pack template > mine.json
      "
    `);
    writeFileSync(join(career.folder, 'ladder.json'), example);
    expect((await career.outcome(`skill pack check ${career.folder}/ladder.json`)).exit).toBe(0);
    expect(await career.outcome('skill pack')).toMatchObject({ stdout: '', exit: 0 });
    expect(await career('skill pack template c1')).toMatchInlineSnapshot(`
      "
      $ career skill pack template c1
      ! career: there is no pack yet
      ! hint: career skill pack add ./ladder.json
      exit 1
      "
    `);
    expect(await career('packs')).toMatchInlineSnapshot(`
      "
      $ career packs
      ! career: there is no command “packs”
      ! hint: did you mean  career skill pack
      exit 2
      "
    `);
  });
});

describe('the file of a pack', () => {
  const least = {
    name: 'Mine',
    version: '1',
    source: 'my notes',
    licence: 'my own',
    attribution: 'myself',
    skills: [{ name: 'estimates' }],
  };
  const read = (file: unknown) => packFromJson(JSON.stringify(file), 'mine.json');

  it('is what docs/PACKS.md shows, with each of its fields', () => {
    expect(packFromJson(example, 'the example')).toMatchObject({ name: 'Northwind ladder' });
    const fields = [...Object.keys(packFromJson(example, 'the example')), 'scale'];
    expect(fields.filter((field) => !page.includes(`| \`${field}\``))).toEqual([]);
  });

  it('needs to say whose words it holds, and a skill or a role', () => {
    expect(read(least)).toEqual({
      ...least,
      retrieved: null,
      skills: [{ name: 'estimates', area: null, levels: [] }],
      roles: [],
    });
  });

  it('maps its own scale onto the four levels, in their order', () => {
    const scale = { S3: 4, S1: 1, S2a: 2, S2b: 2 };
    const levels = { S3: 'd', S2b: 'c', S2a: 'b', S1: 'a\n  b' };
    const roles = [
      {
        name: 'r',
        skills: [
          { name: 'x', wanted: 'S2b' },
          { name: 'y', wanted: 4, importance: 1 },
        ],
      },
    ];
    expect(read({ ...least, scale, skills: [{ name: 'estimates', levels }], roles })).toMatchObject({
      skills: [
        {
          levels: [
            { level: 1, called: 'S1', words: 'a b' },
            { level: 2, called: 'S2a', words: 'b' },
            { level: 2, called: 'S2b', words: 'c' },
            { level: 4, called: 'S3', words: 'd' },
          ],
        },
      ],
      roles: [
        {
          skills: [
            { skill: 'x', wanted: 2, importance: null },
            { skill: 'y', wanted: 4, importance: 1 },
          ],
        },
      ],
    });
  });

  it.each<[string, unknown, string]>([
    ['a list', [], 'it must be an object in braces'],
    ['nothing in it', {}, 'name: is missing'],
    ['no licence', { ...least, licence: undefined }, 'licence: is missing'],
    ['an empty licence', { ...least, licence: ' ' }, 'licence: is empty'],
    ['no attribution', { ...least, attribution: undefined }, 'attribution: is missing'],
    ['neither skills nor roles', { ...least, skills: [] }, 'it holds neither skills nor roles'],
    ['a field too many', { ...least, price: 1 }, 'there is no field “price”'],
    [
      'a name that steers a terminal',
      { ...least, name: '\u001b[2J' },
      'name: must be one line of plain text',
    ],
    [
      'a day that is none',
      { ...least, retrieved: '2026-02-30' },
      'retrieved: must be a day such as 2026-11-20',
    ],
    ['a scale to five', { ...least, scale: { a: 5 } }, 'scale.a: must be a level from 1 to 4'],
    ['an empty scale', { ...least, scale: {} }, 'scale: is empty'],
    [
      'a level that the scale has not',
      { ...least, skills: [{ name: 'a', levels: { profcient: 'b' } }] },
      'skills.1.levels: “profcient” is no level of the scale: beginner, intermediate, advanced, expert',
    ],
    [
      'a level without words',
      { ...least, skills: [{ name: 'a' }, { name: 'b', levels: { beginner: ' ' } }] },
      'skills.2.levels.beginner: is empty',
    ],
    [
      'a skill twice',
      { ...least, skills: [{ name: 'a' }, { name: 'A' }] },
      'skills.2: is the second that is called “A”',
    ],
    ['a role without skills', { ...least, roles: [{ name: 'a', skills: [] }] }, 'roles.1.skills: is empty'],
    [
      'a skill of a role without a level',
      { ...least, roles: [{ name: 'a', skills: [{ name: 'b' }] }] },
      'roles.1.skills.1.wanted: is missing',
    ],
    [
      'a skill of a role at a fifth level',
      { ...least, roles: [{ name: 'a', skills: [{ name: 'b', wanted: 5 }] }] },
      'roles.1.skills.1.wanted: must be a level from 1 to 4',
    ],
    [
      'a role that asks for a level that is none',
      { ...least, roles: [{ name: 'a', skills: [{ name: 'b', wanted: 'high' }] }] },
      'roles.1.skills.1.wanted: “high” is no level of the scale',
    ],
    [
      'a skill of a role twice',
      {
        ...least,
        roles: [
          {
            name: 'a',
            skills: [
              { name: 'b', wanted: 1 },
              { name: 'B', wanted: 2 },
            ],
          },
        ],
      },
      'roles.1.skills.2: is the second that is called “B”',
    ],
  ])('cannot have %s', (_, file, fault) => {
    expect(() => read(file)).toThrow(`mine.json is no pack: ${fault}`);
  });

  it('without a licence is refused with what to write', async () => {
    const career = await withFile({ ...least, licence: undefined });
    expect(await withPath(career, 'skill pack add ~/ladder.json')).toMatchInlineSnapshot(`
      "
      $ career skill pack add ~/ladder.json
      ! career: ~/ladder.json is no pack: licence: is missing
      ! hint: say under which licence its texts stand, such as "licence": "CC BY 4.0";
      !       for words of your own: "my own"
      exit 2
      "
    `);
    expect(await withPath(career, 'skill pack add ~/ladder.json --licence MIT')).toMatchInlineSnapshot(`
      "
      $ career skill pack add ~/ladder.json --licence MIT
      ! career: --licence is for CSV files; a JSON file says it itself
      ! hint: write it into ~/ladder.json
      exit 2
      "
    `);
    expect(await withPath(career, 'skill pack add ~/ladder.json ~/ladder.json')).toMatchInlineSnapshot(`
      "
      $ career skill pack add ~/ladder.json ~/ladder.json
      ! career: a pack is one JSON file, or several CSV files
      ! hint: add them one after the other
      exit 2
      "
    `);
    expect(await career.json('skill pack')).toEqual([]);
  });

  it('says the same to the published schema', () => {
    const accepts = new Ajv2020({ strict: true, validateFormats: false }).compile(packJsonSchema());
    const { licence: _, ...none } = least;
    const verdicts = [ladder(), least, builtInFile(), none, { ...least, price: 1 }].map((file) =>
      accepts(file),
    );
    expect(verdicts).toEqual([true, true, true, false, false]);
  });

  it('is what a pack prints', async () => {
    const career = await withFile();
    await withPath(career, 'skill pack add ~/ladder.json');
    for (const line of [
      'skill pack template',
      'skill pack template c1',
      'skill pack template "northwind ladder"',
    ]) {
      const { stdout } = await career.outcome(line);
      const values = packFromJson(stdout, 'x');
      expect(packFrom(fileOf(values), 'x')).toEqual(values);
      expect(values.name).toBe(line.endsWith('template') ? 'my own roles' : 'Northwind ladder');
    }
    expect((await withPath(career, 'skill pack template "Northwind laddr"')).split('\n')[3]).toBe(
      "! hint: did you mean  career skill pack template 'Northwind ladder'",
    );
  });

  it('is taken as it is or refused in a sentence, whatever is in it', () => {
    const texts = fc.oneof(hostileText, fc.constantFrom('fine', 'beginner', '__proto__'));
    const value = fc.oneof(fc.jsonValue(), texts);
    const levels = fc.oneof(fc.dictionary(texts, texts, { maxKeys: 3 }), value);
    const skill = fc.record({ name: texts, area: value, levels }, { requiredKeys: ['name'] });
    const role = fc.record({ name: texts, skills: fc.array(fc.record({ name: texts, wanted: value })) });
    const files = fc
      .record(
        {
          attribution: texts,
          retrieved: value,
          scale: fc.oneof(fc.dictionary(texts, fc.integer({ min: 0, max: 5 }), { maxKeys: 3 }), value),
          skills: fc.array(skill, { maxLength: 3 }),
          roles: fc.array(role, { maxLength: 2 }),
          extra: value,
        },
        { requiredKeys: [] },
      )
      .map((over) => ({ ...least, ...over }));
    fc.assert(
      fc.property(fc.oneof(files, fc.jsonValue()), (file) => {
        try {
          const values = read(file);
          expect(packFrom(fileOf(values), 'x')).toEqual(values);
        } catch (error) {
          expect(error).toBeInstanceOf(CareerError);
        }
      }),
    );
  });
});
