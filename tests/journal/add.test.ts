import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add } from '../../src/journal/entry.ts';
import { entryFromJson } from '../../src/journal/json-entry.ts';
import { findUid, recordOf } from '../../src/journal/record-store.ts';
import { kinds } from '../../src/records/kinds.ts';
import { entryOf } from '../arbitrary.ts';
import { memoryJournal, noon } from './memory.ts';

const clock = { now: () => noon, zone: 'Europe/Berlin' };

it.each(kinds.list.map(({ kind }) => kind))(
  'what adding $name returns is what is read back',
  async (kind) => {
    const journal = await memoryJournal();
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(entryOf(kind), (sample) => {
        // Nobody is added twice.
        fc.pre(!('alias' in sample) || !seen.has(sample.alias));
        for (const alias of [sample.alias, ...(sample.people as string[])]) seen.add(alias);
        journal.write('add', (writing) => {
          const entry = entryFromJson(kind, JSON.stringify(sample), clock);
          const added = add(writing, kind, entry);
          const readBack = recordOf(writing, findUid(writing.db, added.uid)!.rowId);
          expect(JSON.stringify(added)).toBe(JSON.stringify(readBack));
        });
      }),
      { numRuns: 20 },
    );
  },
);
