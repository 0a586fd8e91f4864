import { appendices } from './appendix.ts';
import type { Block, Cell, Section } from './block.ts';
import { code, escaped, escapedUrl } from './escape.ts';
import type { Item, Outcome, Proof, Review, Sentence } from './review.ts';
import { idRanges, listed } from './words.ts';

/** Columns, so that it fits a terminal of eighty. */
const measure = 78;

/**
 * Blanks at which a line may end: not inside ids and names of links, not before ids, and not where the next line
 * would begin a heading, a list, a quotation, a table or a rule.
 */
const breakable = / (?![-+*>#=|:~`]|\d+[.)]|\[[a-z]\d|[^[\]]{0,400}\])/;

export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const words of text.split(breakable)) {
    if (line === '') line = words;
    else if (indent.length + line.length + 1 + words.length <= measure) line += ` ${words}`;
    else {
      lines.push(line);
      line = words;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}

/** The main text with the appendices below it; lines of a terminal's width, a line break at the end. */
export const markdown = (review: Review): string =>
  `${[review.main, ...appendices(review).flatMap(sectionText)].join('\n\n')}\n`;

/** The fields one by one, to be pasted into a form elsewhere: nothing but what one says there. */
export const plainText = ({ fields }: Review): string =>
  fields.map(({ title, text }) => `${title}\n\n${text}\n`).join('\n\n');

const sectionText = ({ title, blocks }: Section): string[] => [
  `## ${escaped(title)}`,
  ...blocks.flatMap(blockText),
];

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [wrapped(prose(block.sentences))];
    case 'items':
      return [listText(block.items.map(itemText))];
    case 'table':
      return [tableText(block.head, block.rows)];
    case 'remark':
      return [wrapped(`*${escaped(block.text)}*`)];
    case 'remarks':
      return [listText(block.texts.map(escaped))];
    case 'commands':
      return [
        block.rows
          .map(({ ids, text, command }) => `- ${escaped(text)}${cited(ids)} ${code(command)}`)
          .join('\n'),
      ];
  }
}

const listText = (texts: readonly string[]): string =>
  texts.map((text) => `- ${wrapped(text, '  ')}`).join('\n');

/** ` [g2 w7]`, or nothing. */
export const cited = (ids: readonly string[]): string => (ids.length === 0 ? '' : ` [${idRanges(ids)}]`);

/** `I wrote the design [w7].`: the mark stands before the full stop, and after any other end. */
function sentenceText({ text, ids }: Sentence): string {
  const stopped = /(?<![.…])\.$/.test(text);
  return stopped ? `${escaped(text.slice(0, -1))}${cited(ids)}.` : `${escaped(text)}${cited(ids)}`;
}

export const prose = (sentences: readonly Sentence[]): string => sentences.map(sentenceText).join(' ');

export const itemText = ({ lead, sentences }: Item): string =>
  lead === null ? prose(sentences) : `**${escaped(lead)}:** ${prose(sentences)}`;

export const headlineText = ({ text, ids }: Sentence): string => `${escaped(text)}${cited(ids)}`;

/** `Evidence: metric · design.md · toward [g2] · 3 Mar [w7]`; `on` is its day, as it is said. */
export function evidenceText(outcome: Outcome, on: string): string {
  const { id, grade, backed, proofs, people, goals, confirmedBy } = outcome;
  return [
    `Evidence: ${grade}${backed ? '' : ' (evidence needed)'}`,
    ...proofs.map(proofText),
    ...(confirmedBy.length === 0 ? [] : [`confirmed by${cited(confirmedBy)}`]),
    ...(people.length === 0 ? [] : [`with ${escaped(listed(people))}`]),
    ...(goals.length === 0 ? [] : [`toward${cited(goals)}`]),
    goals.length + confirmedBy.length === 0 ? `${on}${cited([id])}` : on,
  ].join(' · ');
}

const proofText = ({ title, url }: Proof): string =>
  url === null ? escaped(title) : `[${escaped(title)}](${escapedUrl(url)})`;

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell);
  return 'ids' in cell ? idRanges(cell.ids) : cell.proofs.map(proofText).join(', ');
}

function tableText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cellText)))].join('\n');
}
