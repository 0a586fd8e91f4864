import type { Reading } from '../../journal/access.ts';
import type { Range } from '../../time/calendar.ts';
import type { Material } from './material.ts';
import { spanOf } from './patterns.ts';
import { closedRows, energyRows, eventRows, feedbackRows, pulseRows } from './store.ts';

/** What patterns are looked for in, from some days of a journal. */
export function gather({ db }: Reading, range: Range): Material {
  const rows = {
    energy: energyRows(db, range),
    feedback: feedbackRows(db, range),
    closed: closedRows(db, range),
    pulse: pulseRows(db, range),
  };
  return { ...rows, events: eventRows(db, range), span: spanOf(rows, range) };
}
