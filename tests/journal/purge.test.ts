import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Writing } from '../../src/journal/access.ts';
import { add } from '../../src/journal/entry.ts';
import type { Field, Fields } from '../../src/journal/field.ts';
import type { Kind } from '../../src/journal/kind.ts';
import { journalAccess } from '../../src/journal/open.ts';
import { purge } from '../../src/journal/purge.ts';
import { kinds } from '../../src/records/kinds.ts';
import { type TestCareer, testCareer } from '../career.ts';
import { moment } from './memory.ts';

/** How often a word stands in the bytes of the journal, whatever its case. */
const found = ({ path }: TestCareer, word: string): number =>
  readFileSync(path).toString('latin1').toLowerCase().split(word.toLowerCase()).length - 1;

const canary = 'kanarienvogel';

/** A value with the canary in every text there is. */
function canaryValue(field: Field, own: number): unknown {
  const word = `${canary}-${own}`;
  switch (field.type) {
    case 'text':
      return word;
    case 'person':
    case 'alias':
      return word;
    case 'texts':
      return [word, `${word} again`];
    case 'list':
      return [canaryValues(field.item ?? {}, own)];
    case 'choice':
      return field.choices?.[0];
    case 'day':
      return '2026-12-24';
    case 'minutes':
      return 30;
    case 'boolean':
      return true;
    default:
      return field.max ?? 1;
  }
}

const canaryValues = (fields: Fields, own = 0): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field], at) => [name, canaryValue(field, own + at)]));

/** What the rules of some kinds do not take from just any text. */
const lawful: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  promise: { from: null },
  goal: {
    measures: [
      { name: canary, type: 'number', baseline: 0, current: null, target: 4, unit: canary, lead: 'leading' },
    ],
    progress: [{ on: '2026-11-20', measure: canary, value: 1, note: canary }],
  },
  retro: { answers: [{ prompt: 'well', text: canary }] },
};

/** Writes to the journal's file without a command. */
async function written<T>({ path }: TestCareer, command: string, work: (writing: Writing) => T): Promise<T> {
  const access = journalAccess({
    locate: async () => ({ path, named: true }),
    kinds,
    clock: { now: () => moment.at, zone: moment.zone },
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    say: async () => {},
  });
  try {
    return await access.write(command, work);
  } finally {
    access.close();
  }
}

const addCanary = (career: TestCareer, kind: Kind): Promise<string> =>
  written(career, `log ${kind.name}`, (writing) => {
    const values = { ...canaryValues(kind.fields), ...lawful[kind.name] };
    const people = [`${canary}-mentioned`];
    return add(writing, kind, { text: `the ${canary} sang`, moment, tags: [canary], people, values }).id;
  });

/** The ids of everyone the canary named. */
const namedIds = async (career: TestCareer): Promise<string[]> =>
  (await career.json<{ id: string }[]>('person list')).map(({ id }) => id);

describe('a purge', () => {
  it.each(kinds.list.map(({ kind }) => [kind.name, kind] as const))(
    'leaves no byte of a %s',
    async (_, kind) => {
      const career = await testCareer();
      await career('note "stays #kept @lead"');
      const id = await addCanary(career, kind);
      await career(`link ${id} t1 --as about`);
      await career(`edit ${id} --text "${canary} sang again" --tag ${canary}-second`);
      await career('undo');
      await career('redo');
      await career(`edit ${id} --untag ${canary}-second --text "quiet"`);
      if (kind.name !== 'person') await career(`rm ${id}`);
      const people = (await namedIds(career)).filter((each) => each !== 'n1');
      expect(found(career, canary)).toBeGreaterThan(10);
      const ids = [...new Set([id, ...people])].join(' ');
      const { exit, stderr } = await career.outcome(`purge ${ids} --yes`);
      expect(exit, stderr).toBe(0);
      expect(found(career, canary)).toBe(0);
      const left = await career.json<{ id: string }[]>('log --limit 0');
      expect(left.map((record) => record.id).sort()).toEqual(['t1']);
      expect(await career.json('show t1')).toMatchObject({
        tags: ['kept'],
        people: ['lead'],
        links: [],
        backlinks: [],
      });
    },
  );

  it('overwrites what it removes, also before the file is written anew', async () => {
    const career = await testCareer();
    for (let index = 0; index < 12; index += 1) await career(`note "filler ${index} of the index" --yes`);
    await career(`note "${canary} one ${canary}two #${canary}three" --share`);
    await career('edit t13 --text "quiet"');
    expect(found(career, canary)).toBeGreaterThan(3);
    await written(career, 'purge t13', (writing) => purge(writing, ['t13']));
    expect(found(career, canary)).toBe(0);
  });

  it('says that it cannot be undone, and what may still hold the record', async () => {
    const career = await testCareer();
    await career('energy +1 "first"');
    await career('energy +2 "second #pairing"');
    expect(await career('purge e2')).toMatchInlineSnapshot(`
      "
      $ career purge e2
      ! career: purging e2 cannot be undone
      ! hint: if that is meant: career purge e2 --yes
      exit 2
      "
    `);
    mkdirSync(join(career.folder, 'backups'));
    writeFileSync(join(career.folder, 'backups', 'journal-2026-11-01.db'), 'a copy');
    await career('energy 4 "a slip that was kept"');
    expect(await career('purge e2 --yes')).toMatchInlineSnapshot(`
      "
      $ career purge e2 --yes
      e2 is gone for good; no undo brings it back
      ! 1 copy beside the journal may still hold it:
      !   ~/backups/journal-2026-11-01.db
      ! 1 draft may hold the same words: career drafts
      "
    `);
    expect(await career('show e2')).toMatchInlineSnapshot(`
      "
      $ career show e2
      ! career: there is no energy e2; the last is e1
      ! hint: career log --kind energy
      exit 1
      "
    `);
    expect(await career('history')).toMatchInlineSnapshot(`
      "
      $ career history
      today 15:04  purge e2
      today 15:04  log energy
      today 15:04  log energy  e1
      "
    `);
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      ! career: the last change was a purge, which cannot be undone
      ! hint: to take back what was written before it (log energy): career undo --yes
      exit 1
      "
    `);
    expect(await career('undo --yes')).toMatchInlineSnapshot(`
      "
      $ career undo --yes
      undone: log energy · e1 is gone
      ! To do it again: career redo
      "
    `);
    expect(await career('energy 0 "third"')).toMatchInlineSnapshot(`
      "
      $ career energy 0 "third"
      e3     0 neither · third · today 15:04
      "
    `);
  });

  it('asks for the id on a terminal', async () => {
    const career = await testCareer();
    await career('energy +1 "paired on the retry bug"');
    career.answers('no');
    expect(await career('purge e1')).toMatchInlineSnapshot(`
      "
      $ career purge e1
      ! e1    +1 gave some · paired on the retry bug
      ! ? No undo brings it back. To remove it for good, type e1 no
      ! career: nothing was purged
      exit 130
      "
    `);
    career.answers('E1');
    expect(await career('purge e1')).toMatchInlineSnapshot(`
      "
      $ career purge e1
      e1 is gone for good; no undo brings it back
      ! e1    +1 gave some · paired on the retry bug
      ! ? No undo brings it back. To remove it for good, type e1 E1
      "
    `);
  });

  it('reaches records that were removed or undone', async () => {
    const career = await testCareer();
    await career(`energy +1 "${canary}"`);
    await career('rm e1');
    await career(`note "${canary}"`);
    await career('undo');
    expect(await career('purge e1 t1 --yes')).toMatchInlineSnapshot(`
      "
      $ career purge e1 t1 --yes
      e1 t1 are gone for good; no undo brings them back
      "
    `);
    expect(found(career, canary)).toBe(0);
    expect(await career('purge e1 --yes')).toMatchInlineSnapshot(`
      "
      $ career purge e1 --yes
      ! career: there is no energy e1; there is no energy yet
      ! hint: career log --kind energy
      exit 1
      "
    `);
  });

  it('keeps a person whom others name, and tags that others have', async () => {
    const career = await testCareer();
    await career('energy +1 "paired @lead #pairing"');
    await career('energy +2 "paired again @lead #pairing"');
    expect(await career('purge n1 --yes')).toMatchInlineSnapshot(`
      "
      $ career purge n1 --yes
      ! career: @lead is named in 2 records and stays
      ! hint: to see them: career log --with lead --limit 0; to put another in the
      !       place: career person merge lead <other>
      exit 1
      "
    `);
    expect(await career('purge e1 --yes')).toMatchInlineSnapshot(`
      "
      $ career purge e1 --yes
      e1 is gone for good; no undo brings it back
      "
    `);
    expect(await career.json('show e2')).toMatchObject({ tags: ['pairing'], people: ['lead'] });
    expect(await career('purge n1 e2 --yes')).toMatchInlineSnapshot(`
      "
      $ career purge n1 e2 --yes
      n1 e2 are gone for good; no undo brings them back
      "
    `);
    expect(await career.json('log')).toEqual([]);
    expect(found(career, 'pairing')).toBe(0);
  });

  it('leaves the rest of a change undoable', async () => {
    const career = await testCareer();
    await career('energy +1 "one #x"');
    await career('energy +1 "two #x #y"');
    await career('rm e1 e2');
    await career('purge e1 --yes');
    expect(await career('undo --yes')).toMatchInlineSnapshot(`
      "
      $ career undo --yes
      undone: rm e1 e2 · e2 is back
      ! To do it again: career redo
      "
    `);
    expect(await career.json('log')).toMatchObject([{ id: 'e2', tags: ['x', 'y'] }]);
    await career('undo --yes');
    expect(await career.json('log')).toEqual([]);
  });

  it('does not let an undo bring back a record without the person it needs', async () => {
    const career = await testCareer();
    await career('ask "What did you leave the room with?" --to peer');
    await career('rm a1');
    await career('purge n1 --yes');
    expect(await career('undo --yes')).toMatchInlineSnapshot(`
      "
      $ career undo --yes
      ! career: a1 named a person who was purged, so this change stays as it is
      ! hint: career history
      exit 1
      "
    `);
  });
});
