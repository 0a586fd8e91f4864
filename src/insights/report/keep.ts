import type { Writing } from '../../journal/access.ts';
import { add } from '../../journal/entry.ts';
import { personRow } from '../../journal/people-store.ts';
import { type KeptFinding, type KeptReport, report } from '../../records/report/report.ts';
import type { Moment } from '../../time/moment.ts';
import type { Finding } from '../patterns/finding.ts';

/**
 * Keeps what stands out as a record, inside a change. Its people are those that the findings are about, so that
 * all that is held about one person can be found.
 */
export function keepReport(writing: Writing, findings: readonly Finding[], moment: Moment): KeptReport {
  const kept = findings.map(
    ({ kind, target, direction, effect, n }): KeptFinding => ({
      kind,
      target,
      direction,
      effect: Number(effect.toPrecision(4)),
      n,
    }),
  );
  const people = kept.filter(
    ({ kind, target }) =>
      kind === 'person' || (kind === 'kept' && personRow(writing.db, target) !== undefined),
  );
  return add(writing, report, {
    text: '',
    moment,
    tags: [],
    people: [...new Set(people.map(({ target }) => target))],
    values: { findings: kept },
  }) as KeptReport;
}
