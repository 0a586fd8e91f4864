import type { Action } from '../../journal/action.ts';
import type { CheckWords } from '../../records/retro/check.ts';
import { questionsOf, sheetOf } from '../../records/retro/formats.ts';
import type { Format } from '../../records/retro/retro.ts';
import type { Day } from '../../time/calendar.ts';

export type SheetCheck = CheckWords & { readonly promise: string };

export type SheetAction = Omit<Action, 'promise'>;

/** A retro in the making: what was answered so far, and where the questions go on. */
export interface Sheet {
  /** The uid that the retro will have, so that it is never stored twice. */
  readonly uid: string;
  readonly begun: Day;
  readonly format: Format;
  readonly headline: string;
  readonly checks: readonly SheetCheck[];
  /** By the key of the question; absent when it was not answered. */
  readonly answers: Readonly<Record<string, string>>;
  readonly actions: readonly SheetAction[];
  /** An action that was being typed, as far as it went. */
  readonly typed: string;
  /** Words for the options of the same names. */
  readonly at: string;
  readonly tags: string;
  readonly with: string;
  readonly private: string;
  /** The step that was being asked; null before the first and where a form is filled in at once. */
  readonly step: string | null;
}

export const emptySheet = (uid: string, begun: Day, format: Format = 'three-questions'): Sheet => ({
  uid,
  begun,
  format,
  headline: '',
  checks: [],
  answers: {},
  actions: [],
  typed: '',
  at: '',
  tags: '',
  with: '',
  private: '',
  step: null,
});

/** Nothing was said yet, so nothing would be lost. */
export const isBlank = ({ headline, checks, answers, actions, typed }: Sheet): boolean =>
  [headline, typed, ...Object.values(answers)].every((words) => /^\s*…?\s*$/.test(words)) &&
  actions.length === 0 &&
  checks.every(({ result, helped }) => result === null && helped === null);

/** All that the format asks before the actions has an answer. */
export const isAnswered = ({ format, answers }: Sheet): boolean =>
  sheetOf(format).questions.every(({ key }) => hasAnswer(answers, key));

export const hasAnswer = (answers: Sheet['answers'], key: string): boolean =>
  (answers[key] ?? '').trim() !== '';

/** The questions of its format that have an answer, and how many there are. */
export function answeredOf({ format, answers }: Sheet): { answered: number; of: number } {
  const keys = questionsOf(format).map(({ key }) => key);
  return { answered: keys.filter((key) => hasAnswer(answers, key)).length, of: keys.length };
}

export const withAnswer = (sheet: Sheet, key: string, text: string): Sheet => ({
  ...sheet,
  answers: { ...sheet.answers, [key]: text },
});

const nothingSaid: CheckWords = { result: null, late: false, until: null, helped: null };

export const checkOf = ({ checks }: Sheet, promise: string): SheetCheck =>
  checks.find((check) => check.promise === promise) ?? { promise, ...nothingSaid };

/** Says more of one promise; what is not named stays. */
export function withCheck(sheet: Sheet, promise: string, said: Partial<CheckWords>): Sheet {
  const check = { ...checkOf(sheet, promise), ...said };
  const known = sheet.checks.some((each) => each.promise === promise);
  const checks = known
    ? sheet.checks.map((each) => (each.promise === promise ? check : each))
    : [...sheet.checks, check];
  return { ...sheet, checks };
}

/** Puts an action in its place (from 0), behind the others when it is new. */
export const withAction = (sheet: Sheet, place: number, action: SheetAction): Sheet => ({
  ...sheet,
  actions: [...sheet.actions.slice(0, place), action, ...sheet.actions.slice(place + 1)],
});
