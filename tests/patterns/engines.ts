import type { Engine } from './contract.ts';
import { ownEngine } from './own-engine.ts';
import { plainEngine } from './plain-engine.ts';

/** Whatever can be scored, by name; the first is the one that is meant unless another is told. */
export const engines: Readonly<Record<string, Engine>> = { patterns: ownEngine, plain: plainEngine };
