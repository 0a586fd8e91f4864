import { misuse, refused } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { nearest } from '../../journal/suggest.ts';
import type { Pack } from '../../records/pack/pack.ts';
import { packs } from '../../records/pack/store.ts';
import { catalogued } from '../../records/skill/catalogue.ts';
import { type Text, yielding } from '../../terminal/text.ts';
import { builtInRoles } from './built-in-roles.ts';

/** A skill that a role asks for. */
export interface Need {
  readonly skill: string;
  readonly area: string | null;
  /** 1 to 4. */
  readonly wanted: number;
  /** 1 to 3; null where nothing was said. */
  readonly importance: number | null;
}

/** What a role asks for, with whom to name beside it. */
export interface RoleSet {
  readonly role: string;
  readonly needs: readonly Need[];
  /** Null for one that comes with the tool. */
  readonly pack: Pick<Pack, 'id' | 'name' | 'version' | 'licence' | 'attribution'> | null;
}

/** Those of packs first, the pack that was added last before the others. */
export function roleSets({ db, kinds }: Reading): RoleSet[] {
  const theirs = packs(db, kinds).flatMap((pack) => pack.roles.map((role) => roleSetOf(pack, role)));
  return [...theirs, ...builtInRoles.map((set) => ({ ...set, pack: null }))];
}

function roleSetOf({ skills, ...pack }: Pack, { name, skills: needs }: Pack['roles'][number]): RoleSet {
  const { id, name: called, version, licence, attribution } = pack;
  const areaOf = (skill: string): string | null =>
    skills.find((each) => each.name.toLowerCase() === skill.toLowerCase())?.area ??
    catalogued(skill)?.area ??
    null;
  const once = new Map(needs.toReversed().map((need) => [need.skill.toLowerCase(), need]));
  return {
    role: name,
    needs: needs
      .filter((need) => once.get(need.skill.toLowerCase()) === need)
      .map((need) => ({ ...need, area: areaOf(need.skill) })),
    pack: { id, name: called, version, licence, attribution },
  };
}

/** By name, or by the beginning of one name. Throws refused with what was probably meant; `verb` is what it was typed for. */
export function roleSetNamed(
  all: readonly RoleSet[],
  words: string,
  pack: string | undefined,
  verb: string,
): RoleSet {
  const sets = setsOf(all, pack);
  const wish = words.trim().toLowerCase();
  const begun = sets.filter(({ role }) => role.toLowerCase().startsWith(wish));
  const found =
    sets.find(({ role }) => role.toLowerCase() === wish) ??
    (wish !== '' && new Set(begun.map(({ role }) => role.toLowerCase())).size === 1 ? begun[0] : undefined);
  if (found) return found;
  const near = nearest(
    wish,
    sets.map(({ role }) => role.toLowerCase()),
  );
  throw refused(
    `there is no role “${words}” with skills`,
    near ? `did you mean  career skill ${verb} --role "${near}"` : 'to see them: career skill want',
  );
}

/** Those of one pack, by its name or its id. Throws misuse when it has none. */
export function setsOf(all: readonly RoleSet[], words: string | undefined): readonly RoleSet[] {
  if (words === undefined) return all;
  const wish = words.trim().toLowerCase();
  const sets = all.filter(({ pack }) => pack !== null && [pack.id, pack.name.toLowerCase()].includes(wish));
  if (sets.length === 0) throw misuse(`no pack “${words}” has roles`, 'to see the packs: career skill pack');
  return sets;
}

/** Where a set comes from, in a line beneath it. */
export const sourceOf = ({ pack }: RoleSet): Text =>
  pack === null
    ? 'one reading among others; a pack of your own may say it otherwise'
    : yielding(`from ${pack.name} ${pack.version} · ${pack.attribution} · ${pack.licence}`);

/** Those that come with the tool, for completion. */
export const roleNames = builtInRoles.map(({ role }) => role);
