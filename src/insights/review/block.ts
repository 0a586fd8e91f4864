import type { Item, Outcome, Proof, Sentence } from './review.ts';
import { wordsIn } from './words.ts';

/** What stands in one cell of a table. */
export type Cell = string | { readonly ids: readonly string[] } | { readonly proofs: readonly Proof[] };

/** The review in order, before any format: Markdown, and later others, are written from these. */
export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  /** `on` is the day it is dated, as it is said. */
  | { readonly kind: 'outcome'; readonly place: number; readonly outcome: Outcome; readonly on: string }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** The program's own words about the document; no claim, and so without an id. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'remarks'; readonly texts: readonly string[] }
  /** What could be done, with the whole command. */
  | { readonly kind: 'commands'; readonly rows: readonly CommandRow[] };

export interface CommandRow {
  readonly ids: readonly string[];
  readonly text: string;
  readonly command: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly title: string;
  /** Who, which days, for whom: one line each. */
  readonly head: readonly string[];
  readonly main: readonly Section[];
  readonly appendices: readonly Section[];
}

export const remark = (text: string): Block => ({ kind: 'remark', text });

export const paragraph = (sentences: readonly Sentence[]): Block[] =>
  sentences.length === 0 ? [] : [{ kind: 'paragraph', sentences }];

export const items = (list: readonly Item[]): Block[] =>
  list.length === 0 ? [] : [{ kind: 'items', items: list }];

/** A section that has something in it. */
export const section = (title: string, ...blocks: readonly Block[]): Section[] =>
  blocks.length === 0 ? [] : [{ title, blocks }];

function sentencesIn(block: Block): readonly Sentence[] {
  if (block.kind === 'paragraph') return block.sentences;
  if (block.kind === 'items') return block.items.flatMap(({ sentences }) => sentences);
  return block.kind === 'outcome' ? [block.outcome.headline, ...block.outcome.sentences] : [];
}

function textsIn(block: Block): readonly string[] {
  const said = sentencesIn(block).map(({ text }) => text);
  if (block.kind === 'items') return [...said, ...block.items.map(({ lead }) => lead ?? '')];
  if (block.kind === 'table')
    return [...block.head, ...block.rows.flat().filter((cell) => typeof cell === 'string')];
  return block.kind === 'remark' ? [block.text] : said;
}

/** Words that are read, ids and links apart. */
export const wordsOf = (sections: readonly Section[]): number =>
  sections
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsIn)])
    .reduce((sum, text) => sum + wordsIn(text), 0);

/** Every id that these sections cite. */
export const idsOf = (sections: readonly Section[]): string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      const said = sentencesIn(block).flatMap(({ ids }) => ids);
      if (block.kind === 'outcome') return [...said, ...block.outcome.goals, ...block.outcome.confirmedBy];
      if (block.kind !== 'table') return said;
      return block.rows.flat().flatMap((cell) => (typeof cell === 'object' && 'ids' in cell ? cell.ids : []));
    });
