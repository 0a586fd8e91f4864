import { median } from '../../../statistics/median.ts';
import { count, signed } from '../../../terminal/text.ts';
import type { Day } from '../../../time/calendar.ts';
import { sayDate } from '../../../time/say.ts';
import type { Week } from '../../report/weeks.ts';
import { drawn, hidden, marks, type Place } from '../drawing.ts';
import type { Figure } from '../figure.ts';
import { paint } from '../palette.ts';
import { diamond, line, type Shape, words } from '../shapes.ts';
import { monthsOf } from './months.ts';

/** Fewer weeks are no course. */
const least = 3;

/** How energy went by week, over how many days of each week there is something of; null before there is a course. */
export function energyByWeek(weeks: readonly Week[], today: Day): Figure | null {
  const levels = weeks.flatMap(({ energy }) => energy ?? []);
  if (levels.length < least) return null;
  const [low, high, middle] = [Math.min(...levels), Math.max(...levels), median(levels) ?? 0];
  const blank = weeks.length - levels.length;
  const title = `Weeks ran from ${tenth(low)} to ${tenth(high)} in energy, the middle one at ${tenth(middle)}.`;
  return {
    name: 'energy',
    title,
    key: `The mean level of each week, from −2, took a lot, to +2, gave a lot${blank === 0 ? '' : `; ${count(blank, 'week')} without one ${blank === 1 ? 'is a gap' : 'are gaps'}`}. ${weeks.some(({ turned }) => turned.length > 0) ? 'A diamond is a role that began or a turning point. ' : ''}Below it, the days of each week with a record.`,
    said: `${title} From the week of ${sayDate(weeks[0]!.monday, today)} to that of ${sayDate(weeks.at(-1)!.monday, today)}, ${blank === 0 ? 'without a gap' : `with ${count(blank, 'week')} without energy`}.`,
    wide: picture(weeks, { width: 744, left: 84 }),
    narrow: picture(weeks, { width: 360, left: 30 }),
    table: {
      head: ['Week of', 'Energy', 'Days with a record', 'Records'],
      rows: weeks.map(({ monday, energy, records }) => [
        sayDate(monday, today),
        energy === null ? '' : tenth(energy),
        daysIn(records),
        records.reduce((sum, number) => sum + number, 0),
      ]),
    },
  };
}

const tenth = (level: number): string => signed(Number(level.toFixed(1)));
const daysIn = (records: readonly number[]): number => records.filter((number) => number > 0).length;

interface Layout {
  readonly width: number;
  readonly left: number;
}

const height = { all: 268, course: 172, gap: 34 };

function picture(weeks: readonly Week[], { width, left }: Layout): string {
  const right = 34;
  const isNarrow = width < 500;
  const axis = {
    type: 'category' as const,
    show: false,
    boundaryGap: true,
    data: weeks.map(({ monday }) => monday),
  };
  return drawn(
    {
      grid: [
        { left, right, top: 14, height: height.course, containLabel: false },
        { left, right, top: 14 + height.course + height.gap, bottom: 4, containLabel: false },
      ],
      xAxis: [axis, { ...axis, gridIndex: 1 }],
      yAxis: [hidden(-2, 2), hidden(0, 7, { gridIndex: 1 })],
      series: [
        marks((place) => ruler(weeks, place, isNarrow)),
        {
          type: 'line',
          silent: true,
          clip: false,
          connectNulls: false,
          data: weeks.map(({ energy }) => energy),
          symbol: 'circle',
          symbolSize: weeks.length > 30 && isNarrow ? 3 : 5,
          showAllSymbol: true,
          itemStyle: { color: paint('accent') },
          lineStyle: { color: paint('accent'), width: 2 },
        },
        {
          type: 'bar',
          silent: true,
          clip: false,
          xAxisIndex: 1,
          yAxisIndex: 1,
          barCategoryGap: '30%',
          data: weeks.map(({ records }) => daysIn(records)),
          itemStyle: { color: paint('axis') },
        },
        marks((place) => dayRuler(weeks.length, place, isNarrow), 1),
      ],
    },
    { width, height: height.all },
  );
}

const levels = [
  [2, '+2', 'gave a lot '],
  [1, '', ''],
  [0, '0', ''],
  [-1, '', ''],
  [-2, '−2', 'took a lot '],
] as const;

function ruler(weeks: readonly Week[], place: Place, isNarrow: boolean): Shape[] {
  const first = place(0, 0)[0] - 8;
  const last = place(weeks.length - 1, 0)[0] + 8;
  const months = monthsOf(
    weeks.map(({ monday }) => monday),
    isNarrow ? 7 : 4,
  );
  return [
    ...levels.flatMap(([level, name, means]) => {
      const [, y] = place(0, level);
      return [
        line([first, y], [last, y], { colour: level === 0 ? 'axis' : 'rule' }),
        words([first - 8, y], isNarrow ? name : `${means}${name}`, {
          colour: 'soft',
          size: 12,
          align: 'right',
        }),
      ];
    }),
    ...weeks.flatMap(({ turned }, at) => (turned.length === 0 ? [] : [diamond(place(at, 2), 6, 'ink')])),
    ...months.map(({ at, name }) =>
      words([place(at, 0)[0] - 4, place(0, -2)[1] + 18], name, { colour: 'soft', size: 12 }),
    ),
  ];
}

function dayRuler(weeks: number, place: Place, isNarrow: boolean): Shape[] {
  const first = place(0, 0)[0] - 8;
  const [, bottom] = place(0, 0);
  const [, top] = place(0, 7);
  return [
    line([first, bottom], [place(weeks - 1, 0)[0] + 8, bottom], { colour: 'axis' }),
    words([first - 8, top], isNarrow ? '7' : '7 days', { colour: 'soft', size: 12, align: 'right' }),
    words([first - 8, bottom], '0', { colour: 'soft', size: 12, align: 'right' }),
  ];
}
