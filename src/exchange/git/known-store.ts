import type { Database } from '../../storage/database.ts';
import { hashLength } from './proposal.ts';

/**
 * The beginnings of the hashes of all commits that a win was made of, also where its evidence has been changed
 * since. Wins that are no longer there are forgotten, so that undoing an import makes it possible again.
 */
export function knownCommits(db: Database): ReadonlySet<string> {
  const evidence = db
    .prepare<[], string>(
      `SELECT DISTINCT after ->> 'evidence' FROM history JOIN win USING (record_id)
       WHERE entity = 'win' AND after ->> 'evidence' LIKE '%commit %'`,
    )
    .pluck()
    .all();
  const hash = new RegExp(`\\bcommit ([0-9a-f]{${hashLength},64})\\b`, 'g');
  return new Set(
    evidence.flatMap((words) => [...words.matchAll(hash)].map(([, found]) => found!.slice(0, hashLength))),
  );
}
