import { command, toggle } from '../../command.ts';
import type { Reading } from '../../journal/access.ts';
import { periodOptions, periodOr } from '../../journal/period.ts';
import { type Block, dotted, faint, strong, type View, yielding } from '../../terminal/text.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { sayDate, sayMonth, sayRange, today } from '../../time/say.ts';
import { gather } from '../patterns/gather.ts';
import { gatherAround } from '../report/gather.ts';
import { breadthOf, momentumOf } from '../report/pace.ts';
import { breadthWords, momentumWords } from '../report/told-view.ts';
import { gatherTimeline } from './gather.ts';
import { type Mark, type Moment, timelineOf } from './timeline.ts';

/** Retros come every few weeks and would drown the rest. */
const quiet: readonly Mark[] = ['retro'];

export const timeline = command({
  name: 'timeline',
  summary: 'See your roles, goals, experiments, decisions, programs, wins and turning points in their order',
  about:
    'Month by month. Moves of every direction count alike; what you head for is kept with career note "…" --as direction, and the latest counts. Below it: how much moves of late, and how wide the range of things is. Retros are left out unless you ask for all of it.',
  examples: [
    { line: 'career timeline', does: 'the last two years' },
    { line: 'career timeline all', does: 'the whole life of the journal' },
    { line: 'career timeline 2026 --all', does: 'one year with its retros' },
  ],
  arguments: [
    { name: '[period...]', summary: 'such as 2026, last year, all; the last two years unless told' },
  ],
  options: { all: toggle('-a, --all', 'also retros'), ...periodOptions },
  async run(context, words, { all = false, ...options }) {
    const reading = await context.journal.read();
    const period = periodOr('last 730 days', context, reading, words.join(' '), options);
    const moments = timelineOf(gatherTimeline(reading, period), period).filter(
      ({ mark }) => all || !quiet.includes(mark),
    );
    const now = today(context.clock);
    const pace = paceOf(reading, now);
    await context.terminal.answer({ period, generatedFor: 'me', moments, ...pace }, () => [
      ...timelineView(moments, now),
      ...paceView(pace, now),
    ]);
    if (moments.length === 0)
      await context.terminal.say([
        `Nothing marks the days from ${sayRange(period.from, period.to, now)}. To begin:`,
        '  career role "Staff engineer" --at 2026-03-01',
        '  career goal "…"',
        '  career win "…"',
      ]);
  },
});

/** Movement and breadth of the last year: a level is never the only axis. */
function paceOf(reading: Reading, now: Day) {
  const range = { from: addDays(now, -364), to: now };
  const material = gather(reading, range);
  return {
    momentum: momentumOf(material, gatherAround(reading, range)),
    breadth: breadthOf(material.energy, material.span),
  };
}

function paceView({ momentum, breadth }: ReturnType<typeof paceOf>, now: Day): View {
  const words = [...momentumWords(momentum), ...(breadth === null ? [] : [breadthWords(breadth, now)])];
  return words.length === 0
    ? []
    : ['', ...words.map((paragraph): Block => ({ paragraph: faint(paragraph) }))];
}

const signs: Readonly<Record<Mark, string>> = {
  role: '●',
  direction: '→',
  'turning point': '◆',
  goal: '○',
  experiment: '△',
  decision: '□',
  program: '▷',
  win: '+',
  retro: '·',
};

function timelineView(moments: readonly Moment[], now: Day): View {
  const months = Map.groupBy(moments, ({ day }) => day.slice(0, 7));
  return [...months].flatMap(([month, own], place): Block[] => [
    ...(place === 0 ? [] : ['']),
    strong(sayMonth(`${month}-01`, now)),
    {
      rows: own.map(({ day, mark, id, how, text }) => [
        faint(sayDate(day, day).padStart(6)),
        signs[mark],
        dotted([`${mark}${how === '' ? '' : ` ${how}`}: `, yielding(text)], faint(id)),
      ]),
      indent: 2,
    },
  ]);
}
