import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

it('goals and promises are narrowed by tag and person as all lists are', async () => {
  const career = await testCareer();
  for (const line of [
    'goal "Lead the ledger migration #ledger @lead" --by 2027-02-01',
    'goal "Write in public" --by 2027-03-01',
    'promise "capacity numbers #ledger" --to peer --by friday',
    'promise "the draft" --to mentor --by friday',
  ])
    expect((await career.outcome(line)).exit).toBe(0);
  const ids = async (line: string): Promise<string[]> =>
    (await career.json<{ id: string }[]>(line)).map(({ id }) => id);
  expect(await ids('goal list --tag ledger')).toEqual(['g1']);
  expect(await ids('goal list --with @lead --tag "#ledger"')).toEqual(['g1']);
  expect(await ids('goal list --with peer')).toEqual([]);
  expect(await ids('promise list --tag ledger')).toEqual(['p1']);
  expect(await ids('promise list --tag ledger --to mentor')).toEqual([]);
  expect(await career('goal list --with peer')).toContain('No goal fits.');
  expect(await career('promise list --tag other')).toContain('No promise fits.');
});
