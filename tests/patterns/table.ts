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

/** One block for each size: its bars, a line for each world, and how much of each kind was found where it was planted. */
export function tableOf(rows: readonly Row[]): string {
  const blocks = [...Map.groupBy(rows, ({ size }) => size)].map(([size, list]) =>
    [
      `${size} records: ${barsSaid(size)}`,
      line(
        '',
        columns.map(([name]) => name),
      ),
      ...list.map(({ world, score }) =>
        line(
          world,
          columns.map(([, cell]) => cell(score)),
          misses(world, size, score).join(', '),
        ),
      ),
    ].join('\n'),
  );
  return [...blocks, kindTable(rows.filter(({ world }) => world === 'planted'))].filter(Boolean).join('\n\n');
}

/** `0.40 of 80, 0.52 of 60`: over all that was planted, and over what had data enough. */
const both = ({ all, eligible }: Recall): string =>
  [all, eligible].map((share) => `${figure(share)} of ${share.of}`).join(', ');

function kindTable(rows: readonly Row[]): string {
  const kinds = [...new Set(rows.flatMap(({ score }) => [...score.byKind.keys()]))];
  if (kinds.length === 0) return '';
  const cells = (pick: (row: Row) => string): string => rows.map((row) => pick(row).padStart(28)).join('');
  const cell = ({ score }: Row, kind: PatternKind): string => {
    const recall = score.byKind.get(kind);
    return recall ? both(recall) : '–';
  };
  return [
    'recall by kind where patterns are planted: of all, of those with enough data',
    `${''.padEnd(10)}${cells(({ size }) => `${size} records`)}`,
    ...kinds.map((kind) => `${kind.padEnd(10)}${cells((row) => cell(row, kind))}`),
  ].join('\n');
}
