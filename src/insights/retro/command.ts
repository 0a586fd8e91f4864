import { type Command, command } from '../../command.ts';
import { holdRetro } from './hold.ts';
import { due, formatList, list, openingOnly, showRetro } from './look-command.ts';
import { type RetroWords, retroOptions } from './options.ts';

export const noun: Command = command({
  name: 'retro',
  summary: 'Look back over the weeks since the last retro, and choose what to do',
  about:
    'On a terminal it shows what was logged since the last retro, asks what became of its actions, then the questions of a format; at most three actions become promises to yourself, and what stands out of the last year is kept as a report. Every key is kept: Ctrl-C, a closed window or a killed editor lose nothing, and --resume goes on. Without a terminal, flags, a form or JSON say the same. All of it is one change for undo.',
  examples: [
    { line: 'career retro', does: 'guided' },
    { line: 'career retro --resume', does: 'goes on with one that was interrupted' },
    { line: 'career retro --format five-minute', does: 'other questions; all of them: career retro formats' },
    { line: 'career retro --editor', does: 'the whole retro as one form' },
    {
      line: 'career retro --well "handover went smoothly" --didnt "two pages at night" --learned "pair on releases" --action "swap one on-call week (by friday)" --check p27=done --helped p27=yes',
      does: 'all of it by flags, for scripts',
    },
  ],
  arguments: [{ name: '[headline...]', summary: 'a headline for these weeks' }],
  takesText: true,
  options: retroOptions,
  verbs: [list, showRetro, due, openingOnly, formatList],
  run: (context, words, chosen) =>
    holdRetro(context, words.join(' ').trim(), chosen as unknown as RetroWords),
});
