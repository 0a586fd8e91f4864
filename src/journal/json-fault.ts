/** A place where a text stops being JSON, or says the same name twice. */
export interface JsonFault {
  /** A clause: `there is a comma too many`. */
  readonly says: string;
  /** Counted from 1. */
  readonly character: number;
}

/** What may come next: in an object a name, its colon, its value, a comma; in a list a value, a comma. */
type Expected = 'value' | 'first' | 'name' | 'firstName' | 'colon' | 'comma' | 'end';

interface Container {
  readonly closing: '}' | ']';
  readonly names: Set<string> | undefined;
  /** How many parts a comma was found before. */
  commas: number;
}

/** No record comes near these, and what goes beyond them could only be meant to use up memory. */
const deepest = 1000;
const mostFields = 1000;
const mostItems = 150_000;

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The first fault of a text, or undefined when it is JSON whose objects name every field once. Strict as
 * `JSON.parse`, which neither finds doubled names nor says places in words. Memory stays small, whatever the
 * text is.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: Container[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const fault = (says: string, place = at): JsonFault => ({ says, character: place + 1 });
  const step = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const fits = pattern.test(text);
    if (fits) at = pattern.lastIndex;
    return fits;
  };
  for (;;) {
    at = afterBlanks(text, at);
    const character = text.charAt(at);
    const inside = open.at(-1);
    if (character === '') return expected === 'end' ? undefined : fault('it ends too early');
    if (expected === 'end') return fault('something follows its end');
    if (inside && character === inside.closing && closes(expected)) {
      open.pop();
      at += 1;
      expected = open.length === 0 ? 'end' : 'comma';
    } else if (expected === 'comma') {
      if (character !== ',') return fault(`a comma or “${inside?.closing}” is missing`);
      at += 1;
      expected = inside?.names ? 'name' : 'value';
      if (inside) inside.commas += 1;
      if (inside && inside.commas >= (inside.names ? mostFields : mostItems))
        return fault(inside.names ? 'there are too many fields' : 'a list is too long');
    } else if (expected === 'colon') {
      if (character !== ':') return fault('a colon is missing');
      at += 1;
      expected = 'value';
    } else if (expected === 'name' || expected === 'firstName') {
      if (character === '}') return fault('there is a comma too many');
      if (character !== '"') return fault('a name in double quotes is missing');
      const end = stringEnd(text, at);
      if (typeof end === 'object') return end;
      const name = JSON.parse(text.slice(at, end)) as string;
      if (inside?.names?.has(name)) return fault(`“${name}” is given twice`);
      inside?.names?.add(name);
      at = end;
      expected = 'colon';
    } else if (character === '{' || character === '[') {
      const isObject = character === '{';
      if (open.length === deepest) return fault('it is nested too deeply');
      open.push({ closing: isObject ? '}' : ']', names: isObject ? new Set() : undefined, commas: 0 });
      at += 1;
      expected = isObject ? 'firstName' : 'first';
    } else {
      if (character === '"') {
        const end = stringEnd(text, at);
        if (typeof end === 'object') return end;
        at = end;
      } else if (character === ']') return fault('there is a comma too many');
      else if (!step(word) && !step(number)) return fault(`“${wordAt(text, at)}” is no value`);
      expected = open.length === 0 ? 'end' : 'comma';
    }
  }
}

const closes = (expected: Expected): boolean =>
  expected === 'comma' || expected === 'first' || expected === 'firstName';

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

/** Where the string that starts here ends, or what is wrong inside it. */
function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { says: 'a text holds a control character as it is', character: at + 1 };
    if (code === 0x5c) {
      escaped.lastIndex = at;
      if (!escaped.test(text))
        return { says: 'a backslash is followed by nothing it can stand before', character: at + 1 };
      at = escaped.lastIndex - 1;
    }
  }
  return { says: 'a text is not closed', character: start + 1 };
}

const wordAt = (text: string, at: number): string =>
  /^[\p{L}\p{N}+._-]{1,20}|^./su.exec(text.slice(at, at + 40))?.[0] ?? '';
