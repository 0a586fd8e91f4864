import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

const drafts = (career: TestCareer): string[] => {
  const folder = join(career.folder, 'drafts');
  return existsSync(folder)
    ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    : [];
};

async function piped(career: TestCareer, text: string | Uint8Array, line: string): Promise<string> {
  career.pipe(text);
  return career(line);
}

it('text is read from standard input', async () => {
  const career = await testCareer();
  expect(await piped(career, 'paired on the retry bug #pairing\n', 'energy +1 -')).toMatchInlineSnapshot(`
    "
    $ career energy +1 -
    e1    +1 gave some · paired on the retry bug · #pairing · today 15:04
    "
  `);
  expect(await piped(career, '\ufeffline one\r\nline two\n', 'note -')).toMatchInlineSnapshot(`
    "
    $ career note -
    t1    line one … · today 15:04
    "
  `);
  expect(await career.json('show t1')).toMatchObject({ text: 'line one\r\nline two' });
});

it('what is no text is refused with its place', async () => {
  const career = await testCareer();
  expect(await piped(career, '', 'note -')).toMatchInlineSnapshot(`
    "
    $ career note -
    ! career: note needs a text
    ! hint: career note --help
    exit 2
    "
  `);
  expect(await piped(career, Buffer.from('caf\xe9', 'latin1'), 'note -')).toMatchInlineSnapshot(`
    "
    $ career note -
    ! career: the standard input is not UTF-8 text (at character 4)
    ! hint: save it as UTF-8
    exit 2
    "
  `);
  expect(await piped(career, 'a\u0000b', 'note -')).toMatchInlineSnapshot(`
    "
    $ career note -
    ! career: the text has a NUL character at position 2
    ! hint: take it out and try again; your text is in draft 1: career note --draft 1
    !       --editor
    exit 2
    "
  `);
  expect(await career('note -')).toMatchInlineSnapshot(`
    "
    $ career note -
    ! career: nothing is piped in
    ! hint: for example: echo "…" | career note -
    exit 2
    "
  `);
});

it('what is too long is kept where it can be', async () => {
  const career = await testCareer();
  expect(await piped(career, 'x'.repeat(1_048_577), 'note - --as lesson')).toMatchInlineSnapshot(`
    "
    $ career note - --as lesson
    ! career: the text is longer than 1 MiB
    ! hint: keep the whole in a file and log what matters with a link; your text is
    !       in draft 1: career note --draft 1 --editor
    exit 2
    "
  `);
  expect(await piped(career, 'x'.repeat(16_777_217), 'note -')).toMatchInlineSnapshot(`
    "
    $ career note -
    ! career: the standard input is longer than 16 MiB
    ! hint: split it
    exit 2
    "
  `);
  const [draft = '', ...others] = drafts(career);
  expect(others).toEqual([]);
  expect(draft.replace(/x{99,}/, 'x…')).toMatchInlineSnapshot(`
    "<!-- note · fill in what you know, save and close; empty the whole file to stop -->
    type: lesson  <!-- lesson, kudos, advice, explore, direction, other -->
    at:
    tags:
    with:
    private:
    ---
    x…
    "
  `);
  expect(draft.length).toBeGreaterThan(1_048_577);
});

it('JSON that is refused is kept as words that can be mended', async () => {
  const career = await testCareer();
  const said = {
    level: 4,
    text: 'paired on the retry bug',
    tags: ['pairing'],
    people: ['lead'],
    flow: true,
    spent: 90,
    at: '2026-11-19T15:00:00+01:00',
  };
  expect(await piped(career, JSON.stringify(said), 'energy --from -')).toMatchInlineSnapshot(`
    "
    $ career energy --from -
    ! career: the energy is not right: level: must be a whole number from −2 to 2
    ! hint: career schema energy; your text is in draft 1: career energy --draft 1
    !       --editor
    exit 2
    "
  `);
  expect(await career('energy --draft 1 +2')).toMatchInlineSnapshot(`
    "
    $ career energy --draft 1 +2
    e1    +2 gave a lot · paired on the retry bug · flow · 1 h 30 · #pairing @lead · yesterday 15:00
    "
  `);
  expect(
    await piped(career, JSON.stringify({ text: 'x'.repeat(1_048_577) }), 'note --from -'),
  ).toMatchInlineSnapshot(`
    "
    $ career note --from -
    ! career: the note is not right: text: is longer than 1 MiB
    ! hint: career schema note; your text is in draft 1: career note --draft 1
    !       --editor
    exit 2
    "
  `);
  expect(await piped(career, '{"text": "half', 'note --from -')).toMatchInlineSnapshot(`
    "
    $ career note --from -
    ! career: the note is not sound JSON: a text is not closed, at character 10
    ! hint: your text is in draft 2: career note --draft 2 --editor
    exit 2
    "
  `);
  expect(await piped(career, '{"text": "x", "mood": 3}', 'note --from -')).toMatchInlineSnapshot(`
    "
    $ career note --from -
    ! career: the note is not right: there is no field “mood”
    ! hint: career schema note; your text is in draft 3: career note --draft 3
    !       --editor
    exit 2
    "
  `);
  expect(
    drafts(career)
      .map((draft) => draft.slice(draft.indexOf('\n---') + 5).replace(/x{9,}/, 'x…'))
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "x
    mood: 3
    ",
      "x…
    ",
      "{"text": "half
    ",
    ]
  `);
});

it('a measure that is no measure stays in the words', async () => {
  const career = await testCareer();
  const said = { text: 'a goal', measures: [{ name: 'talks', type: 'weight' }], by: 'never' };
  expect(await piped(career, JSON.stringify(said), 'goal add --from -')).toMatchInlineSnapshot(`
    "
    $ career goal add --from -
    ! career: the goal is not right: measures.1.type: must be one of number, count,
    !         milestones, yes-no, rating, question
    ! hint: career schema goal; your text is in draft 1: career goal --draft 1
    !       --editor
    exit 2
    "
  `);
  expect(drafts(career)[0]).toContain('{"name":"talks","type":"weight"}');
});

it('a draft that cannot be read stays as it is', async () => {
  const career = await testCareer();
  await career('note "a lesson" --at never');
  const [path = ''] = readdirSync(join(career.folder, 'drafts')).map((name) =>
    join(career.folder, 'drafts', name),
  );
  const form = 'this line is no field\n---\nlong and dear words\n';
  writeFileSync(path, form);
  expect(await career('note --draft 1 --as lesson')).toMatchInlineSnapshot(`
    "
    $ career note --draft 1 --as lesson
    ! career: the line “this line is no field” of the form is not “name: words”
    ! hint: the text goes below the dashes; your text is in draft 1: career note
    !       --draft 1 --editor
    exit 2
    "
  `);
  expect(readFileSync(path, 'utf8')).toBe(form);
  writeFileSync(path, form.replace('this line is no field\n', 'type: lesson\n'));
  career.pipe(Buffer.from('caf\xe9', 'latin1'));
  expect(await career('note - --draft 1')).toMatchInlineSnapshot(`
    "
    $ career note - --draft 1
    ! career: the standard input is not UTF-8 text (at character 4)
    ! hint: save it as UTF-8; your text is in draft 1: career note --draft 1 --editor
    exit 2
    "
  `);
  expect(readFileSync(path, 'utf8')).toContain('long and dear words');
});
