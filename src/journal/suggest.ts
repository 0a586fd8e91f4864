import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one was probably meant to be, or undefined when none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (typed === '' || known.length === 0) return undefined;
  const word = closest(typed, known);
  const off = distance(typed, word);
  const swapped = [...typed].sort().join('') === [...word].sort().join('');
  const limit = swapped ? 2 : typed.length < 5 ? 1 : 2;
  return off <= limit ? word : known.find((each) => typed.length > 2 && each.startsWith(typed));
}
