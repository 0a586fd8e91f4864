import { type CareerError, misuse } from '../errors.ts';
import { jsonFault } from './json-fault.ts';

/**
 * JSON as data: what it says about prototypes are names like any other, and a name given twice is refused.
 * Throws misuse with the place; `source` says whose JSON it is, `hint` what may be meant instead.
 */
export function parseJson(text: string, source: string, hint?: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  let value: unknown;
  // Parsing a long text can take many times its length in memory, so that is looked at first.
  const early = plain.length > 65_536 ? notJson(plain, source, hint) : undefined;
  if (early) throw early;
  try {
    value = JSON.parse(plain);
  } catch {
    throw notJson(plain, source, hint) ?? misuse(`${source} is not JSON`, hint);
  }
  if (namesIn(plain) !== namesOf(value))
    throw notJson(plain, source, hint) ?? misuse(`${source} is not JSON`);
  return value;
}

/** How many names a sound text gives; `JSON.parse` keeps only the last of equal ones. Quick, because every line pays. */
function namesIn(text: string): number {
  let names = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= 0x20) next += 1;
    if (text.charCodeAt(next) === 0x3a) names += 1;
    start = text.indexOf('"', next);
  }
  return names;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === 0x5c) before -= 1;
  return (at - before) % 2 === 1;
}

/** How many names a value has, at any depth. */
function namesOf(value: unknown): number {
  let names = 0;
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside = Object.values(next);
    if (!Array.isArray(next)) names += inside.length;
    for (const each of inside) if (typeof each === 'object') left.push(each);
  }
  return names;
}

function notJson(text: string, source: string, hint: string | undefined): CareerError | undefined {
  const fault = jsonFault(text);
  if (!fault) return undefined;
  return misuse(`${source} is not sound JSON: ${fault.says}, at character ${fault.character}`, hint);
}
