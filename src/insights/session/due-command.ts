import { command, text } from '../../command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { periodOptions, periodOr } from '../../journal/period.ts';
import { type Adherence, adherenceOf, isAsleep, usualMinutes } from '../../records/session/cadence.ts';
import { sessions } from '../../records/session/store.ts';
import { dotted, faint, type Text } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDays, sayDistance, sayMinutes, sayNearDay, today } from '../../time/say.ts';

export const due = command({
  name: 'due',
  summary: 'See which sessions are due, and how many were held',
  about:
    'By person and type. Coaching is usually an hour a week, a technical review an hour and a half every two weeks, planning one’s career an hour a month; the rest is an hour as needed.',
  examples: [
    { line: 'career session due', does: 'over the last 90 days' },
    { line: 'career session due 2026-Q3', does: 'in one quarter' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as quarter, 2026; the last 90 days unless told' }],
  options: {
    with: text('-w, --with <person>', 'only with this person', { completes: 'person' }),
    ...periodOptions,
  },
  async run(context, words, { with: named, ...options }) {
    const reading = await context.journal.read();
    const period = periodOr('last 90 days', context, reading, words.join(' '), options);
    const now = today(context.clock);
    const series = adherenceOf(
      sessions(reading.db, reading.kinds, named === undefined ? undefined : aliasFrom(named)),
      period,
    ).filter((each) => each.held + each.skipped > 0 || (each.dueOn !== null && !isAsleep(each, now)));
    await context.terminal.answer({ period, generatedFor: 'me', series }, () =>
      series.length === 0 ? [] : [{ rows: series.map((each) => cells(each, now)), lines: 2 }],
    );
    if (series.length === 0)
      await context.terminal.say([
        'No session in these days. To plan one: career session plan mentor --at friday',
      ]);
  },
});

/** A series that has ended is not due. */
const dueWords = (series: Adherence, now: Day): string => {
  const { dueOn } = series;
  if (dueOn === null || isAsleep(series, now)) return '';
  return dueOn < now ? `was due ${sayDistance(dueOn, now)}` : `due ${sayNearDay(dueOn, now)}`;
};

const cells = (series: Adherence, now: Day): Text[] => {
  const { whom, type, held, skipped, minutes, every, lastOn } = series;
  return [
    whom === null ? '' : `@${whom}`,
    type.replace('-', ' '),
    dotted(
      `${held} held${skipped === 0 ? '' : `, ${skipped} skipped`}${minutes === 0 ? '' : `, ${sayMinutes(minutes)}`}`,
      dueWords(series, now),
      every === null ? undefined : faint(`every ${sayDays(every)}, ${sayMinutes(usualMinutes(type))}`),
      lastOn === null ? undefined : faint(`last ${sayNearDay(lastOn, now)}`),
    ),
  ];
};
