import { type CareerError, misuse } from '../errors.ts';
import { jsonFault } from './json-fault.ts';

/**
 * JSON as data: what it says about prototypes are names like any other, and a name given twice is refused.
 * Throws misuse with the place; `source` says whose JSON it is, `hint` what may be meant instead.
 */
export function parseJson(text: string, source: string, hint?: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    throw notJson(plain, source, hint) ?? misuse(`${source} is not JSON`, hint);
  }
  const doubled = notJson(plain, source, hint);
  if (doubled) throw doubled;
  return value;
}

function notJson(text: string, source: string, hint: string | undefined): CareerError | undefined {
  const fault = jsonFault(text);
  if (!fault) return undefined;
  return misuse(`${source} is not sound JSON: ${fault.says}, at character ${fault.character}`, hint);
}
