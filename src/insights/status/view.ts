import { standingWords } from '../../records/report/view.ts';
import { sayCadence } from '../../records/retro/cadence.ts';
import { bar } from '../../terminal/bar.ts';
import { strip } from '../../terminal/strip.ts';
import {
  accent,
  type Block,
  count,
  dotted,
  faint,
  signed,
  strong,
  type Text,
  type View,
} from '../../terminal/text.ts';
import { sayDays, sayDistance, sayFullDay, sayMonth, sayWorkdays } from '../../time/say.ts';
import type { Status } from './status.ts';

const margin = 11;

const label = (words: string): Text => strong(words.padEnd(margin));

/** The dashboard in at most `width` columns. Lines flow; only the words of goals are ever cut. */
export function statusView(status: Status, width: number): View {
  if (!status.journal.exists) return startView(status);
  return [
    ...head(sayFullDay(status.generatedOn), status.role ?? '', width),
    '',
    retroLine(status),
    energyLine(status),
    feedbackLine(status),
    promisesLine(status),
    ...goalLines(status, width),
    ...patternsLine(status),
    ...draftLine(status),
    '',
    ...nextLines(status, width),
  ];
}

const line = (name: string, words: Text): Block => ({ lead: label(name), paragraph: words });

/** What a line will hold, and the command that begins it. */
const awaiting = (name: string, holds: string, command: string): Block =>
  line(name, [faint(holds.padEnd(30)), '  ', command]);

function head(day: string, role: string, width: number): View {
  const room = width - day.length - role.length;
  return room < 3
    ? [strong(day), ...(role === '' ? [] : [faint(role)])]
    : [[strong(day), ' '.repeat(room), faint(role)]];
}

const offer = (name: string, command: string, does: string): Block =>
  line(name, [strong(command.padEnd(22)), '  ', faint(does)]);

/** Where there is no journal yet. */
const startView = ({ journal, next }: Status): View => [
  { paragraph: `There is no journal yet at ${journal.path}` },
  '',
  ...next.map(({ command, because }) => offer('Start', command, because)),
  offer('Look', 'career demo', 'the same program on an invented journal'),
  offer('Or just', 'career energy +1 "…"', 'the first record makes one'),
];

function retroLine({ retro, generatedOn }: Status): Block {
  const { last, cadence, unfinished } = retro;
  if (unfinished) return line('Retro', dotted(warn('one is unfinished'), ...sayCadence(retro, generatedOn)));
  return last === null
    ? awaiting('Retro', `a look back every ${sayDays(cadence)}`, 'career retro')
    : line(
        'Retro',
        dotted(...sayCadence(retro, generatedOn).map((part) => part.replace(/^due (?=in |to)/, ''))),
      );
}

const warn = (words: string): Text => accent(words);

/** A week whose mean is −1 or lower is the lowest mark, +1 or higher the highest; weeks seldom go beyond. */
function energyLine({ energy }: Status): Block {
  const { last, weeks, median, records, workdays, workdaysWith, otherDaysWith } = energy;
  if (last === null) return awaiting('Energy', 'what gives and what takes it', 'career energy +1 "…"');
  const drawn = strip(
    weeks.map(({ mean }) => mean),
    -1,
    1,
  );
  const words =
    records === 0 || median === null
      ? dotted(`no record in ${weeks.length} weeks`)
      : dotted(
          `${weeks.length} weeks`,
          `median ${signed(median)}`,
          sayWorkdays(workdaysWith, workdays, otherDaysWith),
        );
  return line('Energy', [accent(drawn), '   ', words]);
}

const openFor = (days: number): string =>
  days === 0 ? 'since today' : `for ${days === 1 ? '1 day' : `${days} days`}`;

function feedbackLine({ feedback, ask }: Status): Block {
  const { ever, since, records, people, cooled } = feedback;
  const waiting = ask
    ? `${ask.id} to ${ask.to} open ${openFor(ask.days)}${ask.cold ? ', cold by now' : ''}`
    : undefined;
  if (!ever && !ask) return awaiting('Feedback', 'what people say to you', 'career feedback "…" --from lead');
  const time = since.retro === null ? 'lately' : `since ${since.retro}`;
  const said =
    records === 0
      ? `none ${time}`
      : `${records} ${time}${people === 0 ? '' : `, from ${people === 1 ? '1 person' : `${people} people`}`}`;
  return line(
    'Feedback',
    dotted(said, cooled === 0 ? undefined : cooled === 1 ? '1 has cooled' : `${cooled} have cooled`, waiting),
  );
}

function promisesLine({ promises, generatedOn }: Status): Block {
  const { ever, open, next, owed, rate, passed } = promises;
  if (!ever) return awaiting('Promises', 'what you owe and are owed', 'career promise "…" --by friday');
  const first = next
    ? [
        strong(next.id),
        ` ${next.text}, ${next.to === null ? '' : `to ${next.to}, `}${sayDistance(next.due, generatedOn)}`,
      ]
    : undefined;
  return line(
    'Promises',
    dotted(
      open === 0 ? 'none open' : `${open} open`,
      passed > 1 ? `${passed} of them past their day` : undefined,
      first,
      rate ? `${rate.kept} of ${rate.of} kept since ${sayMonth(rate.since, generatedOn)}` : undefined,
      owed === 0 ? undefined : `${owed} owed to you`,
    ),
  );
}

function goalLines({ goals, goalCount }: Status, width: number): View {
  if (goals.length === 0) return [awaiting('Goals', 'where you want to get', 'career goal add "…"')];
  const wide = width >= 70;
  const rows = goals.map(({ id, text, share, figure, course }, index): Text[] => [
    strong(index === 0 ? 'Goals' : ''),
    [strong(id), ` ${text}`],
    ...(wide ? [share === null ? '' : bar(share, width < 89 ? 10 : 12), figure, faint(course)] : [figure]),
  ]);
  const more = goalCount - goals.length;
  return [
    { rows, least: [margin - 2], shrink: 1, right: [wide ? 3 : 2] },
    ...(more > 0 ? [line('', faint(`${more} more: career goal list`))] : []),
  ];
}

/** What stood out when someone last looked and kept it; nothing is looked for here. */
const patternsLine = ({ patterns, generatedOn }: Status): View =>
  patterns === null
    ? []
    : [line('Patterns', dotted(standingWords(patterns), faint(sayDistance(patterns.day, generatedOn))))];

function draftLine({ drafts }: Status): View {
  const kept = drafts.filter(({ kind }) => kind !== 'retro');
  if (kept.length === 0) return [];
  const named = kept.slice(-3).map(({ id, kind }) => `draft ${id} ${kind}`);
  return [line('Drafts', dotted(count(kept.length, 'text that was kept', 'texts that were kept'), ...named))];
}

/** So many of what waits have a line of their own; the rest is named. */
const shownSteps = 3;

function nextLines({ next }: Status, width: number): View {
  const shown = next.slice(0, shownSteps);
  const rest = next.slice(shownSteps).map(({ command }) => command);
  const column = width < 70 ? 0 : Math.max(...shown.map(({ command }) => command.length));
  return [
    ...shown.map(({ command, because }, place) =>
      line(place === 0 ? 'Next' : '', [strong(command.padEnd(column)), '   ', faint(because)]),
    ),
    ...(rest.length === 0 ? [] : [line('', faint(`then ${rest.join(', ')}`))]),
  ];
}
