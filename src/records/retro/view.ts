import type { Tell } from '../../journal/kind.ts';
import {
  type Block,
  count,
  dotted,
  firstLine,
  strong,
  type Text,
  type View,
  yielding,
} from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, today } from '../../time/say.ts';
import type { Check, Helped } from './check.ts';
import { questionOf, sheetOf } from './formats.ts';
import type { Retro } from './retro.ts';

export const line = ({ format, text, answers, actions }: Retro): Text =>
  dotted(
    yielding(firstLine(text) || firstLine(answers[0]?.text ?? '')),
    count(answers.length, 'answer'),
    actions.length === 0 ? undefined : count(actions.length, 'action'),
    format === 'three-questions' ? undefined : (format ?? undefined),
  );

export const tellsOf = ({ actions, checks }: Retro): string[] =>
  [...checks, ...actions].flatMap(({ promise }) => (isId(promise) ? [promise] : []));

/** Lists that were imported may lack what their items may leave out. */
const isId = (promise: string | null | undefined): promise is string => /^p\d+$/.test(promise ?? '');

type Told = Pick<Retro, 'format' | 'answers' | 'actions' | 'checks'>;

/** Questions with their answers, then what became of the last actions, then the new ones as they stand. */
export function details({ format, answers, actions, checks }: Told, clock: Clock, tell: Tell): View {
  const now = today(clock);
  const section = (title: string, blocks: View): View =>
    blocks.length === 0 ? [] : ['', ['  ', strong(title)], ...blocks];
  return [
    ...section(
      'Last time you said you would',
      checks.map((check) => entry(check.promise, dotted(checkSaid(check, now), told(check.promise, tell)))),
    ),
    ...answers.flatMap(({ prompt, text }) =>
      section(questionOf(format, prompt)?.ask ?? prompt, [{ paragraph: text, indent: 4 }]),
    ),
    ...section(
      sheetOf(format).askAction,
      actions.map(({ promise, text, by, trial }) =>
        promise === null || tell(promise) === promise
          ? entry(
              promise ?? '·',
              dotted(`${trial ? 'to try: ' : ''}${text}`, by ? `by ${sayDay(by, now)}` : undefined),
            )
          : entry(promise, tell(promise)),
      ),
    ),
    ...(checks.length + answers.length + actions.length === 0 ? [] : ['']),
  ];
}

/** What else is known of it; nothing when it is gone. */
const told = (id: string, tell: Tell): Text => (tell(id) === id ? '' : tell(id));

const entry = (id: string, words: Text): Block => ({ lead: ['    ', strong(id), '  '], paragraph: words });

const helpedSaid: Readonly<Record<Helped, string>> = {
  yes: 'it helped',
  somewhat: 'it helped somewhat',
  no: 'it did not help',
  unknown: 'whether it helped is open',
};

/** `done, it helped`, `carried to Fri 4 Dec`. */
export function checkSaid({ result, until, helped }: Check, now: string): string {
  const carried = result === 'carried' && until ? ` to ${sayDay(until, now)}` : '';
  return `${result}${carried}${!helped ? '' : `, ${helpedSaid[helped]}`}`;
}
