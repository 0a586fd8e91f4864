import type { Field, Fields } from './field.ts';
import type { Kind } from './kind.ts';

/** Between the fields of a kind and the columns of its detail table. */

export type Cell = string | number | null;

/** The column of a field. */
export const columnNamed = (name: string): string =>
  name === name.toLowerCase() ? name : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** People stand in the mention table, with the field's name as their role. */
export const isPerson = (field: Field): boolean => field.type === 'person';

/** What follows from the fields of a kind, worked out once: it is asked for with every record. */
function forKind<T>(workOut: (fields: [name: string, field: Field][]) => T): (kind: Kind) => T {
  const known = new WeakMap<Fields, T>();
  return ({ fields }) => {
    const found = known.get(fields) ?? workOut(Object.entries(fields));
    known.set(fields, found);
    return found;
  };
}

export interface Column {
  readonly name: string;
  readonly column: string;
  readonly field: Field;
}

/** Name and column of every field that has one. */
export const columnsOf = forKind((fields): readonly Column[] =>
  fields
    .filter(([, field]) => !isPerson(field))
    .map(([name, field]) => ({ name, column: columnNamed(name), field })),
);

export const personFields = forKind((fields): readonly string[] =>
  fields.filter(([, field]) => isPerson(field)).map(([name]) => name),
);

export function toCell(field: Field, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (field.type === 'boolean') return value ? 1 : 0;
  if (field.type === 'list' || field.type === 'texts') return JSON.stringify(value);
  return value as Cell;
}

/** A list that came with a later version is null in rows from before. */
export function fromCell(field: Field, cell: Cell): unknown {
  if (cell === null) return field.type === 'list' || field.type === 'texts' ? [] : null;
  if (field.type === 'boolean') return cell === 1;
  if (field.type === 'list' || field.type === 'texts') return JSON.parse(cell as string);
  return cell;
}

/** The values as they will be read back. */
export const storedValues = (
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    columnsOf(kind).map(({ name, field }) => [name, fromCell(field, toCell(field, values[name]))]),
  );

/** Sorted as SQLite sorts text, which is not how JavaScript does it beyond the basic plane. */
export const inByteOrder = (texts: Iterable<string>): string[] =>
  [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** All words of a record that search should find: its own text and every text in its fields. */
export function wordsOf(text: string, fields: Fields, values: Readonly<Record<string, unknown>>): string {
  const own = Object.entries(fields).flatMap(([name, field]) => wordsIn(field, values[name]));
  return [text, ...own].filter((part) => part !== '').join('\n');
}

function wordsIn(field: Field, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (['text', 'person', 'alias'].includes(field.type)) return [value as string];
  if (field.type === 'texts') return [...(value as string[])];
  if (field.type !== 'list') return [];
  return (value as Record<string, unknown>[]).flatMap((item) =>
    Object.entries(field.item ?? {}).flatMap(([name, inner]) => wordsIn(inner, item[name])),
  );
}
