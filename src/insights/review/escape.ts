import { safeText } from '../../terminal/safe.ts';
import { onOneLine } from './words.ts';

/**
 * A text as Markdown that shows it and does nothing else: no heading, list, link, image, emphasis, code, table
 * cell, HTML, entity, formula or automatic link comes from a record.
 */
export const escaped = (text: string): string => (isPlain(text) ? text : escapedFully(text));

/** Most of what is written needs nothing done, and looking for nine things in it takes time. */
const isPlain = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9 ,;.%→“”()’…-]*$/.test(text) && !/www/i.test(text);

const escapedFully = (text: string): string =>
  safeText(onOneLine(text))
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/(\b\w+):(?=\/\/)/g, '$1\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/(?<=\S)@(?=\w)/g, '\\@')
    .replace(/^[#>+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** The address between angle brackets, where nothing in it can end it. */
export const escapedUrl = (url: string): string =>
  `<${safeText(url).replace(/[<>\\\s|]/g, (character) => encodeURIComponent(character))}>`;

/** Words to type, as code: backticks inside are no end of it. */
export function code(words: string): string {
  const plain = safeText(onOneLine(words));
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${plain}${gap}${fence}`;
}
