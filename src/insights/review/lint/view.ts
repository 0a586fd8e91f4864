import { count, faint, strong, type View, warning } from '../../../terminal/text.ts';
import type { Remark } from './rules.ts';

/** How many of each level there are. */
export interface Counts {
  readonly fix: number;
  readonly look: number;
}

export const countsOf = (remarks: readonly Remark[]): Counts => {
  const fix = remarks.filter(({ level }) => level === 'fix').length;
  return { fix, look: remarks.length - fix };
};

/** A remark for each line, the number of its line first; below them how many there are. */
export function lintView(remarks: readonly Remark[]): View {
  if (remarks.length === 0) return ['Nothing to mend.'];
  const widest = Math.max(...remarks.map(({ line }) => String(line).length));
  return [
    ...remarks.flatMap(
      ({ line, level, says, ask, command }): View => [
        {
          lead: [
            strong(String(line).padStart(widest)),
            '  ',
            level === 'fix' ? warning('fix ') : faint('look'),
            '  ',
          ],
          paragraph: ask === '' ? says : `${says} ${ask}`,
        },
        ...(command === null ? [] : [[' '.repeat(widest + 8), faint(command)]]),
      ],
    ),
    '',
    sayCounts(countsOf(remarks)),
  ];
}

function sayCounts({ fix, look }: Counts): string {
  const parts = [
    ...(fix === 0 ? [] : [`${fix} to fix`]),
    ...(look === 0 ? [] : [`${count(look, 'place')} to look at`]),
  ];
  return `${parts.join(', ')}.`;
}
