import { z } from 'zod';
import { isDay } from '../time/calendar.ts';
import { longestText } from './accept.ts';
import { aliasFrom, type Field, type Fields, tagFrom } from './field.ts';
import type { Kind } from './kind.ts';
import { linkTypes } from './record.ts';

/** What JSON may say, for imports, `--from` and the published JSON Schema; loaded only when JSON is read. */

const words = (): z.ZodString =>
  z
    .string()
    .max(longestText)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), {
      error: 'has a NUL or half a character in it',
    });

const reads = (parse: (words: string) => string, what: string) =>
  z.string().refine(
    (text) => {
      try {
        return parse(text) === text;
      } catch {
        return false;
      }
    },
    { error: `is not ${what}` },
  );

const alias = () => reads(aliasFrom, 'an alias in lower case');
const tag = () => reads(tagFrom, 'a tag in lower case');
const day = () => z.string().refine(isDay, { error: 'is not a day such as 2026-11-20' });

function valueSchema({ type, min, max, choices, item }: Field): z.ZodType {
  switch (type) {
    case 'text':
      return words();
    case 'integer':
      return z
        .int()
        .min(min ?? Number.MIN_SAFE_INTEGER)
        .max(max ?? Number.MAX_SAFE_INTEGER);
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum([...(choices ?? [])]);
    case 'day':
      return day();
    case 'minutes':
      return z.int().min(1).max(1440);
    case 'person':
    case 'alias':
      return alias();
    case 'texts':
      return z.array(words());
    case 'list':
      return z.array(z.strictObject(fieldSchemas(item ?? {})));
  }
}

/** Fields that may be left out or null, except the required ones. */
function fieldSchemas(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = valueSchema(field).meta({ description: field.summary });
      if (field.required) return [name, schema];
      return [name, Array.isArray(field.empty) ? schema.optional() : schema.nullish()];
    }),
  );
}

const instant = () =>
  z.iso.datetime({
    offset: true,
    error: 'is not an ISO time with an offset, such as 2026-11-20T15:04:00+01:00',
  });

const link = () => z.strictObject({ type: z.enum(linkTypes), id: z.string(), uid: z.uuid() });

/** One record as a person or a script writes it. */
export const entrySchema = (kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind.name).optional(),
    text: kind.text.required ? words().min(1) : words().default(''),
    at: z
      .union([instant(), day()])
      .optional()
      .meta({ description: 'an ISO time with offset, or only the day' }),
    tags: z.array(tag()).default([]),
    people: z.array(alias()).default([]),
    private: z.boolean().optional(),
    ...fieldSchemas(kind.fields),
  });

/** One record as exports hold it: everything is there. */
export const recordSchema = (kind: Kind) =>
  z.strictObject({
    id: z
      .string()
      .regex(new RegExp(`^${kind.letter}[1-9]\\d{0,8}$`), { error: `is not an id such as ${kind.letter}1` }),
    uid: z.uuid(),
    kind: z.literal(kind.name),
    at: instant(),
    day: day(),
    zone: z.string().min(1).max(100),
    timed: z.boolean().default(true),
    text: words(),
    tags: z.array(tag()).default([]),
    people: z.array(alias()).default([]),
    private: z.boolean(),
    links: z.array(link()).default([]),
    backlinks: z.array(link()).default([]),
    ...fieldSchemas(kind.fields),
  });

/** `text: is too long`, for the first thing that is wrong. */
export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'is not valid';
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `there is no field “${[path, issue.keys[0]].filter(Boolean).join('.')}”`;
  return path === '' ? issue.message : `${path}: ${issue.message.replace(/^Invalid input: /, '')}`;
}
