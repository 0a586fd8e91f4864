import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

async function sample(): Promise<TestCareer> {
  const career = await testCareer();
  await career('energy +2 "paired on the retry bug #pairing @lead" --flow');
  await career('feedback "The doc buried the decision" --from lead --in "design review"');
  await career('goal add "Lead the ledger migration" --why "it is the next step"');
  await career('win "Checkout errors down" --impact "1.9 % -> 0.4 %" --goal g1');
  await career('config set role "Staff engineer"');
  return career;
}

/** Commands with FILE for a file in the folder of the journal, told with ~ for that folder. */
function withFile(career: TestCareer) {
  const file = join(career.folder, 'journal.jsonl');
  const tell = async (line: string): Promise<string> =>
    (await career(line.replace('FILE', file))).replaceAll(career.folder, '~');
  return Object.assign(tell, { file });
}

it('a journal goes out as lines and comes in again as the same lines', async () => {
  const here = await sample();
  await here('rm e1 --yes');
  const from = withFile(here);
  expect(await from('export json --out FILE')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/journal.jsonl
    4 records written to ~/journal.jsonl
    "
  `);
  const first = readFileSync(from.file);
  expect(first.toString()).toMatchInlineSnapshot(`
    "{"format":"career-journal","version":1,"settings":{"role":"Staff engineer"},"numbers":{"energy":1,"feedback":1,"goal":1,"person":1,"win":1}}
    {"id":"f1","uid":"01a1f945-7080-7000-a2d2-e2e3e9935028","kind":"feedback","at":"2026-11-20T15:04:00.000+01:00","day":"2026-11-20","zone":"Europe/Berlin","timed":true,"text":"The doc buried the decision","tags":[],"people":["lead"],"private":true,"links":[],"backlinks":[],"from":"lead","setting":"design review","direction":null,"about":null,"level":null,"saw":null,"impact":null,"intent":null,"felt":null,"feeling":null,"right":null,"useful":null,"rightAtFirst":null,"usefulAtFirst":null,"action":null,"changed":null,"state":"new","triagedOn":null}
    {"id":"g1","uid":"01a1f945-7080-7000-ac75-42b34de4f7ef","kind":"goal","at":"2026-11-20T15:04:00.000+01:00","day":"2026-11-20","zone":"Europe/Berlin","timed":true,"text":"Lead the ledger migration","tags":[],"people":[],"private":false,"links":[],"backlinks":[{"type":"supports","id":"w1","uid":"01a1f945-7080-7000-ae56-e1ca31ad9969"}],"why":"it is the next step","origin":"self","given":null,"horizon":null,"measures":[],"question":null,"reviewOn":null,"obstacle":null,"plan":null,"state":"active","reason":null,"closedOn":null,"progress":[]}
    {"id":"w1","uid":"01a1f945-7080-7000-ae56-e1ca31ad9969","kind":"win","at":"2026-11-20T15:04:00.000+01:00","day":"2026-11-20","zone":"Europe/Berlin","timed":true,"text":"Checkout errors down","tags":[],"people":[],"private":false,"links":[{"type":"supports","id":"g1","uid":"01a1f945-7080-7000-ac75-42b34de4f7ef"}],"backlinks":[],"impact":"1.9 % -> 0.4 %","whom":null,"part":null,"situation":null,"reach":null,"type":"outcome","evidence":[],"learned":null}
    {"id":"n1","uid":"01a1f945-7080-7001-bf0f-0a3123af7dc4","kind":"person","at":"2026-11-20T15:04:00.000+01:00","day":"2026-11-20","zone":"Europe/Berlin","timed":true,"text":"","tags":[],"people":[],"private":true,"links":[],"backlinks":[],"alias":"lead","relation":null,"ring":null,"knowsField":null,"cadence":null}
    "
  `);
  expect(statSync(from.file).mode & 0o777).toBe(0o600);
  expect(await from('export json --out FILE')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/journal.jsonl
    ! career: ~/journal.jsonl exists already
    ! hint: name another file, or add --force to replace it
    exit 1
    "
  `);
  expect(await from('export json --out FILE --force --kind win')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/journal.jsonl --force --kind win
    1 record written to ~/journal.jsonl
    "
  `);
  expect(readFileSync(from.file, 'utf8')).toMatchInlineSnapshot(`
    "{"format":"career-journal","version":1,"settings":{},"numbers":{}}
    {"id":"w1","uid":"01a1f945-7080-7000-ae56-e1ca31ad9969","kind":"win","at":"2026-11-20T15:04:00.000+01:00","day":"2026-11-20","zone":"Europe/Berlin","timed":true,"text":"Checkout errors down","tags":[],"people":[],"private":false,"links":[{"type":"supports","id":"g1","uid":"01a1f945-7080-7000-ac75-42b34de4f7ef"}],"backlinks":[],"impact":"1.9 % -> 0.4 %","whom":null,"part":null,"situation":null,"reach":null,"type":"outcome","evidence":[],"learned":null}
    "
  `);

  const there = await testCareer({ now: '2026-11-21T09:00:00+01:00' });
  const to = withFile(there);
  writeFileSync(to.file, first);
  expect(await to('import json FILE --dry-run')).toMatchInlineSnapshot(`
    "
    $ career import json ~/journal.jsonl --dry-run
    4 records would be added
      settings    role from the file
    ! Nothing was changed. To do it: career import json
    ! ~/journal.jsonl
    "
  `);
  expect(await to('log')).toMatchInlineSnapshot(`
    "
    $ career log
    ! Nothing was logged yet. To log something: career energy +1 "…"
    "
  `);
  expect(await to('import json FILE')).toMatchInlineSnapshot(`
    "
    $ career import json ~/journal.jsonl
    4 records added
      settings    role from the file
    ! To take it all back: career undo
    "
  `);
  expect((await there.outcome('export json')).stdout).toBe(first.toString());
  expect(await to('import json FILE')).toMatchInlineSnapshot(`
    "
    $ career import json ~/journal.jsonl
    0 records added · 4 here already
    ! There is nothing in it that is not here.
    "
  `);
  await to('undo');
  expect(await to('redo')).toMatchInlineSnapshot(`
    "
    $ career redo
    done again: import json · f1 g1 w1 n1 are back
    "
  `);
  expect((await there.outcome('export json')).stdout).toBe(first.toString());
  expect(await to('undo')).toMatchInlineSnapshot(`
    "
    $ career undo
    undone: import json · f1 g1 w1 n1 are gone
    ! To do it again: career redo
    "
  `);
  expect(await to('import json FILE')).toMatchInlineSnapshot(`
    "
    $ career import json ~/journal.jsonl
    4 records added
      settings    role from the file
    ! To take it all back: career undo
    "
  `);
  expect((await there.outcome('export json')).stdout).toBe(first.toString());
  expect(await to('energy 0 next')).toMatchInlineSnapshot(`
    "
    $ career energy 0 next
    e2     0 neither · next · today 09:00
    "
  `);
});
