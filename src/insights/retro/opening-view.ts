import { percent } from '../../terminal/bar.ts';
import { strip } from '../../terminal/strip.ts';
import {
  type Block,
  count,
  faint,
  firstLine,
  signed,
  strong,
  type View,
  yielding,
} from '../../terminal/text.ts';
import { startOfWeek } from '../../time/calendar.ts';

import { sayDays, sayRange, sayWorkdays } from '../../time/say.ts';
import type { Beside } from './beside.ts';

import { sayIds } from './ids.ts';
import { noticedLines, noticedWords, tooThinWords } from './noticed.ts';
import type { EnergySince, FeedbackSince, Opening } from './opening.ts';

const margin = 12;

/** Of fewer records, a middle and a picture would say more than there is. */
const fewest = 3;

const label = (words: string): string => words.padEnd(margin);

/** `Retro · 1 Nov to 20 Nov, 19 days`. */
export function openingTitle({ period, days, last, generatedOn }: Opening): string {
  const range = sayRange(period.from, period.to, generatedOn);
  if (last === null) return `First retro · ${range}, the last ${sayDays(days)}`;
  return `Retro · ${range}${days === 0 ? '' : `, ${sayDays(days)}`}`;
}

/** The head with its remark at the right edge when there is room for both. */
export function openingHead(opening: Opening, width: number): View {
  const title = openingTitle(opening);
  const remark = 'Ctrl-C keeps what you typed';
  const room = width - title.length - remark.length;
  return room < 3 ? [strong(title), faint(remark)] : [[strong(title), ' '.repeat(room), faint(remark)]];
}

/** What is known of the days since the last retro, each figure with its denominator and its ids. */
export function openingView(opening: Opening, width: number): View {
  const { last, remembered, noticed, generatedOn, beside } = opening;
  const known = knownLines(opening);
  const since = label(last === null ? 'So far' : `Since ${last.id}`);
  const nothing = 'nothing was logged; the questions work without it';
  const lines: readonly Line[] = known.length === 0 ? [{ said: nothing }] : known;
  return [
    ...rowsOf(lines, since, width),
    ...waitingWords(beside).map((words): Block => ({ lead: label('Waiting'), paragraph: words })),
    ...noticedLines(noticed, generatedOn, margin),
    ...remembered.flatMap(({ retro, text }) => quoted(`From ${retro}`, text)),
  ];
}

/** The same as plain lines, for the comments of a form. */
export function openingLines(opening: Opening): string[] {
  const { last, remembered, noticed, generatedOn, beside } = opening;
  return [
    ...knownLines(opening)
      .map(({ said, ids, figures }) => `${said}${figures ? `: ${figures}` : ''}${ids ? `  ${ids}` : ''}`)
      .map((words, index) => (index === 0 && last !== null ? `since ${last.id}: ${words}` : words)),
    ...waitingWords(beside).map((words) => `waiting to be looked at: ${words}`),
    ...noticedWords(noticed, generatedOn).map((words) => `noticed: ${words}`),
    ...tooThinWords(noticed).map((words) => `too thin: ${words}`),
    ...remembered.map(({ retro, text }) => `from ${retro}: “${firstLine(text)}”`),
  ];
}

interface Line {
  readonly said: string;
  readonly ids?: string;
  /** Stands behind what is said, which gives way to it. */
  readonly figures?: string;
}

/** Lines with ids line up in two columns where there is room; the others flow. */
function rowsOf(lines: readonly Line[], lead: string, width: number): View {
  const pairs = lines.flatMap(({ said, ids }) => (ids === undefined ? [] : [{ said, ids }]));
  const wide = Math.max(0, ...pairs.map(({ said }) => said.length));
  const widest = margin + wide + 2 + Math.max(0, ...pairs.map(({ ids }) => ids.length));
  return lines.map(({ said, ids, figures }, index): Block => {
    const own = index === 0 ? lead : ' '.repeat(margin);
    if (figures !== undefined) return [own, yielding(said), `: ${figures}`];
    if (ids === undefined) return { lead: own, paragraph: said };
    return { lead: own, paragraph: [said.padEnd(widest > width ? 0 : wide), '  ', faint(ids)] };
  });
}

const quoted = (name: string, text: string): View => [
  { lead: label(name), paragraph: `“${firstLine(text)}”` },
];

function knownLines({ energy, feedback, promises, wins, lessons, goals, beside }: Opening): Line[] {
  const some = (ids: readonly string[], said: string): Line[] =>
    ids.length === 0 ? [] : [{ said, ids: sayIds(ids) }];
  const { kept, late, moved, movedAfter, broken, released, open } = promises.ids;
  const movedIds = [...new Set([...moved, ...movedAfter])];
  const stillOpen = open.filter((id) => !movedIds.includes(id));
  const counted: readonly [readonly string[], string][] = [
    [kept, 'kept'],
    [late, 'kept late'],
    [movedIds, 'moved'],
    [broken, 'broken'],
    [released, 'released'],
    [stillOpen, 'open'],
  ];
  const present = counted.filter(([ids]) => ids.length > 0);
  return [
    ...energyLines(energy),
    ...some(feedback.ids, feedbackWords(feedback)),
    ...some(
      [...new Set(present.flatMap(([ids]) => ids))],
      `promises: ${present.map(([ids, word]) => `${ids.length} ${word}`).join(', ')}`,
    ),
    ...some(wins, `wins: ${wins.length}`),
    ...some(
      lessons.map(({ id }) => id),
      `lessons: ${lessons.length}`,
    ),
    ...some(beside.sessions, `sessions: ${beside.sessions.length}`),
    ...boundaryLines(beside),
    ...some(beside.experiments, `experiments closed: ${beside.experiments.length}`),
    ...some(beside.decisions, `decisions made or looked at: ${beside.decisions.length}`),
    ...goals.map(goalLine),
  ];
}

/** More rules than this are counted together. */
const mostRules = 2;

function boundaryLines({ boundaries }: Beside): Line[] {
  if (boundaries.length <= mostRules)
    return boundaries.map(({ id, held, crossed }) => ({
      said: `boundary held ${held} of ${held + crossed}`,
      ids: id,
    }));
  const held = boundaries.reduce((sum, each) => sum + each.held, 0);
  const all = boundaries.reduce((sum, each) => sum + each.held + each.crossed, 0);
  return [{ said: `boundaries held ${held} of ${all}`, ids: sayIds(boundaries.map(({ id }) => id)) }];
}

/** One line, however much there is: `decision d12, experiment x1, skills k1–k5`; nothing where nothing is. */
function waitingWords({ waiting }: Beside): string[] {
  const parts = (['decision', 'experiment', 'role', 'skill'] as const).flatMap((kind) => {
    const ids = waiting[`${kind}s`];
    return ids.length === 0 ? [] : [`${kind}${ids.length === 1 ? '' : 's'} ${sayIds(ids)}`];
  });
  return parts.length === 0 ? [] : [parts.join(', ')];
}

function energyLines(energy: EnergySince): Line[] {
  const { ids, workdays, workdaysWith, otherDaysWith, median, before } = energy;
  if (ids.length === 0) return [];
  const others = otherDaysWith === 0 || workdays === 0 ? '' : ` and ${count(otherDaysWith, 'other day')}`;
  const earlier =
    before.median === null || before.records < fewest ? '' : ` (before: ${signed(before.median)})`;
  const middle = ids.length < fewest || median === null ? '' : `, median ${signed(median)}${earlier}`;
  return [
    {
      said: `${count(ids.length, 'energy record')} on ${sayWorkdays(workdaysWith, workdays, otherDaysWith)}${others}${middle}`,
    },
    ...(ids.length < fewest ? [] : [{ said: energyStrip(energy) }]),
  ];
}

/** A bar for each workday, week by week; of a long period a bar for each week. */
function energyStrip({ byDay }: EnergySince): string {
  const weeks = new Map<string, (number | null)[]>();
  for (const { day, mean } of byDay) {
    const monday = startOfWeek(day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), mean]);
  }
  if (weeks.size <= 6) return [...weeks.values()].map((days) => strip(days, -2, 2)).join(' ');
  const means = [...weeks.values()].map((days) => {
    const known = days.filter((mean) => mean !== null);
    return known.length === 0 ? null : known.reduce((sum, mean) => sum + mean, 0) / known.length;
  });
  return `${strip(means, -2, 2)}  by week`;
}

function feedbackWords({ ids, recurring, people }: FeedbackSince): string {
  const from = (number: number): string => (number === 0 ? '' : ` from ${count(number, 'person', 'people')}`);
  if (recurring === null) return `${ids.length} feedback${from(people)}`;
  const share = recurring.ids.length === ids.length ? 'all' : String(recurring.ids.length);
  return `${ids.length} feedback, ${share} of them on “${recurring.tag}”${from(recurring.people)}`;
}

/** `g2 Lead the ledger migration: 40 % → 62 %`; without figures, how many steps. */
function goalLine({ id, text, from, to, steps }: Opening['goals'][number]): Line {
  const share =
    to === null
      ? ''
      : from === null || percent(from) === percent(to)
        ? percent(to)
        : `${percent(from)} → ${percent(to)}`;
  return { said: `${id} ${firstLine(text)}`, figures: share === '' ? count(steps, 'step') : share };
}
