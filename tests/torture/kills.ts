import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { verify } from '../verify.ts';
import { chanceFrom, newPlace, type Place } from './place.ts';

export interface KillFigures {
  trials: number;
  /** Processes that were killed before they ended by themselves. */
  killed: number;
  acknowledged: number;
  /** Acknowledged and not there: must be 0. */
  lost: string[];
  /** Half of a change, or a journal that does not agree with itself: must be 0. */
  torn: string[];
}

/** What must be true later of a command whose answer was seen. */
type Claim = (db: SQLite.Database) => string | undefined;

interface Deed {
  readonly words: readonly string[];
  readonly claim: (stdout: string) => Claim | undefined;
}

/** Kills commands at random moments on one journal, then holds the journal to every answer that was given. */
export async function kills(seed: number, trials: number): Promise<KillFigures> {
  const chance = chanceFrom(seed);
  const place = newPlace();
  const figures: KillFigures = { trials, killed: 0, acknowledged: 0, lost: [], torn: [] };
  const claims: Claim[] = [];
  const usual = await usualTime(place);
  try {
    for (let trial = 1; trial <= trials; trial += 1) {
      const deed = pick(place, trial, chance);
      const { child, ended } = place.start(deed.words);
      const timer = setTimeout(() => child.kill('SIGKILL'), chance() * usual * 1.8);
      const { stdout, code } = await ended;
      clearTimeout(timer);
      if (code === null) figures.killed += 1;
      const claim = deed.claim(stdout);
      if (claim) claims.push(claim);
      if (trial % 50 === 0 || trial === trials)
        figures.torn.push(...verify(place.path).map((fault) => `trial ${trial}: ${fault}`));
    }
    figures.acknowledged = claims.length;
    const db = new SQLite(place.path, { readonly: true });
    figures.lost.push(...claims.flatMap((claim) => claim(db) ?? []));
    figures.torn.push(...halfImports(db));
    db.close();
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
  return figures;
}

/** Milliseconds of an undisturbed command on this machine, so that about half are killed before their end. */
async function usualTime(place: Place): Promise<number> {
  const begun = performance.now();
  for (let turn = 0; turn < 3; turn += 1) await place.start(['energy', '0', 'undisturbed']).ended;
  return (performance.now() - begun) / 3;
}

const exists = (db: SQLite.Database, kind: string, number: number): boolean =>
  db.prepare('SELECT 1 FROM record WHERE kind = ? AND number = ?').get(kind, number) !== undefined;

const importSize = 20;

function pick(place: Place, trial: number, chance: () => number): Deed {
  const roll = chance();
  if (roll < 0.4) return added('energy', 'e', ['energy', '+1', `trial ${trial} #torture @peer`]);
  if (roll < 0.6)
    return added('promise', 'p', ['promise', `trial ${trial}`, '--to', 'lead', '--by', 'in 3 days']);
  if (roll < 0.75) return edited(trial);
  if (roll < 0.9) return imported(place, trial);
  return {
    words: ['retro', '--well', `trial ${trial}`, '--action', 'do it (by in 5 days)'],
    claim: idClaim('retro', 'r'),
  };
}

const idClaim =
  (kind: string, letter: string) =>
  (stdout: string): Claim | undefined => {
    const number = new RegExp(`\\b${letter}(\\d+)\\b`).exec(stdout)?.[1];
    if (number === undefined) return undefined;
    return (db) => (exists(db, kind, Number(number)) ? undefined : `${letter}${number}`);
  };

const added = (kind: string, letter: string, words: readonly string[]): Deed => ({
  words,
  claim: idClaim(kind, letter),
});

/** Later edits may have been stored without an answer, so the text is this trial's or a later one's. */
const edited = (trial: number): Deed => ({
  words: ['edit', 'e1', '--text', `edited ${trial}`],
  claim: (stdout) =>
    stdout.includes('e1')
      ? (db) => {
          const text = String(
            db.prepare("SELECT text FROM record WHERE kind = 'energy' AND number = 1").pluck().get(),
          );
          return Number(/\d+/.exec(text)?.[0] ?? -1) >= trial ? undefined : `edit ${trial}`;
        }
      : undefined,
});

function imported(place: Place, trial: number): Deed {
  const file = join(place.folder, `import-${trial}.jsonl`);
  const line = (each: number): string =>
    JSON.stringify({ kind: 'note', text: `import ${trial} of ${each}`, tags: [`batch-${trial}`] });
  writeFileSync(file, `${Array.from({ length: importSize }, (_, each) => line(each)).join('\n')}\n`);
  return {
    words: ['import', 'json', file],
    claim: (stdout) =>
      stdout === ''
        ? undefined
        : (db) => (batch(db, `batch-${trial}`) === importSize ? undefined : `import ${trial}`),
  };
}

const batch = (db: SQLite.Database, tag: string): number =>
  db
    .prepare<[string], number>(
      'SELECT count(*) FROM record_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?',
    )
    .pluck()
    .get(tag) as number;

/** An import is there whole or not at all. */
const halfImports = (db: SQLite.Database): string[] =>
  db
    .prepare<[], string>("SELECT name FROM tag WHERE name LIKE 'batch-%'")
    .pluck()
    .all()
    .filter((tag) => batch(db, tag) !== importSize)
    .map((tag) => `half of ${tag}`);
