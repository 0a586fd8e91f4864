import type { Reading } from '../../journal/access.ts';
import type { Block } from '../../terminal/text.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import type { Finding } from '../patterns/finding.ts';
import { gather } from '../patterns/gather.ts';
import { patterns } from '../patterns/patterns.ts';
import { sayAmount, sayEffect, sayInterval, sayName, thinWords } from '../patterns/words.ts';

/** Patterns that are worth a thought before the questions: few, or they would answer them. */
export interface Noticed {
  /** The surest, three at most. */
  readonly findings: readonly Finding[];
  /** The tag that is nearest to saying something. */
  readonly tooThin: Finding | null;
}

export const nothingNoticed: Noticed = { findings: [], tooThin: null };

/** What stands out of the last year. */
export function noticedIn(reading: Reading, today: Day): Noticed {
  const all = patterns(gather(reading, { from: addDays(today, -364), to: today }));
  const thin = all.filter(({ kind, thin: why }) => kind === 'tag' && why !== null);
  return {
    findings: all.filter(({ level }) => level === 'finding').slice(0, 3),
    tooThin: thin.toSorted((a, b) => b.n - a.n || (a.target < b.target ? -1 : 1))[0] ?? null,
  };
}

/** `#on-call takes energy: −0.8 (−1.2 to −0.4), 9 on 6 days` */
export const noticedWords = ({ findings }: Noticed): string[] =>
  findings.map(
    (finding) => `${about(finding)}: ${sayEffect(finding)} (${sayInterval(finding)}), ${sayAmount(finding)}`,
  );

function about(finding: Finding): string {
  const { kind, direction } = finding;
  if (kind === 'weekday') return `${sayName(finding)}, against its own week`;
  const isLabel = kind === 'tag' || kind === 'person' || kind === 'flow' || kind === 'pressure';
  return isLabel ? `${sayName(finding)} ${direction > 0 ? 'gives' : 'takes'} energy` : sayName(finding);
}

export const tooThinWords = ({ tooThin }: Noticed): string[] =>
  tooThin === null ? [] : [`${sayName(tooThin)}: ${thinWords(tooThin)}`];

/** Below what is known of the days, under labels of this width. */
export const noticedLines = (noticed: Noticed, margin: number): Block[] => [
  ...noticedWords(noticed).map(
    (words, index): Block => ({ lead: (index === 0 ? 'Noticed' : '').padEnd(margin), paragraph: words }),
  ),
  ...tooThinWords(noticed).map((words): Block => ({ lead: 'Too thin'.padEnd(margin), paragraph: words })),
];
