import { listCommand } from '../../journal/list-command.ts';
import { mismatches } from '../../records/session/modes.ts';
import { type Session, session } from '../../records/session/session.ts';
import { faint } from '../../terminal/text.ts';

export const list = listCommand(session, {
  summary: 'List sessions, newest first',
  examples: [
    { line: 'career session list', does: 'the last sessions' },
    { line: 'career session list planned', does: 'those to come' },
    { line: 'career session list 2026 --with mentor', does: 'with one person in one year' },
  ],
  by: ['state', 'type'],
  empty: 'No session here. To log one: career session @mentor "…" --step "… (by friday)"',
  after: (_context, records) =>
    mismatches(records as readonly Session[])
      .filter(({ differed }) => differed > 0)
      .map(({ whom, differed, of }) => ({
        paragraph: faint(
          `With ${whom === null ? 'nobody named' : `@${whom}`} it was another talk than you asked for in ${differed} of ${of}.`,
        ),
      })),
});
