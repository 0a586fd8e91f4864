import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Pack } from './pack.ts';

/** The one that was added last first: where two speak of the same skill or role, it is heard. */
export function packs(db: Database, kinds: Kinds): Pack[] {
  const rowIds = db.prepare<[], number>('SELECT record_id FROM pack ORDER BY record_id DESC').pluck().all();
  return hydrate(db, kinds, rowsById(db, rowIds)) as Pack[];
}

/** What a pack says of a skill, with whom to name beside it. */
export interface PackSaying extends Pick<Pack, 'name' | 'version' | 'licence' | 'attribution'> {
  readonly skill: Pack['skills'][number];
}

interface Row extends Omit<PackSaying, 'skill'> {
  readonly skills: string;
}

/** By the name of a skill, whatever its letters; null where no pack speaks of it. */
export function sayingsIn(db: Database): (skill: string) => PackSaying | null {
  const rows = db
    .prepare<[], Row>('SELECT name, version, licence, attribution, skills FROM pack ORDER BY record_id')
    .all();
  const said = new Map<string, PackSaying>();
  for (const { skills, ...pack } of rows)
    for (const skill of JSON.parse(skills) as Pack['skills']) {
      const key = skill.name.toLowerCase();
      if (skill.levels.length > 0 || !said.has(key)) said.set(key, { ...pack, skill });
    }
  return (name) => said.get(name.toLowerCase()) ?? null;
}

export const sayingOf = (db: Database, skill: string): PackSaying | null => sayingsIn(db)(skill);
