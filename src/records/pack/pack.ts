import { day, integer, line, required, type ValuesOf } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { jsonLines } from './lines.ts';

const level = (summary: string) => integer({ min: 1, max: 4, summary });

const levelItem = () => ({
  level: required(level('which of the four levels it is, 1 to 4')),
  called: line({ summary: 'what the pack calls it' }),
  words: required(line({ summary: 'what it looks like' })),
});

const skillItem = () => ({
  name: required(line({ summary: 'what the skill is called' })),
  area: line({ summary: 'where it belongs' }),
  levels: jsonLines({
    flag: false,
    summary: 'what its levels look like',
    item: levelItem(),
    example: '{"level": 2, "words": "alone in usual cases"}',
  }),
});

const needItem = () => ({
  skill: required(line({ summary: 'what the skill is called' })),
  wanted: required(level('the level it asks for, 1 to 4')),
  importance: integer({ min: 1, max: 3, summary: 'how much it matters, 1 a little to 3 a lot' }),
});

const roleItem = () => ({
  name: required(line({ summary: 'what the role is called' })),
  skills: jsonLines({
    flag: false,
    summary: 'the skills it asks for',
    item: needItem(),
    example: '{"skill": "proposal writing", "wanted": 3}',
  }),
});

/** Words of others for the levels of skills, and what roles ask for; made from a file (insights/pack), and its text is a remark. */
export const pack = kindOf({
  name: 'pack',
  plural: 'packs',
  letter: 'c',
  summary: 'words of others for the levels of skills, and what roles ask for',
  text: { ask: 'Anything to remember about it? (Enter skips)', required: false },
  privateByDefault: () => true,
  fields: () => ({
    name: required(line({ summary: 'what it is called', flag: false })),
    version: required(line({ summary: 'which version of it', flag: false })),
    source: required(line({ summary: 'where it comes from', flag: false })),
    licence: required(line({ summary: 'the licence of its texts', flag: false })),
    attribution: required(line({ summary: 'whom to name beside its texts', flag: false })),
    retrieved: day({ summary: 'the day it was taken from there', flag: false }),
    skills: jsonLines({
      flag: false,
      summary: 'skills, each with what its levels look like',
      item: skillItem(),
      example: '{"name": "proposal writing", "levels": [{"level": 2, "words": "alone in usual cases"}]}',
    }),
    roles: jsonLines({
      flag: false,
      summary: 'roles, each with the levels it asks for',
      item: roleItem(),
      example: '{"name": "staff engineer", "skills": [{"skill": "proposal writing", "wanted": 3}]}',
    }),
  }),
});

export type Pack = RecordOf<typeof pack>;

/** What a file says of a pack. */
export type PackValues = ValuesOf<typeof pack.fields>;
