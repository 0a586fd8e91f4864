import type { Template } from 'liquidjs';
import { misuse } from '../../../errors.ts';
import { engine, type Parser } from './engine.ts';

/** What a company asks for: fields in an order, each with its own room, as Markdown with Liquid in it. */
export interface Form {
  readonly name: string;
  /** For whom or what it is, in a sentence. */
  readonly about: string;
  /** Words of all fields together, at most; null where only the fields have limits. */
  readonly words: number | null;
  readonly source: string;
  readonly templates: readonly Template[];
  /** Every word of its code: a fact that is not among them is told nowhere. */
  readonly uses: ReadonlySet<string>;
  readonly parser: Parser;
}

const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Reads a form. Throws misuse that names the line when it is none. */
export function formFrom(file: string, name: string): Form {
  const source = file.replaceAll('\r\n', '\n');
  const [block = '', head = ''] = front.exec(source) ?? [];
  const told = headFrom(head, name);
  // Lines keep their numbers for what is said of them.
  const body = `${'\n'.repeat(block.split('\n').length - 1)}${source.slice(block.length)}`;
  const parser = engine();
  const templates = parser.parse(body, name);
  return { name, ...told, source, templates, uses: wordsOfCode(body), parser };
}

const wordsOfCode = (body: string): ReadonlySet<string> =>
  new Set(
    [...body.matchAll(/\{[{%]([\s\S]*?)[%}]\}/g)].flatMap(
      ([, code = '']) => code.replace(/"[^"]*"|'[^']*'/g, '').match(/[a-z_]+/g) ?? [],
    ),
  );

const keys = ['about', 'words'];

function headFrom(head: string, name: string): Pick<Form, 'about' | 'words'> {
  const told = new Map<string, string>();
  for (const [place, line] of head.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, key = '', value = ''] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [];
    if (!keys.includes(key))
      throw misuse(
        `line ${place + 2} of ${name} is not understood: “${line}”`,
        'the head of a form knows two lines: “about: …” and “words: 700”',
      );
    told.set(key, value.trim());
  }
  const words = told.get('words');
  if (words !== undefined && !/^[1-9]\d{0,5}$/.test(words))
    throw misuse(`“${words}” is not a number of words in ${name}`, 'for example “words: 700”');
  return { about: told.get('about') ?? '', words: words === undefined ? null : Number(words) };
}
