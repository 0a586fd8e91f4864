import { type Form, formFrom } from './form.ts';
import accomplishments from './shipped/accomplishments.md?raw';
import annual from './shipped/annual.md?raw';
import characters from './shipped/characters-512.md?raw';
import usual from './shipped/default.md?raw';
import fourSections from './shipped/four-sections.md?raw';
import short from './shipped/short.md?raw';
import strengths from './shipped/strengths-3-3-3.md?raw';
import thousandWords from './shipped/thousand-words.md?raw';

/** Forms that come with the program, by name; the first is taken unless another is asked for. */
export const shipped: ReadonlyMap<string, string> = new Map([
  ['default', usual],
  ['annual', annual],
  ['short', short],
  ['four-sections', fourSections],
  ['accomplishments', accomplishments],
  ['thousand-words', thousandWords],
  ['characters-512', characters],
  ['strengths-3-3-3', strengths],
]);

let usualRead: Form | undefined;

/** The form that is taken unless another is asked for. */
export const usualForm = (): Form => {
  usualRead ??= formFrom(usual, 'default');
  return usualRead;
};
