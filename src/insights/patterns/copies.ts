import type { EnergyRow } from './material.ts';

/**
 * Without exact copies: what was logged at the same minute with the same level and everything beside it is one record
 * that came in twice, and would count twice. Without a minute two records of a day may well be alike, and both stay.
 */
export function withoutCopies(rows: readonly EnergyRow[]): readonly EnergyRow[] {
  const seen = new Map<string, EnergyRow[]>();
  const kept = rows.filter((row) => {
    if (row.minute === null) return true;
    const moment = `${row.day} ${row.minute}`;
    const others = seen.get(moment);
    if (others === undefined) {
      seen.set(moment, [row]);
      return true;
    }
    if (others.some((other) => alike(row, other))) return false;
    others.push(row);
    return true;
  });
  return kept.length === rows.length ? rows : kept;
}

const alike = (one: EnergyRow, other: EnergyRow): boolean =>
  one.level === other.level &&
  one.went === other.went &&
  one.flow === other.flow &&
  one.pressure === other.pressure &&
  one.setting === other.setting &&
  one.tags.join(' ') === other.tags.join(' ') &&
  one.people.join(' ') === other.people.join(' ');
