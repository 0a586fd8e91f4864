import { captureCommand } from '../../journal/capture-command.ts';
import type { Words } from '../../journal/words.ts';
import { energy } from './energy.ts';

const isLevel = (word: string): boolean => /^[+−–-]?\d+$/.test(word.trim());

/** The level may stand before or after the words, which need no quotes. */
export function levelAndText(words: readonly string[]): Partial<Words> {
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return {};
  if (isLevel(first)) return { fields: { level: first }, text: rest.join(' ') };
  if (words.length > 1 && isLevel(last))
    return { fields: { level: last }, text: words.slice(0, -1).join(' ') };
  return { text: words.join(' ') };
}

export const noun = captureCommand(energy, {
  summary: 'Log what gave or took energy, in seconds',
  about:
    'The level goes from −2 (took a lot) over 0 (neither) to +2 (gave a lot). Tags and people in the words count: #pairing, @lead. Quote words with a #, which most shells take for a comment. Energy is private unless you say --share.',
  examples: [
    {
      line: 'career energy +2 "paired on the retry bug #pairing @lead" --flow --spent 90m',
      does: 'something that gave a lot',
    },
    {
      line: 'career energy -1 "status meeting ran over #meetings" --at "yesterday 15:00"',
      does: 'something from yesterday',
    },
  ],
  arguments: [
    { name: '[level]', summary: '−2 to +2', completes: ['-2', '-1', '0', '+1', '+2'] },
    { name: '[text...]', summary: 'what you were doing; - reads it from standard input' },
  ],
  take: levelAndText,
});
