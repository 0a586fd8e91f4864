import type { PackValues } from '../../records/pack/pack.ts';
import { catalogued } from '../../records/skill/catalogue.ts';
import { describedLevels, levelNames, levels } from '../../records/skill/levels.ts';
import { builtInRoles } from '../skill/built-in-roles.ts';

/** A pack as its file says it: what `packFrom` reads back as the same. */
export function fileOf(pack: PackValues): Readonly<Record<string, unknown>> {
  const { name, version, source, licence, attribution, retrieved, skills, roles } = pack;
  const scale = scaleOf(skills);
  return {
    name,
    version,
    source,
    licence,
    attribution,
    ...(retrieved === null ? {} : { retrieved }),
    ...(scale === undefined ? {} : { scale }),
    skills: skills.map(({ name: own, area, levels: said }) => ({
      name: own,
      ...(area === null ? {} : { area }),
      levels: Object.fromEntries(
        said.map(({ level, called, words }) => [called ?? levelNames[level], words]),
      ),
    })),
    roles: roles.map(({ name: role, skills: needs }) => ({
      name: role,
      skills: needs.map(({ skill, wanted, importance }) => ({
        name: skill,
        wanted,
        ...(importance === null ? {} : { importance }),
      })),
    })),
  };
}

/** Its own names of levels, in order; undefined where it has none of its own. */
function scaleOf(skills: PackValues['skills']): Readonly<Record<string, number>> | undefined {
  const said = skills.flatMap((skill) => skill.levels);
  if (said.every(({ called }) => called === null)) return undefined;
  return Object.fromEntries(levels.flatMap((level) => namesAt(said, level).map((name) => [name, level])));
}

const namesAt = (said: PackValues['skills'][number]['levels'], at: number): string[] => [
  ...new Set(
    said.filter(({ level }) => level === at).map(({ level, called }) => called ?? levelNames[level] ?? ''),
  ),
];

/** The roles that come with the tool and their skills, to be rewritten. */
export function builtInFile(): Readonly<Record<string, unknown>> {
  const needs = builtInRoles.flatMap((set) => set.needs);
  const names = [...new Set(needs.map(({ skill }) => skill))];
  return fileOf({
    name: 'my own roles',
    version: '1',
    source: 'career skill pack template',
    licence: 'MIT',
    attribution: 'career, MIT licence, rewritten by me',
    retrieved: null,
    skills: names.map((name) => {
      const area = catalogued(name)?.area ?? null;
      const usual = describedLevels({ area, levels: [] }, null);
      return { name, area, levels: usual.map(({ level, words }) => ({ level, called: null, words })) };
    }),
    roles: builtInRoles.map(({ role, needs: own }) => ({
      name: role,
      skills: own.map(({ skill, wanted, importance }) => ({ skill, wanted, importance })),
    })),
  });
}
