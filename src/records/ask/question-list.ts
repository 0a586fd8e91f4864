import type { Context } from '../../context.ts';
import { faint, strong, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDistance, today } from '../../time/say.ts';
import type { Situation } from './ask.ts';
import type { Asking } from './question.ts';
import { type Question, questionBank } from './question-bank.ts';

/** A question of the bank, with when and of whom it was asked last. */
export interface BankEntry extends Question {
  readonly askedOn: Day | null;
  readonly askedOf: string | null;
}

const bankEntries = (asked: readonly Asking[], situation: Situation | undefined): BankEntry[] =>
  questionBank
    .filter((each) => situation === undefined || each.situation === situation)
    .map((each) => {
      const last = asked.findLast(({ question }) => question === each.question);
      return { ...each, askedOn: last?.day ?? null, askedOf: last?.to ?? null };
    });

/** `career feedback ask --list` */
export async function tellBank(
  { terminal, clock }: Context,
  asked: readonly Asking[],
  situation: Situation | undefined,
): Promise<void> {
  const now = today(clock);
  await terminal.answer(
    bankEntries(asked, situation),
    (entries): View =>
      entries.flatMap((entry, index) => [
        ...(entries[index - 1]?.situation === entry.situation
          ? []
          : [...(index === 0 ? [] : ['']), strong(entry.situation)]),
        {
          paragraph: [
            entry.question,
            entry.askedOn === null
              ? ''
              : faint(`  asked of ${entry.askedOf} ${sayDistance(entry.askedOn, now)}`),
          ],
          indent: 2,
        },
      ]),
  );
}
