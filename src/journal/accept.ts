import { misuse } from '../errors.ts';
import type { Fields } from './field.ts';

/** Longer texts are refused and kept as drafts: one record is a thought, not an archive. 1 MiB of UTF-8. */
export const longestText = 1_048_576;

/** Throws misuse for what SQLite would silently change, and for what is too long. `where` names the field. */
export function acceptText(where: string, text: string): void {
  const zero = text.indexOf('\u0000');
  if (zero >= 0)
    throw misuse(`the ${where} has a NUL character at position ${zero + 1}`, 'take it out and try again');
  if (!text.isWellFormed()) {
    throw misuse(`the ${where} has half a character (a lone surrogate) in it`, 'take it out and try again');
  }
  if (text.length > longestText / 4 && Buffer.byteLength(text) > longestText) {
    throw misuse(
      `the ${where} is longer than 1 MiB`,
      'keep the whole in a file and log what matters with a link',
    );
  }
}

/** `acceptText` for every text in the fields of a record. */
export function acceptValues(fields: Fields, values: Readonly<Record<string, unknown>>): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (typeof value === 'string') acceptText(name, value);
    else if (Array.isArray(value)) {
      for (const item of value) {
        if (typeof item === 'string') acceptText(name, item);
        else if (field.item) acceptValues(field.item, item);
      }
    }
  }
}
