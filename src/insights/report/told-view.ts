import { bar, percent } from '../../terminal/bar.ts';
import {
  type Block,
  count,
  dotted,
  faint,
  strong,
  type Text,
  type View,
  yielding,
} from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDate, sayDays, sayMinutes } from '../../time/say.ts';
import { figure } from '../patterns/words.ts';
import type { Activities, Activity } from './activities.ts';
import type { Again } from './again.ts';
import { type GoalHeadway, stillFor } from './headway.ts';
import type { Cooled, Felt, Heard, Theme } from './heard.ts';
import { type Breadth, type Momentum, type Stream, streamWord } from './pace.ts';
import type { Kept } from './promises.ts';
import type { Seldom } from './seldom.ts';
import { seldomView } from './seldom-view.ts';
import { seldomSections } from './seldom-words.ts';
import { strengthMap, strengthWords } from './strength-map.ts';
import type { Told } from './told.ts';

const most = { themes: 5, words: 4, actions: 3, retros: 6 };

/** What is counted and not tested, a section each; nothing where nothing is. `plain` says pictures as sentences. */
export function toldLines(told: Told & Seldom, today: Day, plain: boolean): View {
  return [
    ...strengthLines(told, plain),
    ...section('Activities', told.activities === null ? [] : activityLines(told.activities)),
    ...section('Feedback', told.heard === null ? [] : heardLines(told.heard, today)),
    ...section('Promises', told.promises === null ? [] : promiseLines(told.promises)),
    ...section('Goals', goalLines(told, today, plain)),
    ...seldomView(seldomSections(told, today)),
    ...section('Pace', [...momentumLines(told.momentum), ...breadthLines(told.breadth, today)]),
    ...section('Retros', againLines(told.again)),
  ];
}

const section = (title: string, lines: View): View =>
  lines.length === 0 ? [] : ['', strong(title), ...lines];

function strengthLines({ strengths }: Told, plain: boolean): View {
  if (!strengths.some(({ place }) => place !== null)) return [];
  const title: Block = [strong('Strengths'), '    ', faint('how well it goes, and what it gives or takes')];
  return plain
    ? ['', title, ...strengths.map((each): Block => ({ paragraph: strengthWords(each), indent: 2 }))]
    : ['', title, ...strengthMap(strengths)];
}

function activityLines(activities: Activities): View {
  const rows = activities.tags
    .slice(0, most.themes)
    .map((each): Text[] => [`#${each.tag}`, faint(dotted(...activityWords(each)))]);
  return [
    { rows, indent: 2, shrink: 1 },
    { paragraph: faint(flowWords(activities)), indent: 2 },
  ];
}

/** `9 h 30`, `flowed in 4 of 12`: what of them was logged. */
export const activityWords = ({ count: all, minutes, flowed }: Activity): string[] => [
  ...(minutes === 0 ? [] : [sayMinutes(minutes)]),
  ...(flowed === 0 ? [] : [`flowed in ${flowed} of ${all}`]),
];

/** `Flowed 14 times: morning 9, afternoon 5. 31 h logged in all; a record with two tags counts for both.` */
export function flowWords({ minutes, flowed, parts }: Activities): string {
  const when = Object.entries(parts).flatMap(([part, number]) => (number === 0 ? [] : [`${part} ${number}`]));
  const flow =
    flowed === 0
      ? []
      : [`Flowed ${count(flowed, 'time')}${when.length === 0 ? '' : `: ${when.join(', ')}`}.`];
  const time =
    minutes === 0 ? [] : [`${sayMinutes(minutes)} logged in all; a record with two tags counts for both.`];
  return [...flow, ...time].join(' ');
}

function heardLines({ themes, from, settings, right, useful, felt, since }: Heard, today: Day): View {
  const rows = themes
    .slice(0, most.themes)
    .map((theme): Text[] => [
      `#${theme.tag}`,
      `${theme.count} from ${theme.people === 0 ? 'nobody named' : count(theme.people, 'person', 'people')}`,
      faint(dotted(directionWords(theme), theme.lately > 0 ? `${theme.lately} lately` : undefined)),
    ]);
  const people = from
    .slice(0, most.themes)
    .map(({ person, count: times }) => `${person === null ? 'nobody named' : `@${person}`} ${times}`);
  return [
    ...(rows.length > 0 ? [{ rows, indent: 2, shrink: 2 }] : []),
    {
      lead: '  ',
      paragraph: faint(
        `From ${people.join(' · ')}${from.length > most.themes ? ` · ${count(from.length - most.themes, 'other')}` : ''}${themes.some(({ lately }) => lately > 0) && since <= today ? `; lately is since ${sayDate(since, today)}` : ''}`,
      ),
    },
    ...[...knowingLines(from), ...settingLines(settings)].map(
      (words): Block => ({ lead: '  ', paragraph: faint(words) }),
    ),
    ...cooledLines(right, useful).map((words): Block => ({ lead: '  ', paragraph: words })),
    ...feltLines(felt).map((words): Block => ({ lead: '  ', paragraph: words })),
  ];
}

/** `Of these people 2 know your field from the inside, 1 does not; of 3 it was not said.` Nothing where it was said of nobody. */
export function knowingLines(from: Heard['from']): string[] {
  const of = (wish: boolean | null): number =>
    from.filter(({ person, knows }) => person !== null && knows === wish).length;
  const [inside, outside, unsaid] = [of(true), of(false), of(null)];
  if (inside + outside === 0) return [];
  return [
    `Of these people ${inside} ${inside === 1 ? 'knows' : 'know'} your field from the inside, ${outside} ${outside === 1 ? 'does' : 'do'} not${unsaid === 0 ? '' : `; of ${unsaid} it was not said`}.`,
  ];
}

/** `In “design review” 4, “1:1” 2.` */
function settingLines(settings: Heard['settings']): string[] {
  const named = settings.slice(0, most.themes).map(({ setting, ids }) => `“${setting}” ${ids.length}`);
  const more = settings.length - named.length;
  return named.length === 0
    ? []
    : [`In ${named.join(', ')}${more > 0 ? `, and ${count(more, 'other')}` : ''}.`];
}

/** `How it felt, 0 threat to 10 curiosity: 4.1 before (12), 6.0 lately (5).` */
export const feltLines = (felt: Felt | null): string[] =>
  felt === null
    ? []
    : [
        `How it felt, 0 threat to 10 curiosity: ${felt.before.toFixed(1)} before (${felt.of[0]}), ${felt.lately.toFixed(1)} lately (${felt.of[1]}).`,
      ];

function directionWords({ directions, count: all }: Theme): string {
  const said = Object.values(directions).reduce((sum, times) => sum + times, 0);
  if (said === 0) return '';
  return [
    ...Object.entries(directions).map(([direction, times]) => `${times} ${direction}`),
    ...(said === all ? [] : [`${all - said} unsaid`]),
  ].join(', ');
}

/** `When it had cooled you thought otherwise of “right” in 4 of 18, of “useful” in 6 of 18.` */
export function cooledLines(right: Cooled, useful: Cooled): string[] {
  const parts = (
    [
      ['right', right],
      ['useful', useful],
    ] as const
  ).flatMap(([question, { changed, both }]) =>
    both === 0 ? [] : [`whether it was ${question} in ${changed} of ${both}`],
  );
  return parts.length === 0 ? [] : [`Once it had cooled you thought otherwise of ${parts.join(', of ')}.`];
}

function promiseLines({ kept, of, interval, quarters }: Kept): View {
  const range = of < 8 ? '' : `, likely between ${percent(interval.low)} and ${percent(interval.high)}`;
  return [
    { paragraph: `${kept} of ${of} kept in time${range}`, indent: 2 },
    ...(quarters.length > 1
      ? [
          {
            paragraph: faint(quarters.map((each) => `${each.name} ${each.kept} of ${each.of}`).join(' · ')),
            indent: 2,
          },
        ]
      : []),
  ];
}

function goalLines({ goals, standsStill }: Told, today: Day, plain: boolean): View {
  const rows = goals.map((goal): Text[] => [
    goal.id,
    yielding(goal.text.split('\n')[0] ?? ''),
    goal.to === null || plain ? '' : bar(goal.to, 10),
    shareWords(goal),
    faint(headwayWords(goal, today)),
  ]);
  const question = `No goal moved, no trial ended and nothing new began in ${stillFor / 7} weeks. A rest, or is something in the way?`;
  return [
    ...(rows.length > 0 ? [{ rows, indent: 2, shrink: 1 }] : []),
    ...(standsStill ? [{ paragraph: question, indent: 2 }] : []),
  ];
}

export const shareWords = ({ from, to }: GoalHeadway): string =>
  to === null
    ? ''
    : from === null || percent(from) === percent(to)
      ? percent(to)
      : `${percent(from)} to ${percent(to)}`;

export function headwayWords({ state, steps, lastOn, stillDays }: GoalHeadway, today: Day): string {
  if (state !== 'active') return state;
  if (lastOn === null) return 'nothing recorded yet';
  const last =
    steps === 0
      ? `last moved ${sayDate(lastOn, today)}`
      : `${count(steps, 'step')}, the last ${sayDate(lastOn, today)}`;
  return stillDays >= stillFor ? `${last}, still for ${sayDays(stillDays)}` : last;
}

function momentumLines(momentum: Momentum): View {
  return [
    ...momentumWords(momentum).map((paragraph): Block => ({ paragraph, indent: 2 })),
    ...streamsWords(momentum).map((words): Block => ({ paragraph: faint(words), indent: 2 })),
  ];
}

const isKnown = ({ z }: Stream): boolean => z !== null;

/** Nothing where no stream has enough in it. */
export function momentumWords({ word, streams }: Momentum): string[] {
  if (!streams.some(isKnown)) return [];
  return word === 'unknown'
    ? [
        `Momentum cannot be told yet: three streams with 12 weeks are needed, and there is too little in ${streams
          .filter((stream) => !isKnown(stream))
          .map(({ name }) => streamNames[name])
          .join(', ')}.`,
      ]
    : [`Momentum is ${word}: the last two or three weeks against your last two months.`];
}

export function streamsWords({ streams }: Momentum): string[] {
  const known = streams.filter(isKnown);
  return known.length === 0
    ? []
    : [known.map((stream) => `${streamNames[stream.name]} ${streamWord(stream)}`).join(' · ')];
}

const streamNames = {
  finished: 'things finished',
  goals: 'goals',
  learning: 'learning',
  company: 'people met',
} as const;

function breadthLines(breadth: Breadth | null, today: Day): View {
  return breadth === null ? [] : [{ paragraph: breadthWords(breadth, today), indent: 2 }];
}

export const breadthWords = ({ earlier, later, uses, from }: Breadth, today: Day): string =>
  `${breadthWord(later / earlier)} since ${sayDate(from, today)}: tags as various as ${figure(later)} equally common ones, ${figure(earlier)} before (of ${uses} uses each).`;

/** A sixth more or less is a wobble. */
const breadthWord = (ratio: number): string =>
  ratio > 7 / 6
    ? 'A wider range of things'
    : ratio < 6 / 7
      ? 'A narrower range of things'
      : 'About as wide a range of things';

function againLines({ words, actions }: Again): View {
  return [
    ...(words.length === 0
      ? []
      : [
          {
            paragraph: `In what didn’t go well: ${words
              .slice(0, most.words)
              .map(
                ({ words: same, retros }) =>
                  `“${same.slice(0, most.words).join(', ')}” in ${retros.length} (${idWords(retros)})`,
              )
              .join(', ')}`,
            indent: 2,
          },
        ]),
    ...actions.slice(0, most.actions).map(
      ({ text, retros }): Block => ({
        paragraph: `Taken on ${retros.length === 2 ? 'twice' : `${retros.length} times`}: “${text}” (${idWords(retros)})`,
        indent: 2,
      }),
    ),
  ];
}

const idWords = (ids: readonly string[]): string =>
  ids.length <= most.retros ? ids.join(' ') : `${ids.slice(0, most.retros).join(' ')} …`;
