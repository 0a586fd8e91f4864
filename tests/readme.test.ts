import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSample } from '../src/insights/demo/make.ts';
import { type TestCareer, testCareer } from './career.ts';

const path = join(import.meta.dirname, '../README.md');

/** The screens in the README are made by running them: a demo command on the sample, others one after the other. */
async function withScreens(readme: string): Promise<string> {
  const sample = await testCareer({ columns: 80 });
  await sample.use(makeSample);
  const own = await testCareer({ columns: 80 });
  const blocks = readme.split(/(```console\n[\s\S]*?```)/);
  const made: string[] = [];
  for (const block of blocks)
    made.push(block.startsWith('```console') ? await screens(block, sample, own) : block);
  return made.join('');
}

async function screens(block: string, sample: TestCareer, own: TestCareer): Promise<string> {
  const lines = block.split('\n').filter((line) => line.startsWith('$ career '));
  const parts: string[] = [];
  for (const line of lines) {
    const words = line.slice('$ career '.length);
    const demo = words.startsWith('demo');
    const { stdout, stderr, exit } = await (demo ? sample : own).outcome(demo ? words.slice(5) : words);
    if (exit !== 0) throw new Error(`${line}: ${stderr}`);
    parts.push(`${line}\n${stdout}${demo ? '' : stderr}`);
  }
  return `\`\`\`console\n${parts.join('')}\`\`\``;
}

it('the screens in the README are what the program prints', async () => {
  await expect(await withScreens(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});

it('the README claims no command that is not there', async () => {
  const career = await testCareer();
  const { stdout } = await career.outcome('--help');
  const named = [...readFileSync(path, 'utf8').matchAll(/`career ([a-z]+)/g)].map(([, word]) => word ?? '');
  expect(named.filter((word) => !new RegExp(`^  ${word}\\b`, 'm').test(stdout))).toEqual([]);
});
