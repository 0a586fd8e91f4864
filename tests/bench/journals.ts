import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { sample } from '../../src/insights/demo/sample.ts';
import type { Writing } from '../../src/journal/access.ts';
import { add } from '../../src/journal/entry.ts';
import { beginChange, endChange } from '../../src/journal/history-store.ts';
import { uidMaker } from '../../src/journal/uid.ts';
import { kinds } from '../../src/records/kinds.ts';
import { createJournal, transaction } from '../../src/storage/database.ts';
import { latestVersion } from '../../src/storage/version.ts';
import { addDays, type Day, isDay } from '../../src/time/calendar.ts';
import { instantsOf, momentAt } from '../../src/time/moment.ts';

/** The moment at which all measured commands believe to be. */
export const now = '2026-11-20T15:04:00+01:00';

const today: Day = '2026-11-20';
const clock = { now: () => Date.parse(now), zone: 'Europe/Berlin' };

/** Repeatable, and good enough to choose words. */
function chance(): () => number {
  let state = 20_348_229;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** The same values with every day in them so many days later. */
function shifted<T>(value: T, days: number): T {
  if (typeof value === 'string') return (isDay(value) ? addDays(value, days) : value) as T;
  if (Array.isArray(value)) return value.map((each) => shifted(each, days)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shifted(each, days)])) as T;
}

/**
 * A journal of so many records: the invented two years of the demo, again and again, each time a year earlier
 * or as much as fits into forty years. “career” is a word of every record. Kept between runs; returns its path.
 */
export async function journalOf(size: number): Promise<string> {
  const folder = join(tmpdir(), `career-bench-${userInfo().uid}`);
  const path = join(folder, `lived-${latestVersion}-${size}.db`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  const db = await createJournal(unfinished);
  transaction(db, () => {
    const uid = uidMaker(clock.now(), () => new Uint8Array(8));
    const records = sample(today, chance()).filter(({ kind }) => kind !== 'person');
    const step = Math.min(365, Math.floor((40 * 365) / Math.ceil(size / records.length)));
    for (let made = 0; made < size; made += 1) {
      const record = records[records.length - 1 - (made % records.length)]!;
      const later = -step * Math.floor(made / records.length);
      const day = addDays(record.day, later);
      const [at = clock.now()] = instantsOf(day, {
        hour: Math.floor(record.minute / 60),
        minute: record.minute % 60,
      });
      const writing: Writing = { db, kinds, uid, change: beginChange(db, { at, command: 'log' }) };
      add(writing, kinds.byName(record.kind)!.kind, {
        text: `${record.text}${record.text === '' ? '' : ' '}career`,
        moment: momentAt(at, clock),
        tags: record.tags ?? [],
        people: record.people ?? [],
        values: shifted(record.values, later),
      });
      endChange(db, writing.change);
    }
  });
  db.close();
  renameSync(unfinished, path);
  return path;
}
