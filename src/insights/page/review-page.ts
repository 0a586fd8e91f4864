import type { Day } from '../../time/calendar.ts';
import type { Report } from '../report/report.ts';
import type { Review } from '../review/review.ts';
import { verdictNames } from '../review/told.ts';
import { coverageCalendar } from './charts/coverage.ts';
import { effects } from './charts/effects.ts';
import { energyByWeek } from './charts/energy.ts';
import { feedbackAsked } from './charts/feedback-asked.ts';
import { goalWays } from './charts/goals.ts';
import { promisesEnded } from './charts/promises-ended.ts';
import { strengthMap } from './charts/strengths.ts';
import { winsByMonth } from './charts/wins.ts';
import { documentOf } from './document.ts';
import type { Fact } from './facts.ts';
import { type Further, withFigures } from './place.ts';
import { sheetOf } from './sheet.ts';

/**
 * The review as a page: its Markdown, and what can be drawn from its value and from nothing else. `own` is the report
 * of the same days, for the copy that is for its author alone.
 */
export function reviewPage(review: Review, markdown: string, own: Report | null): string {
  const { figures, goals, generatedOn: today } = review;
  const shown = figures.goals
    .filter(({ id }) => goals.some((row) => row.id === id))
    .map(({ goal, verdict, ...way }) => ({ ...way, text: goal, standing: verdictNames[verdict] }));
  const sheet = withFigures(
    sheetOf(markdown),
    [
      { section: 'Goals', figure: goalWays(shown) },
      { section: 'Outcomes', figure: winsByMonth(figures) },
      { section: 'Quarter by quarter', figure: winsByMonth(figures) },
      { section: 'Feedback and what I did with it', figure: feedbackAsked(figures) },
      { section: 'Promises', figure: promisesEnded(figures) },
    ],
    own === null ? [] : [ownPart(own, today)],
  );
  return documentOf(sheet, factsOf(review));
}

const ownPart = (own: Report, today: Day): Further => ({
  title: 'Energy and strengths, for me alone',
  before: ['What did not go well', 'Promises', 'Next'],
  figures: [
    effects(own.findings, 'effects'),
    strengthMap(own.strengths),
    energyByWeek(own.weeks, today),
    coverageCalendar(own, today),
  ],
});

function factsOf({ figures: { goals, promises }, coverage: { wins, winsWithEvidence } }: Review): Fact[] {
  const { kept, late, broken, overdue } = promises;
  const due = kept.length + late.length + broken.length + overdue.length;
  const of = (verdict: string): number => goals.filter((goal) => goal.verdict === verdict).length;
  const others = (['partial', 'miss', 'changed', 'open'] as const)
    .filter((verdict) => of(verdict) > 0)
    .map((verdict) => `${of(verdict)} ${verdict === 'miss' ? 'missed' : verdict}`);
  return [
    ...(goals.length === 0
      ? []
      : [
          {
            about: 'Goals',
            figure: `${of('hit')} of ${goals.length}`,
            words: ['hit', ...others].join(', '),
            sections: ['Goals'],
          },
        ]),
    ...(wins === 0
      ? []
      : [
          {
            about: 'Wins',
            figure: `${winsWithEvidence} of ${wins}`,
            words: 'with evidence behind them',
            sections: ['Outcomes', 'Quarter by quarter'],
          },
        ]),
    ...(due === 0
      ? []
      : [
          {
            about: 'Promises',
            figure: `${kept.length} of ${due}`,
            words: [
              'kept in time',
              ...counted(late.length, 'late'),
              ...counted(broken.length, 'broken'),
              ...counted(overdue.length, 'past its day', 'past their day'),
            ].join(', '),
            sections: ['Promises'],
          },
        ]),
  ];
}

const counted = (number: number, one: string, several = one): string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : several}`];
