import { amend } from '../../journal/amend.ts';
import { sayingsIn } from '../../records/pack/store.ts';
import type { SkillVerbs } from '../../records/skill/command.ts';
import { type Skill, skill } from '../../records/skill/skill.ts';
import { packVerb } from '../pack/command.ts';
import { assess } from './assess-command.ts';
import { catalogueVerb } from './catalogue-command.ts';
import { describe } from './describe-command.ts';
import { gaps } from './gaps-command.ts';
import { want } from './want-command.ts';

export const skillVerbs: SkillVerbs = {
  before: [assess, describe, gaps, want],
  after: [catalogueVerb, packVerb],
  /** A pack may know where a skill belongs. */
  along(_context, writing, record) {
    const { id, name, area } = record as Skill;
    const known = area === null ? sayingsIn(writing.db)(name)?.skill.area : null;
    if (known) amend(writing, skill, id, () => ({ values: { area: known } }));
  },
};
