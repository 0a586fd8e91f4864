import { pageAfter } from '../../src/exchange/json/export-store.ts';
import { hydrate } from '../../src/journal/record-store.ts';
import type { Energy } from '../../src/records/energy/energy.ts';
import type { Promised } from '../../src/records/promise/promise.ts';
import type { Pulse } from '../../src/records/pulse/pulse.ts';
import { addDays, type Day, daysBetween } from '../../src/time/calendar.ts';
import { contextFor } from './journal.ts';
import { meanOf } from './scale.ts';

export interface PlainRecord {
  readonly day: Day;
  /** Of the day, where the person was. */
  readonly minute: number;
  readonly level: number;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly flow: boolean | null;
  readonly pressure: number | null;
}

export interface Journal {
  readonly energy: readonly PlainRecord[];
  /** Means by day (counted from 1970), of energy and of each item. */
  readonly streams: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly feedback: readonly { readonly isRecent: boolean; readonly tags: readonly string[] }[];
  /** Those that are closed; a group is a topic or an alias. */
  readonly promises: readonly { readonly isKept: boolean; readonly groups: readonly string[] }[];
}

export async function readJournal(path: string): Promise<Journal> {
  const { journal, kinds } = contextFor(path);
  const { db } = await journal.read();
  const records = hydrate(db, kinds, pageAfter(db, {}, '', 1_000_000)).filter(
    ({ kind }) => kind !== 'person',
  );
  journal.close();
  const ofKind = <T>(name: string): T[] => records.filter(({ kind }) => kind === name) as unknown as T[];
  const energy = ofKind<Energy>('energy').map((record) => ({
    ...record,
    minute: Number(record.at.slice(11, 13)) * 60 + Number(record.at.slice(14, 16)),
  }));
  const values = [
    ...energy.map(({ day, level }) => ({ name: 'energy', day, value: level })),
    ...ofKind<Pulse>('pulse').map(({ day, item, value }) => ({ name: item, day, value })),
  ];
  const days = records.map(({ day }) => day).sort();
  const recent = addDays(days[0]!, Math.round(daysBetween(days[0]!, days.at(-1)!) * 0.75));
  return {
    energy,
    streams: new Map([...Map.groupBy(values, ({ name }) => name)].map(([name, list]) => [name, daily(list)])),
    feedback: records
      .filter(({ kind }) => kind === 'feedback')
      .map(({ day, tags }) => ({ isRecent: day >= recent, tags })),
    promises: ofKind<Promised>('promise')
      .filter(({ closedOn }) => closedOn !== null)
      .map(({ state, to, topic }) => ({
        isKept: state === 'kept',
        groups: [to, topic].flatMap((name) => name ?? []),
      })),
  };
}

function daily(list: readonly { day: Day; value: number }[]): Map<number, number> {
  const days = Map.groupBy(list, ({ day }) => daysBetween('1970-01-01', day));
  return new Map([...days].map(([place, each]) => [place, meanOf(each.map(({ value }) => value))]));
}
