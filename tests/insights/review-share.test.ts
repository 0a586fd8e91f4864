import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pseudonymous, pseudonymsOf } from '../../src/insights/review/pseudonyms.ts';
import { type TestCareer, testCareer } from '../career.ts';
import { record, recordsOf } from './review-records.ts';

async function shared(): Promise<TestCareer> {
  const career = await testCareer();
  await career.outcome('person dana --ring manager');
  await career.outcome('person lee --ring peer');
  await career.outcome('person sam --ring peer');
  await career.outcome('win "Build time cut with @lee" --impact "21 min -> 9 min" --with sam --share');
  await career.outcome('feedback "Ask sooner, @sam waits" --from dana --direction start --share');
  await career.outcome('promise "the numbers" --to lee --by friday --share');
  await career.outcome('feedback "You talk over people" --from sam');
  return career;
}

describe('a review for others', () => {
  it('says what is in it', async () => {
    const career = await shared();
    const { stdout } = await career.outcome('review');
    expect(stdout).toContain(
      'What is in this file: 1 feedback record, 1 promise and 1 win, each named in\nAppendix A.',
    );
    expect((await career.outcome('review --for me')).stdout).not.toContain('What is in this file');
    const empty = await testCareer();
    expect((await empty.outcome('review')).stdout).not.toContain('What is in this file');
  });

  it('calls people by how one knows them, when asked to', async () => {
    const career = await shared();
    const { stdout } = await career.outcome('review --pseudonyms');
    expect(stdout).not.toMatch(/dana|\blee\b|\bsam\b/);
    expect(stdout).toContain('manager: “Ask sooner, peer 2 waits” [f1]');
    expect(stdout).toContain('Build time cut with peer 1');
    expect(stdout).toContain('Promised to peer 1');
    expect(JSON.stringify(await career.json('review --pseudonyms'))).not.toMatch(/dana|\blee\b|\bsam\b/);
  });

  it('is looked through before it is written to a file', async () => {
    const career = await shared();
    const file = join(career.folder, 'q4.md');
    career.answers('n', 'y');
    expect((await career(`review --out ${file}`)).replaceAll(career.folder, '~')).toMatchInlineSnapshot(`
      "
      $ career review --out ~/q4.md
      ! 2026-Q4 · 1 Oct to 20 Nov 2026, the current quarter · for your manager
      ! It shows 3 records: f1 p1 w1
      ! 1 private record stays out. To let one in: career edit f2 --share
      ! To see everything in a copy of your own: career review 2026-Q4 --for me
      ! ? Write it to ~/q4.md? n
      ! career: nothing was written
      exit 130
      "
    `);
    expect(existsSync(file)).toBe(false);
    expect((await career.outcome(`review --out ${file}`)).exit).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect((await career.outcome(`review --out ${file} --force --yes`)).exit).toBe(0);
    expect((await career.outcome(`review --out ${file} --force --for me`)).exit).toBe(0);
  });
});

describe('pseudonyms', () => {
  it('number those of one ring by alias, and call who has none a colleague', () => {
    const people = [
      { alias: 'lee', ring: 'peer' },
      { alias: 'ann', ring: 'peer' },
      { alias: 'dana', ring: 'manager' },
      { alias: 'zoe', ring: null },
    ];
    expect([...pseudonymsOf(people)]).toEqual([
      ['ann', 'peer 1'],
      ['lee', 'peer 2'],
      ['dana', 'manager'],
      ['zoe', 'colleague'],
    ]);
  });

  it('change names and what stands behind an @, and no other word', () => {
    const names = new Map([['lead', 'manager']]);
    const text = 'I lead it, said @lead; see https://example.org/@lead and mail x@lead';
    const { wins } = pseudonymous(
      recordsOf([record('w1', { text, people: ['lead'], whom: 'lead', evidence: ['asked @lead'] })]),
      names,
    );
    expect(wins[0]).toMatchObject({
      text: 'I lead it, said manager; see https://example.org/@lead and mail x@lead',
      people: ['manager'],
      whom: 'manager',
      evidence: ['asked manager'],
    });
  });
});
