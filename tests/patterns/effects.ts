import { type EnergyRecord, levelAt, partAt } from './energy.ts';
import { meanOf, slopeOf } from './scale.ts';
import type { Span } from './span.ts';
import { pressures } from './worlds.ts';

/**
 * Effects on the reported scale: what the level of each record would be on average, rounded and clamped, with what is
 * planted and without it. The mood of the day and all else stay as they were.
 */

/** What the points under a key change in the level of a record. */
const changeBy = ({ mean, points }: EnergyRecord, key: string): number => {
  const amount = points.get(key) ?? 0;
  return amount === 0 ? 0 : levelAt(mean) - levelAt(mean - amount);
};

/** Over the records that have it. NaN where none has. */
export const effectAmong = (records: readonly EnergyRecord[], key: string): number =>
  meanOf(records.filter(({ points }) => points.has(key)).map((record) => changeBy(record, key)));

/** Of a weekday (1 Monday), against the mean of its own week. */
export function weekdayEffect(span: Span, records: readonly EnergyRecord[], day: number): number {
  const changes = records.map((record) => ({
    place: record.place,
    change: changeBy(record, 'weekday/friday'),
  }));
  const weeks = Map.groupBy(changes, ({ place }) => span.week(place));
  const usual = new Map([...weeks].map(([week, list]) => [week, meanOf(list.map(({ change }) => change))]));
  const own = changes.filter(({ place }) => span.weekday(place) === day);
  return meanOf(own.map(({ place, change }) => change - usual.get(span.week(place))!));
}

/** Of a part of the day, against the other parts. */
export function partEffect(records: readonly EnergyRecord[], part: string): number {
  const changes = Map.groupBy(records, ({ minute }) => partAt(minute) === part);
  const mean = (isOwn: boolean): number =>
    meanOf((changes.get(isOwn) ?? []).map((record) => changeBy(record, 'part/evening')));
  return mean(true) - mean(false);
}

/** Of a pressure, against the other answers. */
export function pressureEffect(records: readonly EnergyRecord[], pressure: string): number {
  const answered = records.filter((record) => record.pressure !== null);
  const level = pressures.indexOf(pressure as (typeof pressures)[number]);
  const mean = (list: readonly EnergyRecord[]): number =>
    meanOf(list.map((record) => changeBy(record, 'pressure/high')));
  return (
    mean(answered.filter((record) => record.pressure === level)) -
    mean(answered.filter((record) => record.pressure !== level))
  );
}

/** Points a week that the drift changes the mean of each week. */
export function driftEffect(span: Span, records: readonly EnergyRecord[]): number {
  const weeks = Map.groupBy(records, ({ place }) => span.week(place));
  return slopeOf(
    [...weeks].map(([week, list]) => [week, meanOf(list.map((record) => changeBy(record, 'trend/energy')))]),
  );
}
