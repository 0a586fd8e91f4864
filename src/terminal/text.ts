/**
 * What views are made of. Data is put in as plain strings and stays data: only the door (render.ts) turns
 * it into bytes, after making it safe, so no view can forget to.
 */
export type Style = 'strong' | 'faint' | 'accent' | 'warning';

export interface Styled {
  readonly style: Style;
  readonly text: Text;
}

/** Words that give way first, cut with …, where a line is too long for the screen. */
export interface Yielding {
  readonly yields: string;
}

export type Text = string | Styled | Yielding | readonly Text[];

/** Words that flow over as many lines as they need. Line breaks in the text are kept. */
export interface Paragraph {
  readonly paragraph: Text;
  readonly indent?: number;
  /** Put before the first line; the others start below its end. */
  readonly lead?: Text;
}

/** Columns that line up. Rows with fewer cells leave the rest empty. */
export interface Rows {
  readonly rows: readonly (readonly Text[])[];
  readonly indent?: number;
  /** Spaces between columns; 2 unless told. */
  readonly gap?: number;
  /** The column cut with … when the screen is too narrow; the last unless told. */
  readonly shrink?: number;
  /**
   * Lines that the column that gives way may take, 1 unless told. In several, only words that yield are cut; the rest goes on
   * below itself.
   */
  readonly lines?: number;
  /** Columns whose figures stand at the right. */
  readonly right?: readonly number[];
  /** Columns at least this wide, so that blocks below each other line up. */
  readonly least?: readonly number[];
}

/** One line, cut with … at the edge of the screen; a paragraph; or columns. An empty string is a blank line. */
export type Block = Text | Paragraph | Rows;

export type View = readonly Block[];

export const strong = (text: Text): Styled => ({ style: 'strong', text });
export const faint = (text: Text): Styled => ({ style: 'faint', text });
export const accent = (text: Text): Styled => ({ style: 'accent', text });
export const warning = (text: Text): Styled => ({ style: 'warning', text });
export const yielding = (words: string): Text => (words === '' ? '' : { yields: words });

/** Parts with ` · ` between them; empty ones are left out. */
export function dotted(...parts: readonly (Text | undefined)[]): Text {
  const present = parts.filter((part) => part !== undefined && part !== '') as Text[];
  return present.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

/** A heading with its columns below, the second of which gives way; nothing without rows. */
export const section = (title: string, rows: readonly (readonly Text[])[]): View =>
  rows.length === 0 ? [] : ['', strong(title), { rows, indent: 2, shrink: 1, lines: 2 }];

/** The text without its styles. */
export function plainText(text: Text): string {
  if (typeof text === 'string') return text;
  if ('style' in text) return plainText(text.text);
  return 'yields' in text ? text.yields : text.map(plainText).join('');
}

/** The text with words that yield cut to so many characters, where it is folded and nothing else would cut them. */
export function shortened(text: Text, most: number): Text {
  if (typeof text === 'string') return text;
  if ('style' in text) return { ...text, text: shortened(text.text, most) };
  if ('yields' in text) {
    const characters = [...text.yields.slice(0, most * 2)];
    return characters.length <= most
      ? text
      : yielding(
          `${characters
            .slice(0, most - 1)
            .join('')
            .trimEnd()}…`,
        );
  }
  return text.map((part) => shortened(part, most));
}

/** `1 record`, `3 records`; the plural is said where it is not the noun and an s. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;

/** With a true minus sign, as figures are printed for people: +2, 0, −1. */
export const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '0';

/** The first line of a text, with … when there is more. */
export function firstLine(text: string): string {
  const [first = '', ...rest] = text.trim().split('\n');
  return rest.length > 0 ? `${first.trimEnd()} …` : first;
}
