import type { Writing } from './access.ts';
import { change, entryOf } from './entry.ts';
import type { Fields, ValuesOf } from './field.ts';
import { rowOfKind } from './id.ts';
import type { Kind, RecordOf } from './kind.ts';
import { hydrate } from './record-store.ts';

/** What is put in place of what a record says; the rest stays. */
export interface Amendment<F extends Fields> {
  readonly text?: string;
  readonly values?: Partial<ValuesOf<F>>;
}

/**
 * Changes a part of one record of a kind; `how` sees the record as it is at that moment. Throws misuse and
 * refused for ids that are none, and whatever `how` throws.
 */
export function amend<F extends Fields>(
  writing: Writing,
  kind: Kind<F>,
  id: string,
  how: (record: RecordOf<Kind<F>>) => Amendment<F>,
): RecordOf<Kind<F>> {
  const row = rowOfKind(writing.db, writing.kinds, id, kind.name);
  const record = hydrate(writing.db, writing.kinds, [row])[0]!;
  const entry = entryOf(kind, record);
  const { text = entry.text, values } = how(record as RecordOf<Kind<F>>);
  const amended = { ...entry, text, values: { ...entry.values, ...values } };
  return change(writing, kind as unknown as Kind, { row, record }, amended) as RecordOf<Kind<F>>;
}
