import { misuse } from '../errors.ts';

/** One row of a file, by the names in its first row; a cell that is not there is empty. */
export interface CsvRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  /** As they stand in the first row. */
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * CSV as RFC 4180 writes it, parted by commas, semicolons or tabs, whichever the first row has most of. Rows without a
 * word are left out. Throws misuse, with the line, for quotes that do not fit; `source` says whose CSV it is.
 */
export function parseCsv(text: string, source: string): CsvTable {
  const [first, ...rest] = rowsOf(text, separatorOf(text), source).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const names = (first?.cells ?? []).map((name) => name.trim());
  const rows = rest.map(({ line, cells }): CsvRow => {
    const named = names.map((name, place): [string, string] => [name, cells[place] ?? '']);
    return { line, cells: Object.fromEntries(named) };
  });
  return { names, rows };
}

function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 65_536)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const times = (mark: string): number => first.split(mark).length - 1;
  return [',', ';', '\t'].toSorted((one, other) => times(other) - times(one))[0]!;
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string, separator: string, source: string): Cells[] {
  const rows: Cells[] = [];
  const fault = (line: number, says: string) => misuse(`${source} is not sound CSV: line ${line}: ${says}`);
  let [line, at] = [1, 0];
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? closing(text, at) : plainEnd(text, at, separator);
      if (end < 0) throw fault(line, 'a quote is not closed');
      const cell = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
      if (isQuoted) line += cell.split('\n').length - 1;
      cells.push(cell);
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    if (at < text.length && !isBreak(text[at])) throw fault(line, 'something follows a closing quote');
    at += 1;
    line += 1;
    rows.push({ line: begun, cells });
  }
  return rows;
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Behind the quote that closes the one at `at`; −1 without any. */
function closing(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"') return end + 1;
  return -1;
}

function plainEnd(text: string, at: number, separator: string): number {
  let end = at;
  while (end < text.length && text[end] !== separator && !isBreak(text[end])) end += 1;
  return end;
}
