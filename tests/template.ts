import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createJournal } from '../src/storage/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty journal to copy: making the schema once is quicker than once a test. */
    template: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'career-template-'));
  const template = join(folder, 'journal.db');
  (await createJournal(template)).close();
  project.provide('template', template);
  return () => rmSync(folder, { recursive: true, force: true });
}
