import { troubleWith } from '../../journal/trouble.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { isOpen, isOverdue } from '../../records/promise/rules.ts';
import { standing } from '../../records/promise/view.ts';
import { type Helped, helpedAnswers, type Result } from '../../records/retro/check.ts';
import type { Choice } from '../../terminal/prompt.ts';
import { faint, firstLine, strong } from '../../terminal/text.ts';
import { sayDay } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';
import type { Asking } from './asking.ts';
import { carriedTo } from './checks.ts';
import { refusePast } from './due.ts';
import { checkOf, type Sheet, withCheck } from './sheet.ts';

/** Asks what became of one action of the last retro, as far as that was not said; each answer is kept. */
export async function askCheck(asking: Asking, promise: Promised, begun: Sheet): Promise<Sheet> {
  let sheet = begun;
  const put = (said: Parameters<typeof withCheck>[2]): void => {
    sheet = withCheck(sheet, promise.id, said);
    asking.keep(sheet, true);
  };
  const { prompt, terminal, clock } = asking.context;
  const said = `${promise.id}  ${firstLine(promise.text)}`;
  const stands = standing(promise, asking.today);
  if (!isOpen(promise)) {
    const isKept = promise.state === 'kept' || promise.state === 'late';
    await terminal.say([{ paragraph: [strong(said), ` · ${stands}`] }]);
    if (isKept && !promise.helped && !checkOf(sheet, promise.id).helped)
      put({ helped: await askHelped(asking) });
    return sheet;
  }
  const before = checkOf(sheet, promise.id).result;
  if (before !== null) await terminal.say([{ paragraph: [strong(said), ` · ${before}`] }]);
  else {
    // Enter alone claims nothing: neither that it was done nor that it helped.
    put(resultSaid(await prompt.choose(`${said} (${stands})`, resultChoices(promise, asking), 'carried')));
  }
  const { result, until, helped } = checkOf(sheet, promise.id);
  if (result === 'carried' && until === null) {
    const usual = sayDay(carriedTo(promise, null, asking), asking.today);
    const words = await prompt.line('Until when?', {
      initial: usual,
      wrong: (answer) => troubleWith(() => refusePast(dueDay(answer, clock), asking.today)),
    });
    put({ until: dueDay(words, clock) });
    await terminal.say([faint(`  to ${sayDay(dueDay(words, clock), asking.today)}`)]);
  }
  if (result === 'done' && helped === null) put({ helped: await askHelped(asking) });
  return sheet;
}

/** Everything that would be asked about it has been said. */
export function isCheckAnswered(sheet: Sheet, promise: Promised): boolean {
  const { result, until, helped } = checkOf(sheet, promise.id);
  if (!isOpen(promise)) {
    return (promise.state !== 'kept' && promise.state !== 'late') || Boolean(promise.helped ?? helped);
  }
  if (result === 'done') return helped !== null;
  return result === 'dropped' || (result === 'carried' && until !== null);
}

type Said = Result | 'late';

const resultSaid = (said: Said) =>
  said === 'late' ? { result: 'done' as const, late: true } : { result: said, late: false };

/** Of one whose day has passed it matters whether it was done by then. */
function resultChoices(promise: Promised, { today }: Asking): Choice<Said>[] {
  const late = isOverdue(promise, today) && promise.due !== null;
  return [
    { value: 'done', name: late ? `done by ${sayDay(promise.due, today)}` : 'done', short: '· done' },
    ...(late ? [{ value: 'late' as const, name: 'done, later than that', short: '· done later' }] : []),
    { value: 'carried', name: 'carried: it goes on, with a new day', short: '· carried' },
    { value: 'dropped', name: 'dropped: it no longer matters', short: '· dropped' },
  ];
}

const askHelped = ({ context }: Asking): Promise<Helped> =>
  context.prompt.choose(
    'Did it help?',
    helpedAnswers.map((value) => ({ value, name: value === 'unknown' ? 'hard to say' : value })),
    'unknown',
  );
