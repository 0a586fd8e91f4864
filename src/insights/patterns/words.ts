import { lagOf, sayName, sayTarget } from '../../records/report/words.ts';
import { count, signed } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayRange } from '../../time/say.ts';
import type { Finding, Settling } from './finding.ts';

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

const percent = (share: number): string => `${Math.round(Math.abs(share) * 100)} %`;

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
  const size = figure(Math.abs(effect));
  const range = interval === null ? '' : `90 % range ${sayInterval(finding)}; `;
  const rest = `(${range}${count(n, 'record')} on ${count(days, 'day')}, ${sayRange(span.from, span.to, today)})`;
  switch (finding.kind) {
    case 'tag':
    case 'person':
    case 'flow':
      return `Energy records with ${about} run ${size} ${way} than the others ${rest}.`;
    case 'setting':
      return `Energy records ${about} run ${size} ${way} than the others ${rest}.`;
    case 'pressure':
      return `Energy records with ${about} run ${size} ${way} than those with another pressure ${rest}.`;
    case 'weekday':
      return `${capital(about)}s run ${size} ${way} than the rest of their weeks ${rest}.`;
    case 'part':
      return `Energy records of the ${about} run ${size} ${way} than those of other times ${rest}.`;
    case 'trend':
      return `${capital(about)} drifts ${direction < 0 ? 'down' : 'up'} by ${size} a week ${rest}.`;
    case 'change':
      return `${capital(about)} looks different after one point in time: ${size} ${way} than before ${rest}.`;
    case 'pair':
      return `${pairWords(finding)} ${rest}.`;
    case 'theme':
      return `${about} is in ${percent(effect)} ${direction < 0 ? 'less' : 'more'} of the latest feedback than of the earlier ${rest}.`;
    case 'kept':
      return `Promises about or with ${about} are kept ${percent(effect)} ${direction < 0 ? 'less' : 'more'} often than the others ${rest}.`;
  }
}

/** `Higher meetings go with lower energy the day after: rank correlation −0.4`. */
function pairWords({ target, effect, direction }: Finding): string {
  const [one, when] = lagOf(target);
  return `Higher ${one} goes with ${direction < 0 ? 'lower' : 'higher'} energy ${when}: rank correlation ${figure(effect)}`;
}

/** What it would take to say more. */
export function thinWords({ thin, n, settles }: Finding): string {
  if (thin === null) return '';
  if (settles !== null && thin.of === 'records')
    return `${count(n, 'record')}, too few to tell; about ${thin.more} more would settle ${sayDifference(settles)}`;
  return `${count(n, 'record')}; about ${count(thin.more, thin.of.slice(0, -1))} more would say more`;
}

/** `About 24 more records with it would settle a difference of 0.4.`; empty where nobody can tell. */
export const settlingWords = ({ settles }: Finding): string =>
  settles === null
    ? ''
    : `About ${settles.more} more ${settles.more === 1 ? 'record' : 'records'} with it would settle ${sayDifference(settles)}.`;

const sayDifference = ({ effect }: Settling): string =>
  effect === 1 ? 'a difference of a point' : `a difference of ${figure(effect)}`;
