import { z } from 'zod';
import { misuse } from '../../errors.ts';
import { parseJson } from '../../journal/json.ts';
import { day, firstFault, jsonSchemaOf, must, oneLine } from '../../journal/schema.ts';
import type { PackValues } from '../../records/pack/pack.ts';
import { levelNames, levels } from '../../records/skill/levels.ts';

/** The scale of a pack that states none: the four levels under their own names. */
const usualScale: Readonly<Record<string, number>> = Object.fromEntries(
  levels.map((level) => [levelNames[level] ?? '', level]),
);

const anObject = must('an object in braces');
const aLevel = must('a level from 1 to 4');

const level = () => z.int(aLevel).min(1, aLevel).max(4, aLevel);

const several = <T extends z.ZodType>(part: T, what: string, most: number) =>
  z.array(part, must(`a list of ${what}`)).max(most, { error: `has more than ${most} parts` });

/** Words of a level may be told over several lines in the file; here they are one. */
const told = z
  .string(must('a text'))
  .max(4000, { error: 'is longer than 4000 characters' })
  .transform((words) => words.replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ').trim())
  .pipe(oneLine(4000));

const byLevel = <T extends z.ZodType>(value: T) => z.record(oneLine(60), value, anObject);

const skill = z.strictObject(
  {
    name: oneLine(200).meta({
      description: 'what the skill is called; one of yours with this name gets its words',
    }),
    area: oneLine(60).nullable().default(null).meta({ description: 'where it belongs' }),
    levels: byLevel(told)
      .default({})
      .meta({ description: 'what each level looks like, by the names of the scale' }),
  },
  anObject,
);

const need = z.strictObject(
  {
    name: oneLine(200).meta({ description: 'what the skill is called, here or in the catalogue' }),
    wanted: z
      .union([level(), oneLine(60)], aLevel)
      .meta({ description: 'the level it asks for: 1 to 4, or a name of the scale' }),
    importance: z
      .int(must('1, 2 or 3'))
      .min(1, must('1, 2 or 3'))
      .max(3, must('1, 2 or 3'))
      .nullable()
      .default(null)
      .meta({ description: '1 a little, 2 some, 3 a lot' }),
  },
  anObject,
);

const role = z.strictObject(
  { name: oneLine(200), skills: several(need, 'skills', 200).min(1, { error: 'is empty' }) },
  anObject,
);

const packFile = z.strictObject(
  {
    $schema: z.string(must('a text')).optional().meta({ description: 'for editors; not read' }),
    name: oneLine(100).meta({
      description: 'what the pack is called; a file of the same name takes its place',
    }),
    version: oneLine(60),
    source: oneLine(500).meta({ description: 'where its texts come from' }),
    licence: oneLine(200).meta({ description: 'the licence of its texts, such as CC BY 4.0' }),
    attribution: oneLine(1000).meta({ description: 'whom to name wherever its texts are shown' }),
    retrieved: day().nullable().default(null).meta({ description: 'the day it was taken from there' }),
    scale: byLevel(level())
      .default(usualScale)
      .meta({ description: 'its own names of levels, each with the one of the four that it is' }),
    skills: several(skill, 'skills', 2000).default([]),
    roles: several(role, 'roles', 2000).default([]),
  },
  anObject,
);

type PackFile = z.output<typeof packFile>;

/** JSON Schema of a file of a pack (draft 2020-12). */
export const packJsonSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'a pack for career skill pack add',
  ...jsonSchemaOf(packFile),
});

const hint = 'to begin from one that can be read: career skill pack template > mine.json';

const licenceHint =
  'say under which licence its texts stand, such as "licence": "CC BY 4.0"; for words of your own: "my own"';

/** A pack from the text of a JSON file. Throws misuse with the first thing that is wrong, and its place. */
export const packFromJson = (words: string, path: string): PackValues =>
  packFrom(parseJson(words, path, hint), path);

/** A pack from what a file says, however it was written. Throws misuse with the first thing that is wrong, and its place. */
export function packFrom(value: unknown, path: string): PackValues {
  const read = packFile.safeParse(value);
  const fault = read.success ? faultIn(read.data) : firstFault(read.error);
  if (fault !== undefined)
    throw misuse(`${path} is no pack: ${fault}`, fault.startsWith('licence: ') ? licenceHint : hint);
  return valuesOf(read.data!);
}

/** What fields by themselves cannot say: names that are given twice, and levels that the scale has not. */
function faultIn({ scale, skills, roles }: PackFile): string | undefined {
  const known = Object.keys(scale);
  const unknown = (name: string): string | undefined =>
    known.includes(name) ? undefined : `“${name}” is no level of the scale: ${known.join(', ')}`;
  if (known.length === 0) return 'scale: is empty';
  if (skills.length + roles.length === 0) return 'it holds neither skills nor roles';
  return (
    twice('skills', skills) ??
    twice('roles', roles) ??
    first(skills, (each, place) =>
      first(Object.keys(each.levels), (name) => {
        const says = unknown(name);
        return says && `skills.${place}.levels: ${says}`;
      }),
    ) ??
    first(
      roles,
      (each, place) =>
        twice(`roles.${place}.skills`, each.skills) ??
        first(each.skills, ({ wanted }, other) => {
          const says = typeof wanted === 'string' ? unknown(wanted) : undefined;
          return says && `roles.${place}.skills.${other}.wanted: ${says}`;
        }),
    )
  );
}

/** What is found of the first part that has anything; places are counted from 1. */
function first<T>(
  parts: readonly T[],
  look: (part: T, place: number) => string | undefined,
): string | undefined {
  for (const [index, part] of parts.entries()) {
    const found = look(part, index + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function twice(path: string, parts: readonly { readonly name: string }[]): string | undefined {
  const seen = new Set<string>();
  return first(parts, ({ name }, place) => {
    const plain = name.toLowerCase();
    if (seen.has(plain)) return `${path}.${place}: is the second that is called “${name}”`;
    seen.add(plain);
    return undefined;
  });
}

function valuesOf({ $schema: _, scale, skills, roles, ...about }: PackFile): PackValues {
  const isUsual = Object.entries(scale).every(([name, level]) => usualScale[name] === level);
  const order = Object.keys(scale).toSorted((one, other) => scale[one]! - scale[other]!);
  return {
    ...about,
    skills: skills.map(({ name, area, levels: said }) => ({
      name,
      area,
      levels: order
        .filter((called) => Object.hasOwn(said, called))
        .map((called) => ({ level: scale[called]!, called: isUsual ? null : called, words: said[called]! })),
    })),
    roles: roles.map(({ name, skills: needs }) => ({
      name,
      skills: needs.map(({ name: own, wanted, importance }) => ({
        skill: own,
        wanted: typeof wanted === 'string' ? scale[wanted]! : wanted,
        importance,
      })),
    })),
  };
}
