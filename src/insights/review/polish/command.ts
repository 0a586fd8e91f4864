import { command, toggle } from '../../../command.ts';
import { periodOptions } from '../../../journal/period.ts';
import { count } from '../../../terminal/text.ts';
import { sayRange } from '../../../time/say.ts';
import { periodMeant } from '../asked.ts';
import { gather } from '../gather.ts';
import { gradeOf } from '../outcomes.ts';
import { asking, lacking, weakestFirst } from './missing.ts';
import { askAbout } from './session.ts';
import { missingView } from './view.ts';

/** More questions than these are homework. */
const most = 5;

export const polish = command({
  name: 'polish',
  summary: 'Give the weakest outcomes the one thing each lacks most',
  about:
    'The outcomes of a period from the weakest evidence on, at most five at once. Each is asked for one thing: a number, your part, who is better off, a link, or what you learned, the first of these that it lacks. Enter skips; what is skipped stays as it is. Each answer is stored at once and can be undone. Elsewhere than at a terminal they are listed with the command for each.',
  examples: [
    { line: 'career review polish', does: 'the quarter that career review writes about' },
    { line: 'career review polish 2026-Q3 --all', does: 'every outcome of one quarter that lacks something' },
    { line: 'career review polish --json', does: 'what each lacks, as a value' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as 2026-Q3, last quarter, since r14' }],
  options: { all: toggle('--all', 'more than five at once'), ...periodOptions },
  async run(context, words, { all = false, ...options }) {
    const reading = await context.journal.read();
    const { period } = periodMeant(context, reading, words, options);
    const { wins } = gather(reading, period, 'me');
    const weakest = weakestFirst(wins);
    const asked = all ? weakest : weakest.slice(0, most);
    const name = period.name.includes(' ') ? `"${period.name}"` : period.name;
    const left = weakest.length - asked.length;
    if (asked.length > 0 && context.terminal.interactive)
      return await askAbout(context, asked, `career review polish ${name}`, left);
    const value = asked.map((win) => {
      const missing = lacking(win);
      const [first] = missing;
      const { question, option } = asking[first!];
      return {
        id: win.id,
        grade: gradeOf(win),
        missing,
        ask: question,
        command: `career edit ${win.id} ${option}`,
      };
    });
    await context.terminal.answer(value, () => missingView(asked));
    const days = sayRange(period.from, period.to, '');
    const none = wins.every(({ type }) => type !== 'outcome')
      ? `No outcome is recorded in ${period.name} (${days}). To log one: career win "what changed"`
      : `No outcome of ${period.name} (${days}) lacks anything that is asked for here.`;
    if (asked.length === 0) await context.terminal.say([{ paragraph: none }]);
    if (left > 0)
      await context.terminal.say([`${count(left, 'more', 'more')}: career review polish ${name} --all`]);
  },
});
