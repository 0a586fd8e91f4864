import type { Database } from '../../storage/database.ts';

/** Numbers of the skills to which a win, feedback or a session is linked, either way. */
export const backedSkills = (db: Database): number[] =>
  db
    .prepare<[], number>(
      `SELECT DISTINCT skill.number FROM record AS skill
       JOIN link ON link.from_id = skill.id OR link.to_id = skill.id
       JOIN record AS other ON other.id = CASE WHEN link.from_id = skill.id THEN link.to_id ELSE link.from_id END
       WHERE skill.kind = 'skill' AND other.kind IN ('win', 'feedback', 'session')`,
    )
    .pluck()
    .all();

/** Answers to these items, the earliest first. */
export const answersTo = (
  db: Database,
  items: readonly string[],
): { item: string; value: number; day: string }[] =>
  db
    .prepare<[string], { item: string; value: number; day: string }>(
      `SELECT item, "value", day FROM pulse JOIN record ON record.id = record_id
       WHERE item IN (SELECT value FROM json_each(?)) ORDER BY day, record.id`,
    )
    .all(JSON.stringify(items));
