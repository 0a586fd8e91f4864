import type { Review } from '../review/review.ts';
import { documentOf } from './document.ts';
import type { Fact } from './facts.ts';
import { sheetOf } from './sheet.ts';

/** The review as a page: its Markdown, and what can be drawn from its value and from nothing else. */
export const reviewPage = (review: Review, markdown: string): string =>
  documentOf(sheetOf(markdown), { facts: factsOf(review), figures: new Map() });

function factsOf({ figures: { goals, promises }, coverage: { wins, winsWithEvidence } }: Review): Fact[] {
  const { kept, late, broken } = promises;
  const ended = kept.length + late.length + broken.length;
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
            section: 'Goals',
          },
        ]),
    ...(wins === 0
      ? []
      : [
          {
            about: 'Wins',
            figure: `${winsWithEvidence} of ${wins}`,
            words: 'with evidence behind them',
            section: 'Outcomes',
          },
        ]),
    ...(ended === 0
      ? []
      : [
          {
            about: 'Promises',
            figure: `${kept.length} of ${ended}`,
            words: [
              'kept in time',
              ...counted(late.length, 'late'),
              ...counted(broken.length, 'broken'),
            ].join(', '),
            section: 'Promises',
          },
        ]),
  ];
}

const counted = (number: number, word: string): string[] => (number === 0 ? [] : [`${number} ${word}`]);
