import { captureCommand } from '../../journal/capture-command.ts';
import { promise } from './promise.ts';

export const noun = captureCommand(promise, {
  summary: 'Log what you promise or are promised',
  examples: [
    { line: 'career promise "capacity numbers" --to peer --by friday', does: 'a promise to a peer' },
  ],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
