import { type Adherence, adherenceOf, isAsleep } from '../../records/session/cadence.ts';
import { type Mismatch, mismatches } from '../../records/session/modes.ts';
import { isNone, type Session } from '../../records/session/session.ts';
import { median } from '../../statistics/median.ts';
import type { Day, Range } from '../../time/calendar.ts';
import { type FiscalYear, ownQuarterOf } from '../../time/period.ts';

/** Talks that were held, and what came of them. Of therapy it is only told that it was held. */
export interface Talks {
  /** By person and type, the one due first at the top; null days where nothing is due any more. */
  readonly series: readonly (Adherence & { readonly given: boolean })[];
  /** Held ones, therapy left out; the figures below are of these. */
  readonly held: readonly string[];
  /** Those of them that are linked to a goal. */
  readonly toGoals: readonly string[];
  /** Where both were said: what was asked for and what it felt like. */
  readonly mismatches: readonly Mismatch[];
  /** What the talks felt like, quarter by quarter. */
  readonly felt: readonly { readonly name: string; readonly modes: Readonly<Record<string, number>> }[];
  /** One's own share of the talking, in percent; null where it was never said. */
  readonly talked: Middle | null;
  /** How well one felt understood, 1 not at all to 5 wholly. */
  readonly understood: Middle | null;
  /** What became of one's own next steps, by the ids of their promises. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

export interface Middle {
  readonly median: number;
  readonly ids: readonly string[];
}

interface Setting {
  readonly range: Range;
  readonly today: Day;
  readonly fiscal: FiscalYear;
  readonly promises: ReadonlyMap<string, string>;
}

/** Null when none was held, skipped or planned in these days. */
export function talksIn(
  sessions: readonly Session[],
  { range, today, fiscal, promises }: Setting,
): Talks | null {
  const isIn = ({ day }: Session): boolean => day >= range.from && day <= range.to;
  if (!sessions.some(isIn)) return null;
  const isOver = range.to < today;
  const known = isOver ? sessions.filter(({ day }) => day <= range.to) : sessions;
  const series = adherenceOf(known, range)
    .map((each) => (isOver || isAsleep(each, today) ? { ...each, dueOn: null } : each))
    .filter((each) => each.ids.length > 0 || each.dueOn !== null)
    .map((each) => ({ ...each, given: isGiven(each, sessions) }));
  const held = sessions.filter((each) => each.state === 'held' && each.type !== 'therapy' && isIn(each));
  const quarters = Map.groupBy(
    held.filter(({ felt }) => felt !== null),
    ({ day }) => ownQuarterOf(day, fiscal).name,
  );
  return {
    series,
    held: held.map(({ id }) => id),
    toGoals: held
      .filter(({ links, backlinks }) => [...links, ...backlinks].some(({ id }) => /^g\d/.test(id)))
      .map(({ id }) => id),
    mismatches: mismatches(held),
    felt: [...quarters]
      .toSorted(([, one], [, other]) => (one[0]!.day < other[0]!.day ? -1 : 1))
      .map(([name, own]) => ({ name, modes: counted(own.map(({ felt }) => felt!)) })),
    talked: middleOf(held, ({ talked }) => talked),
    understood: middleOf(held, ({ understood }) => understood),
    steps: stepsOf(held, promises),
  };
}

const isGiven = ({ ids }: Adherence, sessions: readonly Session[]): boolean =>
  ids.length > 0 && sessions.every(({ id, given }) => !ids.includes(id) || given === true);

function middleOf(held: readonly Session[], value: (each: Session) => number | null): Middle | null {
  const said = held.filter((each) => value(each) !== null);
  const middle = median(said.map((each) => value(each)!));
  return middle === null ? null : { median: middle, ids: said.map(({ id }) => id) };
}

const outcomes = ['kept', 'late', 'open', 'broken', 'released'] as const;

/** One that was moved is open. */
function stepsOf(held: readonly Session[], promises: ReadonlyMap<string, string>): Talks['steps'] {
  const made = held.flatMap(({ steps }) =>
    steps.flatMap((step) => (isNone(step) || step.promise === null ? [] : [step.promise])),
  );
  const became = (id: string): string | undefined => {
    const state = promises.get(id);
    return state === 'moved' ? 'open' : state;
  };
  return Object.fromEntries(
    outcomes.flatMap((outcome) => {
      const ids = [...new Set(made)].filter((id) => became(id) === outcome);
      return ids.length === 0 ? [] : [[outcome, ids]];
    }),
  );
}

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)]
      .map(([name, all]) => [name, all.length] as const)
      .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
  );
