import { labelled } from '../../journal/verbs/show.ts';
import { dotted, faint, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, sayMinutes, today } from '../../time/say.ts';
import { sentenceWhenDifferent } from './modes.ts';
import { isNone, type Session } from './session.ts';

export function line(session: Session, clock: Clock): Text {
  const { text, whom, type, state, plannedOn, spent, given } = session;
  const now = today(clock);
  const standing =
    state === 'planned' && plannedOn !== null
      ? `planned, ${sayDistance(plannedOn, now)}`
      : state === 'held'
        ? undefined
        : state;
  const mode = modeWords(session) ?? '';
  return dotted(
    [whom === null ? '' : `${given ? 'for' : 'with'} ${whom}: `, yielding(firstLine(text))],
    standing,
    type === 'other' || mode.includes(type) ? undefined : type.replace('-', ' '),
    mode || undefined,
    spent === null ? undefined : sayMinutes(spent),
  );
}

/** `coaching`; `coaching asked, mentoring felt` where they differ; what it felt like when nothing was asked for. */
function modeWords({ asked, felt }: Session): string | undefined {
  if (asked === null) return felt === null ? undefined : `${felt} felt`;
  return felt === null || felt === asked ? asked : `${asked} asked, ${felt} felt`;
}

export function details(session: Session, clock: Clock): View {
  const { insight, advice, differs, question, talked, understood, steps, theirs, parked, place, reason } =
    session;
  const { state, plannedOn, spent } = session;
  const now = today(clock);
  const told = (items: Session['steps']): string =>
    items
      .map(({ text, by, promise }) =>
        [text, by === null ? '' : `by ${sayDay(by, now)}`, promise ?? '']
          .filter((part) => part !== '')
          .join(' · '),
      )
      .join('\n');
  const kind = sentenceWhenDifferent(session);
  return [
    ...labelled(session.given ? 'for' : 'with', session.whom === null ? '' : `@${session.whom}`),
    ...labelled('type', session.type === 'other' ? '' : session.type.replace('-', ' ')),
    ...labelled('mode', modeWords(session) ?? ''),
    ...labelled('planned', state === 'planned' && plannedOn !== null ? `for ${sayDay(plannedOn, now)}` : ''),
    ...labelled('took', spent === null ? '' : sayMinutes(spent)),
    ...labelled('insight', insight ?? ''),
    ...labelled('advice', advice ?? ''),
    ...labelled('differs', differs ?? ''),
    ...labelled('questions', question.join('\n')),
    ...labelled('I talked', talked === null ? '' : `${talked} % of it`),
    ...labelled('understood', understood === null ? '' : `${understood} of 5`),
    ...labelled('next', steps.some(isNone) ? 'no next step, on purpose' : told(steps)),
    ...labelled('theirs', told(theirs)),
    ...labelled('parked', parked.join('\n')),
    ...labelled('place', place ?? ''),
    ...labelled('skipped', state === 'skipped' ? (reason ?? 'yes') : ''),
    ...(kind === undefined ? [] : [{ lead: '  ', paragraph: faint(`For next time: “${kind}”`) }]),
  ];
}
