import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, change } from '../../src/journal/entry.ts';
import { entryFromJson } from '../../src/journal/json-entry.ts';
import { findUid, recordOf } from '../../src/journal/record-store.ts';
import { wordsOf } from '../../src/journal/row.ts';
import { kinds } from '../../src/records/kinds.ts';
import { entryOf } from '../arbitrary.ts';
import { memoryJournal, noon } from './memory.ts';

const clock = { now: () => noon, zone: 'Europe/Berlin' };

it.each(kinds.list.map(({ kind }) => kind))(
  'what adding $name returns is what is read back',
  async (kind) => {
    const journal = await memoryJournal();
    fc.assert(
      fc.property(entryOf(kind), (sample) => {
        fc.pre(!('alias' in sample) || !(sample.people as unknown[]).includes(sample.alias));
        // Taken back after each sample: no two people or skills of one journal share a name.
        journal.db.exec('BEGIN');
        try {
          journal.write('add', (writing) => {
            const entry = entryFromJson(kind, JSON.stringify(sample), clock);
            const added = add(writing, kind, entry);
            const readBack = recordOf(writing, findUid(writing.db, added.uid)!.rowId);
            expect(JSON.stringify(added)).toBe(JSON.stringify(readBack));
          });
        } finally {
          journal.db.exec('ROLLBACK');
        }
      }),
      { numRuns: 20 },
    );
  },
);

it.each(kinds.list.map(({ kind }) => kind))(
  'what changing $name returns is what is read back, and search knows the words it has then',
  async (kind) => {
    const journal = await memoryJournal();
    fc.assert(
      fc.property(entryOf(kind), entryOf(kind), (...samples) => {
        // A person who takes an alias that they named is named no more, and one who takes another's is refused.
        const named = samples.flatMap(({ people }) => people as unknown[]);
        fc.pre(!samples.some((each) => 'alias' in each && named.includes(each.alias)));
        journal.db.exec('BEGIN');
        try {
          journal.write('change', (writing) => {
            const [first, second] = samples.map((each) => entryFromJson(kind, JSON.stringify(each), clock));
            const record = add(writing, kind, first!);
            const row = findUid(writing.db, record.uid)!;
            const changed = change(writing, kind, { row, record }, second!);
            expect(JSON.stringify(changed)).toBe(JSON.stringify(recordOf(writing, row.rowId)));
            const known = writing.db.prepare('SELECT text FROM words WHERE rowid = ?').pluck().get(row.rowId);
            expect(known).toBe(wordsOf(changed.text, kind.fields, { ...changed }));
          });
        } finally {
          journal.db.exec('ROLLBACK');
        }
      }),
      { numRuns: 20 },
    );
  },
);
