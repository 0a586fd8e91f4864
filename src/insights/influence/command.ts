import { command } from '../../command.ts';
import type { Reading } from '../../journal/access.ts';
import { periodOptions, periodOr } from '../../journal/period.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { promisesSince } from '../../records/promise/store.ts';
import type { Session } from '../../records/session/session.ts';
import type { Win } from '../../records/win/win.ts';
import { count, faint, strong, type Text, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Period } from '../../time/period.ts';
import { sayRange, today } from '../../time/say.ts';
import { type Influence, influenceOf, practices } from './influence.ts';

export const influence = command({
  name: 'influence',
  summary: 'See what your influence is built on: promises kept, help given, reach',
  about:
    'Promises to others that were kept, help you gave (career win --type help, career session --given), how far wins reached, and records tagged #empathy, #patience or #clarity. Titles and levels are no part of it.',
  examples: [
    { line: 'career influence', does: 'over the last year' },
    { line: 'career influence 2026-Q3', does: 'in one quarter' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as quarter, 2026; the last 365 days unless told' }],
  options: periodOptions,
  async run(context, words, options) {
    const reading = await context.journal.read();
    const period = periodOr('last 365 days', context, reading, words.join(' '), options);
    const now = today(context.clock);
    const found = influenceOf(gathered(reading, period), period, now);
    await context.terminal.answer({ period, generatedFor: 'me', ...found }, () => [
      heading(period, now),
      '',
      ...influenceView(found),
    ]);
  },
});

function gathered({ db, kinds }: Reading, { from, to }: Period) {
  const of = <R>(wanted: object): R[] =>
    hydrate(db, kinds, select(db, { from, to, ...wanted }, 'lived', -1)) as R[];
  return {
    promises: promisesSince(db, kinds, from),
    wins: of<Win>({ kinds: ['win'] }),
    sessions: of<Session>({ kinds: ['session'] }),
    practised: practices.flatMap((tag) => of<Win>({ tags: [tag] })),
  };
}

function heading(period: Period, now: Day): Text {
  const days = sayRange(period.from, period.to, now);
  return [strong('Influence'), ` · ${period.name.includes('..') ? days : `${period.name} (${days})`}`];
}

function influenceView({ promises, helped, people, reach, practices: practised }: Influence): View {
  const reached = Object.entries(reach).map(([name, times]) => `${name} ${times}`);
  const tagged = Object.entries(practised).map(([name, times]) => `#${name} ${times}`);
  return [
    {
      rows: [
        [
          strong('Kept'),
          promises === null
            ? faint('no promise to others came to an end')
            : `${promises.kept} of ${promises.of} promises to others in time`,
        ],
        [
          strong('Helped'),
          helped.length === 0
            ? faint('nothing logged: career win "…" --type help')
            : `${count(helped.length, 'time')}: ${helped.slice(0, 8).join(' ')}`,
        ],
        [
          strong('Who'),
          people.length === 0 ? faint('nobody named') : people.map((alias) => `@${alias}`).join(' '),
        ],
        [
          strong('Reach'),
          reached.length === 0 ? faint('no win says how far it reached') : reached.join(' · '),
        ],
        [strong('Practised'), tagged.join(' · ')],
      ],
    },
    '',
    { paragraph: faint('Counted from what you logged; quiet help that is not here counts too.') },
  ];
}
