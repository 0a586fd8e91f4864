import { article } from '../../journal/id.ts';
import { counters } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import { isHeld, knownAlias, knownAmong, pastNumbers } from './import-store.ts';
import { atLine } from './line.ts';
import type { Fact, Survey } from './survey.ts';

/** Where one line of the file belongs in this journal. */
export interface Place {
  /** The row that is the same record; undefined for what is to be added. */
  readonly rowId: number | undefined;
  /** The uid it has here; undefined for a line that has none yet. */
  readonly uid: string | undefined;
  readonly number: number;
  /** Of a person who is here already. */
  readonly alias: string | undefined;
}

export interface Renumbered {
  readonly from: string;
  readonly to: string;
}

export interface Plan {
  /** One for each fact. */
  readonly places: readonly Place[];
  /** What is called otherwise here than in the file; all else is called the same. */
  readonly ids: ReadonlyMap<string, string>;
  readonly uids: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Every uid that is here or will be. */
  readonly reaches: (uid: string) => boolean;
  /** The last number of each kind when it is done. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly renumbered: readonly Renumbered[];
  /** People of the file that are people with the same alias here. */
  readonly joined: readonly (Renumbered & { readonly alias: string })[];
}

/** What becomes of each line, decided before any is stored. Throws misuse for lines that fit nowhere. */
export function planFor(db: Database, survey: Survey): Plan {
  const { facts, header } = survey;
  const known = knownPlaces(db, survey);
  const given = numbered(db, facts, known);
  const last = new Map(Object.entries(counters(db)));
  const raise = (kind: string, number: number): void => {
    last.set(kind, Math.max(last.get(kind) ?? 0, number));
  };
  for (const [kind, number] of Object.entries(header?.numbers ?? {})) raise(kind, number);
  facts.forEach(({ kind }, index) => {
    raise(kind.name, given[index] ?? 0);
  });
  const places = facts.map((fact, index): Place => {
    const place = known[index];
    if (place) return place;
    const number = given[index] ?? (last.get(fact.kind.name) ?? 0) + 1;
    raise(fact.kind.name, number);
    return { rowId: undefined, uid: fact.uid, number, alias: undefined };
  });
  return { places, numbers: last, ...namesFor(db, survey, places) };
}

type Places = readonly (Place | undefined)[];

/** For each fact the record of this journal that it speaks of: the one with its uid, or the person with its alias. */
function knownPlaces(db: Database, { facts, uids }: Survey): Places {
  const places = new Array<Place | undefined>(facts.length).fill(undefined);
  const all = [...uids.keys()];
  for (let start = 0; start < all.length; start += 1000) {
    for (const { kind, ...here } of knownAmong(db, all.slice(start, start + 1000))) {
      const index = uids.get(here.uid) ?? -1;
      const fact = facts[index];
      if (fact && fact.kind.name !== kind) {
        const there = article(kind);
        throw atLine(fact.line, `kind: is ${fact.kind.name}, but the record with this uid is ${there} here`);
      }
      places[index] = { ...here, alias: here.alias ?? undefined };
    }
  }
  facts.forEach((fact, index) => {
    if (fact.alias !== undefined && !places[index]) places[index] = namesake(db, fact, fact.alias, uids);
  });
  return places;
}

function namesake(
  db: Database,
  { line, kind, uid }: Fact,
  alias: string,
  uids: ReadonlyMap<string, number>,
): Place | undefined {
  const here = knownAlias(db, alias);
  if (!here) return undefined;
  const id = `${kind.letter}${here.number}`;
  if (uid === undefined) throw atLine(line, `alias: @${alias} is here already, as ${id}`);
  if (uids.has(here.uid)) throw atLine(line, `alias: @${alias} is somebody else here (${id})`);
  return { ...here, alias };
}

/**
 * The numbers that new records bring along and may keep: those never given out here, and those that were
 * their own here before. Undefined for all others.
 */
function numbered(db: Database, facts: readonly Fact[], places: Places): readonly (number | undefined)[] {
  const last = counters(db);
  const taken = new Set<string>();
  const isNew = (index: number): boolean => places[index] === undefined;
  const old = facts.filter(
    ({ kind, number }, index) => isNew(index) && number !== undefined && number <= (last[kind.name] ?? 0),
  );
  const past = pastNumbers(
    db,
    old.flatMap(({ uid }) => uid ?? []),
  );
  return facts.map(({ kind, uid, number }, index) => {
    if (!isNew(index) || number === undefined) return undefined;
    const name = `${kind.name} ${number}`;
    const fresh = number > (last[kind.name] ?? 0);
    const own = past.has(`${uid} ${name}`) && !isHeld(db, kind.name, number);
    if (taken.has(name) || !(fresh || own)) return undefined;
    taken.add(name);
    return number;
  });
}

function namesFor(db: Database, { facts, uids: inFile }: Survey, places: readonly Place[]) {
  const seen = new Set<string>();
  const ids = new Map<string, string>();
  const uids = new Map<string, string>();
  const aliases = new Map<string, string>();
  const renumbered: Renumbered[] = [];
  const joined: (Renumbered & { alias: string })[] = [];
  facts.forEach(({ kind, uid, number, alias }, index) => {
    const place = places[index];
    if (!place || uid === undefined) return;
    const [from, to] = [`${kind.letter}${number}`, `${kind.letter}${place.number}`];
    // A file put together by hand can use an id twice; words that name it mean the first.
    if (from !== to && !seen.has(from)) ids.set(from, to);
    seen.add(from);
    if (from !== to && place.rowId === undefined) renumbered.push({ from, to });
    if (place.uid !== undefined && place.uid !== uid) {
      uids.set(uid, place.uid);
      joined.push({ from, to, alias: alias ?? '' });
    }
    if (alias !== undefined && place.alias !== undefined && alias !== place.alias)
      aliases.set(alias, place.alias);
  });
  const reaches = (uid: string): boolean => inFile.has(uid) || knownAmong(db, [uid]).length > 0;
  return { ids, uids, aliases, renumbered, joined, reaches };
}
