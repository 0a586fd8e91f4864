import { misuse } from '../../errors.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import type { Words } from '../../journal/words.ts';
import { isNumber } from './answers.ts';
import { itemNamed } from './items.ts';
import { pulse } from './pulse.ts';

/** The name is what stands before the first number, the text what stands after it. */
function nameAndNumber(words: readonly string[]): Partial<Words> {
  const place = words.findIndex((word, index) => index > 0 && isNumber(word));
  if (place < 0) return { fields: { item: words.join(' ') } };
  const name = words.slice(0, place).join(' ');
  const item = itemNamed(name);
  if (item) {
    throw misuse(
      `${item.name} is one of the questions asked here, not a number from outside`,
      `career pulse ${item.name} ${words[place]}`,
    );
  }
  return { fields: { item: name, value: words[place] ?? '' }, text: words.slice(place + 1).join(' ') };
}

export const added = captureCommand(pulse, {
  name: 'add',
  summary: 'Log a named number from outside, such as the result of a questionnaire',
  about:
    'Only the name, the number and the day are kept, never the questions of someone else’s questionnaire. Use the same name each time, and they form a series.',
  examples: [
    {
      line: 'career pulse add "BAT core" 2.4 --source "my coach"',
      does: 'a number that your coach worked out',
    },
    { line: 'career pulse add "team survey" 71 --at "last friday"', does: 'a number from another day' },
  ],
  arguments: [
    { name: '[name]', summary: 'what the number is called' },
    { name: '[number]', summary: 'the number' },
    { name: '[text...]', summary: 'anything to add' },
  ],
  take: nameAndNumber,
});
