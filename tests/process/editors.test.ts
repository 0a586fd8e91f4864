import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';
import { verify } from '../verify.ts';

/** Sets an editor that does this to the file `$1`. */
function editor(career: TestCareer, script: string, name = 'editor'): string {
  const path = join(career.folder, name);
  writeFileSync(path, `#!/bin/bash\n${script}\n`, { mode: 0o755 });
  career.env.EDITOR = path;
  return path;
}

const draftsOf = ({ folder }: TestCareer): Buffer[] => {
  const place = join(folder, 'drafts');
  return existsSync(place)
    ? readdirSync(place)
        .sort()
        .map((name) => readFileSync(join(place, name)))
    : [];
};

const flat = (stderr: string): string => stderr.replace(/\n\s+/g, ' ').trim();

interface Case {
  readonly what: string;
  readonly does: string;
  readonly exit: number;
  readonly says: string;
  /** What the draft holds then. */
  readonly keeps?: string | Buffer;
}

const typed = 'echo "typed words" >> "$1"';
const given = 'given words';

const failing: readonly Case[] = [
  { what: 'fails', does: 'exit 1', exit: 1, says: 'the editor ended with status 1', keeps: given },
  { what: 'saves, then fails', does: `${typed}; exit 3`, exit: 1, says: 'status 3', keeps: 'typed words' },
  {
    what: 'saves, then is killed',
    does: `${typed}; kill -9 $$`,
    exit: 1,
    says: 'stopped by SIGKILL',
    keeps: 'typed words',
  },
  { what: 'empties the file', does: ': > "$1"', exit: 130, says: 'the form was left empty', keeps: given },
  {
    what: 'leaves a blank line',
    does: 'echo > "$1"',
    exit: 130,
    says: 'the form was left empty',
    keeps: given,
  },
  { what: 'takes the file away', does: 'rm "$1"', exit: 130, says: 'the form was left empty', keeps: given },
  {
    what: 'writes Latin-1',
    does: 'printf "caf\\xe9\\n" >> "$1"',
    exit: 2,
    says: 'the form is not UTF-8 text',
    keeps: Buffer.from('caf\xe9', 'latin1'),
  },
  {
    what: 'writes NUL bytes',
    does: 'printf "a\\0b\\n" >> "$1"',
    exit: 2,
    says: 'NUL character',
    keeps: 'a\0b',
  },
  {
    what: 'ruins the form',
    does: 'sed -i "1i who knows: x" "$1"',
    exit: 2,
    says: '“who knows: x”',
    keeps: 'who knows: x',
  },
  {
    what: 'writes too much',
    does: 'head -c 2000000 /dev/zero | tr "\\0" x >> "$1"',
    exit: 2,
    says: 'longer than 1 MiB',
    keeps: 'x'.repeat(2_000_000),
  },
];

describe.each(failing)('an editor that $what', ({ does, exit, says, keeps }) => {
  it('loses nothing of a capture', async () => {
    const career = await testCareer();
    editor(career, does);
    const outcome = await career.outcome(['note', given, '--editor']);
    expect([outcome.exit, outcome.stdout]).toEqual([exit, '']);
    expect(flat(outcome.stderr)).toContain(says);
    expect(flat(outcome.stderr)).toMatch(/your text is in draft 1: career note --draft 1/);
    const [draft] = draftsOf(career);
    expect(draft?.includes(keeps ?? '')).toBe(true);

    // What the hint says goes on with it.
    const again = /career (note --draft 1(?: --editor)?)/.exec(flat(outcome.stderr))?.[1] ?? '';
    editor(
      career,
      `grep -av "who knows" "$1" | tr -d "\\000\\351" | cut -c-100 > "$1.x"; cat "$1.x" > "$1"; rm "$1.x"`,
    );
    expect((await career.outcome(again)).exit).toBe(0);
    expect((await career.json<{ text: string }>('show t1')).text).toMatch(
      /given words|typed words|caf|ab|x{20}/,
    );
    expect(draftsOf(career)).toEqual([]);
    expect(verify(career.path)).toEqual([]);
  });

  it('changes nothing of a record', async () => {
    const career = await testCareer();
    await career.outcome(['note', given]);
    const before = await career.json('show t1');
    editor(career, does);
    const outcome = await career.outcome('edit t1 --editor');
    expect([outcome.exit, outcome.stdout]).toEqual([exit, '']);
    expect(await career.json('show t1')).toEqual(before);
    // A form in which nothing was changed is no text of anybody's.
    const isChanged = keeps !== given;
    expect(draftsOf(career).map((draft) => draft.includes(keeps ?? ''))).toEqual(isChanged ? [true] : []);
    expect(flat(outcome.stderr).includes('career edit t1 --draft 1')).toBe(isChanged);
  });

  it('loses nothing of a draft', async () => {
    const career = await testCareer();
    editor(career, 'echo "words of yesterday" >> "$1"; exit 1');
    await career.outcome('note --editor');
    editor(career, does);
    expect((await career.outcome('note --draft 1 --editor')).exit).toBe(exit);
    expect(draftsOf(career)).toHaveLength(1);
    expect(draftsOf(career)[0]?.includes('words of yesterday')).toBe(true);
  });

  it('loses nothing of a retro', async () => {
    const career = await testCareer();
    editor(career, 'sed -i "s/^## What went well?.*/&\\nwords of yesterday/" "$1"; exit 1');
    expect((await career.outcome('retro --editor')).exit).toBe(1);
    editor(career, does);
    expect((await career.outcome('retro --resume --editor')).exit).toBeGreaterThan(0);
    expect(draftsOf(career)).toHaveLength(1);
    expect(draftsOf(career)[0]?.includes('words of yesterday')).toBe(true);
  });
});

describe('an editor that works', () => {
  const working: readonly (readonly [what: string, does: string])[] = [
    ['writes in place', typed],
    ['writes a new file and renames it', 'cp "$1" "$1.x"; echo "typed words" >> "$1.x"; mv "$1.x" "$1"'],
    ['keeps the old file beside it', 'cp "$1" "$1~"; echo "typed words" >> "$1"'],
    ['puts a link in its place', 'cp "$1" real; echo "typed words" >> real; ln -sf "$PWD/real" "$1"'],
    ['ends lines as on Windows', `${typed}; sed -i 's/$/\\r/' "$1"`],
    [
      'puts a byte order mark before it',
      `${typed}; printf '\\xef\\xbb\\xbf' | cat - "$1" > "$1.x"; cat "$1.x" > "$1"; rm "$1.x"`,
    ],
    ['leaves no line break at the end', 'printf "typed words" >> "$1"'],
  ];

  it.each(working)('%s', async (_what, does) => {
    const career = await testCareer();
    editor(career, `cd "${career.folder}"; ${does}`);
    expect((await career.outcome('note --editor')).exit).toBe(0);
    expect(await career.json('show t1')).toMatchObject({ text: 'typed words' });
  });

  it('may have blanks in its name, and arguments', async () => {
    const career = await testCareer();
    mkdirSync(join(career.folder, 'my tools'));
    const path = editor(
      career,
      `printf "%s|" "$@" > "$0.saw"; echo "typed words" >> "\${@: -1}"`,
      'my tools/my editor',
    );
    career.env.EDITOR = `"${path}" --wait '-a b' $HOME;true`;
    expect((await career.outcome('note --editor')).exit).toBe(0);
    expect(readFileSync(`${path}.saw`, 'utf8').replace(career.folder, '~')).toBe(
      '--wait|-a b|$HOME;true|~/drafts/d1.note.md|',
    );
  });

  it('is VISUAL before EDITOR', async () => {
    const career = await testCareer();
    editor(career, 'exit 1');
    const visual = editor(career, typed, 'visual');
    career.env.EDITOR = join(career.folder, 'editor');
    career.env.VISUAL = visual;
    expect((await career.outcome('note --editor')).exit).toBe(0);
  });
});

describe('no editor', () => {
  it('leaves no empty form behind, and says how to set one', async () => {
    const career = await testCareer();
    expect(await career('note --editor')).toMatchInlineSnapshot(`
      "
      $ career note --editor
      ! career: no editor is set
      ! hint: set VISUAL or EDITOR, for example: export EDITOR=nano
      exit 1
      "
    `);
    expect(draftsOf(career)).toEqual([]);
    expect(await career('note "some words" --editor')).toMatchInlineSnapshot(`
      "
      $ career note "some words" --editor
      ! career: no editor is set
      ! hint: set VISUAL or EDITOR, for example: export EDITOR=nano; your text is in
      !       draft 1: career note --draft 1 --editor
      exit 1
      "
    `);
    career.env.EDITOR = '/nowhere/editor --wait';
    expect(await career('note --editor')).toMatchInlineSnapshot(`
      "
      $ career note --editor
      ! career: the editor “/nowhere/editor” was not found
      ! hint: for another editor: export VISUAL=nano
      exit 1
      "
    `);
    career.env.EDITOR = '/etc/passwd';
    expect(await career('note --editor')).toMatchInlineSnapshot(`
      "
      $ career note --editor
      ! career: the editor “/etc/passwd” could not be started (EACCES)
      ! hint: for another editor: export VISUAL=nano
      exit 1
      "
    `);
  });

  it('nothing written in it is nothing stored and nothing kept', async () => {
    const career = await testCareer();
    editor(career, 'true');
    expect(await career('note --editor')).toMatchInlineSnapshot(`
      "
      $ career note --editor
      ! career: the form was left empty, so nothing was done
      exit 130
      "
    `);
    expect(draftsOf(career)).toEqual([]);
  });
});
