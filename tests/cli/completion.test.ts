import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

const typed = ['__complete'];

it('a candidate and what it is stand apart by a tab', async () => {
  const career = await testCareer();
  const { stdout } = await career.outcome([...typed, 'promise', 'ke']);
  expect(stdout).toBe('kept\tMark promises as kept\n');
});

it('bash puts in the candidate alone', async () => {
  const career = await testCareer();
  const { stdout: lines } = await career.outcome([...typed, 'prom']);
  const { stdout: script } = await career.outcome('completion bash');
  const offered = execFileSync(
    'bash',
    [
      '-c',
      `career() { printf '%s' "$LINES_OF"; }; ${script}
       COMP_WORDS=(career prom); COMP_CWORD=1; _career; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8', env: { ...process.env, LINES_OF: lines } },
  );
  expect(offered).toBe('promise\n');
});

it('ids are of the kind that the command is about, or of the letter that is typed', async () => {
  const career = await testCareer();
  await career('win "Checkout errors down"');
  career.pipe('{"kind":"energy","text":"walked","level":1}\n'.repeat(70));
  await career('import json -');
  await career('goal "Write in public"');
  await career('ask "Where did you stop reading?" --to lead');
  await career('energy 1 walked');
  const values = async (...words: string[]): Promise<string[]> =>
    (await career.outcome([...typed, ...words])).stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')[0] ?? '');
  expect(await values('goal', 'progress', '')).toEqual(['g1']);
  expect(await values('energy', '1', 'x', '--goal', '')).toEqual(['g1']);
  expect(await values('feedback', 'ok', '--answers', '')).toEqual(['a1']);
  expect(await values('show', 'w')).toEqual(['w1']);
  expect(await values('show', 'e3')).toEqual([...Array(10).keys()].map((n) => `e${39 - n}`).concat('e3'));
  expect((await values('show', '')).slice(0, 2)).toEqual(['e71', 'n1']);
  await career('win "Errors down" --reach everyone');
  expect(await values('win', '--draft', '')).toEqual(['1']);
  expect(await values('drafts', 'rm', '')).toEqual(['1']);
  expect(await values('session', '@')).toEqual(['@lead']);
  expect(await values('session', 'plan', '')).toEqual(['lead']);
});
