import { misuse } from '../../../errors.ts';
import { nearest } from '../../../journal/suggest.ts';
import { textOfFile } from '../../../journal/text-file.ts';
import { type Form, formFrom } from './form.ts';
import { shipped } from './shipped.ts';

/** A form that comes with the program, or a file of one's own, which has a dot or a slash in its name. Throws misuse. */
export function formNamed(words: string): Form {
  const source = shipped.get(words.trim().toLowerCase());
  if (source !== undefined) return formFrom(source, words.trim().toLowerCase());
  if (/[./\\]/.test(words)) return formFrom(textOfFile(words), words);
  const near = nearest(words.trim().toLowerCase(), [...shipped.keys()]);
  throw misuse(
    `there is no form “${words}”`,
    near
      ? `did you mean  career review --form ${near}`
      : 'to see them: career review forms; a file of your own has a dot in its name: ours.md',
  );
}
