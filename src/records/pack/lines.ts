import { misuse } from '../../errors.ts';
import { type Field, type Fields, list, type Saying, type ValuesOf } from '../../journal/field.ts';

/** A list whose items hold lists themselves, so that a form writes each as one line of JSON. */
export const jsonLines = <F extends Fields>(
  saying: Saying & { readonly item: F; readonly example: string },
): Field<readonly ValuesOf<F>[]> =>
  list({
    ...saying,
    formatLine: (item) => JSON.stringify(item),
    parseLine(words) {
      try {
        return itemFrom(saying.item, JSON.parse(words)) as ValuesOf<F>;
      } catch {
        throw misuse(`“${words.slice(0, 60)}” cannot be read`, `write it as ${saying.example}`);
      }
    },
  });

class NotAnItem extends Error {}

/** Every field of an item, in order; those that are missing are empty. Throws for what is none. */
function itemFrom(fields: Fields, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotAnItem();
  const given = value as Readonly<Record<string, unknown>>;
  if (Object.keys(given).some((name) => !Object.hasOwn(fields, name))) throw new NotAnItem();
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, partFrom(field, given[name] ?? field.empty)]),
  );
}

function partFrom({ type, required, item, min = 0, max = 0 }: Field, value: unknown): unknown {
  if (value === null && !required) return null;
  if (type === 'list' && Array.isArray(value)) return value.map((each) => itemFrom(item ?? {}, each));
  if (type === 'text' && typeof value === 'string' && !(required && value.trim() === '')) return value;
  if (type === 'integer' && Number.isInteger(value) && Number(value) >= min && Number(value) <= max)
    return value;
  throw new NotAnItem();
}
