import { z } from 'zod';
import type { Kind, Kinds } from '../../journal/kind.ts';
import { entrySchema, jsonSchemaOf, must, recordSchema, saying } from '../../journal/schema.ts';
import { formatName, formatVersion } from './format.ts';

/** Numbers beyond this are refused, so that no file can use up the ids of a kind. */
const largestId = 99_999_999;

const settingKey = '^[a-z][a-z0-9.-]{0,59}$';

/** The header as far as this version knows it; the keys of settings are looked at apart (line.ts). */
export const headerSchema = (kinds: Kinds) =>
  z.strictObject(
    {
      format: z.literal(formatName, must(`“${formatName}”`)),
      version: z.literal(formatVersion, must(`${formatVersion}`)),
      settings: z
        .record(z.string(), saying(), must('an object with texts'))
        .optional()
        .meta({
          description: 'taken over where they are not set yet',
          propertyNames: { pattern: settingKey },
        }),
      numbers: z
        .strictObject(
          Object.fromEntries(kinds.list.map(({ kind }) => [kind.name, lastNumber().optional()])),
          must('an object with numbers by kind'),
        )
        .optional()
        .meta({ description: 'the last number given out for each kind' }),
    },
    must('an object with fields'),
  );

const lastNumber = () => {
  const wrong = must('a whole number from 1 to 99999999');
  return z.int(wrong).min(1, wrong).max(largestId, wrong);
};

export const isSettingKey = (key: string): boolean => new RegExp(settingKey).test(key);

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** What `--from -` accepts for a kind, and, as a line that names its kind, `import json`. */
export function kindJsonSchema(kind: Kind): Record<string, unknown> {
  return {
    $schema: draft,
    title: kind.name,
    description: `${kind.summary}: a new one as a script writes it, or a whole one as an export holds it (only import json takes whole ones)`,
    oneOf: [jsonSchemaOf(entrySchema(kind)), jsonSchemaOf(recordSchema(kind))],
  };
}

/** One line of a file that `import json` accepts. */
export function lineJsonSchema(kinds: Kinds): Record<string, unknown> {
  const shapes = kinds.list.flatMap(({ kind }): [string, Record<string, unknown>][] => [
    [kind.name, needing(jsonSchemaOf(entrySchema(kind)), 'kind')],
    [`${kind.name}-record`, jsonSchemaOf(recordSchema(kind))],
  ]);
  const all = [['header', jsonSchemaOf(headerSchema(kinds))] as const, ...shapes];
  return {
    $schema: draft,
    title: 'a line of a file for career import json',
    oneOf: all.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(all),
  };
}

const needing = (schema: Record<string, unknown>, name: string): Record<string, unknown> => ({
  ...schema,
  required: [name, ...((schema.required as string[] | undefined) ?? [])],
});
