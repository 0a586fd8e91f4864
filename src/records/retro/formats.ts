import { misuse } from '../../errors.ts';
import { once } from '../../once.ts';
import type { Format } from './retro.ts';

/** One question of a format. */
export interface Question {
  /** Names the answer in records, flags and forms; never changes. */
  readonly key: string;
  readonly ask: string;
  /** A second angle, shown below the question. */
  readonly also?: string;
  /** The answer is a lesson, which later retros may bring back. */
  readonly lesson?: true;
}

export interface FormatSheet {
  readonly name: Format;
  readonly title: string;
  /** When it fits, in a phrase. */
  readonly fits: string;
  readonly questions: readonly Question[];
  /** At most so many actions are asked for. */
  readonly actions: number;
  readonly askAction: string;
  /** One of the actions should take something away; said once when none does. */
  readonly removes?: true;
  /** Asked after the actions, so that the retro ends on what worked. */
  readonly after: readonly Question[];
}

const notYou = 'What would need to change that isn’t you?';
const worked: Question = { key: 'worked', ask: 'One thing that worked?' };
const whatWillYouDo = 'What will you do?';

/** The questions of each set, in their order. They ask for conditions and never for character. */
export const formatSheets = once(
  (): Readonly<Record<Format, FormatSheet>> => ({
    'three-questions': {
      name: 'three-questions',
      title: 'Three questions',
      fits: 'every few weeks, in ten minutes',
      questions: [
        { key: 'well', ask: 'What went well?' },
        { key: 'didnt', ask: 'What didn’t?', also: notYou },
        { key: 'learned', ask: 'What did you learn?', lesson: true },
      ],
      actions: 3,
      askAction: whatWillYouDo,
      after: [],
    },
    '4ls': {
      name: '4ls',
      title: 'Four Ls',
      fits: 'at the end of a project or a stage',
      questions: [
        { key: 'liked', ask: 'What did you like?' },
        { key: 'learned', ask: 'What did you learn?', lesson: true },
        { key: 'lacked', ask: 'What was lacking?', also: notYou },
        { key: 'longed', ask: 'What did you long for?' },
      ],
      actions: 3,
      askAction: whatWillYouDo,
      after: [],
    },
    'start-stop-continue': {
      name: 'start-stop-continue',
      title: 'Start, stop, continue',
      fits: 'when a habit should change',
      questions: [
        { key: 'start', ask: 'What do you want to start?' },
        { key: 'stop', ask: 'What do you want to stop?', also: notYou },
        { key: 'continue', ask: 'What do you want to continue, even when it is busy?' },
      ],
      actions: 3,
      askAction: 'Which of these will you do first?',
      after: [],
    },
    sailboat: {
      name: 'sailboat',
      title: 'Sailboat',
      fits: 'once a quarter, for the direction',
      questions: [
        { key: 'island', ask: 'The island: where are you heading?' },
        { key: 'wind', ask: 'The wind: what carries you?' },
        { key: 'anchor', ask: 'The anchor: what slows you?', also: notYou },
        { key: 'rocks', ask: 'The rocks: what could you run into?' },
      ],
      actions: 3,
      askAction: whatWillYouDo,
      after: [],
    },
    energy: {
      name: 'energy',
      title: 'Energy',
      fits: 'after weeks that took a lot',
      questions: [
        { key: 'gave', ask: 'What gave you energy?' },
        { key: 'took', ask: 'What took it?' },
        { key: 'trade', ask: 'What could you trade, shorten, share or put down?' },
        { key: 'change', ask: notYou },
      ],
      actions: 3,
      askAction: whatWillYouDo,
      removes: true,
      after: [worked],
    },
    'five-minute': {
      name: 'five-minute',
      title: 'Five minutes',
      fits: 'in a busy week, a sentence each',
      questions: [
        { key: 'best', ask: 'The best of these weeks, in a sentence?' },
        { key: 'hardest', ask: 'The hardest?' },
        { key: 'next', ask: 'What comes next?' },
      ],
      actions: 1,
      askAction: 'One thing you will do?',
      after: [],
    },
    postmortem: {
      name: 'postmortem',
      title: 'Postmortem, without blame',
      fits: 'after a setback, to learn from it without blame',
      questions: [
        { key: 'happened', ask: 'What happened, in the order it happened?', also: 'Times and facts first.' },
        { key: 'impact', ask: 'What did it lead to, for you and for others?' },
        {
          key: 'conditions',
          ask: 'Which conditions made it likely?',
          also: `What did you know then? ${notYou}`,
        },
        { key: 'limited', ask: 'What kept it from being worse?' },
        { key: 'surprised', ask: 'What surprised you?', lesson: true },
      ],
      actions: 3,
      askAction: whatWillYouDo,
      removes: true,
      after: [{ key: 'leave', ask: 'What won’t you change, and why is that all right?' }, worked],
    },
  }),
);

export const sheetOf = (format: Format): FormatSheet => formatSheets()[format];

/** Every question of a format, those after the actions last. */
export const questionsOf = (format: Format): readonly Question[] => {
  const { questions, after } = formatSheets()[format];
  return [...questions, ...after];
};

/** The question with this key in any format; for records of formats that a later version changed. */
export const questionOf = (format: Format, key: string): Question | undefined =>
  questionsOf(format).find((question) => question.key === key);

/** Throws misuse for a key that is none of the format's questions. */
export function questionKey(format: Format, key: string): string {
  const keys = questionsOf(format).map((question) => question.key);
  if (keys.includes(key)) return key;
  const example = `for example --answer "${keys[0]}=the handover went smoothly"`;
  if (key === '') throw misuse('an answer needs its question', example);
  throw misuse(`the format ${format} has no question “${key}”`, `its questions are ${keys.join(', ')}`);
}
