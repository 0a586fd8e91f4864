import type { Context } from '../../context.ts';
import { foldersOf } from '../../journal/capture.ts';
import { drafts, goingOn } from '../../journal/draft.ts';
import { lastNumber } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { settingsFrom, settingsOf } from '../../journal/settings.ts';
import { openAsks } from '../../records/ask/store.ts';
import { firstEnergyDay, lastEnergyDay, levelsIn } from '../../records/energy/store.ts';
import { cooledCount, saidSince } from '../../records/feedback/store.ts';
import { goalsIn, pursuedCount } from '../../records/goal/store.ts';
import { keptSince, openCounts, passedCount, soonestPromise } from '../../records/promise/store.ts';
import { keptUntil } from '../../records/report/store.ts';
import { retro } from '../../records/retro/retro.ts';
import { calledOn } from '../../records/role/store.ts';
import type { Location } from '../../storage/location.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';
import { today } from '../../time/say.ts';
import { type Facts, rateDays, shownGoals, sinceDay, stripPeriod } from './status.ts';
import { comeBy } from './store.ts';

/** Reads what the dashboard needs: only indexed queries that stay small in a journal of any size. */
export async function gather(context: Context): Promise<Facts> {
  const { path, named } = await context.journal.location();
  const now = today(context.clock);
  if (!(await context.journal.exists())) return nothing(context, { path, named }, now);
  const { db, kinds } = await context.journal.read();
  const settings = settingsOf(db);
  const [last] = select(db, { kinds: [retro.name] }, 'lived', 1);
  const since = sinceDay(last, settings['retro.cadence'], now);
  const { mine, owed } = openCounts(db);
  const passed = passedCount(db, now);
  const soonest = soonestPromise(db, kinds, always.from);
  const [kept] = keptUntil(db, now, 1);
  return {
    journal: { path, exists: true, begin: 'career init' },
    today: now,
    settings,
    role: calledOn(db, now, settings).role,
    lastRetro: last && { id: `${retro.letter}${last.number}`, day: last.day },
    energy: {
      levels: levelsIn(db, stripPeriod(now)),
      first: firstEnergyDay(db),
      last: lastEnergyDay(db),
      unseen: kept === undefined ? lastNumber(db, 'energy') : 0,
    },
    feedback: {
      ever: lastNumber(db, 'feedback') > 0,
      since: saidSince(db, since, last?.at ?? Number.MIN_SAFE_INTEGER),
      cooled: cooledCount(db, now, settings['feedback.cooling']),
    },
    oldestAsk: openAsks({ db, kinds }, 1)[0],
    promises: {
      ever: lastNumber(db, 'promise') > 0,
      mine,
      owed,
      passed,
      soonest,
      coming: passed === 0 ? soonest : soonestPromise(db, kinds, now),
      rate: keptSince(db, addDays(now, -rateDays)),
    },
    goals: { some: goalsIn(db, kinds, ['active', 'proposed'], shownGoals), all: pursuedCount(db) },
    come: comeBy(db, now),
    drafts: drafts(await foldersOf(context)).map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      goingOn: goingOn(draft),
    })),
    kept,
  };
}

/** A place without a journal. */
function nothing(context: Context, { path, named }: Location, now: Day): Facts {
  const found = !named || context.variable('CAREER_DB') === path;
  return {
    journal: { path, exists: false, begin: found ? 'career init' : `career init --db ${path}` },
    today: now,
    settings: settingsFrom({}),
    role: null,
    lastRetro: undefined,
    energy: { levels: [], first: null, last: null, unseen: 0 },
    feedback: { ever: false, since: { records: 0, people: 0 }, cooled: 0 },
    oldestAsk: undefined,
    promises: { ever: false, mine: 0, owed: 0, passed: 0, soonest: undefined, coming: undefined, rate: null },
    goals: { some: [], all: 0 },
    come: [],
    drafts: [],
    kept: undefined,
  };
}
