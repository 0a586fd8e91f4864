import type { Reading } from '../../journal/access.ts';
import { idFrom } from '../../journal/id.ts';
import { findRow, hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import { boundaries } from '../../records/boundary/store.ts';
import { allDecisions } from '../../records/decision/store.ts';
import type { Energy } from '../../records/energy/energy.ts';
import { experiments } from '../../records/experiment/store.ts';
import type { Feedback } from '../../records/feedback/feedback.ts';
import { goalsDuring } from '../../records/goal/store.ts';
import type { Note } from '../../records/note/note.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { openPromises, promisesSince } from '../../records/promise/store.ts';
import { type RetroDue, retroDue } from '../../records/retro/cadence.ts';
import type { Retro } from '../../records/retro/retro.ts';
import { roles } from '../../records/role/store.ts';
import type { Session } from '../../records/session/session.ts';
import { skills } from '../../records/skill/store.ts';
import type { Win } from '../../records/win/win.ts';
import { addDays, type Day, daysBetween } from '../../time/calendar.ts';
import type { Moment } from '../../time/moment.ts';
import { type Year, yearUntil } from './noticed.ts';
import { firstDay, latestBefore, type Material, type Setting } from './opening.ts';

/** What the journal holds for a retro at a moment. */
export interface Desk {
  readonly setting: Setting;
  readonly material: Material;
  readonly last: Retro | undefined;
  /** What was to be done after the last retro, and what it carried on from before, as it stands now. */
  readonly lastActions: readonly Promised[];
  /** The day of the retro after this one. */
  readonly next: Day;
  /** Takes a while, and so is asked only where it is needed, and looked at once. */
  readonly year: () => Year;
}

/** Former retros that may bring back a lesson. */
const formerRetros = 40;

export function deskAt(reading: Reading, moment: Pick<Moment, 'at' | 'day'>): Desk {
  const { db, kinds } = reading;
  const cadence = settingsOf(db)['retro.cadence'];
  const setting = { at: moment.at, today: moment.day, cadence };
  const retros = retrosUntil(reading, moment.day, formerRetros).filter(
    ({ at }) => Date.parse(at) < moment.at,
  );
  const last = latestBefore(retros, moment.at);
  const from = firstDay(last, setting);
  const period = { from, to: moment.day };
  const earlier = addDays(from, -daysBetween(from, moment.day) - 1);
  const of = <R>(kind: string, since: Day): R[] =>
    hydrate(db, kinds, select(db, { kinds: [kind], from: since, to: moment.day }, 'lived', -1)) as R[];
  let year: Year | undefined;
  return {
    setting,
    last,
    lastActions: last ? actionsOf(reading, last) : [],
    next: addDays(moment.day, cadence),
    year() {
      year ??= yearUntil(reading, moment.day);
      return year;
    },
    material: {
      retros,
      energy: of<Energy>('energy', earlier),
      feedback: of<Feedback>('feedback', from),
      wins: of<Win>('win', from),
      notes: of<Note>('note', from),
      goals: goalsDuring(db, kinds, period),
      promises: promisesSince(db, kinds, from),
      beside: {
        sessions: of<Session>('session', from),
        boundaries: boundaries(db, kinds, true),
        experiments: experiments(db, kinds, true),
        decisions: allDecisions(db, kinds),
        roles: roles(db, kinds),
        skills: skills(db, kinds),
      },
    },
  };
}

/** Newest first. */
const retrosUntil = ({ db, kinds }: Reading, until: Day, limit: number): Retro[] =>
  hydrate(db, kinds, select(db, { kinds: ['retro'], to: until }, 'lived', limit)) as Retro[];

export const lastRetro = (reading: Reading): Retro | undefined => retrosUntil(reading, '9999-12-31', 1)[0];

/** When the next retro is due, as the journal says. */
export const dueNow = (reading: Reading, today: Day): RetroDue =>
  retroDue(lastRetro(reading), settingsOf(reading.db)['retro.cadence'], today);

/**
 * The promises of its actions and of those it carried on, as far as they are still there, after what is still
 * open from retros before: nothing that a retro decided drops out of sight.
 */
function actionsOf(reading: Reading, { actions, checks }: Retro): Promised[] {
  const followsRetro = ({ links }: Promised): boolean =>
    links.some(({ type, id }) => type === 'follows' && /^r\d/.test(id));
  const open = openPromises(reading.db, reading.kinds).filter(followsRetro);
  const carried = checks.filter(({ result }) => result === 'carried').map(({ promise }) => promise);
  const made = actions.flatMap(({ promise }) => (promise ? [promise] : []));
  const ids = [...new Set([...carried, ...made])].filter((id) => /^p\d+$/.test(id));
  const known = ids.flatMap((id) => promiseNamed(reading, id));
  return [...open.filter(({ id }) => !ids.includes(id)), ...known];
}

/** The promise with this id; nothing when there is none. */
export function promiseNamed({ db, kinds }: Pick<Reading, 'db' | 'kinds'>, id: string): Promised[] {
  const row = findRow(db, 'promise', idFrom(id, kinds).number);
  return row ? (hydrate(db, kinds, [row]) as Promised[]) : [];
}
