import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { htmlText } from './html.ts';
import { idsAlone } from './ids.ts';
import { saidBy } from './said.ts';

interface Cell {
  readonly open: Token;
  readonly words: Token;
  readonly close: Token;
}

interface Row {
  readonly open: Token;
  readonly cells: Cell[];
}

interface Table {
  readonly open: Token;
  /** The first is its head. */
  readonly rows: Row[];
}

/** Tables with heads for columns and rows, each in a region of its own that scrolls where it is too wide. */
export function plainTables(reader: MarkdownIt, known: Set<string>): void {
  reader.core.ruler.push('tables', (state) => {
    for (const table of tablesIn(state.tokens)) dress(table, known, state);
    nameTables(state.tokens);
  });
  const { rules } = reader.renderer;
  rules.table_open = (tokens, at) =>
    `<div class="scroll" role="region" tabindex="0" aria-label="${htmlText(String(tokens[at]?.meta?.name ?? 'Table'))}">\n<table>\n`;
  rules.table_close = () => '</table>\n</div>\n';
}

function tablesIn(tokens: readonly Token[]): Table[] {
  const tables: Table[] = [];
  tokens.forEach((token, at) => {
    if (token.type === 'table_open') tables.push({ open: token, rows: [] });
    else if (token.type === 'tr_open') tables.at(-1)?.rows.push({ open: token, cells: [] });
    else if (token.type === 'th_open' || token.type === 'td_open')
      tables
        .at(-1)
        ?.rows.at(-1)
        ?.cells.push({ open: token, words: tokens[at + 1]!, close: tokens[at + 2]! });
  });
  return tables;
}

function dress({ rows: [head, ...body] }: Table, known: Set<string>, state: StateCore): void {
  if (head === undefined) return;
  head.cells.forEach((cell, column) => {
    const own = body.flatMap(({ cells }) => cells[column] ?? []);
    const kind = kindOf(
      cell,
      own.map(({ words }) => words.content).filter((text) => text !== ''),
    );
    for (const { open } of [cell, ...own]) {
      // A style of its own, as Markdown gives to an aligned column, is refused by the page.
      open.attrs = kind === null ? null : [['class', kind]];
    }
    if (cell.words.content === '') {
      // A head that says nothing is none.
      cell.open.tag = 'td';
      cell.close.tag = 'td';
    } else cell.open.attrSet('scope', 'col');
    for (const { words } of own) {
      const ids = idsAlone(words.content);
      if (ids !== undefined) words.children = [wordsToken(state, 'ids', ids)];
    }
  });
  const isIndex = saidBy(head.cells[0]?.words) === 'Id';
  for (const { open, cells } of body) {
    const [first] = cells;
    if (first === undefined || first.words.content === '') continue;
    first.open.tag = 'th';
    first.close.tag = 'th';
    first.open.attrSet('scope', 'row');
    const id = first.words.content;
    if (!isIndex || !/^[a-z]\d+$/.test(id) || known.has(id)) continue;
    known.add(id);
    open.attrSet('id', id);
    // A row does not lead to itself.
    first.words.children = [wordsToken(state, 'text', id)];
  }
}

/** What all cells of a column are alike in: figures stand at the right, short words are not broken, long ones get room. */
function kindOf(head: Cell, said: readonly string[]): string | null {
  const isRight = /right/.test(String(head.open.attrGet('style') ?? ''));
  if (isRight || (said.length > 0 && said.every((text) => /^[+−-]?\d[\d.,]*(?: %)?$/.test(text))))
    return 'amount';
  if (said.length > 0 && said.every((text) => idsAlone(text) !== undefined)) return 'cited';
  if (said.length > 0 && said.every((text) => text.length <= 14)) return 'short';
  return said.some((text) => text.length > 20) ? 'prose' : null;
}

function wordsToken(state: StateCore, type: string, content: string): Token {
  const token = new state.Token(type, '', 0);
  token.content = content;
  return token;
}

/** `Goals, table`, and with a number from the second on, so that no two regions have one name. */
function nameTables(tokens: readonly Token[]): void {
  let heading = '';
  const seen = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open') heading = saidBy(tokens[at + 1]);
    if (token.type !== 'table_open') return;
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    token.meta = { name: `${heading}${heading === '' ? 'Table' : ', table'}${times > 1 ? ` ${times}` : ''}` };
  });
}
