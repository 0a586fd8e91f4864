import { calibrationWords } from '../../records/decision/view.ts';
import { paceWords } from '../../records/program/view.ts';
import { evidenceWords } from '../../records/skill/evidence.ts';
import { levelNames } from '../../records/skill/levels.ts';
import type { Level } from '../../records/skill/moves.ts';
import { count } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDate, sayMinutes, sayNearDay } from '../../time/say.ts';
import type { Seen } from '../experiment/seen.ts';
import { caveat, seenWords } from '../experiment/words.ts';
import { idRanges, listed, phrase } from '../review/words.ts';
import type { BoundaryHeld, Decisions, Turns } from './choices.ts';
import type { Seldom } from './seldom.ts';
import type { Practice, SkillMoves } from './skill-moves.ts';
import type { Talks } from './talks.ts';
import type { Run, Tried } from './ventures.ts';

/** One thing that is told: what it is about, the words, and the records it counts where these do not name them. */
export interface Line {
  /** An id or a person; empty where it is about all of it. */
  readonly name: string;
  readonly words: string;
  readonly ids: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The same for every format; sections with nothing in them are left out. */
export const seldomSections = (seldom: Seldom, today: Day): Section[] =>
  [
    { title: 'Programs', lines: seldom.programs.map((each) => programLine(each, today)) },
    { title: 'Skills', lines: seldom.skills === null ? [] : skillLines(seldom.skills, today) },
    { title: 'Sessions', lines: seldom.sessions === null ? [] : talkLines(seldom.sessions, today) },
    { title: 'Experiments', lines: triedLines(seldom.experiments, today) },
    { title: 'Decisions', lines: seldom.decisions === null ? [] : decisionLines(seldom.decisions, today) },
    { title: 'Boundaries', lines: seldom.boundaries.map((each) => boundaryLine(each, today)) },
    { title: 'Roles', lines: seldom.roles === null ? [] : turnLines(seldom.roles, today) },
  ].filter(({ lines }) => lines.length > 0);

const about = (words: string, ids: readonly string[] = []): Line => ({ name: '', words, ids });

const some = (ids: readonly string[], words: (number: number) => string): Line[] =>
  ids.length === 0 ? [] : [about(words(ids.length), ids)];

/** The first line of a text, to stand inside a sentence. */
const short = (text: string): string => phrase(text.split('\n')[0] ?? '');

/** `7 of 12 sessions, on pace`. */
function programLine({ id, text, whom, where, state, closedOn, sessions }: Run, today: Day): Line {
  const { held, planned } = where;
  const talks =
    planned === null
      ? held === 0
        ? 'no session yet'
        : `${count(held, 'session')} held`
      : `${held} of ${planned} sessions${closedOn === null ? paceWords(where) : ''}`;
  const over =
    closedOn === null ? '' : `; ${state === 'ended' ? 'ended early' : 'done'} on ${sayDate(closedOn, today)}`;
  const words = `${short(text)}${whom === null ? '' : `, with @${whom}`}: ${talks}${over}`;
  return { name: id, words, ids: sessions };
}

const levelWords = ({ level, on }: Level, today: Day): string =>
  `${level} ${levelNames[level]} on ${sayDate(on, today)}`;

function skillLines({ assessed, moved, evidence, practice }: SkillMoves, today: Day): Line[] {
  const backing = (['backed', 'thin', 'none'] as const)
    .filter((coverage) => evidence[coverage].length > 0)
    .map((coverage) => `${coverage} ${evidence[coverage].length} (${idRanges(evidence[coverage])})`);
  return [
    ...moved.map(
      ({ id, name, from, to, evidence: own }): Line => ({
        name: id,
        words: `${name}: ${levelWords(from, today)}, ${levelWords(to, today)}${own.ids.length === 0 ? '' : `; ${evidenceWords(own)}`}`,
        ids: [],
      }),
    ),
    ...(assessed.length === 0
      ? []
      : [
          about(
            `Assessed: ${count(assessed.length, 'skill')}, ${moved.length === 0 ? 'none' : moved.length} on another level than before`,
            assessed,
          ),
          about(`Evidence linked by now: ${backing.join(', ')}`),
        ]),
    ...(practice === null ? [] : [about(practiceWords(practice), practice.ids)]),
  ];
}

const mostKinds = 4;

/** `Practice: 5 times, 3 h 15: case study 4 (3 h), reading (15 min)`. */
function practiceWords({ times, minutes, kinds }: Practice): string {
  const took = (spent: number): string => (spent === 0 ? '' : ` (${sayMinutes(spent)})`);
  const named = kinds
    .slice(0, mostKinds)
    .map((each) => `${each.what}${each.times === 1 ? '' : ` ${each.times}`}${took(each.minutes)}`);
  const others = kinds.length - named.length;
  return `Practice: ${count(times, 'time')}${minutes === 0 ? '' : `, ${sayMinutes(minutes)}`}: ${named.join(', ')}${others > 0 ? `, and ${count(others, 'other')}` : ''}`;
}

function talkLines(talks: Talks, today: Day): Line[] {
  const { series, held, toGoals, mismatches, felt, talked, understood, steps } = talks;
  const became = Object.entries(steps).map(([outcome, ids]) => `${ids.length} ${outcome}`);
  return [
    ...series.map((each) => seriesLine(each, today)),
    ...(held.length === 0 ? [] : [about(`For a goal: ${toGoals.length} of ${held.length}`, toGoals)]),
    ...mismatches
      .filter(({ differed }) => differed > 0)
      .map(({ whom, differed, of, ids }) =>
        about(
          `With ${whom === null ? 'nobody named' : `@${whom}`} it was another talk than you asked for in ${differed} of ${of}`,
          ids,
        ),
      ),
    ...(felt.length === 0
      ? []
      : [about(`What they felt like: ${felt.map((each) => modeWords(each, felt.length > 1)).join(' · ')}`)]),
    ...(talked === null
      ? []
      : [about(`You talked ${talked.median} % of the time (median of ${talked.ids.length})`, talked.ids)]),
    ...(understood === null
      ? []
      : [
          about(
            `Felt understood: ${understood.median} of 5 (median of ${understood.ids.length})`,
            understood.ids,
          ),
        ]),
    ...(became.length === 0
      ? []
      : [about(`Of your next steps: ${became.join(', ')}`, Object.values(steps).flat())]),
  ];
}

const modeWords = ({ name, modes }: Talks['felt'][number], isNamed: boolean): string =>
  `${isNamed ? `${name} ` : ''}${Object.entries(modes)
    .map(([mode, times]) => `${times} ${mode}`)
    .join(', ')}`;

function seriesLine(
  { whom, type, given, held, skipped, minutes, ids, dueOn }: Talks['series'][number],
  today: Day,
): Line {
  const kind = type === 'other' ? 'talks' : type.replace('-', ' ');
  const counts = [
    ...(held === 0 ? [] : [`${held} held`]),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    ...(minutes === 0 ? [] : [sayMinutes(minutes)]),
  ];
  const due =
    dueOn === null
      ? []
      : [dueOn < today ? `was due ${sayDate(dueOn, today)}` : `due ${sayNearDay(dueOn, today)}`];
  return {
    name: whom === null ? 'nobody named' : `@${whom}`,
    words: `${kind}${given ? ' that you gave' : ''}: ${[counts.join(', '), ...due].filter((part) => part !== '').join('; ')}`,
    ids,
  };
}

const results = { keep: 'kept', change: 'changed', drop: 'dropped' };

function triedLines(experiments: readonly Tried[], today: Day): Line[] {
  const lines = experiments.map((each): Line => {
    const { id, text, learned, seen } = each;
    const said = learned === null ? [] : [`Learned: “${short(learned)}”.`];
    return {
      name: id,
      words: [
        `${short(text)}: ${standing(each, today)}.`,
        ...said,
        ...(seen === null ? [] : shownWords(id, seen)),
      ].join(' '),
      ids: [],
    };
  });
  const compares = experiments.some(({ seen }) => seen?.look.how === 'before and after');
  return compares ? [...lines, about(caveat)] : lines;
}

/** As `career experiment look` says it; what it says of a coin comes with a test, which is left to it. */
const shownWords = (id: string, seen: Seen): string[] =>
  seen.look.how === 'by a coin'
    ? [...seenWords(seen).slice(0, 1), `Whether the coin made a difference: career experiment look ${id}`]
    : seenWords(seen);

function standing({ state, begun, until, closedOn }: Tried, today: Day): string {
  if (state !== 'running')
    return `${results[state]}${closedOn === null ? '' : ` on ${sayDate(closedOn, today)}`}`;
  if (until === null) return `runs since ${sayDate(begun, today)}`;
  return `${until < today ? 'its time was over on' : 'runs until'} ${sayDate(until, today)}`;
}

const cameWords = { yes: 'it came', partly: 'it came partly', no: 'it did not come', unknown: 'not known' };

function decisionLines({ made, assumed, reviewed, waiting, calibration }: Decisions, today: Day): Line[] {
  const answers = (['yes', 'partly', 'no', 'unknown'] as const).flatMap((came) => {
    const ids = reviewed[came] ?? [];
    return ids.length === 0 ? [] : [{ words: `${cameWords[came]} ${ids.length}`, ids }];
  });
  return [
    ...some(made, (number) => `Made: ${number}`),
    ...some(assumed, (number) => `Assumed: ${number}`),
    ...(answers.length === 0
      ? []
      : [
          about(
            `Looked at again: ${answers.map(({ words }) => words).join(', ')}`,
            answers.flatMap(({ ids }) => ids),
          ),
        ]),
    ...(calibration === null ? [] : calibrationWords(calibration).map((words) => about(words))),
    ...waiting.map(({ id, reviewOn }) => ({
      name: id,
      words: `was to be looked at again on ${sayDate(reviewOn, today)}`,
      ids: [],
    })),
  ];
}

function boundaryLine({ id, text, held, crossed, byOthers, lastCrossed }: BoundaryHeld, today: Day): Line {
  const others =
    byOthers === 0 ? '' : byOthers === crossed ? ', by others' : `, ${byOthers} of them by others`;
  const last = lastCrossed === null ? '' : `, the last on ${sayDate(lastCrossed, today)}`;
  const rest = crossed === 0 ? '' : `; crossed ${crossed}${others}${last}`;
  return { name: id, words: `${short(text)}: held ${held} of ${held + crossed}${rest}`, ids: [] };
}

function turnLines({ events, chosen, happened }: Turns, today: Day): Line[] {
  const how = [
    ...(chosen.length === 0 ? [] : [`${chosen.length} chosen (${idRanges(chosen)})`]),
    ...(happened.length === 0 ? [] : [`${happened.length} happened (${idRanges(happened)})`]),
  ];
  return [
    ...events.map(({ id, on, what, text }) => ({
      name: id,
      words: `${sayDate(on, today)}, ${what}: ${short(text)}`,
      ids: [],
    })),
    ...(how.length === 0 ? [] : [about(`Of the roles that began: ${listed(how)}`)]),
  ];
}
