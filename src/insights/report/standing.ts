import type { KeptFinding } from '../../records/report/report.ts';
import type { Kept } from '../../records/report/store.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import type { Aspect, Finding, Level } from '../patterns/finding.ts';
import type { Material } from '../patterns/material.ts';
import { methodNames } from '../patterns/methods.ts';

/**
 * A person who looks often enough sees a chance finding in time. So a finding is new until it has held in a kept
 * report of at least two weeks ago and rests on more than it did then.
 */
export type Status = 'new' | 'holding' | 'gone';

/** What is remembered of earlier looks at the standing window. */
export interface Memory {
  /** The earliest first; none from after the day that is looked at. */
  readonly reports: readonly Kept[];
  /** What the latest holds and the journal no longer knows by that name: `nameOf` of each. */
  readonly lost: ReadonlySet<string>;
}

/** A finding with how it was looked at and where it stands among the kept reports. */
export interface Standing extends Finding {
  /** The method, by its name. */
  readonly method: string;
  /** Null for what neither stands out nor did, and outside the standing window. */
  readonly status: Status | null;
  /** The first of the kept reports that hold it without a gap up to the latest; null when that does not hold it. */
  readonly keptSince: Day | null;
}

/** What the latest kept report holds and this one does not. */
export interface Gone {
  readonly kind: Aspect;
  readonly target: string;
  readonly direction: 1 | -1;
  readonly keptSince: Day;
  /** What it is today; a finding is one that stands out the other way round. */
  readonly now: Level | 'too thin' | 'not looked at';
}

type About = Pick<KeptFinding, 'kind' | 'target'>;
type Directed = About & { readonly direction: number };

export const nameOf = ({ kind, target }: About): string => `${kind} ${target}`;

const isSame = (one: Directed, other: Directed): boolean =>
  one.kind === other.kind && one.target === other.target && one.direction > 0 === other.direction > 0;

/** Days after which a second look counts as one. */
const settling = 14;

/** The latest kept reports that hold it, without a gap; the earliest first. */
function runOf(finding: Directed, reports: readonly Kept[]): Kept[] {
  const gap = reports.findLastIndex(({ findings }) => !findings.some((each) => isSame(each, finding)));
  return reports.slice(gap + 1);
}

/** Where everything that was looked at stands. Without a memory, which is for other windows, nowhere. */
export function standingOf(
  all: readonly Finding[],
  memory: Memory | null,
  { today, material }: { readonly today: Day; readonly material: Material },
): Standing[] {
  const reports = memory?.reports ?? [];
  const lastDay = lastDays(all, reports.length === 0 ? null : material);
  return all.map((finding) => {
    const run = runOf(finding, reports);
    const keptSince = run[0]?.day ?? null;
    const had = reports.at(-1)?.findings.some((each) => nameOf(each) === nameOf(finding)) ?? false;
    const holds = (then: Kept): boolean =>
      then.day <= addDays(today, -settling) && hasGrown(finding, then, lastDay);
    const status = finding.level === 'finding' ? (run.some(holds) ? 'holding' : 'new') : had ? 'gone' : null;
    return {
      ...finding,
      method: methodNames[finding.kind],
      status: memory === null ? null : status,
      keptSince,
    };
  });
}

/** In a window that moves on, records leave as others come: one from after that day counts as well as a higher number. */
function hasGrown(finding: Finding, then: Kept, lastDay: (finding: Finding) => Day): boolean {
  const before = then.findings.find((each) => isSame(each, finding));
  return before !== undefined && (finding.n > before.n || lastDay(finding) > then.day);
}

/** The day of the latest record that a finding rests on. */
function lastDays(all: readonly Finding[], material: Material | null): (finding: Finding) => Day {
  if (material === null) return () => '';
  const { energy, feedback, closed, pulse } = material;
  const days = new Map([...energy, ...feedback, ...closed, ...pulse].map(({ id, day }) => [id, day]));
  return (finding) => {
    // A change names the weeks beside it, and rests on the whole course, as the drift does.
    const whole =
      finding.kind === 'change'
        ? all.find(({ kind, target }) => kind === 'trend' && target === finding.target)
        : undefined;
    return (whole ?? finding).evidence.reduce((last, id) => {
      const day = days.get(id) ?? '';
      return day > last ? day : last;
    }, '');
  };
}

/** What no longer stands out, in the order in which it was kept. */
export function goneFrom(all: readonly Finding[], { reports, lost }: Memory): Gone[] {
  const latest = reports.at(-1)?.findings ?? [];
  return latest
    .filter((kept) => !lost.has(nameOf(kept)))
    .flatMap((kept) => {
      const found = all.filter((each) => nameOf(each) === nameOf(kept));
      if (found.some((each) => each.level === 'finding' && isSame(each, kept))) return [];
      const { kind, target, direction } = kept;
      const [seen] = found;
      const now = seen === undefined ? 'not looked at' : seen.thin === null ? seen.level : 'too thin';
      return {
        kind,
        target,
        direction: direction < 0 ? (-1 as const) : (1 as const),
        keptSince: runOf(kept, reports)[0]!.day,
        now,
      };
    });
}
