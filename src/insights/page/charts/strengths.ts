import { figure } from '../../patterns/words.ts';
import { strengthWords } from '../../report/strength-map.ts';
import type { Strength } from '../../report/strengths.ts';
import { listed } from '../../review/words.ts';
import { drawn, hidden, marks, type Place } from '../drawing.ts';
import type { Figure } from '../figure.ts';
import { diamond, disc, line, type Shape, words } from '../shapes.ts';
import { labelled } from './labels.ts';

/** More names than these would stand on each other. */
const most = 12;

/** What goes well beside what gives and takes; null when no tag has ratings enough. */
export function strengthMap(strengths: readonly Strength[]): Figure | null {
  const shown = strengths.slice(0, most);
  if (shown.length === 0) return null;
  const title = titleOf(shown);
  return {
    name: 'strengths',
    title,
    key: 'Upward it goes well, to the right it gives energy. A line is the range that holds what is believed with 80 %; a ring is not clear yet.',
    said: `${title} ${shown.map(strengthWords).join('; ')}.`,
    wide: picture(shown, { width: 744, height: 400 }),
    narrow: picture(shown, { width: 360, height: 380 }),
    table: {
      head: ['Tag', 'Place', 'Energy', 'How well it went, 0 to 4', '80 % range', 'Ratings'],
      rows: shown.map(({ tag, place, energy, went, low, high, rated }) => [
        `#${tag}`,
        place ?? 'not clear yet',
        figure(energy),
        figure(went),
        `${figure(low)} to ${figure(high)}`,
        rated,
      ]),
    },
  };
}

function titleOf(strengths: readonly Strength[]): string {
  const at = (...places: readonly string[]): string[] =>
    strengths.filter(({ place }) => place !== null && places.includes(place)).map(({ tag }) => `#${tag}`);
  const both = at('strength in use', 'strength waiting');
  const learned = at('learned behaviour');
  if (both.length > 0)
    return `${listed(both.slice(0, 4))} ${both.length === 1 ? 'goes well and gives' : 'go well and give'} energy.`;
  if (learned.length > 0)
    return `${listed(learned.slice(0, 4))} ${learned.length === 1 ? 'goes well and takes' : 'go well and take'} energy.`;
  return 'No tag is clear yet both in how well it goes and in what it gives.';
}

function picture(strengths: readonly Strength[], size: { width: number; height: number }): string {
  const end = Math.max(0.5, Math.ceil(2 * Math.max(...strengths.map(({ energy }) => Math.abs(energy)))) / 2);
  return drawn(
    {
      grid: { left: 8, right: 8, top: 26, bottom: 26, containLabel: false },
      xAxis: hidden(-end, end),
      yAxis: hidden(0, 4),
      series: [marks((place) => [...ground(end, place), ...points(strengths, place, size.width)])],
    },
    size,
  );
}

function ground(end: number, place: Place): Shape[] {
  const [left, bottom] = place(-end, 0);
  const [right, top] = place(end, 4);
  const [middle, half] = place(0, 2);
  const soft = { colour: 'soft', size: 12 } as const;
  return [
    line([left, half], [right, half], { colour: 'axis' }),
    line([middle, top], [middle, bottom], { colour: 'axis' }),
    words([middle, top - 14], 'goes well', { ...soft, align: 'center' }),
    words([middle, bottom + 14], 'goes badly', { ...soft, align: 'center' }),
    words([left, half - 12], 'takes', soft),
    words([right, half - 12], 'gives', { ...soft, align: 'right' }),
  ];
}

function points(strengths: readonly Strength[], place: Place, width: number): Shape[] {
  const all = strengths.map((each) => {
    const [x, y] = place(each.energy, each.went);
    return { ...each, x, y, text: `#${each.tag}` };
  });
  return [
    ...all.map(({ energy, low, high, x, place: where }) =>
      line([x, place(0, low)[1]], [x, place(0, high)[1]], {
        colour: where === null ? 'axis' : energy > 0 ? 'give' : 'take',
        width: 1.5,
      }),
    ),
    ...all.map(({ energy, x, y, place: where }) =>
      energy > 0
        ? disc([x, y], 5.5, where === null ? 'axis' : 'give', where === null)
        : diamond([x, y], 7, where === null ? 'axis' : 'take', where === null),
    ),
    ...labelled(all, width).map(({ text, at, align, isSure }) =>
      words(at, text, { align, halo: true, strong: isSure, colour: isSure ? 'ink' : 'soft' }),
    ),
  ];
}
