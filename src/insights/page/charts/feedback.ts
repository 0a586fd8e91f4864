import { count } from '../../../terminal/text.ts';
import type { Theme } from '../../report/heard.ts';
import { drawn, hidden, marks, type Place } from '../drawing.ts';
import type { Figure } from '../figure.ts';
import type { Palette } from '../palette.ts';
import { box, fitting, line, type Shape, words } from '../shapes.ts';

const directions = ['keep', 'more', 'less', 'start', 'stop', 'unsaid'] as const;

type Direction = (typeof directions)[number];

/** A line of the chart: how often something was said, and what it asks for. */
interface Heard {
  readonly name: string;
  readonly count: number;
  readonly people: number;
  readonly by: Readonly<Partial<Record<Direction, number>>>;
}

const most = 8;

/** What feedback is about, by how many people say it, cut by what it asks for; null without a theme. */
export function feedbackThemes(themes: readonly Theme[]): Figure | null {
  const [first] = themes;
  if (first === undefined) return null;
  const title = `#${first.tag} comes up ${themes.length === 1 ? '' : 'most: '}${count(first.count, 'time')}, from ${count(first.people, 'person', 'people')}.`;
  return heardFigure(
    themes.slice(0, most).map(({ tag, count: times, people, directions: by }) => ({
      name: `#${tag}`,
      count: times,
      people,
      by,
    })),
    title,
  );
}

function heardFigure(rows: readonly Heard[], title: string): Figure {
  const all = rows.map(({ name, count: times, people, by }) => {
    const said = Object.values(by).reduce((sum, number) => sum + number, 0);
    return { name, count: times, people, by: { ...by, ...(times > said ? { unsaid: times - said } : {}) } };
  });
  const asked = ({ by }: Heard): string =>
    directions.flatMap((direction) => (by[direction] ? [`${by[direction]} ${direction}`] : [])).join(', ');
  return {
    name: 'feedback',
    title,
    key: 'How often, and what it asks for: to keep, for more, for less, to start, to stop; the rest does not say.',
    said: `${title} ${all.map((row) => `${row.name}: ${row.count} from ${count(row.people, 'person', 'people')} (${asked(row)})`).join('; ')}.`,
    wide: picture(all, { width: 744, row: 34, left: 168, right: 100, isNarrow: false }),
    narrow: picture(all, { width: 360, row: 54, left: 0, right: 0, isNarrow: true }),
    table: {
      head: ['Theme', 'Times', 'People', ...directions],
      rows: all.map((row) => [
        row.name,
        row.count,
        row.people,
        ...directions.map((direction) => (row.by as Heard['by'])[direction] ?? 0),
      ]),
    },
  };
}

interface Layout {
  readonly width: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly isNarrow: boolean;
}

function picture(rows: readonly Heard[], layout: Layout): string {
  const { width, row, left, right } = layout;
  const height = rows.length * row + 4;
  return drawn(
    {
      grid: { left, right, top: 2, bottom: 2, containLabel: false },
      xAxis: hidden(0, Math.max(...rows.map((each) => each.count), 4)),
      yAxis: hidden(0, rows.length, { inverse: true }),
      series: [marks((place) => rows.flatMap((each, at) => rowShapes(each, at, place, layout)))],
    },
    { width, height },
  );
}

function rowShapes(row: Heard, at: number, place: Place, { isNarrow, left, right, width }: Layout): Shape[] {
  const [, middle] = place(0, at + (isNarrow ? 0.7 : 0.5));
  const textAt = isNarrow ? place(0, at + 0.22)[1] : middle;
  const tall = 22;
  let begun = 0;
  const bars = directions.flatMap((direction): Shape[] => {
    const times = row.by[direction] ?? 0;
    if (times === 0) return [];
    const [x] = place(begun, 0);
    begun += times;
    const long = place(begun, 0)[0] - x - 2;
    return [
      box([x, middle - tall / 2], [long, tall], direction satisfies keyof Palette),
      ...segmentWords(times, direction, long).map((text) => words([x + 6, middle], text, { size: 12 })),
      line([x + 0.5, middle - tall / 2], [x + 0.5, middle + tall / 2], { colour: 'axis' }),
    ];
  });
  return [
    words([0, textAt], fitting(row.name, isNarrow ? width - 120 : left - 16), { strong: true }),
    ...bars,
    words(
      [width, textAt],
      `${isNarrow ? `${row.count} from ` : ''}${count(row.people, 'person', 'people')}`,
      {
        colour: 'soft',
        size: 12,
        align: 'right',
      },
    ),
    ...(isNarrow || right === 0
      ? []
      : [words([place(begun, 0)[0] + 6, middle], String(row.count), { strong: true })]),
  ];
}

/** As much as there is room for: `2 keep`, `2`, nothing. */
function segmentWords(times: number, direction: string, long: number): string[] {
  const whole = `${times} ${direction}`;
  if (long >= whole.length * 6.3 + 10) return [whole];
  return long >= 18 ? [String(times)] : [];
}
