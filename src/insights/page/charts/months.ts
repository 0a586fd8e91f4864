import { type Day, monthNames } from '../../../time/calendar.ts';

export interface Month {
  /** The place of its first week. */
  readonly at: number;
  readonly name: string;
}

/** The months that begin in some weeks, those with room for their name before the next one; January has its year. */
export function monthsOf(mondays: readonly Day[], room: number): Month[] {
  const begins = mondays.flatMap((monday, at) =>
    at === 0 || monday.slice(0, 7) !== mondays[at - 1]!.slice(0, 7) ? [at] : [],
  );
  let free = Number.NEGATIVE_INFINITY;
  return begins.flatMap((at, index) => {
    const next = begins[index + 1] ?? mondays.length + room;
    // The first is often the end of a month, whose name would stand in the way of a whole one.
    if (at < free || (index === 0 && next - at < room - 1 && begins.length > 1)) return [];
    const name = monthName(mondays[at]!);
    free = at + (name.length > 4 ? room * 2 - 1 : room);
    return [{ at, name }];
  });
}

/** `Feb`, and `Jan 2026`. */
export function monthName(day: Day): string {
  const name = monthNames[Number(day.slice(5, 7)) - 1]!;
  const short = `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`;
  return day.slice(5, 7) === '01' ? `${short} ${day.slice(0, 4)}` : short;
}
