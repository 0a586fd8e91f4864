import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TestCareer } from '../career.ts';
import { answersOfTheSecond, livedCareer } from './retro-life.ts';

const drafts = ({ folder }: TestCareer): string[] => {
  const place = join(folder, 'drafts');
  return existsSync(place) ? readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8')) : [];
};

/** All that is stored, without what chance made. */
async function stored(career: TestCareer): Promise<unknown> {
  const records = await career.json('log --limit 0');
  return JSON.parse(JSON.stringify(records, (key, value) => (key === 'uid' ? undefined : value)));
}

async function uninterrupted(line: string, answers: readonly string[]): Promise<unknown> {
  const career = await livedCareer();
  career.answers(...answers);
  expect((await career.outcome(line)).exit).toBe(0);
  return stored(career);
}

const postmortem: readonly string[] = [
  'done',
  'no',
  'unknown',
  'dropped',
  'The migration ran at noon',
  'Two hours without orders',
  's',
  'The replica kept reading',
  'Nobody had the runbook',
  'write the runbook by 2026-12-01',
  'stop migrating at noon by friday',
  'try a dry run',
  '',
  'The pager stays as it is',
  'The rollback',
];

it('stopped after any answer and resumed, a retro is what it would have been', async () => {
  const line = 'retro --format postmortem';
  const expected = await uninterrupted(line, postmortem);
  for (const [place] of postmortem.entries()) {
    const career = await livedCareer();
    const before = readFileSync(career.path);
    career.answers(...postmortem.slice(0, place), '^C');
    const stopped = await career.outcome(line);
    expect([place, stopped.exit]).toEqual([place, 130]);
    expect(stopped.stderr).toContain(place === 0 ? 'nothing was typed' : 'career retro --resume');
    expect(readFileSync(career.path).equals(before)).toBe(true);
    expect(drafts(career)).toHaveLength(place === 0 ? 0 : 1);
    career.answers(...postmortem.slice(place));
    const resumed = await career.outcome(place === 0 ? line : 'retro --resume');
    expect([place, resumed.exit, resumed.stderr]).toEqual([place, 0, resumed.stderr]);
    expect(await stored(career)).toEqual(expected);
    expect(drafts(career)).toEqual([]);
  }
});

it('an answer that was half typed is kept and offered again', async () => {
  const answers = answersOfTheSecond;
  const expected = await uninterrupted('retro', answers);
  for (const [place, answer] of answers.entries()) {
    if (!answer.includes(' ') || answer === 'in 2 weeks') continue;
    const career = await livedCareer();
    const half = answer.slice(0, 9).trim();
    career.answers(...answers.slice(0, place), `${half}^C`);
    expect((await career.outcome('retro')).exit).toBe(130);
    expect(drafts(career).join()).toContain(half);
    const isAction = / by |^try /.test(answer);
    career.answers(isAction ? answer : `⌫${answer}`, ...answers.slice(place + 1));
    expect((await career.outcome('retro --resume')).exit).toBe(0);
    expect(await stored(career)).toEqual(expected);
  }
});
