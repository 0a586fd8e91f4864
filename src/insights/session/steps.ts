import type { Writing } from '../../journal/access.ts';
import { amend } from '../../journal/amend.ts';
import { add } from '../../journal/entry.ts';
import { idFrom, rowOf } from '../../journal/id.ts';
import { addLink } from '../../journal/link-store.ts';
import { promise } from '../../records/promise/promise.ts';
import { isNone, type Session, session } from '../../records/session/session.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import type { Moment } from '../../time/moment.ts';

/** After a supervision it is checked whether the plan holds: when its last step is due, and four weeks on. */
const checkAfter = [7, 28];

/** The days on which to check again what was planned for one; the first not before its last step is due. */
export function checkDays({ day, steps }: Pick<Session, 'day' | 'steps'>): Day[] {
  const last = steps
    .flatMap(({ by }) => by ?? [])
    .sort()
    .at(-1);
  const [soon, later] = checkAfter.map((days) => addDays(day, days)) as [Day, Day];
  const first = last !== undefined && last > soon ? addDays(last, 1) : soon;
  return later > first ? [first, later] : [first];
}

/**
 * Makes promises of what was agreed and is none yet: one's own, those of the other, and after a supervision the checks. Each
 * follows from the session, which names it. Returns the session as it is then.
 */
export function promisesFrom(writing: Writing, id: string, moment: Moment): Session {
  const before = amend(writing, session, id, () => ({}));
  const { whom, text, type, asked, felt, steps, theirs } = before;
  const own = rowOf(writing.db, idFrom(id, writing.kinds)).rowId;
  const promised = (each: Session['steps'][number], from: string | null): Session['steps'][number] => {
    if (each.promise !== null || isNone(each)) return each;
    const due = each.by !== null && each.by < moment.day ? null : each.by;
    const made = add(writing, promise, {
      text: each.text,
      moment,
      tags: [],
      people: from === null && whom !== null ? [whom] : [],
      // It carries the words of the session, and goes no further than these.
      private: before.private ? true : undefined,
      values: { due, from, topic: text.split('\n')[0] },
    });
    addLink(writing.db, rowOf(writing.db, idFrom(made.id, writing.kinds)).rowId, own, 'follows');
    return { ...each, promise: made.id };
  };
  const isNew = steps.some((each) => each.promise === null && !isNone(each));
  const values = {
    steps: steps.map((each) => promised(each, null)),
    theirs: theirs.map((each) => promised(each, whom)),
  };
  if ([type, asked, felt].includes('supervision') && isNew) {
    for (const due of checkDays(before)) {
      promised(
        { text: `check whether the plan holds: ${text.split('\n')[0]}`, by: due, promise: null },
        null,
      );
    }
  }
  return amend(writing, session, id, () => ({ values }));
}
