import type { Context } from '../../context.ts';
import { listCommand } from '../../journal/list-command.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { faint, type View } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { isDueToCheck } from './cooling.ts';
import { type Feedback, feedback } from './feedback.ts';
import { secondThoughts } from './triage.ts';

export const list = listCommand(feedback, {
  summary: 'List feedback, newest first',
  about:
    'The states are new, triaged (judged), acting (you try something) and checked (you looked whether it changed).',
  examples: [
    { line: 'career feedback list', does: 'the last feedback' },
    { line: 'career feedback list --state acting', does: 'what you are trying' },
    { line: 'career feedback list 2026-Q3 --with lead', does: 'from one person in one quarter' },
  ],
  by: ['state', 'direction', 'about'],
  empty: 'No feedback here. To log some: career feedback "their words" --from lead',
  after,
});

function after({ clock }: Context, records: readonly JournalRecord[]): View {
  const listed = records as readonly Feedback[];
  const [right, useful] = [secondThoughts(listed, 'right'), secondThoughts(listed, 'useful')];
  const judged =
    right.both + useful.both === 0
      ? []
      : [
          `Since it cooled you changed your mind on right in ${right.changed} of ${right.both}, on useful in ${useful.changed} of ${useful.both}.`,
        ];
  const due = listed.filter((each) => isDueToCheck(each, today(clock))).map(({ id }) => id);
  const check =
    due.length === 0
      ? []
      : [`Tried for two weeks or more: ${due.join(' ')} · career feedback checked ${due.at(-1)}`];
  return [...judged, ...check].map((said) => ({ paragraph: faint(said) }));
}
