import type { Win } from '../../../records/win/win.ts';
import { byTime, gradeOf, impactOf, isBacked } from '../outcomes.ts';
import { grades } from '../review.ts';

/** What an outcome can lack, the most telling first. */
export const lacks = ['number', 'part', 'whom', 'evidence', 'learned'] as const;

export type Lack = (typeof lacks)[number];

/** How each is asked for at a terminal, and as an option of `career edit`. */
export const asking: Readonly<Record<Lack, { readonly question: string; readonly option: string }>> = {
  number: {
    question: 'Which number before, and which after? (such as 1.9 % -> 0.4 %; Enter skips)',
    option: '--impact "before -> after"',
  },
  part: { question: 'What exactly was your part? (Enter skips)', option: '--part "I …"' },
  whom: { question: 'Who is better off? (Enter skips)', option: '--for "…"' },
  evidence: {
    question: 'Which link or document shows it? (Enter skips)',
    option: '--evidence "…"',
  },
  learned: { question: 'What do you do differently since? (Enter skips)', option: '--learned "…"' },
};

/** All that an outcome lacks, in the order in which it is asked for. */
export function lacking(win: Win): Lack[] {
  const missing: Readonly<Record<Lack, boolean>> = {
    number: !/\d/.test(win.impact ?? ''),
    part: win.part === null,
    whom: win.whom === null,
    evidence: !isBacked(win),
    learned: win.learned === null,
  };
  return lacks.filter((lack) => missing[lack]);
}

/** Outcomes that lack something, the weakest evidence first, then the oldest. */
export const weakestFirst = (wins: readonly Win[]): Win[] =>
  wins
    .filter((win) => win.type === 'outcome' && lacking(win).length > 0)
    .sort(
      (one, other) =>
        grades.indexOf(gradeOf(other)) - grades.indexOf(gradeOf(one)) ||
        Number(isBacked(one)) - Number(isBacked(other)) ||
        byTime(one, other),
    );

/** What an answer puts into the record; words that were there stay. */
export function answered(win: Win, lack: Lack, answer: string): Partial<Win> {
  if (lack === 'number') {
    const said = impactOf(win);
    return { impact: said === null ? answer : `${said}: ${answer}` };
  }
  return lack === 'evidence' ? { evidence: [...win.evidence, answer] } : { [lack]: answer };
}
