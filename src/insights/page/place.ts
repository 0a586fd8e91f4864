import { type Figure, figureHtml } from './figure.ts';
import { idFor, type Part, type Sheet } from './sheet.ts';

/** A figure and the section whose question it answers. */
export interface Placed {
  /** The title of the section; where no section has it, there is no figure. */
  readonly section: string;
  readonly figure: Figure | null;
  /** The section's own table says what the figure shows and more, so it is folded away below it. */
  readonly takesTable?: boolean;
}

/** A section that only a page has. */
export interface Further {
  readonly title: string;
  /** It stands before the first of these sections that is there, and else at the end. */
  readonly before: readonly string[];
  readonly figures: readonly (Figure | null)[];
}

const ownTable = /<div class="scroll"[\s\S]*?<\/table>\n<\/div>\n/;

/** The sheet with figures at the beginning of their sections. */
export function withFigures(
  sheet: Sheet,
  placed: readonly Placed[],
  further: readonly Further[] = [],
): Sheet {
  const parts = sheet.parts.map((part): Part => {
    let { body } = part;
    const figures = placed
      .filter(({ section }) => section === part.title)
      .flatMap(({ figure, takesTable }) => {
        if (figure === null) return [];
        const table = takesTable === true ? ownTable.exec(body)?.[0] : undefined;
        if (table !== undefined) body = body.replace(table, () => '');
        return figureHtml(figure, table);
      });
    return { ...part, body: `${figures.join('')}${body}` };
  });
  return { ...sheet, parts: further.reduce(inserted, parts) };
}

function inserted(parts: readonly Part[], { title, before, figures }: Further): Part[] {
  const body = figures.flatMap((figure) => (figure === null ? [] : [figureHtml(figure)])).join('');
  if (body === '') return [...parts];
  const id = idFor(title, new Set(parts.map((part) => part.id)));
  const at = parts.findIndex((part) => before.includes(part.title) || part.isAppendix);
  const part: Part = { title, id, body, isAppendix: false };
  return at < 0 ? [...parts, part] : parts.toSpliced(at, 0, part);
}
