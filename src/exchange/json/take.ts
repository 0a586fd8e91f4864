import type { Writing } from '../../journal/access.ts';
import { entryOf, insertSettled, namedIn, settledEntry } from '../../journal/entry.ts';
import type { Kinds } from '../../journal/kind.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { counters, hydrate, raiseCounter, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import { differences, linkChanges, merged, translated } from './compare.ts';
import { linked, newcomers, settingsTaken, type Waiting } from './connect.ts';
import { type Item, located, type RecordItem } from './line.ts';
import { type Place, type Plan, planFor } from './plan.ts';
import { renamed, replaced } from './replace.ts';
import type { Difference, ImportReport } from './report.ts';
import type { Source, SourceLine } from './source.ts';
import { type DataItem, itemsAgain, type Survey } from './survey.ts';

/** A file that was read through once and may be read again. */
export interface Incoming {
  readonly source: Source;
  readonly read: (line: SourceLine) => Item;
  readonly survey: Survey;
}

/** A line in the names of this journal, the place where it belongs, and the record that is there. */
export interface Line {
  readonly item: DataItem;
  readonly place: Place;
  readonly record: JournalRecord | undefined;
}

/**
 * Compares every line with the journal and, inside a change, stores what is new; without one it only says
 * what would happen. Records come first, then the people they name and their links, so that the order of
 * lines does not matter.
 */
export function taken(
  db: Database,
  kinds: Kinds,
  incoming: Incoming,
  { theirs }: { readonly theirs: boolean },
  writing?: Writing,
): ImportReport {
  const { survey } = incoming;
  const plan = planFor(db, survey);
  const waiting: Waiting[] = [];
  const different: Difference[] = [];
  const aliases: Line[] = [];
  let same = 0;
  for (const line of linesHere(db, kinds, incoming, plan)) {
    const { item, place, record } = line;
    if (record && item.type === 'record') {
      const fields = fieldsThatDiffer(item, record, plan);
      if (fields.length === 0) same += 1;
      else different.push({ id: record.id, fields });
      if (fields.includes('alias')) aliases.push(line);
    } else {
      waiting.push(added(db, item, place, writing));
    }
  }
  if (writing) raiseCounters(db, plan);
  const mentioned = newcomers(db, survey, waiting);
  const linksLeftOut = linked(db, plan, waiting, writing);
  if (writing && theirs && different.length > 0) {
    for (const line of aliases) renamed(writing, line);
    const now = aliases.length === 0 ? plan : planFor(db, survey);
    for (const line of linesHere(db, kinds, incoming, now)) replaced(writing, line, now);
  }
  return {
    dryRun: writing === undefined,
    added: waiting.length,
    withoutUid: survey.facts.filter(({ uid }) => uid === undefined).length,
    same,
    different: theirs ? [] : different,
    replaced: theirs ? different : [],
    renumbered: plan.renumbered,
    joined: plan.joined,
    mentioned,
    linksLeftOut,
    settings: settingsTaken(db, survey.header, writing !== undefined),
  };
}

const batchSize = 200;

/** Every line of the file but the header, with a handful of queries for many of them. */
function* linesHere(db: Database, kinds: Kinds, incoming: Incoming, plan: Plan): Generator<Line> {
  const { source, read, survey } = incoming;
  let batch: Omit<Line, 'record'>[] = [];
  for (const { item, index } of itemsAgain(source, read, survey)) {
    const place = plan.places[index];
    if (place) batch.push({ item: translated(item, plan), place });
    if (batch.length < batchSize) continue;
    yield* withRecords(db, kinds, batch);
    batch = [];
  }
  yield* withRecords(db, kinds, batch);
}

function withRecords(db: Database, kinds: Kinds, batch: readonly Omit<Line, 'record'>[]): Line[] {
  const rows = rowsById(
    db,
    batch.flatMap(({ place }) => place.rowId ?? []),
  );
  const records = hydrate(db, kinds, rows);
  const byRow = new Map(rows.map(({ rowId }, index) => [rowId, records[index]]));
  return batch.map((line) => ({ ...line, record: byRow.get(line.place.rowId ?? -1) }));
}

function fieldsThatDiffer(item: RecordItem, record: JournalRecord, plan: Plan): string[] {
  const { kind, line } = item;
  const after = located(line, () => settledEntry(kind, merged(item, record)));
  const { missing, extra } = linkChanges(item, record, plan.reaches);
  const links = missing.length + extra.length > 0 ? ['links'] : [];
  return [...differences(kind, entryOf(kind, record), after), ...links];
}

function added(db: Database, item: DataItem, place: Place, writing: Writing | undefined): Waiting {
  const settled = settledEntry(item.kind, item.entry);
  const uid = place.uid ?? writing?.uid() ?? '';
  return {
    rowId: writing && insertSettled(db, item.kind, settled, { uid, number: place.number }),
    named: namedIn(item.kind, settled),
    moment: settled.moment,
    links: item.type === 'record' ? item.links : [],
  };
}

function raiseCounters(db: Database, { numbers }: Plan): void {
  const now = counters(db);
  for (const [kind, last] of numbers) if (last > (now[kind] ?? 0)) raiseCounter(db, kind, last);
}
