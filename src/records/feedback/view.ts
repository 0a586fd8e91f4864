import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { sayNearDay, today } from '../../time/say.ts';
import type { Feedback } from './feedback.ts';

export function line(feedback: Feedback): Text {
  const { text, direction } = feedback;
  const who = whoAndWhere(feedback);
  return dotted(
    [who === '' ? '' : `${who}: `, '“', yielding(firstLine(text)), '”'],
    direction ?? undefined,
    standing(feedback),
  );
}

/** `lead in design review`, `lead`, `someone in design review`, or nothing. */
export function whoAndWhere({ from, setting }: Pick<Feedback, 'from' | 'setting'>): string {
  if (from === null && setting === null) return '';
  return `${from ?? 'someone'}${setting === null ? '' : ` in ${setting}`}`;
}

const outcomes = { yes: 'it changed', partly: 'it changed partly', no: 'it did not change' } as const;

/** How far it has come: nothing while it is new, then the judgement, what is tried, what came of it. */
function standing({ state, right, useful, action, changed }: Feedback): Text | undefined {
  switch (state) {
    case 'new':
      return undefined;
    case 'triaged':
      return judgement(right, useful) || 'triaged';
    case 'acting':
      return action === null ? 'acting' : ['acting: ', yielding(firstLine(action))];
    case 'checked':
      return changed === null ? 'checked' : outcomes[changed];
  }
}

/** `right partly, useful yes`; what was not answered is left out. */
export const judgement = (right: Feedback['right'], useful: Feedback['useful']): string =>
  [right && `right ${right}`, useful && `useful ${useful}`].filter(Boolean).join(', ');

/** The answers of a triage, once the words themselves were read: `lead · right yes, useful yes · acting: …`. */
export const judgedLine = ({ from, right, useful, action }: Feedback): Text =>
  dotted(
    from ?? 'someone',
    judgement(right, useful),
    action === null ? undefined : ['acting: ', yielding(firstLine(action))],
  );

/** In the order in which it is thought about: the words, what was seen, the feeling, then the judgement. */
export const details = (feedback: Feedback, clock: Clock): View => {
  const { saw, impact, intent, direction, about, felt, feeling, action, changed, state } = feedback;
  const feelings = [felt === null ? '' : `${felt} of 10, from threat to curiosity`, feeling ?? ''];
  return [
    ...labelled('from', whoAndWhere(feedback)),
    ...labelled('direction', direction ?? ''),
    ...labelled('about', about ?? ''),
    ...labelled('saw', saw ?? ''),
    ...labelled('impact', impact ?? ''),
    ...labelled('intent', intent ?? ''),
    ...labelled('felt', feelings.filter((part) => part !== '').join(' · ')),
    ...labelled('right', andAtFirst(feedback.right, state === 'new' ? null : feedback.rightAtFirst)),
    ...labelled('useful', andAtFirst(feedback.useful, state === 'new' ? null : feedback.usefulAtFirst)),
    ...labelled('action', action ?? ''),
    ...labelled('changed', changed ?? ''),
    ...labelled('state', since(feedback, today(clock))),
  ];
};

function since({ state, triagedOn }: Feedback, now: Day): string {
  if (triagedOn === null || state === 'new' || state === 'checked') return state;
  return `${state} since ${sayNearDay(triagedOn, now)}`;
}

function andAtFirst(answer: string | null, first: string | null): string {
  if (first === null) return answer ?? '';
  return answer === first ? `${answer}, as at first` : `${answer ?? 'open'}; at first ${first}`;
}
