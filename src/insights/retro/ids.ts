import { idRanges, sortedIds } from '../review/words.ts';

/** `f83 f87`, `p26–p31`; of many, the first few and how many there are: `w1 w4 w7 … 12 in all`. */
export function sayIds(ids: readonly string[], most = 4): string {
  const said = idRanges(ids);
  if (said.split(' ').length <= most) return said;
  return `${sortedIds(ids)
    .slice(0, most - 1)
    .join(' ')} … ${ids.length} in all`;
}
