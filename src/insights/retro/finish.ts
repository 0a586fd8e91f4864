import { refused } from '../../errors.ts';
import type { Writing } from '../../journal/access.ts';
import type { Action } from '../../journal/action.ts';
import { amend } from '../../journal/amend.ts';
import { add } from '../../journal/entry.ts';
import { aliasFrom, tagFrom, yesNo } from '../../journal/field.ts';
import { idFrom, rowOf } from '../../journal/id.ts';
import { addLink } from '../../journal/link-store.ts';
import { findUid, recordOf } from '../../journal/record-store.ts';
import { severalIn, tokensIn } from '../../journal/tokens.ts';
import { promise } from '../../records/promise/promise.ts';
import type { KeptReport } from '../../records/report/report.ts';
import { keptUntil } from '../../records/report/store.ts';
import { questionsOf } from '../../records/retro/formats.ts';
import { type Retro, retro } from '../../records/retro/retro.ts';
import type { Clock } from '../../time/clock.ts';
import type { Moment } from '../../time/moment.ts';
import { keepReport } from '../report/keep.ts';
import type { Standing } from '../report/standing.ts';
import { changeFrom, checkKept } from './checks.ts';
import { refusePast } from './due.ts';
import { type Desk, promiseNamed } from './material.ts';
import { firstDay } from './opening.ts';
import { checkOf, hasAnswer, type Sheet, type SheetAction } from './sheet.ts';

/** A sheet as it is to be stored. */
export interface Finish {
  readonly sheet: Sheet;
  readonly moment: Moment;
  readonly desk: Desk;
  readonly clock: Clock;
  /** What stands out of the last year; null when that could not be looked at. */
  readonly standing: readonly Standing[] | null;
}

export interface Stored {
  readonly record: Retro;
  /** The report that was kept beside it. */
  readonly kept: KeptReport | null;
}

/**
 * Stores the retro, what became of the last actions, the promises of the new ones, and what stands out on its
 * day, all in this one change. A sheet that was stored before (a process ended between storing it and forgetting its draft) is
 * not stored again; its retro is the answer.
 */
export function storeRetro(writing: Writing, { sheet, moment, desk, clock, standing }: Finish): Stored {
  const stored = findUid(writing.db, sheet.uid);
  if (stored) return { record: recordOf(writing, stored.rowId) as Retro, kept: null };
  const setting = { today: moment.day, next: desk.next };
  const asked = new Set(
    [...desk.lastActions, ...sheet.checks.map(({ promise: id }) => ({ id }))].map(({ id }) => id),
  );
  const checks = [...asked].flatMap((id) => {
    const check = checkOf(sheet, id);
    const [promised] = promiseNamed(writing, id);
    // One that was there when the questions began may have been removed meanwhile.
    if (!promised && desk.lastActions.some((each) => each.id === id)) return [];
    if (!promised) throw refused(`there is no promise ${id}`, 'career promise list');
    const values = changeFrom(check, promised, setting);
    if (values) amend(writing, promise, id, () => ({ values }));
    return checkKept(check, promised, setting) ?? [];
  });
  const actions = sheet.actions.map((action) => promiseOf(writing, action, moment, desk));
  const answers = questionsOf(sheet.format)
    .filter(({ key }) => hasAnswer(sheet.answers, key))
    .map(({ key }) => ({ prompt: key, text: sheet.answers[key]!.trim() }));
  const said = tokensIn(sheet.headline);
  const named = [said, ...answers.map(({ text }) => tokensIn(text))];
  const record = add(
    writing,
    retro,
    {
      text: said.text,
      moment,
      tags: [...new Set([...named.flatMap(({ tags }) => tags), ...severalIn(sheet.tags).map(tagFrom)])],
      people: [
        ...new Set([...named.flatMap(({ people }) => people), ...severalIn(sheet.with).map(aliasFrom)]),
      ],
      private: sheet.private === '' ? undefined : (isPrivate.parse(sheet.private, clock) ?? undefined),
      values: { format: sheet.format, since: firstDay(desk.last, desk.setting), answers, actions, checks },
    },
    { uid: sheet.uid },
  );
  for (const action of actions) {
    addLink(writing.db, rowIdOf(writing, action.promise), rowIdOf(writing, record.id), 'follows');
  }
  const kept = standing === null ? null : keptBeside(writing, standing, moment);
  return { record: recordOf(writing, rowIdOf(writing, record.id)) as Retro, kept };
}

/** Once a day, and only when something stands out or did when a report was last kept. */
function keptBeside(writing: Writing, standing: readonly Standing[], moment: Moment): KeptReport | null {
  const last = keptUntil(writing.db, moment.day, 1)[0];
  if (last?.day === moment.day || standing.length + (last?.findings.length ?? 0) === 0) return null;
  return keepReport(writing, standing, moment);
}

const isPrivate = yesNo({ summary: 'whether it is kept out of shared reviews' });

const rowIdOf = ({ db, kinds }: Writing, id: string | null): number =>
  rowOf(db, idFrom(id ?? '', kinds)).rowId;

/** An action becomes a promise to oneself, with the day of the next retro when it has none. */
function promiseOf(
  writing: Writing,
  { text, trial, by }: SheetAction,
  moment: Moment,
  { next }: Desk,
): Action {
  const due = by ?? next;
  refusePast(due, moment.day);
  const { text: bare, tags, people } = tokensIn(text);
  const { id } = add(writing, promise, {
    text: bare.trim() === '' ? text : bare,
    moment,
    tags,
    people,
    values: { due, trial: trial ? true : null },
  });
  return { text, trial, by: due, promise: id };
}
