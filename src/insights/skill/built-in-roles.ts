import { catalogued } from '../../records/skill/catalogue.ts';
import type { RoleSet } from './role-sets.ts';

const set = (role: string, lines: string): Omit<RoleSet, 'pack'> => ({
  role,
  needs: lines.split(', ').map((line) => {
    const [, skill = '', wanted, much] = /^(.+) (\d)(!?)$/.exec(line) ?? [];
    return {
      skill,
      area: catalogued(skill)?.area ?? null,
      wanted: Number(wanted),
      importance: much === '!' ? 3 : 2,
    };
  }),
});

/**
 * What some roles ask for, in skills of the catalogue with the level wanted; `!` matters a lot. Offered and never taken
 * over by themselves: employers differ, and so do people.
 */
export const builtInRoles: readonly Omit<RoleSet, 'pack'>[] = [
  set(
    'senior engineer',
    'technical decision making 2!, architectural patterns 2, reliability engineering 2, performance tuning 2, quality assurance 3!, project planning 2, risk management 2, cross-team collaboration 2, technical documentation 2, code review feedback 3!, team discussions 2',
  ),
  set(
    'staff engineer',
    'technical decision making 3!, scalability planning 3, technology evaluation 3, reliability engineering 3, risk management 3, cross-team collaboration 3!, consensus building 3!, change management 2, strategic thinking 2, proposal writing 3!, architecture decision records 3, technical presentations 2',
  ),
  set(
    'engineering manager',
    'management fundamentals 3!, team dynamics 3, one-on-one skills 3!, performance feedback 3!, difficult conversations 3, delegation skills 3, team building 3, conflict resolution 2, roadmap planning 2, stakeholder management 2, resource allocation 2',
  ),
  set(
    'architect',
    'architectural patterns 4, technical decision making 4!, scalability planning 3, technology evaluation 3, data architecture 3, consensus building 3!, stakeholder communication 3!, business alignment 2, architecture decision records 3, system diagrams 3, architecture visualization 3',
  ),
];
