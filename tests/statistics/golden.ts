import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The committed figures of one file under tests/reference. */
export const golden = <T>(name: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../reference', `${name}.json`), 'utf8'));

/** How far a figure is from the expected one, as a share of it; plainly when zero is expected. */
export const deviation = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual - expected) / (Math.abs(expected) || 1);
