import { gather } from '../../src/insights/patterns/gather.ts';
import { patterns } from '../../src/insights/patterns/patterns.ts';
import type { Finding } from './contract.ts';
import { contextFor } from './journal.ts';

/** Level 0, 1 and 2, as the product and as the contract call them. */
const pressures: Readonly<Record<string, string>> = { none: 'low', some: 'some', 'a lot': 'high' };

/** The engine of `career report`, on all that a journal holds. */
export async function ownEngine(path: string): Promise<Finding[]> {
  const context = contextFor(path);
  try {
    const reading = await context.journal.read();
    const all = patterns(gather(reading, { from: '1900-01-01', to: '2199-12-31' }));
    return all.map((finding) => ({
      ...finding,
      target: finding.kind === 'pressure' ? (pressures[finding.target] ?? finding.target) : finding.target,
    }));
  } finally {
    context.journal.close();
  }
}
