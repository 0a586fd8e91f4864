import { z } from 'zod';
import { largestNumber, longestText, textFault } from './accept.ts';
import { aliasFrom, type Field, type Fields, tagFrom } from './field.ts';
import type { Kind } from './kind.ts';
import { linkTypes } from './record.ts';

/**
 * What JSON may say, for imports, `--from` and the published JSON Schema; loaded only when JSON is read. Every
 * rule has its sentence here, and its words in JSON Schema beside it.
 */

type Wrong = { readonly error: (issue: { readonly input?: unknown }) => string };

/** One sentence for whatever is wrong with a value, after its name and a colon. */
export const must = (sentence: string): Wrong => ({
  error: ({ input }) => (input === undefined ? 'is missing' : `must be ${sentence}`),
});

const figure = (value: number): string => String(value).replace('-', '−');

/** Neither a NUL nor half a character: what `textFault` refuses, as JSON Schema says it. */
const sound = '^[^\\u0000\\ud800-\\udfff]*$';

const words = () =>
  z
    .string(must('a text'))
    .refine((text) => textFault(text) === undefined, { error: ({ input }) => textFault(String(input)) ?? '' })
    .meta({ maxLength: longestText, pattern: sound });

/** A text that says something. */
export const saying = () =>
  words()
    .refine((text) => text.trim() !== '', { error: 'is empty' })
    .meta({ maxLength: longestText, allOf: [{ pattern: sound }, { pattern: '\\S' }] });

/** A text of one line, as files of one's own hold names and titles. */
export const oneLine = (most: number) =>
  z
    .string(must('a text'))
    .trim()
    .min(1, { error: 'is empty' })
    .max(most, { error: `is longer than ${most} characters` })
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, { error: 'must be one line of plain text' });

const shaped = (pattern: RegExp, sentence: string) => z.string(must(sentence)).regex(pattern, must(sentence));

const read = (parse: (words: string) => string) => (text: string, context: z.core.$RefinementCtx) => {
  try {
    return parse(text);
  } catch {
    context.issues.push({ code: 'custom', input: text, message: `is not a name that can be used` });
    return z.NEVER;
  }
};

const alias = () =>
  shaped(
    /^@?[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,59}$/u,
    'an alias, one word of letters, digits, dots and dashes such as lead or peer-2',
  ).transform(read(aliasFrom));

const tag = () =>
  shaped(
    /^#?\p{L}[\p{L}\p{N}\p{M}/_-]{0,59}$/u,
    'a tag, one word that starts with a letter such as hiring or on-call',
  ).transform(read(tagFrom));

/** Every day of the years 1900 to 2199. */
const dayPattern = z.regexes.date.source.replace('^', '(?=19|20|21)').replace(/\$$/, '');
const timePattern =
  'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d|18:00))';

export const day = () => shaped(new RegExp(`^${dayPattern}$`, 'u'), 'a day such as 2026-11-20');

const instant = () =>
  shaped(
    new RegExp(`^${dayPattern}${timePattern}$`, 'u'),
    'an ISO time with an offset such as 2026-11-20T15:04:00+01:00',
  );

const instantOrDay = () =>
  shaped(
    new RegExp(`^${dayPattern}(?:${timePattern})?$`, 'u'),
    'a day such as 2026-11-20, or an ISO time with an offset such as 2026-11-20T15:04:00+01:00',
  );

function whole(min: number | undefined, max: number | undefined): z.ZodType {
  const range = min === undefined || max === undefined ? '' : ` from ${figure(min)} to ${figure(max)}`;
  const wrong = must(`a whole number${range}`);
  const safe = Number.MAX_SAFE_INTEGER;
  return z
    .int(wrong)
    .min(min ?? -safe, wrong)
    .max(max ?? safe, wrong);
}

function number(): z.ZodType {
  const wrong = must('a number between −10^15 and 10^15');
  return z.number(wrong).min(-largestNumber, wrong).max(largestNumber, wrong);
}

function valueSchema({ type, required, min, max, choices = [], item }: Field): z.ZodType {
  switch (type) {
    case 'text':
      // Empty words say nothing, however they come in.
      return required ? saying() : words().transform((text) => (text === '' ? null : text));
    case 'integer':
      return whole(min, max);
    case 'number':
      return number();
    case 'boolean':
      return z.boolean(must('true or false'));
    case 'choice':
      return z.enum([...choices], must(`one of ${choices.join(', ')}`));
    case 'day':
      return day();
    case 'minutes':
      return whole(1, 1440);
    case 'person':
    case 'alias':
      return alias();
    case 'texts':
      return z.array(words(), must('a list of texts'));
    case 'list':
      return z.array(z.strictObject(fieldSchemas(item ?? {}), must('an object with fields')), must('a list'));
  }
}

/** Fields that may be left out or null, except the required ones. */
function fieldSchemas(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = valueSchema(field);
      const told = (field.required ? schema : schema.nullish()).meta({ description: field.summary });
      return [name, told];
    }),
  );
}

const list = (item: z.ZodType<string>) => z.array(item, must('a list')).optional();

/** What every record can say, whoever writes it. */
const shared = (kind: Kind) => ({
  text: (kind.text.required ? saying() : words().default('')).meta({ description: kind.text.ask }),
  tags: list(tag()),
  people: list(alias()).meta({ description: 'aliases of those involved' }),
  private: z
    .boolean(must('true or false'))
    .optional()
    .meta({ description: 'kept out of shared reviews; as usual for its kind unless told' }),
});

const anObject = must('an object with fields');

const kindName = (kind: Kind) => z.literal(kind.name, must(`“${kind.name}”`));

/** Making a schema takes longer than using it on many lines, so each is made once. */
function onceForKind<S>(make: (kind: Kind) => S): (kind: Kind) => S {
  const made = new WeakMap<Kind, { schema: S }>();
  return (kind) => {
    const known = made.get(kind) ?? { schema: make(kind) };
    made.set(kind, known);
    return known.schema;
  };
}

/** One record as a person or a script writes it. */
export const entrySchema = onceForKind((kind) =>
  z.strictObject(
    {
      kind: kindName(kind).optional().meta({ description: 'needed in a line of an import' }),
      at: instantOrDay().optional().meta({ description: 'when it happened; now unless told' }),
      ...shared(kind),
      ...fieldSchemas(kind.fields),
    },
    anObject,
  ),
);

const uid = () =>
  shaped(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'a UUID in lower case such as 019a9c1e-8f00-7000-8000-000000000000',
  );

const id = (letter: string, example: string) =>
  shaped(new RegExp(`^${letter}[1-9]\\d{0,7}$`), `an id such as ${example}`);

const link = () =>
  z.strictObject(
    {
      type: z.enum(linkTypes, must(`one of ${linkTypes.join(', ')}`)),
      id: id('[a-z]', 'f23'),
      uid: uid(),
    },
    anObject,
  );

const links = () => z.array(link(), must('a list')).optional();

/** One record as exports hold it. What a line leaves out is taken as empty, or stays as it is. */
export const recordSchema = onceForKind((kind) =>
  z.strictObject(
    {
      id: id(kind.letter, `${kind.letter}1`),
      uid: uid(),
      kind: kindName(kind),
      at: instant(),
      day: day(),
      zone: shaped(/^[\w+:/-]{1,100}$/, 'the name of a time zone such as Europe/Berlin'),
      timed: z
        .boolean(must('true or false'))
        .optional()
        .meta({ description: 'false when only the day is known' }),
      ...shared(kind),
      links: links().meta({ description: 'from this record to others' }),
      backlinks: links().meta({ description: 'not read: the records they come from say them' }),
      ...fieldSchemas(kind.fields),
    },
    anObject,
  ),
);

/** `text: is longer than 1 MiB`, for the first thing that is wrong. */
export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'it cannot be read';
  const path = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
  if (issue.code === 'unrecognized_keys') {
    return `there is no field “${[path, issue.keys[0]].filter((part) => part !== '').join('.')}”`;
  }
  return path === '' ? `it ${issue.message}` : `${path}: ${issue.message}`;
}

/** JSON Schema of what a schema accepts (draft 2020-12), without the line that names the draft. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
