import { citations, numbers, quotations, unfounded } from './claims.ts';
import type { Facts } from './facts.ts';
import { type Text, textFrom } from './read.ts';
import type { Remark } from './rules.ts';
import { balance, lengths, outcomes } from './whole.ts';
import { wording } from './wording.ts';

const checks: readonly ((text: Text, facts: Facts) => Remark[])[] = [
  citations,
  unfounded,
  numbers,
  quotations,
  lengths,
  outcomes,
  wording,
  balance,
];

/** All that can be said of a text, by line; of one line what must be mended comes first. Pure. */
export function lint(markdown: string, facts: Facts): Remark[] {
  const text = textFrom(markdown);
  const remarks = checks.flatMap((check) => check(text, facts));
  return remarks.sort(
    (one, other) => one.line - other.line || Number(one.level === 'look') - Number(other.level === 'look'),
  );
}
