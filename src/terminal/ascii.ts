import { once } from '../once.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the person's programs are told to speak Unicode. A locale that was never set says nothing, and most
 * terminals can; `C`, `POSIX` and those of other encodings say no.
 */
export function speaksUnicode({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return (
    locale === undefined ||
    locale === '' ||
    ['utf-8', 'utf8'].some((name) => locale.toLowerCase().includes(name))
  );
}

/** One column each, so that what lines up still does; a gap in a strip stays a dot. Both are in the same order. */
const signs = '▁▂▃▄▅▆▇█░·├┤│─┼●○◆△□▷−–…“”‘’→←›‹✓×≥≤';
const plain = `_,-~+*%#..|||-+oo*^=>--~""''><><xx><`;

const known = once(() => new RegExp(`[${signs}]`, 'g'));

/** The program's own signs in ASCII, for terminals without Unicode. What a person typed stays as it is. */
export const asciiText = (text: string): string =>
  text.replaceAll(' · ', ' | ').replace(known(), (sign) => plain[signs.indexOf(sign)] ?? sign);
