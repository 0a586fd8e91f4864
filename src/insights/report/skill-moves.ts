import { type Evidence, evidenceOf } from '../../records/skill/evidence.ts';
import { type Move, moveIn } from '../../records/skill/moves.ts';
import type { Skill } from '../../records/skill/skill.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** What happened to skills. Levels are places on a scale, and so are never counted as shares. */
export interface SkillMoves {
  readonly assessed: readonly string[];
  /** Those whose level is another one than before. */
  readonly moved: readonly SkillMove[];
  /** Those that were assessed, by how well other records back them. */
  readonly evidence: Readonly<Record<Evidence['coverage'], readonly string[]>>;
  readonly practice: Practice | null;
}

export interface SkillMove extends Move {
  readonly id: string;
  readonly name: string;
  readonly evidence: Evidence;
}

export interface Practice {
  readonly times: number;
  /** Of the times that say how long. */
  readonly minutes: number;
  /** In the words of the person, the most frequent first. */
  readonly kinds: readonly { readonly what: string; readonly times: number; readonly minutes: number }[];
  readonly ids: readonly string[];
}

/** Null when nothing was assessed or practised in these days. */
export function skillMovesIn(skills: readonly Skill[], { from, to }: Range): SkillMoves | null {
  const isIn = ({ on }: { readonly on: Day }): boolean => on >= from && on <= to;
  const assessed = skills.filter((each) => each.assessed.some(isIn));
  const backing = assessed.map((each) => ({ id: each.id, coverage: evidenceOf(each).coverage }));
  const backed = (wish: Evidence['coverage']): string[] =>
    backing.filter(({ coverage }) => coverage === wish).map(({ id }) => id);
  const practice = practiceOf(skills, isIn);
  if (assessed.length === 0 && practice === null) return null;
  return {
    assessed: assessed.map(({ id }) => id),
    moved: assessed.flatMap((each) => {
      const move = moveIn(each, { from, to });
      return move === undefined
        ? []
        : [{ id: each.id, name: each.name, ...move, evidence: evidenceOf(each) }];
    }),
    evidence: { none: backed('none'), thin: backed('thin'), backed: backed('backed') },
    practice,
  };
}

function practiceOf(
  skills: readonly Skill[],
  isIn: (each: { readonly on: Day }) => boolean,
): Practice | null {
  const all = skills.flatMap(({ id, practice }) => practice.filter(isIn).map((each) => ({ id, ...each })));
  if (all.length === 0) return null;
  const minutesOf = (list: typeof all): number => list.reduce((sum, { spent }) => sum + (spent ?? 0), 0);
  return {
    times: all.length,
    minutes: minutesOf(all),
    kinds: [...Map.groupBy(all, ({ what }) => what.trim().toLowerCase())]
      .map(([what, own]) => ({ what, times: own.length, minutes: minutesOf(own) }))
      .toSorted((a, b) => b.times - a.times || b.minutes - a.minutes || (a.what < b.what ? -1 : 1)),
    ids: [...new Set(all.map(({ id }) => id))],
  };
}
