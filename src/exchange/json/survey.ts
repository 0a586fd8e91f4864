import { misuse } from '../../errors.ts';
import { settledEntry } from '../../journal/entry.ts';
import type { Kind } from '../../journal/kind.ts';
import type { Header } from './format.ts';
import { atLine, type EntryItem, type Item, located, type RecordItem } from './line.ts';
import type { Source, SourceLine } from './source.ts';

/** What must be remembered of a line to say what becomes of it. */
export interface Fact {
  readonly line: number;
  readonly kind: Kind;
  /** Undefined for a line that a script wrote. */
  readonly uid: string | undefined;
  readonly number: number | undefined;
  /** Of a person. */
  readonly alias: string | undefined;
}

export interface Survey {
  readonly header: Header | undefined;
  /** One for each line but the header, in order. */
  readonly facts: readonly Fact[];
  /** The place among the facts of each uid. */
  readonly uids: ReadonlyMap<string, number>;
}

type Reader = (line: SourceLine) => Item;

/** Reads all of it, so that whatever is wrong is known before anything is written. Throws misuse. */
export function surveyed(source: Source, read: Reader): Survey {
  const facts: Fact[] = [];
  const uids = new Map<string, number>();
  const aliases = new Map<string, number>();
  let header: Header | undefined;
  const once = (taken: Map<string, number>, name: string | undefined, line: number, what: string): void => {
    if (name === undefined) return;
    const before = facts[taken.get(name) ?? -1];
    if (before) throw atLine(line, `${what} is on line ${before.line} already`);
    taken.set(name, facts.length);
  };
  for (const item of items(source, read)) {
    if (item.type === 'header') {
      if (header || facts.length > 0) throw atLine(item.line, 'the header must be the first line');
      header = item.header;
      continue;
    }
    const fact = factOf(item);
    once(uids, fact.uid, fact.line, 'uid: this record');
    once(aliases, fact.alias, fact.line, `alias: @${fact.alias}`);
    located(item.line, () => settledEntry(item.kind, item.entry));
    facts.push(fact);
  }
  if (!header && facts.length === 0)
    throw misuse(`${source.name} is empty`, 'a file to import has at least one line of JSON');
  return { header, facts, uids };
}

function* items(source: Source, read: Reader): Generator<Item> {
  for (const line of source.lines()) yield read(line);
}

export type DataItem = EntryItem | RecordItem;

/** The lines again, each with its place among the facts. Throws misuse when the file is not the same any more. */
export function* itemsAgain(
  source: Source,
  read: Reader,
  { facts }: Survey,
): Generator<{ item: DataItem; index: number }> {
  let index = 0;
  for (const item of items(source, read)) {
    if (item.type === 'header') continue;
    const { kind, uid, number, alias } = factOf(item);
    const fact = facts[index];
    if (fact?.kind !== kind || fact.uid !== uid || fact.number !== number || fact.alias !== alias) {
      throw atLine(item.line, 'the file was changed while it was read');
    }
    yield { item, index };
    index += 1;
  }
  if (index !== facts.length) throw misuse(`${source.name} was changed while it was read`, 'import it again');
}

function factOf(item: DataItem): Fact {
  const { line, kind, entry } = item;
  const { uid, number } = item.type === 'record' ? item : { uid: undefined, number: undefined };
  const alias = kind.name === 'person' ? (entry.values.alias as string) : undefined;
  return { line, kind, uid, number, alias };
}
