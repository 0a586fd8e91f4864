import { command, text } from '../../command.ts';
import type { Reading as JournalReading } from '../../journal/access.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import type { Goal } from '../../records/goal/goal.ts';
import { roles } from '../../records/role/store.ts';
import { levelNames } from '../../records/skill/levels.ts';
import { skills } from '../../records/skill/store.ts';
import type { Win } from '../../records/win/win.ts';
import { type Block, count, faint, firstLine, strong, type Text, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDay, sayDays, today } from '../../time/say.ts';
import { when } from '../../time/when.ts';
import { rounds } from '../round/gather.ts';
import type { Round } from '../round/round.ts';
import { gapWords } from '../round/view.ts';
import { answersTo, backedSkills } from './store.ts';
import { items, type Promotion, type Reading, type SkillMove, type Success, successOf } from './success.ts';

export const success = command({
  name: 'success',
  summary: 'See what moved: what can be counted, and apart from it what can only be asked',
  about:
    'Skills from their baseline to now, a step up against its target (goals tagged #promotion), wins before and after a day you choose with --since, and how far the level you see in yourself is from what others see; and apart from these confidence, satisfaction and clarity in points of their scales, and skills that grew with evidence linked. No figure of anyone else stands beside yours.',
  examples: [
    { line: 'career success', does: 'so far' },
    { line: 'career success --since 2026-03-01', does: 'with wins before and after that day' },
  ],
  options: {
    since: text('--since <when>', 'a day that may have changed something, such as the begin of a program'),
  },
  async run(context, _words, { since }) {
    const reading = await context.journal.read();
    const now = today(context.clock);
    const day = since === undefined ? null : when(since, context.clock, 'past').day;
    const found = successOf(gathered(reading), now, day);
    await context.terminal.answer({ generatedFor: 'me', ...found }, () => successView(found, now));
  },
});

function gathered({ db, kinds }: JournalReading) {
  const of = <R>(kind: string): R[] => hydrate(db, kinds, select(db, { kinds: [kind] }, 'lived', -1)) as R[];
  return {
    skills: skills(db, kinds),
    goals: of<Goal>('goal'),
    roles: roles(db, kinds),
    wins: of<Win>('win'),
    pulse: answersTo(db, items),
    backed: new Set(backedSkills(db).map((number) => `k${number}`)),
    rounds: rounds({ db, kinds }),
  };
}

function successView({ quantitative, qualitative, levels }: Success, now: Day): View {
  const { skills: moves, promotion, impact, rounds: seen } = quantitative;
  const { readings, grown, clarity } = qualitative;
  const counted: View = [
    ...rowsOf(moves.map(moveCells), 'no skill was assessed yet: career skill assess'),
    ...promotion.map((each): Block => ({ paragraph: promotionWords(each, now), indent: 2 })),
    ...seen.map((each): Block => ({ paragraph: seenWords(each), indent: 2 })),
    ...(impact === null
      ? []
      : [
          {
            paragraph: `${count(impact.after.length, 'win')} in the ${sayDays(impact.days)} since ${sayDay(impact.day, now)}, ${impact.before.length} in as many before. Two times differ in more than one thing.`,
            indent: 2,
          },
        ]),
  ];
  const asked: View = [
    ...rowsOf(readings.map(readingCells), 'not asked yet: career pulse'),
    ...(clarity === null ? [] : [{ paragraph: clarityWords(clarity, now), indent: 2 }]),
    ...(grown.length === 0
      ? []
      : [{ paragraph: `Grown by a level, with evidence: ${grown.join(' ')}`, indent: 2 }]),
  ];
  const reached = Object.entries(levels).map(([level, ids]): Text[] => [
    level,
    ids.length === 0 ? faint('no win says so') : count(ids.length, 'win'),
    faint(ids.slice(0, 8).join(' ')),
  ]);
  return [
    [strong('Counted'), faint('  by yourself, and so as good as what you logged')],
    ...counted,
    '',
    [strong('Asked'), faint('  in points of each scale, never percent')],
    ...asked,
    '',
    strong('Reached'),
    { rows: reached, indent: 2 },
  ];
}

/** The two stand beside each other; neither is said to come of the other. */
const clarityWords = ({ from, to, done }: NonNullable<Success['qualitative']['clarity']>, now: Day): string =>
  `Clarity was asked from ${sayDay(from, now)} to ${sayDay(to, now)}; goals done in these days: ${done.length === 0 ? 'none' : `${done.length} (${done.join(' ')})`}`;

const rowsOf = (rows: Text[][], none: string): View =>
  rows.length === 0 ? [{ paragraph: faint(none), indent: 2 }] : [{ rows, indent: 2 }];

const moveCells = ({ id, name, baseline, current, wanted }: SkillMove): Text[] => [
  strong(id),
  name,
  baseline === current
    ? `${current} ${levelNames[current]}`
    : `${baseline} → ${current} ${levelNames[current]}`,
  faint(wanted === null ? '' : current >= wanted ? 'as wanted' : `wants ${wanted}`),
];

/** One's own level beside that of others. */
const seenWords = (round: Round): string =>
  `${round.skill.id} ${round.skill.name}, a round: you ${round.own?.level ?? 'not said yet'}. ${gapWords(round)}`;

function promotionWords({ id, text: said, target, actual, ahead }: Promotion, now: Day): string {
  const title = `${id} ${firstLine(said)}`;
  if (actual === null)
    return `${title}: ${target === null ? 'no day set' : `target ${sayDay(target, now)}`}, not yet`;
  if (ahead === null) return `${title}: on ${sayDay(actual, now)}`;
  const words =
    ahead === 0 ? 'on its day' : `${sayDays(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'after'} its target`;
  return `${title}: on ${sayDay(actual, now)}, ${words}`;
}

const readingCells = ({ item, n, first, last, moved }: Reading): Text[] => [
  item,
  `${first.toFixed(1)} → ${last.toFixed(1)}`,
  moved === null
    ? faint(`${n} readings; six tell a wobble`)
    : moved
      ? 'moved'
      : faint('within its usual wobble'),
  faint(`${n} readings`),
];
