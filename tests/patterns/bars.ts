import type { PatternKind, Size } from './contract.ts';
import { ratio, type Score, type Share } from './score.ts';
import { isNull } from './worlds.ts';

/** What an engine is held to. */
interface Bar {
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
  readonly value: number;
}

const leastRecall: Readonly<Record<Size, number>> = { 40: 0, 200: 0.15, 1000: 0.85, 5000: 0.97 };

/** Too few to judge by stay silent. */
const known = (share: Share): number => (share.of === 0 ? Number.NaN : ratio(share));

/** Their estimates are drawn towards zero together. */
const drawn: readonly PatternKind[] = ['tag', 'person', 'flow', 'pressure', 'part'];

/**
 * Recall and the number of findings are held to where patterns are planted and nothing odd happens; coverage there and, of all
 * estimates, where nothing is: whatever is reported there is false, and so are its intervals. Where every effect is 0, what is
 * drawn to 0 holds it more often than it says, as it must, so that is only held to the lower bar there.
 */
function barsOf(world: string, size: Size, score: Score): Bar[] {
  const { any, falseDiscoveries, recall, cover90, cover80 } = score;
  const stable: Bar = { name: 'stable', least: 1, value: known(score.stable) };
  const coverage: Bar[] = [
    { name: '90 %', least: 0.83, most: 0.97, value: known(cover90.all) },
    { name: '80 %', least: 0.72, most: 0.9, value: known(cover80.all) },
  ];
  if (isNull(world)) {
    const silent: Bar = { name: 'any', most: size === 5000 ? 0.15 : 0.1, value: known(any) };
    return [silent, ...(world === 'null' ? nullCoverage(score) : []), stable];
  }
  const discoveries: Bar = { name: 'FDR', most: 0.1, value: known(falseDiscoveries) };
  if (world !== 'planted') return [discoveries, stable];
  return [
    discoveries,
    size === 40
      ? { name: 'findings', most: 0.2, value: score.reported }
      : { name: 'recall', least: leastRecall[size], value: known(recall.all) },
    ...coverage,
    { name: '90 % reported', least: 0.83, most: 0.97, value: known(cover90.reported) },
    { name: '80 % reported', least: 0.72, most: 0.9, value: known(cover80.reported) },
    stable,
  ];
}

function nullCoverage({ coverByKind }: Score): Bar[] {
  const pooled = (of: 'cover90' | 'cover80', isDrawn: boolean): number => {
    const shares = [...coverByKind].flatMap(([kind, told]) =>
      drawn.includes(kind) === isDrawn ? [told[of].all] : [],
    );
    return known({
      of: shares.reduce((sum, share) => sum + share.of, 0),
      count: shares.reduce((sum, share) => sum + share.count, 0),
    });
  };
  return [
    { name: '90 %', least: 0.83, most: 0.97, value: pooled('cover90', false) },
    { name: '80 %', least: 0.72, most: 0.9, value: pooled('cover80', false) },
    { name: '90 % of labels', least: 0.83, value: pooled('cover90', true) },
    { name: '80 % of labels', least: 0.72, value: pooled('cover80', true) },
  ];
}

/** Bars that are missed, such as `FDR above 0.10`. */
export const misses = (world: string, size: Size, score: Score): string[] =>
  barsOf(world, size, score).flatMap(({ name, least, most, value }) => {
    if (most !== undefined && value > most) return [`${name} above ${most.toFixed(2)}`];
    if (least !== undefined && value < least) return [`${name} below ${least.toFixed(2)}`];
    return [];
  });

export const barsSaid = (size: Size): string =>
  [
    'FDR ≤ 0.10',
    `null worlds with any ≤ ${size === 5000 ? '0.15' : '0.10'}`,
    size === 40 ? 'findings ≤ 0.20' : `recall ≥ ${leastRecall[size].toFixed(2)}`,
    '90 % intervals 0.83 to 0.97',
    '80 % intervals 0.72 to 0.90',
  ].join(' · ');
