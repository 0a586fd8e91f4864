import { wrapped } from '../markdown.ts';
import type { FilledField } from '../review.ts';
import type { Asked } from './engine.ts';
import type { Facts } from './facts.ts';
import type { Form } from './form.ts';
import { characterCount, unwrapped, wordCount } from './plain.ts';

/** A form that was filled in. */
export interface Filled {
  readonly markdown: string;
  /** The room that all fields began with. */
  readonly room: number;
  readonly fields: readonly FilledField[];
  /** Of all fields with their titles, without ids, links and lines of evidence. */
  readonly words: number;
}

/** Nothing but what stands outside of fields, such as the title. */
export const withoutFields = ({ parser, templates, name }: Form, facts: Facts): Filled => ({
  markdown: tidied(parser.render(templates, facts, () => '', name)),
  room: 0,
  fields: [],
  words: 0,
});

/** Facts in ever less room: the first is the most generous, the last what nearly always fits. */
export interface Rooms {
  readonly count: number;
  /** In so many of them most texts are whole, in the others many are cut; all of them unless told. */
  readonly whole?: number;
  facts(room: number): Facts;
}

/**
 * Fills a form. Each field takes the most generous room in which it keeps its own limit. Where none does, it gives up items from
 * the end before it cuts texts short; when all fields together have too many words, all of them begin with less.
 */
export function fill(form: Form, rooms: Rooms): Filled {
  for (let first = 0; ; first += 1) {
    const filled = fillFrom(form, rooms, first);
    if (form.words === null || filled.words <= form.words || first + 1 >= rooms.count) return filled;
  }
}

function fillFrom(form: Form, rooms: Rooms, first: number): Filled {
  const fields: FilledField[] = [];
  const markdown = form.parser.render(
    form.templates,
    rooms.facts(first),
    (asked) => {
      const text = fitting(asked, rooms, first);
      if (text === '') return '';
      fields.push(fieldOf(asked, text));
      return `\n## ${asked.title}\n\n${text}\n`;
    },
    form.name,
  );
  const words = fields.reduce((sum, each) => sum + each.words + wordCount(each.title), 0);
  return { markdown: tidied(markdown), room: first, fields, words };
}

function fitting({ room, body }: Asked, rooms: Rooms, first: number): string {
  const fits = (text: string): boolean =>
    wordCount(text) <= room.words && characterCount(text) <= room.characters;
  let text = '';
  const tried = (place: number, items: number): boolean => {
    text = tidied(body(limited(rooms.facts(place), items)));
    return fits(text);
  };
  for (
    let end = Math.max(first + 1, rooms.whole ?? rooms.count), from = first;
    from < rooms.count;
    end = rooms.count
  ) {
    for (let place = from; place < end; place += 1) if (tried(place, room.items)) return text;
    const most = Math.min(room.items, longestList(rooms.facts(end - 1)));
    for (let items = most - 1; items > 0; items -= 1) if (tried(end - 1, items)) return text;
    from = end;
  }
  return text;
}

const fieldOf = ({ title, room: { words, characters, items } }: Asked, text: string): FilledField => {
  const has = { words: wordCount(text), characters: characterCount(text) };
  const limit = (most: number): number | null => (Number.isFinite(most) ? most : null);
  return {
    title,
    text: unwrapped(text),
    ...has,
    most: { words: limit(words), characters: limit(characters), items: limit(items) },
    fits: has.words <= words && has.characters <= characters,
  };
};

const longestList = (facts: Facts): number =>
  Math.max(1, ...Object.values(facts).map((each) => (Array.isArray(each) ? each.length : 0)));

function limited(facts: Facts, items: number): Facts {
  if (!Number.isFinite(items)) return facts;
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.slice(0, items) : value,
  ]);
  return Object.fromEntries(entries) as unknown as Facts;
}

/** Lines of a terminal's width, one empty line between blocks, none within a list or a table. */
function tidied(markdown: string): string {
  const lines = markdown
    .split('\n')
    .map((line) => line.trimEnd().replace(/(?<=\S) {2,}/g, ' '))
    .flatMap(lineOf);
  const kept: string[] = [];
  let blank = false;
  for (const line of lines) {
    if (line === '') {
      blank = true;
      continue;
    }
    const before = kept.at(-1);
    if (blank && before !== undefined && !isInside(before, line)) kept.push('');
    blank = false;
    kept.push(line);
  }
  return kept.join('\n').trim();
}

/** Loops leave empty lines between the points of a list and the rows of a table. */
const isInside = (before: string, after: string): boolean =>
  (/^(?:- | {2}\S)/.test(before) && after.startsWith('- ')) ||
  (before.startsWith('|') && after.startsWith('|'));

function lineOf(line: string): string[] {
  if (line === '' || /^(?:#|\|| {2}|\d+\. )/.test(line)) return [line];
  const text = line.startsWith('- ') ? `- ${wrapped(line.slice(2), '  ')}` : wrapped(line);
  return text.split('\n');
}
