import type { Item, Proof, Sentence } from './review.ts';

/** What stands in one cell of a table. */
export type Cell = string | { readonly ids: readonly string[] } | { readonly proofs: readonly Proof[] };

/** What appendices are made of, before any format. */
export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
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

export const remark = (text: string): Block => ({ kind: 'remark', text });

export const paragraph = (sentences: readonly Sentence[]): Block[] =>
  sentences.length === 0 ? [] : [{ kind: 'paragraph', sentences }];

/** A section that has something in it. */
export const section = (title: string, ...blocks: readonly Block[]): Section[] =>
  blocks.length === 0 ? [] : [{ title, blocks }];
