import { count } from '../../terminal/text.ts';
import { printed } from './figures.ts';
import type { Seen } from './seen.ts';

/** What must be said wherever two times are compared. */
export const caveat =
  'Two times differ in more than the change, and what was low tends to come back by itself.';

/** What it shows, in sentences. Only a coin lets the change be called what made the difference. */
export function seenWords({ measure, look }: Seen): string[] {
  const name = measure.charAt(0).toUpperCase() + measure.slice(1);
  const [without, withIt] = look.days;
  if (look.how === 'too thin')
    return [
      `Too thin: ${measure} is logged on ${count(without, 'day')} without it and ${withIt} with it; ${look.least} of each are needed to say anything.`,
    ];
  const { one, other, difference, figure } = printed(...look.means);
  const than = difference === 'as high' ? 'as' : 'than';
  if (look.how === 'by a coin') {
    const said = `${name} was ${difference} on the ${withIt} days with it ${than} on the ${without} without (${other} against ${one}).`;
    if (look.p === null)
      return [
        said,
        `${count(look.ahead, 'day')} of the plan ${look.ahead === 1 ? 'is' : 'are'} still ahead. Whether it made a difference is said after the last.`,
      ];
    const thrown = `The coin chose the days. Of 100 other throws, ${chance(look.p)} would part them as far by chance`;
    return [
      said,
      look.madeDifference
        ? `${thrown}: it made a difference.`
        : `${thrown}: too many to say that it made a difference.`,
    ];
  }
  const { low, high } = look.interval;
  return [
    `${name} was ${difference} on ${count(withIt, 'day')} since it began ${than} on ${without} before (${other} against ${one}; 90 % range ${figure(low)} to ${figure(high)}).`,
    low <= 0 && high >= 0 ? 'The range holds zero, so it may be nothing.' : 'The range does not hold zero.',
  ];
}

const chance = (p: number): string => (p < 0.01 ? 'fewer than 1' : `about ${Math.round(p * 100)}`);
