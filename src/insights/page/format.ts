import { misuse } from '../../errors.ts';

/** What a document is written as. `terminal` is the report's own, for a screen. */
export type Format = 'terminal' | 'md' | 'html' | 'pdf' | 'json';

interface Wish {
  readonly said: string | undefined;
  readonly out: string | undefined;
  readonly open: boolean;
}

/** The format that is asked for by name, else by the end of the file's name or by --open; else the first of those known. */
export function formatFrom<F extends Format>({ said, out, open }: Wish, known: readonly F[], plain: F): F {
  const name = (said ?? endOf(out) ?? (open ? 'html' : plain)).trim().toLowerCase();
  const found = known.find((each) => each === name);
  if (found === undefined)
    throw misuse(`“${said ?? name}” is not a format`, `it is one of ${known.join(', ')}`);
  if (open && found !== 'html' && found !== 'pdf')
    throw misuse('--open shows a page, and this is none', 'leave --format out, or say --format html');
  return found;
}

const endOf = (out: string | undefined): string | undefined => {
  const end = /\.(html?|pdf)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return end === 'htm' ? 'html' : end;
};
