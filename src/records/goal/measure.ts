import { misuse } from '../../errors.ts';
import { numberFrom } from '../../journal/field.ts';
import type { Clock } from '../../time/clock.ts';
import { dueDay } from '../../time/when.ts';
import { type Measure, type MeasureType, measureTypes, type Progress } from './shape.ts';

const hint =
  'for example “talks given: 0 -> 6”, “merge time: 3 -> 1 days leading”, “design: milestones draft, review, signed”, “handover done: yes-no”, “clarity: rating 4 -> 8”';

const wrong = (line: string) => misuse(`“${line}” is not a measure`, hint);

const side = /^([-−+]?\d[\d.,]*(?:e[+-]?\d+)?)\s*(.*)$/i;

/** Between its types of measure: those that need figures, and those that are reached or not. */
export const isEither = ({ type }: Pick<Measure, 'type'>): boolean =>
  type === 'yes-no' || type === 'question';

/** Whether a unit is a percentage: `%`, `% of builds`. */
export const isShare = (unit: string | null): boolean => /^(?:%|per ?cent)/i.test(unit ?? '');

/**
 * Reads one measure from a line: `name: [type] baseline -> target [unit] [(now 3)] [leading|lagging]`,
 * `name: milestones draft, review, signed`, `name: yes-no`, `name: question`. Throws misuse.
 */
export function measureFrom(line: string): Measure {
  const match = /^([^:]+):\s*(.*)$/s.exec(line.trim());
  const name = match?.[1]?.trim().replace(/\s+/g, ' ');
  if (!match || !name) throw wrong(line);
  const now = /\(now ([^()]+)\)/.exec(match[2]!);
  const lead = /(?:^|\s)\[?(leading|lagging)\]?$/.exec(match[2]!.trim());
  const plain = match[2]!.replace(now?.[0] ?? '', ' ').trim();
  const rest = lead ? plain.replace(/\s*\[?(?:leading|lagging)\]?$/, '') : plain;
  const typed = new RegExp(`^(${measureTypes.join('|')})(?:\\s+|$)(.*)$`, 's').exec(rest);
  const said = (typed?.[2] ?? rest).trim().replace(/\s+/g, ' ');
  const shape = shapeFrom(line, typed?.[1] as MeasureType | undefined, said);
  const measure: Measure = {
    name,
    lead: (lead?.[1] ?? 'lagging') as Measure['lead'],
    ...shape,
    current: now ? numberFrom(now[1]!) : null,
  };
  if (now?.[1]?.trim().endsWith('%') && !isShare(measure.unit)) throw wrong(line);
  refuseFigures(measure);
  return measure;
}

type Shape = Pick<Measure, 'type' | 'baseline' | 'target' | 'unit' | 'steps'>;

function shapeFrom(line: string, type: MeasureType | undefined, said: string): Shape {
  const none = { baseline: null, target: null, unit: null, steps: [] };
  if (type === 'yes-no' || type === 'question') {
    if (said !== '') throw wrong(line);
    return { ...none, type };
  }
  const figures = figuresFrom(line, said);
  if (figures) {
    const { baseline, target, unit } = figures;
    const countable = baseline === 0 && target > 0 && Number.isInteger(target) && unit === null;
    return { type: type ?? (countable ? 'count' : 'number'), baseline, target, unit, steps: [] };
  }
  if (type !== 'milestones' || said === '') throw wrong(line);
  if (/^\d+$/.test(said)) return { ...none, type, baseline: 0, target: Number(said) };
  const steps = said.split(/\s*[,;]\s*/).filter((step) => step !== '');
  return { ...none, type, baseline: 0, target: steps.length, steps };
}

/** `1.9 % -> 0.4 %`; the unit may stand on one side or on both. */
function figuresFrom(line: string, said: string) {
  const ends = /^(.*?)\s*(?:->|→|\bto\b)\s*(.*)$/.exec(said);
  const [left, right] = [side.exec(ends?.[1] ?? ''), side.exec(ends?.[2] ?? '')];
  if (!left || !right) return undefined;
  const units = [left[2]!.trim(), right[2]!.trim()].filter((unit) => unit !== '');
  if (new Set(units).size > 1) throw misuse(`“${line}” has two units`, hint);
  return { baseline: numberFrom(left[1]!), target: numberFrom(right[1]!), unit: units[0] ?? null };
}

/** `measureFrom` reads the same measure back. */
export function formatMeasure({ name, type, baseline, current, target, unit, steps, lead }: Measure): string {
  const figures =
    steps.length > 0
      ? steps.join(', ')
      : baseline === null || target === null
        ? ''
        : `${baseline} -> ${target}${unit === null ? '' : ` ${unit}`}`;
  const countable = baseline === 0 && target !== null && target > 0 && Number.isInteger(target) && !unit;
  const plain = figures !== '' && type === (countable ? 'count' : 'number');
  const now = current === null ? '' : `(now ${current})`;
  const parts = [plain ? '' : type, figures, now, lead].filter((part) => part !== '');
  return `${name}: ${parts.join(' ')}`;
}

/** `2026-11-20 talks given: 2, the team liked it`; without a measure `2026-11-20: the first draft`. */
export function progressFrom(line: string, clock: Clock): Progress {
  const match = /^(\d{4}-\d\d-\d\d)(?: ([^:]+))?: ?(.*)$/.exec(line.trim());
  if (!match) throw misuse(`“${line}” is not a step`, 'for example 2026-11-20 talks given: 2, in Berlin');
  const [, on = '', measure = null, said = ''] = match;
  const figure = measure === null ? null : /^([-−]?[\d.]+(?:e[+-]?\d+)?)(?:, ?(.*))?$/i.exec(said);
  return {
    on: dueDay(on, clock),
    measure: measure?.trim() ?? null,
    value: figure ? numberFrom(figure[1]!) : null,
    note: (figure ? figure[2] : said)?.replace(/\\n/g, '\n') || null,
  };
}

/** `progressFrom` reads the same step back. */
export function formatProgress({ on, measure, value, note }: Progress): string {
  const said = [value === null ? '' : String(value), (note ?? '').replace(/\n/g, '\\n')]
    .filter((part) => part !== '')
    .join(', ');
  return `${on}${measure === null ? '' : ` ${measure}`}: ${said}`;
}

/** Throws misuse for figures that the type cannot have. */
function refuseFigures({ name, type, baseline, current, target }: Measure): void {
  const figures = [baseline, current, target].filter((figure) => figure !== null);
  if (type === 'rating' && figures.some((figure) => figure < 0 || figure > 10)) {
    throw misuse(`“${name}” is a rating, which goes from 0 to 10`, hint);
  }
  const isCounted = type === 'count' || type === 'milestones';
  if (isCounted && figures.some((figure) => !Number.isInteger(figure))) {
    throw misuse(`“${name}” is counted in whole numbers`, hint);
  }
  if (isEither({ type }) && current !== null && current !== 0 && current !== 1) {
    throw misuse(`“${name}” is reached or not, 1 or 0`, hint);
  }
}

/**
 * The measures of a goal, each with all its fields. Throws misuse for two of one name, and for what a line of
 * the form could not say, so that every way in can change what another took.
 */
export function settledMeasures(measures: readonly Partial<Measure>[]): Measure[] {
  const whole = measures.map(
    ({ name = '', type = 'number', lead = 'lagging', baseline, current, target, unit, steps }): Measure => {
      const figures = isEither({ type }) ? [null, null] : [baseline ?? null, target ?? null];
      const [from = null, to = null] = figures;
      return {
        name,
        type,
        baseline: from,
        current: current ?? null,
        target: to,
        unit: unit || null,
        steps: steps ?? [],
        lead,
      };
    },
  );
  const names = whole.map(({ name }) => name.toLowerCase());
  const twice = whole.find(({ name }, place) => names.indexOf(name.toLowerCase()) !== place);
  if (twice) throw misuse(`the goal has two measures called “${twice.name}”`, 'give each a name of its own');
  for (const measure of whole) {
    const said = formatMeasure(measure);
    const read = measureFrom(said);
    const same = Object.entries(measure).every(
      ([key, value]) => JSON.stringify(read[key as keyof Measure] ?? null) === JSON.stringify(value ?? null),
    );
    if (!same) throw wrong(said);
  }
  return whole;
}

type Shared = Pick<Measure, 'type' | 'baseline' | 'current' | 'target'>;

/**
 * How far a measure has come: (current − baseline) / (target − baseline), not clipped; for yes or no, 0 or 1.
 * Undefined when target equals baseline, and for a question.
 */
export function shareOf({ type, baseline, current, target }: Shared): number | undefined {
  if (type === 'yes-no') return current ?? 0;
  if (baseline === null || target === null || target === baseline) return undefined;
  return ((current ?? baseline) - baseline) / (target - baseline);
}

/** The mean share of the measures that have one, each clipped to 0…1 for display. Undefined when none has. */
export function shareOfGoal({ measures }: { readonly measures: readonly Measure[] }): number | undefined {
  const shares = measures.flatMap((measure) => shareOf(measure) ?? []);
  if (shares.length === 0) return undefined;
  return shares.reduce((sum, share) => sum + Math.min(1, Math.max(0, share)), 0) / shares.length;
}
