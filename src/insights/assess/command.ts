import { command } from '../../command.ts';
import { activeGoals } from '../../records/goal/store.ts';
import { programs } from '../../records/program/store.ts';
import { skills } from '../../records/skill/store.ts';
import { dotted, faint, strong, type Text } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { answersTo } from '../success/store.ts';
import { items } from '../success/success.ts';
import { assessSteps } from './steps.ts';

export const assess = command({
  name: 'assess',
  summary: 'The initial assessment: where you are, gaps, how to notice success, a plan',
  about:
    'Four parts, each with its own command. What is done is seen from your records, so leave it whenever you like and come back; the same again every quarter.',
  examples: [{ line: 'career assess', does: 'what is done, and what comes next' }],
  async run(context) {
    const { db, kinds } = await context.journal.read();
    const steps = assessSteps(
      {
        skills: skills(db, kinds),
        goals: activeGoals(db, kinds),
        programs: programs(db, kinds),
        answered: answersTo(db, items).map(({ item }) => item),
      },
      today(context.clock),
    );
    const rows = steps.map(({ name, asks, done, have }): Text[] => [
      done ? '✓' : ' ',
      strong(name),
      dotted(asks, faint(have)),
    ]);
    await context.terminal.answer({ generatedFor: 'me', steps }, () => [{ rows, lines: 2 }]);
    const place = steps.findIndex(({ done }) => !done);
    const next = steps[place];
    await context.terminal.say(
      next === undefined
        ? ['All four parts are there; the same again in a quarter. What moved since: career success']
        : [
            { paragraph: `Next, part ${place + 1} of ${steps.length}: ${next.because}` },
            { paragraph: next.next, indent: 2 },
          ],
    );
  },
});
