import { held } from './held.ts';
import { htmlText } from './html.ts';

/** A chart that answers one question, in a picture, in words and in numbers. */
export interface Figure {
  /** `energy-by-week`: unlike that of any other figure of a page. */
  readonly name: string;
  /** The answer, as a whole sentence. */
  readonly title: string;
  /** What the marks are. */
  readonly key: string;
  /** What the picture shows, for those who do not see it. */
  readonly said: string;
  /** Pictures for wide and for narrow screens, as SVG without ids and styles of its own. */
  readonly wide: string;
  readonly narrow: string;
  readonly table: FigureTable;
}

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The figure as HTML. Its table is folded away; `instead` is a table of the document that says the same and more. */
export function figureHtml(
  { name, title, key, said, wide, narrow, table }: Figure,
  instead?: string,
): string {
  const picture = (svg: string, kind: string): string =>
    svg.replace('<svg ', () => `<svg class="${kind}" role="img" aria-label="${htmlText(said)}" `);
  return `<figure class="${name}">
<figcaption><strong>${htmlText(held(title))}</strong> ${htmlText(held(key))}</figcaption>
${picture(wide, 'broad')}
${picture(narrow, 'slim')}
<details class="numbers"><summary>The numbers</summary>
${instead ?? tableHtml(table, title)}</details>
</figure>
`;
}

function tableHtml({ head, rows }: FigureTable, title: string): string {
  const isAmount = head.map((_, column) => rows.every((row) => isNumber(row[column] ?? '')));
  const mark = (column: number): string => (isAmount[column] ? ' class="amount"' : '');
  const cell = (text: string | number, column: number): string =>
    column === 0
      ? `<th scope="row"${mark(column)}>${htmlText(String(text))}</th>`
      : `<td${mark(column)}>${htmlText(String(text))}</td>`;
  return `<div class="scroll" role="region" tabindex="0" aria-label="${htmlText(title)} The numbers">
<table>
<thead><tr>${head.map((text, column) => `<th scope="col"${mark(column)}>${htmlText(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>\n`).join('')}</tbody>
</table>
</div>
`;
}

const isNumber = (text: string | number): boolean =>
  typeof text === 'number' || /^$|^[+−-]?\d[\d.,]*(?: %)?$/.test(text);
