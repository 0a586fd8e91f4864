import { misuse } from '../../errors.ts';

/** What a document is written as. `terminal` is the report's own, for a screen. */
export type Format = 'terminal' | 'md' | 'html' | 'pdf' | 'text' | 'json';

interface Wish {
  readonly said: string | undefined;
  readonly out: string | undefined;
  readonly open: boolean;
}

/** The format that is asked for by name, else by the end of the file's name or by --open; else the first of those known. */
export function formatFrom<F extends Format>({ said, out, open }: Wish, known: readonly F[], plain: F): F {
  const end = known.find((each) => each === endOf(out));
  const name = (said ?? end ?? (open ? 'html' : plain)).trim().toLowerCase();
  const found = known.find((each) => each === name);
  if (found === undefined)
    throw misuse(`“${said ?? name}” is not a format`, `it is one of ${known.join(', ')}`);
  if (end !== undefined && found !== end)
    throw misuse(
      `${out} is named like ${nouns[end]}, and --format asks for ${nouns[found]}`,
      'leave --format out, or name the file after its format',
    );
  if (open && found !== 'html' && found !== 'pdf')
    throw misuse('--open shows a page, and this is none', 'name the file .html, and leave --format out');
  return found;
}

const nouns: Readonly<Record<Format, string>> = {
  terminal: 'what a screen shows',
  md: 'Markdown',
  html: 'a page',
  pdf: 'a PDF',
  text: 'plain text',
  json: 'JSON',
};

const ends: Readonly<Record<string, Format>> = {
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  txt: 'text',
  json: 'json',
};

/** Undefined for a name that says nothing of a format. */
const endOf = (out: string | undefined): Format | undefined => {
  const end = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ends, end) ? ends[end] : undefined;
};
