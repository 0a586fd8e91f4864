import type { Writing } from '../../journal/access.ts';
import { amend } from '../../journal/amend.ts';
import { add } from '../../journal/entry.ts';
import { type Skill, skill } from '../../records/skill/skill.ts';
import type { Moment } from '../../time/moment.ts';
import type { RoleSet } from './role-sets.ts';

/**
 * What taking up a role would do to one skill: add it, set a wanted level where there was none, replace one's own, or
 * nothing, because the levels are the same, one's own is kept, or it was left out.
 */
export type Does = 'add' | 'set' | 'replace' | 'same' | 'keep' | 'leave';

export interface Wanting {
  readonly skill: string;
  /** Null while it is not one's own. */
  readonly id: string | null;
  readonly area: string | null;
  readonly does: Does;
  /** The level that is asked for, 1 to 4. */
  readonly wanted: number;
  /** The level one wanted before. */
  readonly had: number | null;
  readonly importance: number | null;
}

export interface WantingWishes {
  /** Names of skills that are left out, whatever their letters. */
  readonly without: readonly string[];
  /** Wanted levels of one's own are replaced. */
  readonly overwrite: boolean;
}

export function wantingOf(
  { needs }: Pick<RoleSet, 'needs'>,
  skills: readonly Skill[],
  { without, overwrite }: WantingWishes,
): Wanting[] {
  const left = new Set(without.map((name) => name.toLowerCase()));
  return needs.map(({ skill: name, area, wanted, importance }) => {
    const own = skills.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const had = own?.wanted ?? null;
    const does: Does = left.has(name.toLowerCase())
      ? 'leave'
      : own === undefined
        ? 'add'
        : had === null
          ? 'set'
          : had === wanted
            ? 'same'
            : overwrite
              ? 'replace'
              : 'keep';
    return { skill: name, id: own?.id ?? null, area, does, wanted, had, importance };
  });
}

export const changes = ({ does }: Pick<Wanting, 'does'>): boolean =>
  does === 'add' || does === 'set' || does === 'replace';

/** The same with the ids that skills got. An importance of one's own stays. */
export function takeUp(writing: Writing, wanting: readonly Wanting[], moment: Moment): Wanting[] {
  return wanting.map((each) => {
    const { skill: name, id, area, wanted, importance } = each;
    if (!changes(each)) return each;
    if (id === null) {
      const values = { name, area, wanted, importance };
      return {
        ...each,
        id: add(writing, skill as never, { text: '', moment, tags: [], people: [], values }).id,
      };
    }
    amend(writing, skill, id, (own) => ({ values: { wanted, importance: own.importance ?? importance } }));
    return each;
  });
}
