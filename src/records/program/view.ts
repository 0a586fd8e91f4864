import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, today } from '../../time/say.ts';
import { beginOf, type Program } from './program.ts';
import { formatPhase } from './shape.ts';
import type { Where } from './where.ts';

export const dated = false;

export function line(program: Program, clock: Clock): Text {
  const { text, whom, state, until, sessions } = program;
  const now = today(clock);
  const when =
    state === 'running' && until !== null
      ? `until ${sayDay(until, now)}, ${sayDistance(until, now)}`
      : state === 'ended'
        ? 'ended early'
        : state;
  return dotted(
    yielding(firstLine(text)),
    whom === null ? undefined : `with ${whom}`,
    sessions === null ? undefined : `${sessions} sessions`,
    when,
  );
}

export function details(program: Program, clock: Clock): View {
  const { phases, done, components, skills, resources, cost, weekly, learned, every, until, closedOn } =
    program;
  const now = today(clock);
  return [
    ...labelled('from', sayDay(beginOf(program), now)),
    ...labelled('until', until === null ? '' : sayDay(until, now)),
    ...labelled('over', closedOn === null ? '' : sayDay(closedOn, now)),
    ...labelled('every', every === null ? '' : `${every} days`),
    ...labelled('phases', phases.map(formatPhase).join('\n')),
    ...labelled('done', done.filter((each) => !components.includes(each)).join(', ')),
    ...labelled(
      'belongs',
      components.map((each) => (done.includes(each) ? `${each}, done` : each)).join('\n'),
    ),
    ...labelled('skills', skills.join(', ')),
    ...labelled('resources', resources.join('\n')),
    ...labelled('cost', cost ?? ''),
    ...labelled('a week', weekly === null ? '' : `${weekly} h`),
    ...labelled('learned', learned ?? ''),
  ];
}

/** `, 2 behind an even pace`; nothing before its first day and without a number of sessions. */
export function paceWords({ ahead, gone }: Pick<Where, 'ahead' | 'gone'>): string {
  if (ahead === null || gone === 0) return '';
  if (ahead === 0) return ', on pace';
  return ahead > 0 ? `, ${ahead} ahead of an even pace` : `, ${-ahead} behind an even pace`;
}
