import type { Win } from '../../../records/win/win.ts';
import { faint, strong, type View } from '../../../terminal/text.ts';
import { gradeOf, headlineOf, isBacked, sayHeadline } from '../outcomes.ts';
import { asking, lacking } from './missing.ts';

/** How strong its evidence is: `metric, no source`. */
export const gradeText = (win: Win): string => {
  const grade = gradeOf(win);
  return grade === 'metric' && !isBacked(win) ? 'metric, no source' : grade;
};

export const titleText = (win: Win): string => sayHeadline(headlineOf(win));

/** Each with its grade, and the command for what it lacks most. */
export const missingView = (wins: readonly Win[]): View =>
  wins.flatMap((win, place): View => {
    const { id } = win;
    const [first] = lacking(win);
    const gap = ' '.repeat(Math.max(2, 6 - id.length));
    return [
      ...(place === 0 ? [] : ['']),
      { lead: [strong(id), gap], paragraph: [titleText(win), faint(` · ${gradeText(win)}`)] },
      ['      ', `career edit ${id} ${asking[first!].option}`],
    ];
  });
