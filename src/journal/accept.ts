import { misuse } from '../errors.ts';
import type { Fields } from './field.ts';

/** Longer texts are refused and kept as drafts: one record is a thought, not an archive. 1 MiB of UTF-8. */
export const longestText = 1_048_576;

/** All texts of a record together: 4 MiB, so that its JSON is always short enough to be read back. */
const longestRecord = 4 * longestText;

/** Figures beyond this lose their last digit on the way through files and sums. */
export const largestNumber = 1e15;

/** What is wrong with a text: what SQLite would silently change, or its length. Undefined when nothing is. */
export function textFault(text: string): string | undefined {
  const zero = text.indexOf('\u0000');
  if (zero >= 0) return `has a NUL character at position ${zero + 1}`;
  if (!text.isWellFormed()) return 'has half a character (a lone surrogate) in it';
  if (text.length > longestText / 4 && Buffer.byteLength(text) > longestText) return 'is longer than 1 MiB';
  return undefined;
}

/** Throws misuse for what `textFault` finds. `where` names the field. */
function acceptText(where: string, text: string): void {
  const fault = textFault(text);
  if (fault === undefined) return;
  const hint = fault.startsWith('is longer')
    ? 'keep the whole in a file and log what matters with a link'
    : 'take it out and try again';
  throw misuse(`the ${where} ${fault}`, hint);
}

/** Throws misuse for the first text, number or list of a record that cannot be kept. */
export function acceptRecord(fields: Fields, text: string, values: Values): void {
  acceptText('text', text);
  const length = text.length + acceptValues(fields, values);
  if (length > longestRecord)
    throw misuse('the record is longer than 4 MiB in all', 'keep the whole in a file and log what matters');
}

type Values = Readonly<Record<string, unknown>>;

/** Returns how long all of it is, roughly: lists count for their brackets and names too. */
function acceptValues(fields: Fields, values: Values): number {
  let length = 0;
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (typeof value === 'string') {
      acceptText(name, value);
      length += value.length;
    } else if (typeof value === 'number' && !(Math.abs(value) <= largestNumber)) {
      throw misuse(`the ${name} is not a number between −10^15 and 10^15`, 'for example 3 or 2.4');
    } else if (Array.isArray(value)) {
      for (const item of value) {
        if (typeof item === 'string') acceptText(name, item);
        length += typeof item === 'string' ? item.length + 3 : 20 + acceptValues(field.item ?? {}, item);
      }
    }
  }
  return length;
}
