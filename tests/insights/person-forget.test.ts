import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutAlias } from '../../src/insights/person/forget.ts';
import { testCareer } from '../career.ts';
import { verify } from '../verify.ts';

it('someone who is forgotten stands nowhere any more, not in the history either', async () => {
  const career = await testCareer();
  await career('person lead --relation "the lead of payments" --ring manager');
  await career('config set manager lead');
  await career('feedback "Shorter, please" --from lead --saw "@lead sighed"');
  await career('energy +1 "paired with @lead on it"');
  await career('edit e1 --text "paired with @lead on the retry bug"');
  await career('promise "the numbers" --to lead');
  await career('session @lead "the plan" --insight "@lead waits to be asked" --step none');
  await career('retro --well "@lead was calm" --didnt "nothing" --learned "ask @lead early"');
  const records = await career.json<{ id: string }[]>('log --with lead');
  expect(records.map(({ id }) => id).sort()).toEqual(['e1', 'f1', 'p1', 'r1', 's1']);
  const exported = (await career.outcome('export json --with lead')).stdout.trim().split('\n');
  // The header, who they are, and what names them.
  expect(exported).toHaveLength(1 + 1 + records.length);
  expect(await career('person forget lead')).toMatchInlineSnapshot(`
    "
    $ career person forget lead
    ! career: forgetting @lead cannot be undone
    ! hint: if that is meant: career person forget lead --yes
    exit 2
    "
  `);
  expect(await career('person forget laed --yes')).toMatchInlineSnapshot(`
    "
    $ career person forget laed --yes
    ! career: there is no person called laed yet
    ! hint: did you mean  career person forget lead
    exit 1
    "
  `);
  expect(await career('person forget lead --yes')).toMatchInlineSnapshot(`
    "
    $ career person forget lead --yes
    Nobody is called that any more; 5 records say @someone instead
    ! Backups beside the journal, drafts and exports may still hold it: career drafts
    "
  `);
  const { stdout } = await career.outcome('export json');
  expect(stdout).not.toMatch(/lead\b/);
  expect(stdout).toContain('paired with @someone on the retry bug');
  for (const file of ['journal.db', 'journal.db-wal'])
    expect(bytesOf(`${career.folder}/${file}`)).not.toMatch(/lead of payments|@lead/);
  expect(await career('undo')).toMatchInlineSnapshot(`
    "
    $ career undo
    ! career: the last change was a purge, which cannot be undone
    ! hint: to take back what was written before it (purge a person): career undo
    !       --yes
    exit 1
    "
  `);
  expect(await career('show f1')).toContain('@someone sighed');
  await career('undo --yes');
  expect(await career.json('person someone')).toMatchObject({ alias: 'someone', records: 5 });
  // Of the changes before it nothing is left to hold.
  const faults = verify(`${career.folder}/journal.db`).filter((each) => !each.endsWith('holds nothing'));
  expect(faults).toEqual([]);
});

function bytesOf(path: string): string {
  try {
    return readFileSync(path).toString('latin1');
  } catch {
    return '';
  }
}

it('only the alias goes, whatever stands around it', () => {
  const words = fc.array(fc.constantFrom('@lead', '@leader', 'lead', '@Lead,', 'x'), { maxLength: 8 });
  fc.assert(
    fc.property(words, (list) => {
      const before = { text: list.join(' '), items: [{ on: '2026-01-01', note: list.join(' ') }] };
      const after = withoutAlias(before, 'lead');
      const wished = list
        .map((word) => (word === '@lead' ? '@someone' : word === '@Lead,' ? '@someone,' : word))
        .join(' ');
      expect(after).toEqual({ text: wished, items: [{ on: '2026-01-01', note: wished }] });
    }),
  );
  const finding = { kind: 'person', target: 'lead', effect: 1 };
  expect(withoutAlias([finding, { ...finding, kind: 'tag' }], 'lead')).toEqual([
    { ...finding, target: 'someone' },
    { ...finding, kind: 'tag' },
  ]);
});
