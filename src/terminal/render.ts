import { safeText } from './safe.ts';
import type { Block, Paragraph, Rows, Style, Text, View } from './text.ts';
import type { Paint } from './theme.ts';
import { type Measure, measureFor } from './width.ts';

export interface Screen {
  /** Columns; Infinity for files and pipes, which are never cut or folded. */
  readonly width: number;
  /** Columns of flowing words. */
  readonly proseWidth: number;
  readonly paint: Paint;
}

interface Piece {
  readonly text: string;
  readonly styles: readonly Style[];
  /** It is cut before the end of the line is. */
  readonly yields?: true;
}

type Pieces = readonly Piece[];

/** Lines ready to be written. The only place where data becomes terminal output, and it makes it safe first. */
export async function render(view: View, screen: Screen): Promise<string> {
  const blocks = view.map(flattened);
  const measure = await measureFor(blocks.flatMap(textsOf));
  const lines = blocks.flatMap((block) => linesOf(block, screen, measure));
  return lines.map((line) => `${painted(trimmed(line), screen.paint)}\n`).join('');
}

type Flat =
  | { kind: 'line'; pieces: Pieces }
  | { kind: 'paragraph'; lines: readonly Pieces[]; lead: Pieces; indent: number }
  | { kind: 'rows'; cells: readonly (readonly Pieces[])[]; rows: Rows };

const isRows = (block: Block): block is Rows => typeof block === 'object' && 'rows' in block;
const isParagraph = (block: Block): block is Paragraph => typeof block === 'object' && 'paragraph' in block;

function flattened(block: Block): Flat {
  if (isRows(block)) {
    return { kind: 'rows', rows: block, cells: block.rows.map((row) => row.map((cell) => flat(cell))) };
  }
  if (isParagraph(block)) {
    const { paragraph, lead = '', indent = 0 } = block;
    return { kind: 'paragraph', lines: flatLines(paragraph), lead: flat(lead), indent };
  }
  return { kind: 'line', pieces: flat(block) };
}

function flat(text: Text, styles: readonly Style[] = []): Piece[] {
  if (typeof text === 'string') return text === '' ? [] : [{ text: safeText(text), styles }];
  if ('style' in text) return flat(text.text, [...styles, text.style]);
  if ('yields' in text) return flat(text.yields, styles).map((piece) => ({ ...piece, yields: true }));
  return text.flatMap((part) => flat(part, styles));
}

/** Most texts are one line, and looking is quicker than splitting. */
const linesIn = (text: string): string[] =>
  text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/) : [text];

/** Line breaks are the one control that a paragraph keeps. */
function flatLines(text: Text, styles: readonly Style[] = []): Piece[][] {
  if (typeof text === 'string') return linesIn(text).map((line) => flat(line, styles));
  if ('style' in text) return flatLines(text.text, [...styles, text.style]);
  if ('yields' in text) return flatLines(text.yields, styles);
  const lines: Piece[][] = [[]];
  for (const part of text) {
    const [first = [], ...rest] = flatLines(part, styles);
    for (const piece of first) lines.at(-1)!.push(piece);
    for (const line of rest) lines.push(line);
  }
  return lines;
}

function textsOf(block: Flat): string[] {
  const pieces =
    block.kind === 'line'
      ? block.pieces
      : block.kind === 'rows'
        ? block.cells.flat(2)
        : [...block.lines.flat(), ...block.lead];
  return pieces.map(({ text }) => text);
}

function linesOf(block: Flat, screen: Screen, measure: Measure): Pieces[] {
  switch (block.kind) {
    case 'line':
      return [cut(block.pieces, screen.width, measure)];
    case 'paragraph':
      return paragraphLines(block, screen, measure);
    case 'rows':
      return rowLines(block.rows, block.cells, screen, measure);
  }
}

function columnsOf(pieces: Pieces, measure: Measure): number {
  let sum = 0;
  for (const { text } of pieces) sum += measure.columns(text);
  return sum;
}

const spaces = (columns: number): Pieces => (columns > 0 ? [{ text: ' '.repeat(columns), styles: [] }] : []);

/** Words that yield keep so many columns, enough to know what they are about. */
const shortest = 20;

/** What yields is cut first, and what is still too long at the end of the line. */
const cut = (pieces: Pieces, width: number, measure: Measure): Pieces =>
  cutAtEnd(yielded(pieces, width, measure), width, measure);

/** The pieces in so many columns, as far as those that yield allow. */
function yielded(pieces: Pieces, width: number, measure: Measure): Pieces {
  let over = columnsOf(pieces, measure) - width;
  if (over <= 0) return pieces;
  return pieces.map((piece) => {
    const columns = measure.columns(piece.text);
    if (over <= 0 || !piece.yields || columns <= shortest) return piece;
    const text = `${measure.cut(piece.text, Math.max(shortest, columns - over) - 1).trimEnd()}…`;
    over -= columns - measure.columns(text);
    return { ...piece, text };
  });
}

/** In so many lines of this width, and in more only when all that yields has. */
function folded(pieces: Pieces, width: number, lines: number, measure: Measure): Pieces[] {
  const all = columnsOf(pieces, measure);
  // A line seldom ends where the column does, so there is less room than there are columns.
  for (let room = Math.min(all, width * lines); ; room -= 4) {
    const made = wrapped(yielded(pieces, room, measure), width, measure);
    if (made.length <= lines || room <= shortest) return made.map(trimmed);
  }
}

function cutAtEnd(pieces: Pieces, width: number, measure: Measure): Pieces {
  if (columnsOf(pieces, measure) <= width) return pieces;
  const kept: Piece[] = [];
  let room = width - 1;
  for (const piece of pieces) {
    const text = measure.cut(piece.text, room);
    room -= measure.columns(text);
    kept.push({ ...piece, text });
    if (text !== piece.text) break;
  }
  const last = kept.pop();
  return last ? [...kept, { ...last, text: `${last.text.trimEnd()}…` }] : [];
}

/** Flowing words beside their lead keep at least so many columns; else they start below it. */
const leastBeside = 24;

function paragraphLines(
  { lines, lead, indent }: Extract<Flat, { kind: 'paragraph' }>,
  { proseWidth }: Screen,
  measure: Measure,
): Pieces[] {
  const beside = indent + columnsOf(lead, measure);
  const below = lead.length > 0 && proseWidth - beside < leastBeside;
  const margin = below ? indent + 4 : beside;
  const folded = lines.flatMap((line) => wrapped(line, proseWidth - margin, measure));
  const under = (line: Pieces): Pieces => (line.length === 0 ? [] : [...spaces(margin), ...line]);
  if (below) return [cut([...spaces(indent), ...lead], proseWidth, measure), ...folded.map(under)];
  const [first = [], ...rest] = folded;
  return [[...spaces(indent), ...lead, ...first], ...rest.map(under)];
}

/** Breaks between words; a word wider than the line is broken inside. */
function wrapped(line: Pieces, width: number, measure: Measure): Pieces[] {
  if (columnsOf(line, measure) <= width) return [line];
  const lines: Piece[][] = [[]];
  let used = 0;
  const words = line.flatMap(({ text, styles }) =>
    text.split(/(?<= )(?=[^ ])/).map((word) => ({ text: word, styles })),
  );
  for (const [place, word] of words.entries()) {
    let rest = word;
    if (used > 0 && used + measure.columns(unbroken(words, place)) > width) {
      lines.push([]);
      used = 0;
    }
    for (;;) {
      const head = measure.cut(rest.text, width - used) || [...rest.text].slice(0, 1).join('');
      const tail = rest.text.slice(head.length);
      lines.at(-1)?.push({ ...rest, text: head });
      used += measure.columns(head);
      // Blanks at the end of a line take no room.
      if (tail.trim() === '') break;
      lines.push([]);
      used = 0;
      rest = { ...rest, text: tail };
    }
  }
  return lines;
}

/** The word in this place with what stands at its end without a blank, such as a quotation mark of another style. */
function unbroken(words: readonly Pick<Piece, 'text'>[], place: number): string {
  let text = '';
  for (let at = place; at < words.length && !text.endsWith(' '); at += 1) text += words[at]!.text;
  return text.trimEnd();
}

function rowLines(
  { indent = 0, gap = 2, shrink, lines = 1, right = [], least = [] }: Rows,
  cells: readonly (readonly Pieces[])[],
  { width }: Screen,
  measure: Measure,
): Pieces[] {
  const columnCount = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(least[column] ?? 0, ...cells.map((row) => columnsOf(row[column] ?? [], measure))),
  );
  const yielding = shrink ?? columnCount - 1;
  const total = indent + widths.reduce((sum, each) => sum + each, 0) + gap * (columnCount - 1);
  const room = (widths[yielding] ?? 0) - Math.max(0, total - width);
  if (total > width) widths[yielding] = Math.max(8, room);
  const folds = lines > 1 && (widths[yielding] ?? 0) >= leastBeside;
  return cells.flatMap((row) => {
    const fitted = row.map((cell, column) => {
      const limit = widths[column] ?? 0;
      return folds && column === yielding ? folded(cell, limit, lines, measure) : [cut(cell, limit, measure)];
    });
    const height = Math.max(1, ...fitted.map((each) => each.length));
    return Array.from({ length: height }, (_, line) => {
      const made = fitted.flatMap((each, column) => {
        const own = each[line] ?? [];
        const room = (widths[column] ?? 0) - columnsOf(own, measure);
        const before = right.includes(column) ? room : 0;
        const behind = column < row.length - 1 ? Math.max(0, room - before) + gap : 0;
        return [...spaces(before), ...own, ...spaces(behind)];
      });
      return cut([...spaces(indent), ...made], width, measure);
    });
  });
}

/** No line ends in blanks. */
function trimmed(pieces: Pieces): Pieces {
  const last = pieces.at(-1);
  if (!last) return [];
  const text = last.text.trimEnd();
  if (text === last.text && text !== '') return pieces;
  return text === '' ? trimmed(pieces.slice(0, -1)) : [...pieces.slice(0, -1), { ...last, text }];
}

const painted = (pieces: Pieces, paint: Paint): string =>
  pieces.map(({ text, styles }) => styles.reduce((done, style) => paint(style, done), text)).join('');
