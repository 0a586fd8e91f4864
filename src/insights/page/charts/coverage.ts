import { count } from '../../../terminal/text.ts';
import type { Day } from '../../../time/calendar.ts';
import { sayDate } from '../../../time/say.ts';
import type { Report } from '../../report/report.ts';
import type { Week } from '../../report/weeks.ts';
import { drawn, hidden, marks, type Place } from '../drawing.ts';
import type { Figure } from '../figure.ts';
import { box, disc, type Shape, words } from '../shapes.ts';
import { monthsOf } from './months.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Each day as a square that grows with its records, so that blank stretches are seen; null without weeks. */
export function coverageCalendar(
  { weeks, coverage, longestGap }: Pick<Report, 'weeks' | 'coverage' | 'longestGap'>,
  today: Day,
): Figure | null {
  if (weeks.length < 2) return null;
  const gap =
    longestGap === null
      ? ''
      : `; the longest stretch without one is ${count(longestGap.days, 'day')}, from ${sayDate(longestGap.from, today)}`;
  const title = `${coverage.workdays} of ${count(coverage.allWorkdays, 'workday')} have a record${gap}.`;
  const byDay = days.map((name, day) => [
    name,
    weeks.filter(({ records }) => (records[day] ?? 0) > 0).length,
    weeks.reduce((sum, { records }) => sum + (records[day] ?? 0), 0),
  ]);
  return {
    name: 'coverage',
    title,
    key: 'A square is a day, the larger the more records: one, two, three and more. A dot is a day without any. Counted are energy, feedback, pulse and promises that ended.',
    said: `${title} By day of the week, weeks with a record on it: ${byDay.map(([name, number]) => `${name} ${number}`).join(', ')}, of ${count(weeks.length, 'week')}.`,
    wide: picture(weeks, { width: 744, most: 53, pitch: 13 }),
    narrow: picture(weeks, { width: 360, most: 27, pitch: 12 }),
    table: { head: ['Day', 'Weeks with a record on it', 'Records'], rows: byDay },
  };
}

interface Layout {
  readonly width: number;
  /** Weeks beside each other. */
  readonly most: number;
  /** Pixels from day to day. */
  readonly pitch: number;
}

const left = 34;

function picture(weeks: readonly Week[], { width, most, pitch }: Layout): string {
  const bands = Array.from({ length: Math.ceil(weeks.length / most) }, (_, band) =>
    weeks.slice(band * most, (band + 1) * most),
  );
  const band = 7 * pitch + 34;
  const height = bands.length * band;
  return drawn(
    {
      grid: { left, top: 0, width: most * pitch, height, containLabel: false },
      xAxis: hidden(0, most),
      yAxis: hidden(0, height, { inverse: true }),
      series: [marks((place) => bands.flatMap((own, at) => bandShapes(own, at * band + 22, pitch, place)))],
    },
    { width, height },
  );
}

function bandShapes(weeks: readonly Week[], top: number, pitch: number, place: Place): Shape[] {
  const hasWeekend = (day: number): boolean =>
    day < 5 || weeks.some(({ records }) => (records[day] ?? 0) > 0);
  return [
    ...monthsOf(
      weeks.map(({ monday }) => monday),
      4,
    ).map(({ at, name }) => words(place(at, top - 10), name, { colour: 'soft', size: 12 })),
    ...[0, 2, 4].map((day) =>
      words([left - 8, top + (day + 0.5) * pitch], days[day] ?? '', {
        colour: 'soft',
        size: 11,
        align: 'right',
      }),
    ),
    ...weeks.flatMap(({ records }, week) =>
      records.flatMap((number, day): Shape[] => {
        if (!hasWeekend(day)) return [];
        const [x, y] = place(week, top);
        const middle = [x + pitch / 2, y + (day + 0.5) * pitch] as const;
        if (number === 0) return [disc(middle, 0.8, 'axis')];
        const size = [0.45, 0.65, 0.85][Math.min(number, 3) - 1]! * pitch;
        return [box([middle[0] - size / 2, middle[1] - size / 2], [size, size], 'accent')];
      }),
    ),
  ];
}
