import { isDeepStrictEqual } from 'node:util';
import type { PackValues } from '../../records/pack/pack.ts';

/** What came, what went, and what says something else, by name. */
export interface Moves {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

/** What a file would make of a pack that is there already. */
export interface PackChange {
  readonly versions: readonly [from: string, to: string];
  /** Of what is said of the pack itself: source, licence, attribution, retrieved, and its name in other letters. */
  readonly about: readonly string[];
  readonly skills: Moves;
  readonly roles: Moves;
}

const aboutNames = ['name', 'source', 'licence', 'attribution', 'retrieved'] as const;

/** Null when the file says what is there. */
export function packChange(before: PackValues, after: PackValues): PackChange | null {
  const change = {
    versions: [before.version, after.version] as const,
    about: aboutNames.filter((name) => before[name] !== after[name]),
    skills: movesOf(before.skills, after.skills),
    roles: movesOf(before.roles, after.roles),
  };
  const { skills, roles } = change;
  const moved = [skills, roles].some(
    ({ added, gone, changed }) => added.length + gone.length + changed.length > 0,
  );
  return moved || change.about.length > 0 || before.version !== after.version ? change : null;
}

interface Named {
  readonly name: string;
}

function movesOf<T extends Named>(before: readonly T[], after: readonly T[]): Moves {
  const [was, is] = [before, after].map((parts) => new Map(parts.map((part) => [part.name, part]))) as [
    Map<string, T>,
    Map<string, T>,
  ];
  const names = [...is.keys()];
  return {
    added: names.filter((name) => !was.has(name)),
    gone: [...was.keys()].filter((name) => !is.has(name)),
    changed: names.filter((name) => was.has(name) && !isDeepStrictEqual(was.get(name), is.get(name))),
  };
}

/** Skills that roles of the pack ask for and nobody describes, `known` being the names that are described elsewhere. */
export function undescribed({ skills, roles }: PackValues, known: (name: string) => boolean): string[] {
  const own = new Set(skills.map(({ name }) => name.toLowerCase()));
  const asked = roles.flatMap((role) => role.skills.map(({ skill }) => skill));
  return [...new Set(asked)].filter((name) => !own.has(name.toLowerCase()) && !known(name));
}
