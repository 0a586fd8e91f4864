import type { Feedback } from '../../records/feedback/feedback.ts';
import type { Goal } from '../../records/goal/goal.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { isNone, type Mode, type Session } from '../../records/session/session.ts';
import type { Win } from '../../records/win/win.ts';
import type { Day } from '../../time/calendar.ts';

/** What to bring to a talk with someone. */
export interface Prep {
  readonly whom: string;
  readonly generatedFor: 'me';
  readonly last: { readonly id: string; readonly day: Day } | null;
  /** Topics parked, from the latest talk that had some on. */
  readonly parked: readonly { readonly id: string; readonly text: string }[];
  /** What was to be done after the last talk, and how it stands; of earlier ones, what is open. */
  readonly steps: readonly {
    readonly text: string;
    readonly promise: string | null;
    readonly state: string;
  }[];
  readonly owed: readonly Promised[];
  readonly owing: readonly Promised[];
  /** Since the last talk: first theirs, then that of others. */
  readonly feedback: readonly Feedback[];
  readonly wins: readonly Win[];
  readonly goals: readonly Goal[];
  /** Questions to think about before it, as fits the mode that was asked for or is usual with them. */
  readonly questions: readonly string[];
  readonly mode: Mode | null;
}

export interface PrepMaterial {
  /** With this person, in the order in which they were logged. */
  readonly sessions: readonly Session[];
  /** Open ones of everyone, and those that the steps became. */
  readonly promises: readonly Promised[];
  readonly feedback: readonly Feedback[];
  readonly wins: readonly Win[];
  readonly goals: readonly Goal[];
}

const most = { feedback: 4, wins: 3, goals: 3 };

export function prepFor(whom: string, material: PrepMaterial): Prep {
  const held = material.sessions
    .filter(({ state }) => state === 'held')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const last = held.at(-1);
  const planned = material.sessions.find(({ state }) => state === 'planned');
  const since = last?.day ?? '0000-01-01';
  const isSince = ({ day }: { readonly day: Day }): boolean => day >= since;
  const open = material.promises.filter(({ state }) => state === 'open' || state === 'moved');
  const byId = new Map(material.promises.map((each) => [each.id, each]));
  const isOpen = ({ promise }: Session['steps'][number]): boolean =>
    promise !== null && open.some(({ id }) => id === promise);
  const mode = planned?.asked ?? held.findLast(({ asked }) => asked !== null)?.asked ?? null;
  return {
    whom,
    generatedFor: 'me',
    last: last === undefined ? null : { id: last.id, day: last.day },
    parked: held
      .toReversed()
      .slice(0, 3)
      .flatMap(({ id, parked }) => parked.map((text) => ({ id, text }))),
    steps: held
      .toReversed()
      .flatMap((each) => each.steps.filter((step) => each === last || isOpen(step)))
      .filter((each) => !isNone(each))
      .map(({ text, promise }) => ({
        text,
        promise,
        state: (promise === null ? undefined : byId.get(promise)?.state) ?? 'not known',
      })),
    owed: open.filter(({ from }) => from === whom),
    owing: open.filter(({ to }) => to === whom),
    feedback: material.feedback
      .filter(isSince)
      .toSorted((a, b) => Number(b.from === whom) - Number(a.from === whom) || (a.at < b.at ? 1 : -1))
      .slice(0, most.feedback),
    wins: material.wins.filter(isSince).slice(-most.wins).toReversed(),
    goals: material.goals.slice(0, most.goals),
    questions: questionsFor[mode ?? 'mixed'],
    mode,
  };
}

/** Original questions, after the three modes of talks: with the onus on oneself, on both, on the other. */
const questionsFor: Readonly<Record<Mode, readonly string[]>> = {
  coaching: [
    'What would make this talk worth it?',
    'What have you seen yourself, and what have you only heard?',
    'What are you treating as fixed?',
  ],
  mentoring: [
    'Whose experience would help here, and what about their setting differs from yours?',
    'What did they do the first time, and what would they not do again?',
    'What should you read or try before you meet again?',
  ],
  supervision: [
    'What is urgent, and what happens if nothing is done by Friday?',
    'What have you decided that you cannot decide?',
    'What are the what and the when, and when shall it be checked?',
  ],
  mixed: [
    'What do you want from them: questions, experience, or a plan?',
    'What would make this talk worth it?',
  ],
};
