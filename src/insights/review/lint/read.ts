import { type Mark, masked } from './mask.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'evidence';

/** A heading, a paragraph, a point or a row of a text, with the lines it came from. */
export interface Block {
  readonly kind: BlockKind;
  /** Counted from 1. */
  readonly line: number;
  /** As it is written, without the blanks before further lines. */
  readonly raw: string;
  /** The same length: what nobody reads aloud (ids, links, code, marks of lists) is blanks. */
  readonly seen: string;
  readonly marks: readonly Mark[];
  /** All that it cites. */
  readonly ids: readonly string[];
  /** What it stands on where it cites nothing itself: its headline or the point above it. */
  readonly inherited: readonly string[];
  /** All that is cited below its heading, the heading itself included. */
  readonly around: readonly string[];
}

/** What stands below a heading of the second rank, or above the first one. */
export interface Part {
  readonly title: string | null;
  readonly line: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Text {
  /** The first heading, without its marks; null without any. */
  readonly title: string | null;
  readonly titleLine: number;
  /** Who, which days, for whom: above the first part. */
  readonly head: string;
  /** What no reader of the page sees, and everybody who opens the file. */
  readonly comments: readonly { readonly line: number; readonly words: string }[];
  readonly main: readonly Part[];
  readonly appendix: readonly Part[];
}

/** The program's own lists below a review; they name records and claim nothing. */
const ownPart = /^(?:Appendix \p{L}\b|What is missing$|Method and gaps$)/u;

/** A Markdown text as what it claims, line by line. Pure; never refuses. */
export function textFrom(markdown: string): Text {
  const lines = withoutAsides(markdown).split(/\r?\n/);
  const titleAt = lines.findIndex((line) => /^#\s/.test(line));
  const starts = [...lines.keys()].filter((place) => /^##\s/.test(lines[place]!));
  const first = starts[0] ?? lines.length;
  const isHeaded = titleAt >= 0 && starts.length > 0;
  const parts = starts.map((start, place): Part => {
    const end = starts[place + 1] ?? lines.length;
    return partFrom(lines.slice(start + 1, end), start + 1, lines[start]!.replace(/^##\s+/, '').trim());
  });
  // A text without parts is all main text; above the first part there is only who, when and for whom.
  const loose = isHeaded ? [] : [partFrom(lines.slice(titleAt + 1, first), titleAt + 1, null)];
  const own = parts.findIndex(({ title }) => ownPart.test(title ?? ''));
  const main = own < 0 ? parts : parts.slice(0, own);
  return {
    title: titleAt < 0 ? null : lines[titleAt]!.replace(/^#\s+/, '').trim(),
    titleLine: Math.max(titleAt, 0) + 1,
    comments: [...markdown.matchAll(comment)].map((match) => ({
      line: markdown.slice(0, match.index).split('\n').length,
      words: match[0],
    })),
    head: isHeaded ? lines.slice(titleAt + 1, first).join('\n') : '',
    main: [...loose.filter(({ blocks }) => blocks.length > 0), ...main],
    appendix: own < 0 ? [] : parts.slice(own),
  };
}

const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** Comments and fenced code give way to blank lines, so that lines keep their numbers. */
const withoutAsides = (markdown: string): string =>
  markdown
    .replace(comment, (words) => words.replace(/[^\n]/g, ''))
    .replace(/^(```|~~~)[\s\S]*?(?:^\1.*$|(?![\s\S]))/gm, (words) => words.replace(/[^\n]/g, ''));

/** `above`: how many lines stand before the first of these. */
function partFrom(lines: readonly string[], above: number, title: string | null): Part {
  const raws = rawBlocks(lines, above);
  return {
    title,
    line: title === null ? above + 1 : above,
    text: lines.join('\n').trim(),
    blocks: linked(raws),
  };
}

interface Raw {
  readonly kind: BlockKind;
  readonly line: number;
  readonly indent: number;
  readonly lines: string[];
}

const separator = /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/;

function rawBlocks(lines: readonly string[], above: number): Raw[] {
  const blocks: Raw[] = [];
  let open: Raw | undefined;
  let isCounts = false;
  const begin = (kind: BlockKind, place: number, line: string): void => {
    open = { kind, line: above + place + 1, indent: /^\s*/.exec(line)![0].length, lines: [line] };
    blocks.push(open);
    if (kind === 'heading' || kind === 'row') open = undefined;
  };
  for (const [place, line] of lines.entries()) {
    const isTable = /^\s*\|/.test(line);
    if (line.trim() === '' || (separator.test(line) && !(open && !isTable))) open = undefined;
    else if (/^#{1,6}\s/.test(line)) begin('heading', place, line);
    else if (isTable) {
      const isHead = separator.test(lines[place + 1] ?? '') && /^\s*\|/.test(lines[place + 1] ?? '');
      // A table without a name over its first column is the program's own: counts of two periods.
      if (isHead) isCounts = /^\s*\|\s*\|/.test(line);
      else if (!isCounts) begin('row', place, line);
    } else if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) begin('item', place, line);
    else if (open) open.lines.push(line);
    else begin(/^\*Evidence: /.test(line) ? 'evidence' : 'paragraph', place, line);
  }
  return blocks;
}

function linked(raws: readonly Raw[]): Block[] {
  const bare = raws.map(({ kind, line, lines, indent }) => {
    const raw = lines.map((each, place) => (place === 0 ? each : each.trimStart())).join('\n');
    const { seen, marks } = masked(raw);
    return { kind, line, raw, seen, marks, indent, ids: [...new Set(marks.flatMap(({ ids }) => ids))] };
  });
  let below = -1;
  const stretch = bare.map(({ kind }, place) => {
    if (kind === 'heading') below = place;
    return below;
  });
  const groups = Map.groupBy(bare.keys(), (place) => stretch[place]!);
  const around = new Map(
    [...groups].map(([at, places]) => [at, [...new Set(places.flatMap((place) => bare[place]!.ids))]]),
  );
  let point: readonly string[] = [];
  return bare.map(({ indent, ...block }, place) => {
    if (block.kind === 'item' && indent < 2) point = block.ids;
    const heading = bare[stretch[place]!]?.ids ?? [];
    return {
      ...block,
      inherited: block.kind !== 'item' ? heading : indent >= 2 ? point : [],
      around: around.get(stretch[place]!)!,
    };
  });
}

/** The line of a place inside a block. */
export const lineAt = ({ line, raw }: Pick<Block, 'line' | 'raw'>, place: number): number =>
  line + raw.slice(0, place).split('\n').length - 1;
