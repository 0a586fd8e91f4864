import type { Context } from '../../../context.ts';
import type { Reading } from '../../../journal/access.ts';
import type { JournalRecord } from '../../../journal/record.ts';
import { findRow, hydrate } from '../../../journal/record-store.ts';
import { today } from '../../../time/say.ts';
import { spanOf } from '../coverage.ts';
import { gather } from '../gather.ts';
import { pseudonymsOf } from '../pseudonyms.ts';
import { seenBy } from '../records.ts';
import { ringed, secretFeedback } from '../store.ts';
import type { Facts } from './facts.ts';
import { limitsOf } from './limits.ts';
import { type Named, namedIn } from './named.ts';
import { textFrom } from './read.ts';
import type { Subject } from './subject.ts';

/** All that a text is held against, from the journal and its form. */
export function factsFor(
  { clock }: Context,
  reading: Reading,
  { markdown, period, audience, form }: Subject,
): Facts {
  const { days, wins, goals } = seenBy(audience, gather(reading, period, audience));
  return {
    audience,
    records: recordsNamed(reading, namedIn(textFrom(markdown))),
    letters: new Set(reading.kinds.list.map(({ kind }) => kind.letter)),
    secrets: secretFeedback(reading.db),
    limits: limitsOf(form),
    outcomes: wins.filter(({ type }) => type === 'outcome'),
    goals: new Set(goals.map(({ id }) => id)),
    span: spanOf(period, days, today(clock)),
    pseudonyms: pseudonymsOf(ringed(reading.db)),
  };
}

function recordsNamed({ db, kinds }: Reading, named: readonly Named[]): Map<string, JournalRecord> {
  const ids = new Set(named.map(({ id }) => id));
  const rows = [...ids].flatMap((id) => {
    const entry = kinds.byLetter(id.charAt(0));
    return (entry && findRow(db, entry.kind.name, Number(id.slice(1)))) ?? [];
  });
  return new Map(hydrate(db, kinds, rows).map((record) => [record.id, record]));
}
