import { misuse } from '../errors.ts';

const hint = 'for example 90m, 1h30, 1.5h, 2 hours';

/** Minutes from `90m`, `90`, `1h30`, `1h 30m`, `1.5h`, `1:30`; whole, 1 to 1440. Throws misuse otherwise. */
export function minutesFrom(text: string): number {
  const trimmed = text.trim().toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(trimmed);
  const words = /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?))?\s*(?:(\d+)\s*(?:m|min|mins|minutes?)?)?$/.exec(
    trimmed,
  );
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : words && (words[1] !== undefined || words[2] !== undefined)
      ? Math.round(Number((words[1] ?? '0').replace(',', '.')) * 60) + Number(words[2] ?? 0)
      : Number.NaN;
  if (Number.isNaN(minutes)) throw misuse(`“${text}” is not a length of time`, hint);
  if (minutes < 1 || minutes > 1440) throw misuse(`“${text}” is not between 1 minute and 24 hours`, hint);
  return minutes;
}
