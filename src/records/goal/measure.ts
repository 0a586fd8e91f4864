import { misuse } from '../../errors.ts';
import type { Clock } from '../../time/clock.ts';
import { dueDay } from '../../time/when.ts';
import type { Goal, Measure, Progress } from './goal.ts';

const hint =
  'for example “talks given: 0 -> 6”, “merge time: 3 -> 1 days”, “design signed: yes-no”, “clarity: rating 4 -> 8”';

const figure = String.raw`([-−]?\d+(?:[.,]\d+)?)`;
const numeric = new RegExp(`^${figure}(?: ?\\(now ${figure}\\))? ?(?:->|→|to) ?${figure} ?(.*)$`);

const number = (words: string): number => Number(words.replace('−', '-').replace(',', '.'));

/**
 * Reads one measure from a line: `name: [type] baseline -> target unit [leading|lagging]`, or `name: yes-no`,
 * `name: milestones 0 -> 4`, `name: question`. Throws misuse.
 */
export function measureFrom(line: string): Measure {
  const match = /^([^:]+):\s*(.*?)\s*(?:\[?(leading|lagging)\]?)?$/.exec(line.trim());
  if (!match?.[1]?.trim()) throw misuse(`“${line}” is not a measure`, hint);
  const [, name, rest = '', lead = 'lagging'] = match;
  const typed = /^(number|count|milestones|yes-no|rating|question)\b\s*(.*)$/.exec(rest);
  const figures = numeric.exec(typed?.[2] ?? rest);
  const type = (typed?.[1] ?? 'number') as Measure['type'];
  const common = { name: name.trim(), type, lead: lead as Measure['lead'] };
  if (figures) {
    const [, baseline = '', current, target = '', unit = ''] = figures;
    return {
      ...common,
      baseline: number(baseline),
      current: current === undefined ? null : number(current),
      target: number(target),
      unit: unit.trim() || null,
    };
  }
  const plain = type === 'yes-no' || type === 'question';
  if (!plain || (typed?.[2] ?? '') !== '') throw misuse(`“${line}” is not a measure`, hint);
  return { ...common, baseline: null, current: null, target: null, unit: null };
}

export function formatMeasure({ name, type, baseline, current, target, unit, lead }: Measure): string {
  const said = type === 'number' ? [] : [type];
  const now = current === null ? '' : ` (now ${current})`;
  const figures =
    baseline === null || target === null ? [] : [`${baseline}${now} -> ${target}${unit ? ` ${unit}` : ''}`];
  return `${name}: ${[...said, ...figures, lead].join(' ')}`;
}

/** `2026-11-20 talks given: 2, the team liked it` */
export function progressFrom(line: string, clock: Clock): Progress {
  const match = /^(\S+) ([^:]+): ?([-−]?[\d.]+)?(?:, ?(.*))?$/.exec(line.trim());
  if (!match) throw misuse(`“${line}” is not a step`, 'for example 2026-11-20 talks given: 2');
  const [, on = '', measure = '', value, note] = match;
  return {
    on: dueDay(on, clock),
    measure,
    value: value === undefined ? null : number(value),
    note: note || null,
  };
}

export const formatProgress = ({ on, measure, value, note }: Progress): string =>
  `${on} ${measure}: ${[...(value === null ? [] : [String(value)]), ...(note === null ? [] : [note])].join(', ')}`;

/**
 * How far a measure has come: (current − baseline) / (target − baseline), not clipped. Undefined when target
 * equals baseline or there are no figures.
 */
export function shareOf({ baseline, current, target }: Measure): number | undefined {
  if (baseline === null || target === null || target === baseline) return undefined;
  return ((current ?? baseline) - baseline) / (target - baseline);
}

/** The mean share of a goal's measures that have one, each clipped to 0…1 for display. */
export function shareOfGoal({ measures }: Pick<Goal, 'measures'>): number | undefined {
  const shares = measures.flatMap((measure) => shareOf(measure) ?? []);
  if (shares.length === 0) return undefined;
  return shares.reduce((sum, share) => sum + Math.min(1, Math.max(0, share)), 0) / shares.length;
}
