import { faint, type Text, type View } from '../../terminal/text.ts';
import { figure } from '../patterns/words.ts';
import type { Strength } from './strengths.ts';

/** As many as have a line beside the map. */
const most = 9;
const width = 31;
const height = 9;

/**
 * A map with a letter for each tag: from what takes on the left to what gives on the right, and from what goes badly
 * below to what goes well above. Its legend says the same in words.
 */
export function strengthMap(strengths: readonly Strength[]): View {
  const shown = strengths.slice(0, most);
  const end = Math.max(0.5, Math.ceil(2 * Math.max(0, ...shown.map(({ energy }) => Math.abs(energy)))) / 2);
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column): string =>
      column === middle ? (row === (height - 1) / 2 ? '┼' : '│') : row === (height - 1) / 2 ? '─' : ' ',
    ),
  );
  shown.forEach(({ energy, went }, place) => {
    const row = Math.round(((4 - went) / 4) * (height - 1));
    const column = freeIn(cells[row]!, Math.round(middle + (energy / end) * middle));
    cells[row]![column] = letter(place);
  });
  const rows = cells.map((line, place): Text[] => [
    faint(place === 0 ? 'goes well' : place === height - 1 ? 'goes badly' : ''),
    line.join(''),
    ...legend(shown[place], place),
  ]);
  return [{ rows: [...rows, ['', faint(`takes${'gives'.padStart(width - 5)}`)]], indent: 2, shrink: 2 }];
}

const middle = (width - 1) / 2;

const letter = (place: number): string => String.fromCharCode(97 + place);

/** The wished column or the nearest in which no letter stands. */
function freeIn(line: readonly string[], wish: number): number {
  const isFree = (column: number): boolean => line[column] !== undefined && !/[a-z]/.test(line[column]);
  for (let away = 0; away < width; away += 1) {
    if (isFree(wish + away)) return wish + away;
    if (isFree(wish - away)) return wish - away;
  }
  return wish;
}

function legend(strength: Strength | undefined, place: number): Text[] {
  if (strength === undefined) return [];
  return [`${letter(place)} #${strength.tag}`, strength.place ?? faint('not clear yet')];
}

/** `#design: strength in use; it gives (+0.5) and went 3.1 of 4 in 18 ratings`. */
export const strengthWords = ({ tag, place, energy, went, rated }: Strength): string =>
  `#${tag}: ${place ?? 'not clear yet'}; energy ${energy > 0 ? '+' : ''}${figure(energy)}, went ${figure(went)} of 4 in ${rated} ratings`;
