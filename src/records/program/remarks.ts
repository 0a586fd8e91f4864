import { addDays, addMonths } from '../../time/calendar.ts';
import { beginOf, type Program } from './program.ts';
import type { Template } from './shape.ts';

/** What is usual, said once and never asked for: the length of a program, and how many take part in a group. */
export function remarksOn(program: Program, group: Template['group'] = null): string[] {
  const { until, people, whom } = program;
  const begun = beginOf(program);
  const others = people.filter((alias) => alias !== whom).length;
  return [
    ...(until !== null && until < addDays(addMonths(begun, usual.from), -1)
      ? [`Programs usually take ${usual.from} to ${usual.to} months; this one is shorter.`]
      : []),
    ...(until !== null && until >= addMonths(begun, usual.to)
      ? [`Programs usually take ${usual.from} to ${usual.to} months; this one is longer.`]
      : []),
    ...(group !== null && others > 0 && (others + 1 < group.from || others + 1 > group.to)
      ? [`With you it is ${others + 1}; ${group.from} to ${group.to} people is usual.`]
      : []),
  ];
}

const usual = { from: 3, to: 12 };
