import { fisherExact } from '../../statistics/fisher-exact.ts';
import type { Interval } from '../../statistics/interval.ts';
import { wilsonInterval } from '../../statistics/proportion.ts';
import { addDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import type { Tested } from './family.ts';
import type { ClosedRow, FeedbackRow } from './material.ts';

const least = { recent: 8, all: 16, mentions: 3, group: 5, others: 8 };

/** Themes of feedback that are said more or less often lately than before. */
export function themeTests(rows: readonly FeedbackRow[], span: Range): Tested[] {
  const tagged = rows.filter(({ tags }) => tags.length > 0);
  if (tagged.length === 0) return [];
  const border = recentFrom(span);
  const [recent, earlier] = [
    tagged.filter(({ day }) => day >= border),
    tagged.filter(({ day }) => day < border),
  ];
  const isThin = recent.length < least.recent || tagged.length < least.all;
  return namesIn(tagged.map(({ tags }) => tags)).flatMap((target) => {
    const own = tagged.filter(({ tags }) => tags.includes(target));
    if (own.length < least.mentions) return [];
    const one = countsIn(recent, ({ tags }) => tags.includes(target));
    const other = countsIn(earlier, ({ tags }) => tags.includes(target));
    return [shareTest('theme', target, { one, other }, own, span, isThin ? least.recent - recent.length : 0)];
  });
}

/** What promises are about, and with whom, that are kept less or more often than the others (step-down). */
export function keptTests(rows: readonly ClosedRow[], span: Range): Tested[] {
  let left = rows;
  let floor = 0;
  const tests: Tested[] = [];
  // The size is that of all promises; only the chance is judged among those that are left.
  const whole = (target: string): Tested => {
    const own = rows.filter(({ about }) => about.includes(target));
    const one = countsIn(own, isKept);
    const other = countsIn(
      rows.filter(({ about }) => !about.includes(target)),
      isKept,
    );
    return shareTest('kept', target, { one, other }, own, span, 0);
  };
  for (;;) {
    const round = namesIn(left.map(({ about }) => about)).flatMap((target) => {
      const own = left.filter(({ about }) => about.includes(target));
      const others = left.filter(({ about }) => !about.includes(target));
      if (own.length < least.group || others.length < least.others) return [];
      const judging = { one: countsIn(own, isKept), other: countsIn(others, isKept) };
      return [{ own, test: { ...whole(target), p: exact(judging) } }];
    });
    const best = round.toSorted(
      (a, b) =>
        byChance(a.test.p, b.test.p) ||
        a.own.length - b.own.length ||
        (a.test.finding.target < b.test.finding.target ? -1 : 1),
    )[0];
    if (best === undefined) return tests;
    if (best.test.p > 0.05)
      return [...tests, ...round.map(({ test }) => ({ ...test, p: Math.max(test.p, floor) }))];
    floor = Math.max(floor, best.test.p);
    tests.push({ ...best.test, p: floor });
    left = left.filter((row) => !best.own.includes(row));
  }
}

/** A group and all the others have the same p, but for its last digits. */
const byChance = (one: number, other: number): number => (Math.abs(one - other) < 1e-12 ? 0 : one - other);

/** What is recent: the last quarter of the days. */
export const recentFrom = ({ from, to }: Range): Day =>
  addDays(from, Math.round((daysBetween(from, to) + 1) * 0.75));

const namesIn = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

interface Counts {
  readonly yes: number;
  readonly no: number;
}

function countsIn<T>(rows: readonly T[], holds: (row: T) => boolean): Counts {
  const yes = rows.filter(holds).length;
  return { yes, no: rows.length - yes };
}

const isKept = ({ kept }: ClosedRow): boolean => kept;

const exact = ({ one, other }: { one: Counts; other: Counts }): number =>
  fisherExact({ one: [one.yes, one.no], other: [other.yes, other.no] });

function shareTest(
  kind: 'theme' | 'kept',
  target: string,
  { one, other }: { one: Counts; other: Counts },
  own: readonly { readonly id: string; readonly day: Day }[],
  span: Range,
  missing: number,
): Tested {
  const effect = share(one) - share(other);
  return {
    p: exact({ one, other }),
    finding: {
      kind,
      target,
      direction: effect < 0 ? -1 : 1,
      effect,
      unit: 'share',
      interval: differenceOf(one, other, 0.9),
      interval80: differenceOf(one, other, 0.8),
      n: own.length,
      days: new Set(own.map(({ day }) => day)).size,
      span,
      thin: missing > 0 ? { more: missing, of: 'records' } : null,
      evidence: own.map(({ id }) => id),
    },
  };
}

const share = ({ yes, no }: Counts): number => (yes + no === 0 ? 0 : yes / (yes + no));

/** Newcombe's interval for a difference of shares, from those of Wilson (Statistics in Medicine 17, 1998, method 10). */
function differenceOf(one: Counts, other: Counts, level: number): Interval {
  const [p, q] = [share(one), share(other)];
  const [a, b] = [
    wilsonInterval(one.yes, one.yes + one.no, level),
    wilsonInterval(other.yes, other.yes + other.no, level),
  ];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}
