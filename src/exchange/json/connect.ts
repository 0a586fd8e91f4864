import type { Writing } from '../../journal/access.ts';
import { addLink } from '../../journal/link-store.ts';
import { addPeople, type Named, personRow } from '../../journal/people-store.ts';
import type { Link } from '../../journal/record.ts';
import { allSettings, putSetting } from '../../journal/setting-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Moment } from '../../time/moment.ts';
import type { Header } from './format.ts';
import { knownAmong } from './import-store.ts';
import type { Plan } from './plan.ts';
import type { ImportReport } from './report.ts';
import type { Survey } from './survey.ts';

/** An added record and what it names, which may come further down in the file. */
export interface Waiting {
  /** Undefined while nothing is written. */
  readonly rowId: number | undefined;
  readonly named: readonly Named[];
  readonly moment: Moment;
  readonly links: readonly Link[];
}

/** Aliases that are only mentioned, neither here nor in the file, in the order they come. */
export function newcomers(db: Database, { facts }: Survey, waiting: readonly Waiting[]): string[] {
  const met = new Set(facts.flatMap(({ alias }) => alias ?? []));
  const found: string[] = [];
  for (const { alias } of waiting.flatMap(({ named }) => named)) {
    if (met.has(alias)) continue;
    met.add(alias);
    if (personRow(db, alias) === undefined) found.push(alias);
  }
  return found;
}

/** Puts in people and links where there is a change to do it in. Returns how many links lead nowhere. */
export function linked(
  db: Database,
  { reaches }: Plan,
  waiting: readonly Waiting[],
  writing: Writing | undefined,
): number {
  let leftOut = 0;
  for (const { rowId, named, moment, links } of waiting) {
    if (writing && rowId !== undefined && named.length > 0) addPeople(writing, rowId, named, moment);
    leftOut += links.filter(({ uid }) => !reaches(uid)).length;
    if (writing && rowId !== undefined) addLinks(db, rowId, links);
  }
  return leftOut;
}

/** Links to records that are not there are passed over. */
export function addLinks(db: Database, rowId: number, links: readonly Link[]): void {
  for (const { type, uid } of links) {
    const [target] = knownAmong(db, [uid]);
    if (target) addLink(db, rowId, target.rowId, type);
  }
}

/** A setting that has a value here keeps it. */
export function settingsTaken(
  db: Database,
  header: Header | undefined,
  writes: boolean,
): ImportReport['settings'] {
  const here = allSettings(db);
  const theirs = Object.entries(header?.settings ?? {});
  const fresh = theirs.filter(([key]) => !Object.hasOwn(here, key));
  if (writes) for (const [key, value] of fresh) putSetting(db, key, value);
  return {
    added: fresh.map(([key]) => key),
    kept: theirs
      .filter(([key, value]) => Object.hasOwn(here, key) && here[key] !== value)
      .map(([key]) => key),
  };
}
