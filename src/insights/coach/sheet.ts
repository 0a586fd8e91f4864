import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { foldersOf } from '../../journal/capture.ts';
import { type Draft, dropDraft, findDraft, formIn, keepDraft, rewriteDraft } from '../../journal/draft.ts';
import { formOf, parseForm } from '../../journal/form.ts';
import type { Words } from '../../journal/words.ts';
import { session } from '../../records/session/session.ts';
import { type Asked, banks, type Model, models } from './bank.ts';

export const sureQuestion = 'How sure are you that you will, 0 to 10, and what would add one?';

/** What a talk with oneself asks, in this order: the topic, the questions, a step, how sure one is, a question that made one think. */
export const placesOf = (questions: readonly Asked[]) => ({
  topic: 0,
  step: questions.length + 1,
  sure: questions.length + 2,
  thought: questions.length + 3,
});

/** What was said so far, as the words of a session and as a draft of it on the disk. */
export interface Sheet {
  readonly questions: readonly Asked[];
  /** The place of the next question, by `placesOf`. */
  at(): number;
  words(): Words;
  /** What was typed of the answer that was interrupted, once; empty where there is none. */
  begun(): string;
  about(text: string): void;
  put(fields: Words['fields']): void;
  answered(question: string, answer: string): void;
  /** What is being typed is kept, and counts only once it is answered. */
  answering(question: string, typed: string): void;
  typing(words: Words): void;
  draft(): Draft | undefined;
  drop(): void;
}

interface Said {
  readonly model: Model;
  readonly questions: readonly Asked[];
  readonly at: number;
  readonly words: Words;
  readonly begun: string;
}

export async function freshSheet(
  context: Context,
  model: Model,
  questions: readonly Asked[],
  text: string,
): Promise<Sheet> {
  const words: Words = { text, fields: { type: 'coaching', asked: 'coaching' } };
  const said = { model, questions, at: text === '' ? 0 : 1, words, begun: '' };
  return sheetOf(await foldersOf(context), said, undefined);
}

/** The talk of a draft, at the question where it was left. Throws refused for a draft that is none. */
export async function resumedSheet(context: Context, id: string): Promise<Sheet> {
  const folders = await foldersOf(context);
  const draft = findDraft(folders, id, 'coach');
  return sheetOf(folders, saidIn(draft), draft);
}

const line = (question: string, answer: string): string => `${question} ${answer.trim()}`;

function sheetOf(folders: readonly string[], said: Said, found: Draft | undefined): Sheet {
  const { model, questions } = said;
  let { at, words, begun } = said;
  let draft = found;
  const write = (shown: Words, lasting: boolean): void => {
    const form = `${markerOf(model, questions, at)}\n${formOf(session, shown)}`;
    if (draft) rewriteDraft(draft, form, lasting);
    else draft = keepDraft(folders, 'coach', form);
  };
  const done = (next: Words): void => {
    words = next;
    at += 1;
    write(words, true);
  };
  const typing = ({ text, fields }: Words): void => {
    if ([text, ...Object.values(fields)].some((typed) => typed.trim() !== ''))
      write({ text: text || words.text, fields: { ...words.fields, ...fields } }, false);
  };
  const insightWith = (question: string, answer: string): string =>
    [words.fields.insight ?? '', line(question, answer)].filter((each) => each !== '').join('\n');
  if (found === undefined && words.text !== '') write(words, true);
  return {
    questions,
    at: () => at,
    words: () => words,
    begun() {
      const typed = begun;
      begun = '';
      return typed;
    },
    about: (text) => done({ ...words, text }),
    put: (fields) => done({ ...words, fields: { ...words.fields, ...fields } }),
    answered(question, answer) {
      const fields = answer.trim() === '' ? {} : { insight: insightWith(question, answer) };
      done({ ...words, fields: { ...words.fields, ...fields } });
    },
    answering(question, typed) {
      if (typed.trim() !== '') typing({ text: '', fields: { insight: insightWith(question, typed) } });
    },
    typing,
    draft: () => draft,
    drop() {
      if (draft) dropDraft(draft);
    },
  };
}

/** Which questions are asked and which comes next, as a comment on the form. */
const markerOf = (model: Model, questions: readonly Asked[], at: number): string =>
  `<!-- coach · ${model} · ${at} · ${questions.map(({ question }) => question).join(' | ')} -->`;

const marker = /^<!-- coach · ([a-z]+) · (\d+) · (.*) -->$/;

function saidIn(draft: Draft): Said {
  const form = formIn(draft);
  const [, name = '', place = '', all = ''] = marker.exec(form.split(/\r?\n/, 1)[0] ?? '') ?? [];
  const model = models.find((each) => each === name);
  if (model === undefined)
    throw refused(
      `draft ${draft.id} does not say which questions it answers`,
      `career drafts show ${draft.id}`,
    );
  const stepOf = (question: string): string =>
    banks[model].find(({ questions }) => questions.includes(question))?.name ?? '';
  const questions = all.split(' | ').map((question) => ({ step: stepOf(question), question }));
  const at = Math.min(Number(place), placesOf(questions).thought);
  return { model, questions, at, ...unfinished(parseForm(session, form), questions, at) };
}

/** Takes what was only being typed out of the words. */
function unfinished(read: Words, questions: readonly Asked[], at: number): Pick<Said, 'words' | 'begun'> {
  const places = placesOf(questions);
  if (at === places.topic) return { words: { ...read, text: '' }, begun: read.text };
  const { insight = '', steps = '', ...fields } = read.fields;
  if (at === places.step) return { words: { ...read, fields: { ...fields, insight } }, begun: steps };
  const question = at === places.sure ? sureQuestion : questions[at - 1]?.question;
  const lines = insight.split('\n');
  const isBegun = question !== undefined && lines.at(-1)?.startsWith(question) === true;
  const kept = isBegun ? lines.slice(0, -1).join('\n') : insight;
  return {
    words: { ...read, fields: { ...fields, ...(steps === '' ? {} : { steps }), insight: kept } },
    begun: isBegun ? lines.at(-1)!.slice(question.length).trim() : '',
  };
}
