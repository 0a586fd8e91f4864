import { percent } from '../../terminal/bar.ts';
import { count } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { figure } from '../patterns/words.ts';
import { escaped } from '../review/escape.ts';
import { idRanges } from '../review/words.ts';
import type { Seldom } from './seldom.ts';
import { type Line, seldomSections } from './seldom-words.ts';
import type { Told } from './told.ts';
import {
  activityWords,
  breadthWords,
  cooledLines,
  feltLines,
  flowWords,
  headwayWords,
  knowingLines,
  momentumWords,
  shareWords,
  streamsWords,
} from './told-view.ts';
import { blankWords, weeksWords } from './weeks-picture.ts';

/** What is counted and not tested, as parts of a page of Markdown: all of it, where a screen shows the most telling. */
export const toldParts = (told: Told & Seldom, today: Day): string[] => [
  ...part(
    'Week by week',
    [...weeksWords(told.weeks, today), ...blankWords(told, today)].map((words) => escaped(words)),
  ),
  ...tableOf(
    'Strengths',
    ['Tag', 'Place', 'Energy', 'How well it went, 0 to 4', '80 % range', 'Ratings', 'Feedback'],
    told.strengths.map(({ tag, place, energy, went, low, high, rated, feedback }) => [
      `#${tag}`,
      place ?? 'not clear yet',
      figure(energy),
      figure(went),
      `${figure(low)} to ${figure(high)}`,
      rated,
      feedback,
    ]),
  ),
  ...tableOf(
    'Activities',
    ['Tag', 'Logged'],
    (told.activities?.tags ?? []).map((each) => [`#${each.tag}`, activityWords(each).join(', ')]),
  ),
  ...(told.activities === null ? [] : [escaped(flowWords(told.activities))]),
  ...feedbackParts(told),
  ...promiseParts(told),
  ...tableOf(
    'Goals',
    ['Goal', 'Way', 'Steps'],
    told.goals.map((goal) => [`${goal.id} ${goal.text}`, shareWords(goal), headwayWords(goal, today)]),
  ),
  ...seldomSections(told, today).flatMap(({ title, lines }) =>
    part(
      title,
      lines.map((line) => escaped(lineWords(line))),
    ),
  ),
  ...part('Pace', [
    ...momentumWords(told.momentum),
    ...streamsWords(told.momentum),
    ...(told.breadth === null ? [] : [breadthWords(told.breadth, today)]),
  ]),
  ...tableOf(
    'Again in retros',
    ['What', 'Retros'],
    [
      ...told.again.words.map(({ words, retros }) => [
        `did not go well: ${words.join(', ')}`,
        retros.join(' '),
      ]),
      ...told.again.actions.map(({ text, retros }) => [`taken on: ${text}`, retros.join(' ')]),
    ],
  ),
];

function feedbackParts({ heard }: Told): string[] {
  if (heard === null) return [];
  const { themes, from, settings, right, useful, felt } = heard;
  const beside = [
    ...knowingLines(from),
    ...settings.map(({ setting, ids }) => escaped(`In “${setting}”: ${ids.length} (${idRanges(ids)})`)),
    ...cooledLines(right, useful),
    ...feltLines(felt),
  ];
  if (themes.length === 0) return part('Feedback', beside);
  return [
    ...tableOf(
      'Feedback',
      ['Theme', 'Records', 'People', 'Lately', 'Asks for', 'Ids'],
      themes.map(({ tag, count: times, people, lately, directions, ids }) => [
        `#${tag}`,
        times,
        people,
        lately,
        Object.entries(directions)
          .map(([name, number]) => `${number} ${name}`)
          .join(', '),
        ids.join(' '),
      ]),
    ),
    ...(beside.length === 0 ? [] : [beside.map((line) => `- ${line}`).join('\n')]),
  ];
}

function promiseParts({ promises }: Told): string[] {
  if (promises === null) return [];
  const { kept, of, interval, quarters, about } = promises;
  const rates = [{ name: 'all', kept, of, interval }, ...quarters, ...about];
  return tableOf(
    'Promises',
    ['Which', 'Kept in time', 'Share, 90 % range'],
    rates.map((rate) => [
      rate.name,
      `${rate.kept} of ${count(rate.of, 'promise')}`,
      rate.of < 8 ? 'too few' : `${percent(rate.interval.low)} to ${percent(rate.interval.high)}`,
    ]),
  );
}

/** `k1 data architecture: …`, `Made: 2 (d1 d2)`. */
const lineWords = ({ name, words, ids }: Line): string =>
  `${name === '' ? '' : `${name} `}${words}${ids.length === 0 ? '' : ` (${idRanges(ids)})`}`;

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];

function tableOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escaped(String(cell).replaceAll('\n', ' '))).join(' | ')} |`;
  return [
    `## ${title}`,
    [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n'),
  ];
}
