import type { Day, Range } from '../../time/calendar.ts';
import type { Skill } from './skill.ts';

/** A level that was said on a day. */
export interface Level {
  readonly on: Day;
  readonly level: number;
}

/** From one level to another. */
export interface Move {
  readonly from: Level;
  readonly to: Level;
}

/** From the last level before these days, or the first in them, to the last in them; undefined when both are the same. */
export function moveIn({ assessed }: Pick<Skill, 'assessed'>, { from, to }: Range): Move | undefined {
  const until = assessed.filter(({ on }) => on <= to);
  const before = until.findLast(({ on }) => on < from) ?? until[0];
  const last = until.at(-1);
  if (before === undefined || last === undefined || before.level === last.level) return undefined;
  return { from: { on: before.on, level: before.level }, to: { on: last.on, level: last.level } };
}
