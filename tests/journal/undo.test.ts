import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import type { Writing } from '../../src/journal/access.ts';
import { add, change, entryOf as entryFromRecord, remove } from '../../src/journal/entry.ts';
import { lastDone } from '../../src/journal/history-store.ts';
import { entryFromJson } from '../../src/journal/json-entry.ts';
import { addLink, removeLinks } from '../../src/journal/link-store.ts';
import { type LinkType, linkTypes } from '../../src/journal/record.ts';
import { recordOf, rowsById, type SpineRow } from '../../src/journal/record-store.ts';
import { select } from '../../src/journal/search-store.ts';
import { putSetting } from '../../src/journal/setting-store.ts';
import { merged, renamed } from '../../src/journal/tagging.ts';
import { redo, undo } from '../../src/journal/undo.ts';
import { kinds } from '../../src/records/kinds.ts';
import { rename } from '../../src/records/person/people.ts';
import type { Database } from '../../src/storage/database.ts';
import { anyEntry, type SampleEntry } from '../arbitrary.ts';
import { testCareer } from '../career.ts';
import { memoryJournal, noon } from './memory.ts';

const clock = { now: () => noon, zone: 'Europe/Berlin' };

/** Every row there is, but for what is to remember more than the present. */
function dump(db: Database): Record<string, unknown[]> {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words%'",
    )
    .pluck()
    .all()
    .filter((name) => !['change', 'history', 'counter'].includes(name));
  const rows = (sql: string): unknown[] => db.prepare(sql).raw().all().sort();
  return {
    ...Object.fromEntries(tables.map((name) => [name, rows(`SELECT * FROM "${name}"`)])),
    words: rows('SELECT rowid, text FROM words'),
  };
}

type Act =
  | { readonly does: 'add'; readonly entry: SampleEntry }
  | { readonly does: 'edit'; readonly at: number; readonly entry: SampleEntry }
  | { readonly does: 'remove' | 'unlink'; readonly at: number; readonly to: number }
  | { readonly does: 'link'; readonly at: number; readonly to: number; readonly type: LinkType }
  | { readonly does: 'rename' | 'merge' | 'rename person'; readonly from: string; readonly to: string }
  | { readonly does: 'set'; readonly value: string | undefined }
  | { readonly does: 'undo' | 'redo' };

const tag = fc.constantFrom('a', 'b', 'c', 'größe');
const alias = fc.constantFrom('lead', 'peer', 'mentor');
const place = fc.nat({ max: 6 });

/** Few tags and people, so that records share them. */
const entry = fc
  .tuple(anyEntry, fc.uniqueArray(tag, { maxLength: 2 }), fc.uniqueArray(alias, { maxLength: 2 }))
  .map(([each, tags, people]) => ({
    ...each,
    text: `${each.text} ${tags.map((name) => `#${name}`).join(' ')}.`,
    tags,
    people,
  }));

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('add' as const), entry }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('edit' as const), at: place, entry }) },
  fc.record({ does: fc.constantFrom('remove' as const, 'unlink' as const), at: place, to: place }),
  fc.record({
    does: fc.constant('link' as const),
    at: place,
    to: place,
    type: fc.constantFrom(...linkTypes),
  }),
  fc.record({ does: fc.constantFrom('rename' as const, 'merge' as const), from: tag, to: tag }),
  fc.record({ does: fc.constant('rename person' as const), from: alias, to: alias }),
  fc.record({ does: fc.constant('set' as const), value: fc.constantFrom('one', 'two', undefined) }),
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

/** Does one thing; ids that were given are remembered. Throws CareerError for what is refused. */
function perform(writing: Writing, step: Act, given: Set<string>): void {
  const { db } = writing;
  const rows = select(db, {}, 'logged', 7);
  const row = (at: number): SpineRow | undefined => rows[at % Math.max(1, rows.length)];
  const first = 'at' in step ? row(step.at) : undefined;
  const second = 'to' in step && typeof step.to === 'number' ? row(step.to) : undefined;
  const kindOf = (name: string) => kinds.byName(name)!.kind;
  switch (step.does) {
    case 'add': {
      const kind = kindOf(step.entry.kind);
      const { id } = add(writing, kind, entryFromJson(kind, JSON.stringify(step.entry), clock));
      expect(given, 'an id came back').not.toContain(id);
      given.add(id);
      break;
    }
    case 'edit':
      if (first) {
        const kind = kindOf(first.kind);
        const record = recordOf(writing, first.rowId);
        const old = entryFromRecord(kind, record);
        const { text, tags, people } = step.entry as unknown as {
          text: string;
          tags: string[];
          people: string[];
        };
        const changed = change(writing, kind, { row: first, record }, { ...old, text, tags, people });
        expect(changed).toEqual(recordOf(writing, first.rowId));
      }
      break;
    case 'remove':
      if (first) remove(writing, kindOf(first.kind), rowsById(db, [first.rowId])[0]!);
      break;
    case 'link':
      if (first && second && first !== second) addLink(db, first.rowId, second.rowId, step.type);
      break;
    case 'unlink':
      if (first && second) removeLinks(db, first.rowId, second.rowId, undefined);
      break;
    case 'rename':
      renamed(writing, step.from, step.to);
      break;
    case 'merge':
      merged(writing, step.from, step.to);
      break;
    case 'rename person':
      rename(writing, step.from, step.to);
      break;
    case 'set':
      putSetting(db, 'role', step.value);
      break;
    case 'undo':
      undo(writing);
      break;
    case 'redo':
      redo(writing);
  }
}

it('undo and redo walk through the states that were, whatever was done', async () => {
  const { db, write } = await memoryJournal();
  const empty = JSON.stringify(dump(db));
  // Each run starts from the empty journal: nothing of the one before is kept.
  const fresh = (): void => {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.exec('BEGIN');
  };
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), (steps) => {
      fresh();
      const given = new Set<string>();
      /** The states to which undo leads back, and those to which redo leads on. */
      const before: string[] = [];
      let ahead: string[] = [];
      let present = empty;
      for (const step of steps) {
        const last = lastDone(db)?.id;
        try {
          write(step.does, (writing) => perform(writing, step, given));
        } catch (error) {
          if (!(error instanceof CareerError) || error.exit === 65) throw error;
          if (step.does === 'undo') expect(before).toEqual([]);
          if (step.does === 'redo') expect(ahead).toEqual([]);
          expect(JSON.stringify(dump(db)), 'a refusal changed something').toBe(present);
          continue;
        }
        const now = JSON.stringify(dump(db));
        expect(db.pragma('foreign_key_check')).toEqual([]);
        if (step.does === 'undo') {
          ahead.unshift(present);
          expect(now, 'an undo led elsewhere').toBe(before.pop());
        } else if (step.does === 'redo') {
          before.push(present);
          expect(now, 'a redo led elsewhere').toBe(ahead.shift());
        } else if (lastDone(db)?.id === last) {
          expect(now, 'a change was not recorded').toBe(present);
        } else {
          before.push(present);
          ahead = [];
        }
        present = now;
      }
      while (before.length > 0) {
        write('undo', (writing) => undo(writing));
        expect(JSON.stringify(dump(db))).toBe(before.pop());
      }
      expect(JSON.stringify(dump(db)), 'the beginning was not empty').toBe(empty);
      db.prepare("INSERT INTO words (words) VALUES ('integrity-check')").run();
    }),
    { numRuns: 60 },
  );
});

describe('career undo and redo', () => {
  it('take back and do again whatever was done', async () => {
    const career = await testCareer();
    await career('energy +2 "paired on the retry bug #pairng @lead"');
    await career('goal "Lead the ledger migration"');
    await career('link e1 g1');
    await career('tag rename pairng pairing');
    await career('edit e1 --text "paired on the flaky test"');
    await career('rm g1');
    const undone: string[] = [];
    for (let index = 0; index < 7; index += 1) undone.push(await career('undo --quiet'));
    expect(undone.join('')).toMatchInlineSnapshot(`
      "
      $ career undo --quiet
      undone: rm g1 · g1 is back · e1 is as it was

      $ career undo --quiet
      undone: edit e1 · e1 is as it was

      $ career undo --quiet
      undone: rename tag · #pairing is #pairng again

      $ career undo --quiet
      undone: link e1 g1 · e1 is as it was

      $ career undo --quiet
      undone: log goal · g1 is gone

      $ career undo --quiet
      undone: log energy · e1 n1 are gone

      $ career undo --quiet
      ! career: there is nothing to undo
      exit 1
      "
    `);
    const again: string[] = [];
    for (let index = 0; index < 7; index += 1) again.push(await career('redo'));
    expect(again.join('')).toMatchInlineSnapshot(`
      "
      $ career redo
      done again: log energy · e1 n1 are back

      $ career redo
      done again: log goal · g1 is back

      $ career redo
      done again: link e1 g1 · e1 is changed again

      $ career redo
      done again: rename tag · #pairng is #pairing again

      $ career redo
      done again: edit e1 · e1 is changed again

      $ career redo
      done again: rm g1 · g1 is gone · e1 is changed again

      $ career redo
      ! career: there is nothing to redo
      ! hint: a redo is possible until something new is written
      exit 1
      "
    `);
  });

  it('do nothing in an empty journal', async () => {
    const career = await testCareer();
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      ! career: there is nothing to undo
      exit 1
      "
    `);
    expect(await career('redo')).toMatchInlineSnapshot(`
      "
      $ career redo
      ! career: there is nothing to redo
      ! hint: a redo is possible until something new is written
      exit 1
      "
    `);
  });

  it('give redo up once something new was written', async () => {
    const career = await testCareer();
    await career('energy +1 "one"');
    await career('undo');
    await career('energy +1 "two"');
    expect((await career.outcome('redo')).exit).toBe(1);
    expect(await career.json('log')).toMatchObject([{ id: 'e2', text: 'two' }]);
  });
});
