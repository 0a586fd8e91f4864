import type { Note } from '../../records/note/note.ts';
import type { Win } from '../../records/win/win.ts';
import { byTime, gradeOf, headlineOf, sayHeadline, sayPart } from './outcomes.ts';
import type { Records } from './records.ts';
import { grades, type Item, type Sentence } from './review.ts';
import { clause, clip, onOneLine, quoted, sentence } from './words.ts';

/** Help that was given and recognition that was had: the work that leaves no figure behind. */
export interface Working {
  readonly items: readonly Item[];
  readonly shown: readonly string[];
  readonly notShown: readonly string[];
}

/** At most `most`: help first, as there is no other place for it, each by its evidence and then by its day. */
export function working({ wins, notes }: Records, most: number, words: number): Working {
  const byEvidence = (one: Win, other: Win): number =>
    grades.indexOf(gradeOf(one)) - grades.indexOf(gradeOf(other)) || byTime(one, other);
  const ofType = (type: Win['type']): Win[] => wins.filter((win) => win.type === type).sort(byEvidence);
  const kudos = notes.filter(({ type }) => type === 'kudos');
  const [help, praise] = [ofType('help'), [...ofType('recognition'), ...kudos]];
  const room = Math.max(most - praise.length, Math.ceil(most * (2 / 3)));
  const shown = [...help.slice(0, room), ...praise].slice(0, most);
  const all = [...help, ...praise].map(({ id }) => id);
  return {
    items: shown.map((each) => (isWin(each) ? itemOf(each, words) : kudosItem(each, words))),
    shown: shown.map(({ id }) => id),
    notShown: all.filter((id) => !shown.some((each) => each.id === id)),
  };
}

const isWin = (record: Win | Note): record is Win => record.kind === 'win';

function itemOf(win: Win, words: number): Item {
  const headline = headlineOf(win);
  const more: Sentence[] = [headline.rest, win.part === null ? null : sayPart(clip(win.part, words))].flatMap(
    (text) => (text === null ? [] : [sentence(clip(text, words), win.id)]),
  );
  return {
    lead: win.type === 'help' ? 'Help given' : 'Recognition',
    sentences: [clause(sayHeadline(headline), win.id), ...more],
  };
}

const kudosItem = ({ id, text }: Note, words: number): Item => ({
  lead: 'Recognition',
  sentences: [clause(quoted(clip(onOneLine(text), words)), id)],
});
