import type { Reading } from '../../journal/access.ts';
import { listCommand, type Narrowed } from '../../journal/list-command.ts';
import { itemNamed } from './items.ts';
import { pulse } from './pulse.ts';
import { hasNumber } from './store.ts';

/** The first words may be a question, or the name of a number from outside, in front of a period. */
function byName({ db }: Reading, words: readonly string[]): Narrowed {
  for (let length = words.length; length > 0; length -= 1) {
    const said = words.slice(0, length).join(' ');
    const name = itemNamed(said)?.name ?? said;
    if (itemNamed(said) || hasNumber(db, said))
      return { having: [{ table: 'pulse', column: 'item', value: name }], rest: words.slice(length) };
  }
  return { having: [], rest: words };
}

export const list = listCommand(pulse, {
  summary: 'List answers, newest first',
  examples: [
    { line: 'career pulse list', does: 'the last answers to all questions' },
    { line: 'career pulse list drained quarter', does: 'one question in this quarter' },
    { line: 'career pulse list "BAT core" --json', does: 'a number from outside, as JSON' },
  ],
  empty: 'No answer here yet. To give one: career pulse drained 4, or career pulse to be asked',
  narrow: byName,
});
