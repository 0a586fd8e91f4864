import { type SecondThoughts, secondThoughts } from '../../records/feedback/triage.ts';
import type { Interval } from '../../statistics/interval.ts';
import { mean } from '../../statistics/median.ts';
import { wilsonInterval } from '../../statistics/proportion.ts';
import type { Day, Range } from '../../time/calendar.ts';
import type { FeedbackRow } from '../patterns/material.ts';
import { recentFrom } from '../patterns/shares.ts';

/** What feedback is about, from whom, and what became of the first reaction. */
export interface Heard {
  /** The first day of what is called lately: the last quarter of the days. */
  readonly since: Day;
  /** What most people speak of comes first: four people say more than five times by one. */
  readonly themes: readonly Theme[];
  readonly from: readonly {
    readonly person: string | null;
    readonly count: number;
    /** Whether they know the field from the inside; null where that was never said. */
    readonly knows: boolean | null;
  }[];
  /** In what it was said, the most frequent first; nothing where no setting was named. */
  readonly settings: readonly { readonly setting: string; readonly ids: readonly string[] }[];
  /** Whether it is right and whether it is useful, asked at once and asked again when it had cooled. */
  readonly right: Cooled;
  readonly useful: Cooled;
  /** How it felt, 0 threat to 10 curiosity, before the last quarter of the days and in it; null without both. */
  readonly felt: Felt | null;
}

export interface Felt {
  readonly before: number;
  readonly lately: number;
  readonly of: readonly [before: number, lately: number];
}

export interface Theme {
  readonly tag: string;
  readonly count: number;
  readonly people: number;
  /** Of the last quarter of the days. */
  readonly lately: number;
  /** What it asks for, as far as that was kept. */
  readonly directions: Readonly<Record<string, number>>;
  readonly ids: readonly string[];
}

export interface Cooled extends SecondThoughts {
  /** Of the share that changed, 90 %; null where nothing was asked twice. */
  readonly interval: Interval | null;
}

export function heardIn(feedback: readonly FeedbackRow[], span: Range): Heard {
  const border = recentFrom(span);
  const tags = [...new Set(feedback.flatMap((row) => row.tags))].sort();
  const themes = tags.map((tag): Theme => {
    const own = feedback.filter((row) => row.tags.includes(tag));
    return {
      tag,
      count: own.length,
      people: new Set(own.flatMap(({ from }) => from ?? [])).size,
      lately: own.filter(({ day }) => day >= border).length,
      directions: counted(own.flatMap(({ direction }) => direction ?? [])),
      ids: own.map(({ id }) => id),
    };
  });
  const people = Map.groupBy(feedback, ({ from }) => from);
  return {
    since: border,
    themes: themes.toSorted((a, b) => b.people - a.people || b.count - a.count || (a.tag < b.tag ? -1 : 1)),
    from: [...people]
      .map(([person, rows]) => ({ person, count: rows.length, knows: rows[0]?.knows ?? null }))
      .toSorted((a, b) => b.count - a.count || ((a.person ?? '~') < (b.person ?? '~') ? -1 : 1)),
    settings: settingsIn(feedback),
    right: cooled(feedback, 'right'),
    useful: cooled(feedback, 'useful'),
    felt: feltIn(
      feedback.filter(({ day }) => day < border),
      feedback.filter(({ day }) => day >= border),
    ),
  };
}

/** A setting is the same in large letters and in small ones. */
const settingsIn = (feedback: readonly FeedbackRow[]): Heard['settings'] =>
  [
    ...Map.groupBy(
      feedback.filter(({ setting }) => setting !== null),
      ({ setting }) => setting?.toLowerCase(),
    ),
  ]
    .map(([setting = '', rows]) => ({ setting, ids: rows.map(({ id }) => id) }))
    .toSorted((a, b) => b.ids.length - a.ids.length || (a.setting < b.setting ? -1 : 1));

function feltIn(earlier: readonly FeedbackRow[], latest: readonly FeedbackRow[]): Felt | null {
  const [one, other] = [earlier, latest].map((rows) => rows.flatMap(({ felt }) => felt ?? [])) as [
    number[],
    number[],
  ];
  const [before, lately] = [mean(one), mean(other)];
  return before === null || lately === null ? null : { before, lately, of: [one.length, other.length] };
}

function cooled(feedback: readonly FeedbackRow[], question: 'right' | 'useful'): Cooled {
  const { both, changed } = secondThoughts(feedback, question);
  return { both, changed, interval: both === 0 ? null : wilsonInterval(changed, both) };
}

/** How often each occurs, the most frequent first. */
function counted(names: readonly string[]): Record<string, number> {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const);
  return Object.fromEntries(counts.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
