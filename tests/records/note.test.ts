import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

it('a note keeps anything, and says what it is', async () => {
  const career = await testCareer();
  expect(await career('note "Dry-run on a copy before giving a date" --as lesson')).toMatchInlineSnapshot(`
    "
    $ career note "Dry-run on a copy before giving a date" --as lesson
    t1    lesson · Dry-run on a copy before giving a date · today 15:04
    "
  `);
  await career('note try a week without status meetings --as explore');
  career.pipe('Thanks for the calm in the incident.\nIt helped us all.\n');
  expect(await career('note - --as kudos')).toMatchInlineSnapshot(`
    "
    $ career note - --as kudos
    t3    kudos · Thanks for the calm in the incident. … · today 15:04
    "
  `);
  expect(await career('note list')).toMatchInlineSnapshot(`
    "
    $ career note list
    t3  today 15:04  kudos · Thanks for the calm in the incident. …
    t2  today 15:04  explore · try a week without status meetings
    t1  today 15:04  lesson · Dry-run on a copy before giving a date
    "
  `);
  expect(await career('note list --as lesson')).toMatchInlineSnapshot(`
    "
    $ career note list --as lesson
    t1  today 15:04  lesson · Dry-run on a copy before giving a date
    "
  `);
  expect(await career.json('note list --as kudos')).toMatchObject([
    { id: 't3', type: 'kudos', private: true },
  ]);
  expect(await career('show t3')).toMatchInlineSnapshot(`
    "
    $ career show t3
    t3 · note · Fri 20 Nov 2026 15:04 · private
      Thanks for the calm in the incident.
      It helped us all.
      as             kudos
    "
  `);
});

it('a kind of note can be named without its option, and nothing is worth a word', async () => {
  const career = await testCareer();
  expect(await career.json('note "something to think about"')).toMatchObject({ type: 'other' });
  await career('note "ask for the numbers first" --as advice');
  expect(await career('note list advice week')).toMatchInlineSnapshot(`
    "
    $ career note list advice week
    t2  today 15:04  advice · ask for the numbers first
    "
  `);
  expect(await career('note list lesson')).toMatchInlineSnapshot(`
    "
    $ career note list lesson
    ! No note here yet. To keep one: career note "…" --as lesson
    "
  `);
  expect(await career('note')).toMatchInlineSnapshot(`
    "
    $ career note
    ! career: note needs a text
    ! hint: career note --help
    exit 2
    "
  `);
});

it('a form that comes back as it was offered leaves nothing behind', async () => {
  const career = await testCareer();
  career.env.EDITOR = 'true';
  expect(await career('note --editor')).toMatchInlineSnapshot(`
    "
    $ career note --editor
    ! career: the form was left empty, so nothing was done
    exit 130
    "
  `);
  career.env.EDITOR = 'false';
  expect(await career('note --editor')).toMatchInlineSnapshot(`
    "
    $ career note --editor
    ! career: the editor ended with status 1
    ! hint: for another editor: export VISUAL=nano
    exit 1
    "
  `);
  career.env.EDITOR = undefined;
  expect(await career('note --editor')).toMatchInlineSnapshot(`
    "
    $ career note --editor
    ! career: no editor is set
    ! hint: set VISUAL or EDITOR, for example: export EDITOR=nano
    exit 1
    "
  `);
  expect(await career.json('drafts')).toEqual([]);
  career.env.EDITOR = 'false';
  expect(await career('note "what was typed stays" --editor')).toMatchInlineSnapshot(`
    "
    $ career note "what was typed stays" --editor
    ! career: the editor ended with status 1
    ! hint: for another editor: export VISUAL=nano; your text is in draft 1: career
    !       note --draft 1 --editor
    exit 1
    "
  `);
});
