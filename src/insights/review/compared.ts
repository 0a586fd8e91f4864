import type { Within } from './compose.ts';
import { type Comparison, type Verdict, verdicts } from './review.ts';

/** The counts of a period beside those of the one before; what is nothing in both is left out. */
export function compared(now: Within, before: Within): Comparison {
  const rows = measures.flatMap(({ measure, of }) => {
    const [here, there] = [of(now), of(before)];
    return here === nothing && there === nothing ? [] : [{ measure, now: here, before: there }];
  });
  // What was not recorded cannot be compared.
  return { name: before.told.period.name, rows: before.told.coverage.records === 0 ? [] : rows };
}

const nothing = '–';

const share = (part: number, whole: number): string => (whole === 0 ? nothing : `${part} of ${whole}`);

const counted = (number: number): string => (number === 0 ? nothing : String(number));

const measures: readonly { readonly measure: string; readonly of: (within: Within) => string }[] = [
  {
    measure: 'Weeks with a record',
    of: ({ told: { coverage } }) => share(coverage.weeksWithRecords, coverage.weeks),
  },
  {
    measure: 'Wins with evidence',
    of: ({ told: { coverage } }) => share(coverage.winsWithEvidence, coverage.wins),
  },
  { measure: 'Goals', of: ({ counts }) => verdictsOf(counts.verdicts) },
  { measure: 'Promises kept in time', of: ({ counts }) => share(counts.kept, counts.ended) },
  { measure: 'Help given', of: ({ counts }) => counted(counts.help) },
  { measure: 'Feedback that asks to go on', of: ({ counts }) => counted(counts.keeps) },
  { measure: 'Feedback that asks for something else', of: ({ counts }) => counted(counts.asks) },
];

/** `1 hit, 2 partial` */
function verdictsOf(list: readonly Verdict[]): string {
  const parts = verdicts.flatMap((verdict) => {
    const number = list.filter((each) => each === verdict).length;
    return number === 0 ? [] : [`${number} ${verdict}`];
  });
  return parts.join(', ') || nothing;
}
