import { sayFullDay, sayRange } from '../../time/say.ts';
import { sayMonths } from './appendix.ts';
import type { Audience, EvidenceRow } from './review.ts';
import type { Told } from './told.ts';
import { listed } from './words.ts';

/** Who, which days and for whom, how much there is: one line each. */
export const headOf = (review: Told): string[] => [...author(review), scope(review), coverage(review)];

function author({ author: { name, role, level } }: Told): string[] {
  const parts = [name, role, level].filter((part) => part !== null);
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** The only place where the day of writing stands. */
function scope({ period, span, generatedFor, generatedOn }: Told): string {
  const days = sayRange(span.from, span.to, '');
  const runs = span.to < period.to && period.from <= generatedOn && period.to < '2199';
  const running = runs ? ', while it runs' : '';
  const reader = generatedFor === 'manager' ? 'for my manager' : 'for me alone';
  return `${days}${running} · ${reader} · written ${sayFullDay(generatedOn)}`;
}

function coverage({
  generatedFor,
  coverage: { records, weeks, weeksWithRecords, wins, winsWithEvidence, months },
}: Told): string {
  const shareable = generatedFor === 'manager' ? 'shareable ' : '';
  if (records === 0) return `No ${shareable}record in these days.`;
  const parts = [
    `${records} ${shareable}${records === 1 ? 'record' : 'records'} in ${weeksWithRecords} of ${weeks} weeks`,
    ...(wins === 0 ? [] : [`${winsWithEvidence} of ${wins} ${wins === 1 ? 'win' : 'wins'} with evidence`]),
    sayMonths(months),
  ];
  return `${parts.join('; ')}. Ids in brackets lead to Appendix A.`;
}

/** Stands in the head until it is known what the text cites. */
export const contentsMark = '\u0001';

/** What somebody else is given, by kinds; each is named in the index. Empty for one's own copy. */
export function contents(generatedFor: Audience, evidence: readonly Pick<EvidenceRow, 'id'>[]): string {
  if (generatedFor === 'me' || evidence.length === 0) return '';
  const kinds = Map.groupBy(evidence, ({ id }) => id.charAt(0));
  const parts = [...kinds].map(([letter, own]) => {
    const [one = 'record', several = 'records'] = nouns[letter] ?? [];
    return `${own.length} ${own.length === 1 ? one : several}`;
  });
  return `What is in this file: ${listed(parts)}, each named in Appendix A.`;
}

const nouns: Readonly<Record<string, readonly [one: string, several: string]>> = {
  f: ['feedback record', 'feedback records'],
  g: ['goal', 'goals'],
  k: ['skill', 'skills'],
  m: ['program', 'programs'],
  p: ['promise', 'promises'],
  r: ['retro', 'retros'],
  s: ['talk', 'talks'],
  t: ['note', 'notes'],
  w: ['win', 'wins'],
  x: ['experiment', 'experiments'],
};
