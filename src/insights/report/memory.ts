import type { Reading } from '../../journal/access.ts';
import { personRow } from '../../journal/people-store.ts';
import { tagCount } from '../../journal/tag-store.ts';
import { hasTopic } from '../../records/promise/store.ts';
import type { KeptFinding } from '../../records/report/report.ts';
import { keptUntil } from '../../records/report/store.ts';
import type { Database } from '../../storage/database.ts';
import type { Day } from '../../time/calendar.ts';
import { type Memory, nameOf } from './standing.ts';

/** About three years of retros; what held longer is holding all the same. */
const most = 60;

/** The reports that were kept up to a day. */
export function memoryOf({ db }: Pick<Reading, 'db'>, today: Day): Memory {
  const reports = keptUntil(db, today, most);
  const latest = reports.at(-1)?.findings ?? [];
  return { reports, lost: new Set(latest.filter((each) => !isKnown(db, each)).map(nameOf)) };
}

/** Whether the journal knows that name still; one that was renamed away is neither there nor gone. */
function isKnown(db: Database, { kind, target }: KeptFinding): boolean {
  const isTag = (): boolean => tagCount(db, target) !== undefined;
  const isPerson = (): boolean => personRow(db, target) !== undefined;
  if (kind === 'tag' || kind === 'theme') return isTag();
  if (kind === 'person') return isPerson();
  return kind !== 'kept' || isTag() || isPerson() || hasTopic(db, target);
}
