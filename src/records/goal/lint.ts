import type { Goal } from './goal.ts';

/** Something that would make a goal sharper, and the command that does it. Advice, never a refusal. */
export interface Remark {
  /** A few words. */
  readonly says: string;
  readonly mend: string;
}

/** More active goals than this are pointed out. */
const manyGoals = 4;

/** Verbs of change ask for two figures, verbs of effort for a sign. */
const change =
  /\b(improve|better|more|less|fewer|faster|enhance|optimi[sz]e|increase|reduce|strengthen|grow)\w*\b/i;
const effort = /\b(learn|understand|support|help|explore|work on|get good|get into|deal with|focus on)\w*\b/i;

function howToNotice(text: string): string {
  const quoted = (words: RegExpExecArray): string => `“${words[0].toLowerCase()}”`;
  const [changing, trying] = [change.exec(text), effort.exec(text)];
  if (/\d/.test(text) || !(changing ?? trying)) return 'how will you notice?';
  return changing ? `${quoted(changing)}: from what to what?` : `${quoted(trying!)}: how will you notice?`;
}

type Linted = Pick<Goal, 'id' | 'text' | 'measures' | 'question' | 'horizon' | 'reviewOn'>;

/** `active` counts the active goals, this one included. */
export function remarksOn(goal: Linted, active: number): Remark[] {
  const { id, text, measures, question, horizon, reviewOn } = goal;
  const edit = (words: string): string => `career edit ${id} ${words}`;
  const remarks: Remark[] = [];
  const say = (says: string, mend: string): number => remarks.push({ says, mend });
  if (measures.length === 0 && question === null) {
    say(howToNotice(text), `career goal measure ${id} "talks given: 0 -> 6"`);
  }
  if (measures.length > 0 && measures.every(({ lead }) => lead === 'lagging')) {
    say('what will you do for it?', `career goal measure ${id} "sessions: 0 -> 9 leading"`);
  }
  if (question !== null && measures.length === 0) {
    if (reviewOn === null) say('when will you look again?', edit('--review "in 6 weeks"'));
  } else if (horizon === null) {
    say('no day to be there', edit('--by "in 6 months"'));
  }
  if (active > manyGoals) say(`${active} active goals; can one wait?`, 'career goal pause');
  return remarks;
}
