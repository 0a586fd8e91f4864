import { barsSaid, misses } from './bars.ts';
import type { PatternKind, Size } from './contract.ts';
import { type Recall, ratio, type Score, type Share } from './score.ts';

export interface Row {
  readonly world: string;
  readonly size: Size;
  readonly score: Score;
}

const figure = (share: Share): string => (share.of === 0 ? '–' : ratio(share).toFixed(2));

const columns: readonly (readonly [name: string, cell: (score: Score) => string])[] = [
  ['journals', ({ journals }) => String(journals)],
  ['findings', ({ reported }) => reported.toFixed(2)],
  ['FDR', ({ falseDiscoveries }) => figure(falseDiscoveries)],
  ['any', ({ any }) => figure(any)],
  ['recall', ({ recall }) => figure(recall.all)],
  ['eligible', ({ recall }) => figure(recall.eligible)],
  ['90 %', ({ cover90 }) => figure(cover90.all)],
  ['reported', ({ cover90 }) => figure(cover90.reported)],
  ['80 %', ({ cover80 }) => figure(cover80.all)],
  ['reported', ({ cover80 }) => figure(cover80.reported)],
  ['stable', ({ stable }) => figure(stable)],
  ['ms', ({ took }) => took.toFixed(0)],
];

const line = (first: string, cells: readonly string[], rest = ''): string =>
  `${first.padEnd(17)}${cells.map((cell) => cell.padStart(9)).join('')}  ${rest}`.trimEnd();

/** Of one size: its bars, a line for each world, and how much of each kind was found where it was planted. */
export function tableOf(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const names = columns.map(([name]) => name);
  const lines = rows.map(({ world, size, score }) =>
    line(
      world,
      columns.map(([, cell]) => cell(score)),
      misses(world, size, score).join(', '),
    ),
  );
  const planted = rows.find(({ world }) => world === 'planted') ?? first;
  return [
    `${first.size} records: ${barsSaid(first.size)}`,
    line('', names),
    ...lines,
    ...kindLines(planted),
    ...coverageLines(rows),
  ].join('\n');
}

const kindLines = ({ world, score }: Row): string[] => {
  if (score.byKind.size === 0) return [];
  const told = [...score.byKind].map(([kind, recall]) => `${kind} ${both(recall)}`);
  const half = Math.ceil(told.length / 2);
  return [
    `recall by kind in ${world} (of those with enough data):`,
    told.slice(0, half),
    told.slice(half),
  ].map((each) => (typeof each === 'string' ? each : `  ${each.join(' · ')}`));
};

/** How often the intervals of each kind hold the truth: 90 % and 80 %, and how many there are. */
function coverageLines(rows: readonly Row[]): string[] {
  const kinds = [...new Set(rows.flatMap(({ score }) => [...score.coverByKind.keys()]))].sort();
  if (kinds.length === 0) return [];
  const cell = (score: Score, kind: PatternKind): string => {
    const told = score.coverByKind.get(kind);
    return told ? `${figure(told.cover90.all)} ${figure(told.cover80.all)}` : '–';
  };
  return [
    'coverage by kind, of 90 % and of 80 % intervals:',
    line(
      '',
      kinds.map((kind) => ` ${kind}`.padStart(11)),
    ),
    ...rows.map(({ world, score }) =>
      line(
        world,
        kinds.map((kind) => cell(score, kind).padStart(11)),
      ),
    ),
  ];
}

const both = ({ all, eligible }: Recall): string => `${figure(all)} (${figure(eligible)})`;
