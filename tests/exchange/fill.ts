import { CareerError } from '../../src/errors.ts';
import { add, remove } from '../../src/journal/entry.ts';
import { entryFromJson } from '../../src/journal/json-entry.ts';
import { addLink } from '../../src/journal/link-store.ts';
import type { LinkType } from '../../src/journal/record.ts';
import { findUid } from '../../src/journal/record-store.ts';
import { putSetting } from '../../src/journal/setting-store.ts';
import type { SampleJournal } from '../arbitrary.ts';
import type { TestCareer } from '../career.ts';

/** Lives through a sample: logs its entries, links them, sets settings, takes some out again. */
export const fill = (career: TestCareer, sample: SampleJournal): Promise<void> =>
  career.use(({ kinds, clock, journal }) =>
    journal.write('a sample', (writing) => {
      const { db } = writing;
      const uids = sample.entries.map((entry) => {
        const { kind } = kinds.byName(entry.kind)!;
        const read = entryFromJson(kind, JSON.stringify(entry), clock);
        return allowed(() => add(writing, kind, read).uid);
      });
      const rowFor = (place: number) => findUid(db, uids[place] ?? '');
      for (const { from, to, type } of sample.links) {
        const [first, second] = [rowFor(from), rowFor(to)];
        if (first && second && first.rowId !== second.rowId)
          addLink(db, first.rowId, second.rowId, type as LinkType);
      }
      for (const [key, value] of Object.entries(sample.settings)) putSetting(db, key, value);
      for (const place of sample.removed) {
        const row = rowFor(place);
        const kind = row && kinds.byName(row.kind)?.kind;
        if (row && kind) allowed(() => remove(writing, kind, row));
      }
    }),
  );

/** Nobody can be added twice, and nobody who is named can be removed; that is no matter here. */
function allowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof CareerError) return undefined;
    throw error;
  }
}
