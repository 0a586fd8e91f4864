import { command, text, toggle } from '../../command.ts';
import { writeNewFile } from '../../journal/new-file.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import { withWords } from '../../journal/typed.ts';
import type { Goal } from '../../records/goal/goal.ts';
import { calledOn } from '../../records/role/store.ts';
import { gapsOf } from '../../records/skill/gaps.ts';
import { skills } from '../../records/skill/store.ts';
import { safeDocument } from '../../terminal/safe.ts';
import { today } from '../../time/say.ts';
import { briefMarkdown, briefOf } from './brief.ts';

export const brief = command({
  name: 'brief',
  summary: 'Write a sheet to hand to a coach or a mentor',
  about:
    'Your role, level, shareable goals, the widest gaps between skills as they are and as you want them, and what you type for it. It is a text on your own machine; you are the one who sends it, or not. Private records are never in it.',
  examples: [
    {
      line: 'career brief --for "1:1 coaching" --challenge "more impact beyond my team" --message "I can do Thursdays"',
      does: 'on the screen, to copy',
    },
    { line: 'career brief --out brief.md', does: 'into a file' },
  ],
  options: {
    for: text('--for <text>', 'what you look for; a talk unless told'),
    challenge: text('--challenge <text>', 'what is hard, in a sentence'),
    message: text('--message <text>', 'anything else; - reads standard input'),
    out: text('-o, --out <file>', 'write it to this file', { completes: 'file' }),
    force: toggle('--force', 'replace the file that --out names'),
  },
  run: (context, _words, chosen) =>
    withWords(context, chosen.message, async (message) => {
      const { db, kinds } = await context.journal.read();
      const goals = hydrate(
        db,
        kinds,
        select(db, { kinds: ['goal'], private: false }, 'lived', -1),
      ) as Goal[];
      const made = briefOf(
        {
          ...calledOn(db, today(context.clock), settingsOf(db), true),
          goals: goals.filter(({ state }) => state === 'active'),
          gaps: gapsOf(skills(db, kinds).filter((each) => !each.private)),
        },
        { service: chosen.for || 'a talk', challenge: chosen.challenge || null, message: message || null },
      );
      const page = briefMarkdown(made);
      if (chosen.out === undefined) {
        context.terminal.document(made, () => page);
        return;
      }
      const { path: never } = await context.journal.location();
      writeNewFile(chosen.out, { replace: chosen.force === true, never }, (write) =>
        write(safeDocument(page)),
      );
      await context.terminal.answer(made, () => [chosen.out ?? '']);
    }),
});
