import type { Reading } from '../../journal/access.ts';
import type { Block } from '../../terminal/text.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { sayDate } from '../../time/say.ts';
import type { Finding } from '../patterns/finding.ts';
import { gather } from '../patterns/gather.ts';
import { patterns } from '../patterns/patterns.ts';
import { sayAmount, sayEffect, sayInterval, sayName, thinWords } from '../patterns/words.ts';
import { memoryOf } from '../report/memory.ts';
import { type Standing, standingOf } from '../report/standing.ts';

/** Patterns that are worth a thought before the questions: few, or they would answer them. */
export interface Noticed {
  /** The surest, three at most. */
  readonly findings: readonly Standing[];
  /** The tag that is nearest to saying something. */
  readonly tooThin: Standing | null;
  /** When a report was kept last. */
  readonly keptOn: Day | null;
}

export const nothingNoticed: Noticed = { findings: [], tooThin: null, keptOn: null };

/** The last year: all that stands out, and the few of it that are worth a thought. */
export interface Year {
  readonly standing: readonly Standing[];
  readonly noticed: Noticed;
}

export function yearUntil(reading: Reading, today: Day): Year {
  const material = gather(reading, { from: addDays(today, -364), to: today });
  const memory = memoryOf(reading, today);
  const all = standingOf(patterns(material), memory, { today, material });
  const thin = all.filter(({ kind, thin: why }) => kind === 'tag' && why !== null);
  const standing = all.filter(({ level }) => level === 'finding');
  const isFresh = ({ keptSince }: Standing): boolean => memory.reports.length > 0 && keptSince === null;
  return {
    standing,
    noticed: {
      // What is new is the news; the rest by how sure it is.
      findings: standing.toSorted((a, b) => Number(isFresh(b)) - Number(isFresh(a))).slice(0, 3),
      tooThin: thin.toSorted((a, b) => b.n - a.n || (a.target < b.target ? -1 : 1))[0] ?? null,
      keptOn: memory.reports.at(-1)?.day ?? null,
    },
  };
}

/** `#on-call takes energy: −0.8 (−1.2 to −0.4), 9 on 6 days, new since 14 Oct` */
export const noticedWords = ({ findings, keptOn }: Noticed, today: Day): string[] =>
  findings.map((finding) => {
    const isNew = keptOn !== null && finding.keptSince === null;
    const since = isNew ? `, new since ${sayDate(keptOn, today)}` : '';
    return `${about(finding)}: ${sayEffect(finding)} (${sayInterval(finding)}), ${sayAmount(finding)}${since}`;
  });

function about(finding: Finding): string {
  const { kind, direction } = finding;
  if (kind === 'weekday') return `${sayName(finding)}, against its own week`;
  const isLabel =
    kind === 'tag' || kind === 'person' || kind === 'setting' || kind === 'flow' || kind === 'pressure';
  return isLabel ? `${sayName(finding)} ${direction > 0 ? 'gives' : 'takes'} energy` : sayName(finding);
}

export const tooThinWords = ({ tooThin }: Noticed): string[] =>
  tooThin === null ? [] : [`${sayName(tooThin)}: ${thinWords(tooThin)}`];

/** Below what is known of the days, under labels of this width. */
export const noticedLines = (noticed: Noticed, today: Day, margin: number): Block[] => [
  ...noticedWords(noticed, today).map(
    (words, index): Block => ({ lead: (index === 0 ? 'Noticed' : '').padEnd(margin), paragraph: words }),
  ),
  ...tooThinWords(noticed).map((words): Block => ({ lead: 'Too thin'.padEnd(margin), paragraph: words })),
];
