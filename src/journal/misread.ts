import { typingOf } from '../command.ts';
import { type CareerError, misuse } from '../errors.ts';
import { shellLine } from '../terminal/shell-word.ts';

/** What is wrong when words stand where they can belong to an option or to the text; undefined when nothing is. */
export function misread(path: string, chosen: Readonly<Record<string, unknown>>): CareerError | undefined {
  const apart = typingOf(chosen)?.apart;
  if (!apart) return undefined;
  const again = shellLine([...path.split(' '), ...apart.meant]);
  return misuse(
    `“${apart.words.join(' ')}” behind ${apart.flag} can belong to it or to the text`,
    `a value of several words needs quotes:\ncareer ${again}`,
  );
}
