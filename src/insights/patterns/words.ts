import { lagOf, sayName, sayTarget } from '../../records/report/words.ts';
import { count, signed } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDate, sayRange } from '../../time/say.ts';
import type { Companion, Finding, Settling } from './finding.ts';

export { sayName, sayTarget };

/** `0.7`, `−0.03`: two figures that count, with a true minus sign. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 0.1 ? 1 : size >= 0.01 ? 2 : 3;
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? '0' : `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(digits)}`;
}

const withSign = (said: string): string => (/^[1-9]|^0\./.test(said) ? `+${said}` : said);

/** A point is never cut finer than a tenth; a slope is. */
const sayFigure = (value: number, unit: Finding['unit']): string =>
  figure(unit === 'points a week' ? value : Number(value.toFixed(1)));

/** Of a difference of shares: percent would be read as a part of the share. */
const points = (share: number): string => `${Math.round(Math.abs(share) * 100)} points of 100`;

/** `+0.7`, `−12 points of 100`. */
export const sayEffect = ({ effect, unit }: Finding): string =>
  unit === 'share' ? `${signed(Math.round(effect * 100))} of 100` : withSign(sayFigure(effect, unit));

/** `0.4 to 1.0`; empty without an interval. */
export function sayInterval({ interval, unit }: Finding): string {
  if (interval === null) return '';
  const { low, high } = interval;
  if (unit === 'share') return `${signed(Math.round(low * 100))} to ${signed(Math.round(high * 100))}`;
  return `${sayFigure(low, unit)} to ${sayFigure(high, unit)}`;
}

export const sayAmount = ({ n, days }: Pick<Finding, 'n' | 'days'>): string =>
  `${n} on ${count(days, 'day')}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The finding as a sentence with its size, its range and what it rests on. It says what goes with what, and never
 * what makes what.
 */
export function sentenceOf(finding: Finding, today: Day): string {
  const { effect, interval, direction, n, days, span } = finding;
  const about = sayTarget(finding);
  const way = direction < 0 ? 'lower' : 'higher';
  const size = sayFigure(Math.abs(effect), finding.unit);
  const range = interval === null ? '' : `90 % range ${sayInterval(finding)}; `;
  const rest = `(${range}${count(n, 'record')} on ${count(days, 'day')}, ${sayRange(span.from, span.to, today)})`;
  switch (finding.kind) {
    case 'tag':
    case 'person':
    case 'flow':
      return `Energy records with ${about} run ${size} ${way} than others that are otherwise alike ${rest}.${asideWords(finding)}`;
    case 'setting':
      return `Energy records ${about} run ${size} ${way} than others that are otherwise alike ${rest}.${asideWords(finding)}`;
    case 'pressure':
      return `Energy records with ${about} run ${size} ${way} than those with another pressure ${rest}.`;
    case 'weekday':
      return `${capital(about)}s run ${size} ${way} than the rest of their weeks ${rest}.`;
    case 'part':
      return `Energy records of the ${about} run ${size} ${way} than those of other times ${rest}.`;
    case 'trend':
      return size === '0'
        ? `${capital(about)} hardly drifts ${rest}.`
        : `${capital(about)} drifts ${direction < 0 ? 'down' : 'up'} by ${size} a week ${rest}.`;
    case 'change':
      return `${capital(about)} looks different since the week of ${finding.since === undefined ? '' : sayDate(finding.since, today)}: ${size} ${way} than before ${rest}.`;
    case 'event':
      return `${capital(about)}: ${size} ${way} than before ${rest}.`;
    case 'pair':
      return `${pairWords(finding)} ${rest}.`;
    case 'theme':
      return `The share of feedback with ${about} is ${points(effect)} ${way} lately than before ${rest}.`;
    case 'kept':
      return `The share of promises about or with ${about} that are kept is ${points(effect)} ${way} than of the others ${rest}.`;
  }
}

/** What the size alone would hide: that it is another one by itself, and what cannot be told apart from it. */
export function asideWords({ effect, byItself, companions = [] }: Finding): string {
  const turns = byItself !== undefined && byItself * effect < 0 && Math.abs(byItself) >= 0.1;
  const itself = turns
    ? ` By themselves they run ${figure(Math.abs(Number(byItself.toFixed(1))))} ${byItself < 0 ? 'lower' : 'higher'}; what usually comes with them is counted in here.`
    : '';
  return `${itself}${companions.length === 0 ? '' : ` ${companionWords(companions)}`}`;
}

/** `Nearly always with @boss, so these cannot be told apart.` */
function companionWords(companions: readonly Companion[]): string {
  const [withIt, without] = (['with', 'without'] as const).map((how) =>
    companions.filter((each) => each.how === how).map(sayTarget),
  ) as [string[], string[]];
  return [
    ...(withIt.length === 0
      ? []
      : [`Nearly always with ${withIt.join(', ')}, so these cannot be told apart.`]),
    ...(without.length === 0
      ? []
      : [`Nearly all the others have ${without.join(', ')}, so it is one against the other.`]),
  ].join(' ');
}

/** `Higher meetings go with lower energy the day after: rank correlation −0.4`. */
function pairWords({ target, effect, direction }: Finding): string {
  const [one, when] = lagOf(target);
  return `Higher ${one} goes with ${direction < 0 ? 'lower' : 'higher'} energy ${when}: rank correlation ${figure(effect)}`;
}

/** What it would take to say more. */
export function thinWords({ kind, thin, n, days, settles }: Finding): string {
  if (thin === null) return '';
  if (settles !== null && thin.of === 'records')
    return `${count(n, 'record')}, too few to tell; about ${thin.more} more would settle ${sayDifference(settles)}`;
  if (kind === 'pair') return `${count(days, 'day')} with both; ${thin.more} more are needed`;
  return `${count(n, 'record')}; about ${thin.more} more ${thin.more === 1 ? thin.of.slice(0, -1) : thin.of} to tell`;
}

/** `About 24 more records with it would settle a difference of 0.4.`; empty where nobody can tell. */
export const settlingWords = ({ settles }: Finding): string =>
  settles === null
    ? ''
    : `About ${settles.more} more ${settles.more === 1 ? 'record' : 'records'} with it would settle ${sayDifference(settles)}.`;

const sayDifference = ({ effect }: Settling): string =>
  effect === 1 ? 'a difference of a point' : `a difference of ${figure(effect)}`;
