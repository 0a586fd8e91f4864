import type { Database } from '../../storage/database.ts';
import type { RoundAnswer, RoundAsk } from './round.ts';

interface AskRow extends Omit<RoundAsk, 'skill'> {
  readonly skill: string;
  readonly name: string;
}

/** What was asked in rounds, in that order, with the skill it was about. */
export const roundAsks = (db: Database): RoundAsk[] =>
  db
    .prepare<[], AskRow>(
      `SELECT 'a' || record.number AS id, person.alias AS "to", ask.state, record.day, ask.round AS began,
         'k' || known.number AS skill, skill.name
       FROM ask JOIN record ON record.id = ask.record_id
       JOIN mention ON mention.record_id = record.id AND mention.role = 'to'
       JOIN person ON person.record_id = mention.person_id
       JOIN link ON link.from_id = record.id AND link.type = 'about'
       JOIN skill ON skill.record_id = link.to_id JOIN record AS known ON known.id = skill.record_id
       WHERE ask.round IS NOT NULL ORDER BY record.id`,
    )
    .all()
    .map(({ skill, name, ...rest }) => ({ ...rest, skill: { id: skill, name } }));

/** The levels that answers to them say, in the order in which they were logged. */
export const roundAnswers = (db: Database): RoundAnswer[] =>
  db
    .prepare<[], RoundAnswer>(
      `SELECT 'f' || record.number AS id, person.alias AS "from", person.ring, feedback.level, record.day,
         'a' || asked.number AS ask
       FROM ask JOIN record AS asked ON asked.id = ask.record_id
       JOIN link ON link.to_id = asked.id AND link.type = 'answers'
       JOIN feedback ON feedback.record_id = link.from_id JOIN record ON record.id = feedback.record_id
       JOIN mention ON mention.record_id = record.id AND mention.role = 'from'
       JOIN person ON person.record_id = mention.person_id
       WHERE ask.round IS NOT NULL AND feedback.level IS NOT NULL ORDER BY record.id`,
    )
    .all();
