import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inferredLink } from '../../src/journal/linking.ts';
import { linkTypes } from '../../src/journal/record.ts';
import { firstWords } from '../../src/journal/verbs/drafts.ts';
import { kinds } from '../../src/records/kinds.ts';
import { testCareer } from '../career.ts';

describe('career rm', () => {
  it('removes, and says how to have it back', async () => {
    const career = await testCareer();
    await career('goal "Lead the ledger migration"');
    await career('win "Ledger is read-only in staging" --goal g1');
    await career('energy +1 "paired on the retry bug"');
    expect(await career('rm w1')).toMatchInlineSnapshot(`
      "
      $ career rm w1
      w1    Ledger is read-only in staging
      ! Removed with the link to g1. To bring it back: career undo
      "
    `);
    expect(await career('rm e1 g1 e1')).toMatchInlineSnapshot(`
      "
      $ career rm e1 g1 e1
      e1    +1 gave some · paired on the retry bug
      g1    Lead the ledger migration
      ! Removed. To bring them back: career undo
      "
    `);
    expect(await career('log')).toMatchInlineSnapshot(`
      "
      $ career log
      ! Nothing was logged yet. To log something: career energy +1 "…"
      "
    `);
    await career('undo');
    await career('undo');
    expect(await career.json('show w1')).toMatchObject({ links: [{ type: 'supports', id: 'g1' }] });
    expect(await career('rm e1 e9')).toMatchInlineSnapshot(`
      "
      $ career rm e1 e9
      ! career: there is no energy e9; the last is e1
      ! hint: career log --kind energy
      exit 1
      "
    `);
    expect(await career.json('log')).toHaveLength(3);
  });

  it('leaves people whom others name', async () => {
    const career = await testCareer();
    await career('energy +1 "paired with @lead"');
    expect(await career('rm n1')).toMatchInlineSnapshot(`
      "
      $ career rm n1
      ! career: @lead is named in 1 record and stays
      ! hint: to see them: career log --with lead --limit 0; to put another in the
      !       place: career person merge lead <other>
      exit 1
      "
    `);
    expect((await career.outcome('rm n1 e1')).exit).toBe(0);
    await career('undo');
    expect(await career.json('show e1')).toMatchObject({ people: ['lead'] });
  });
});

describe('career link', () => {
  it('guesses what the records are to each other', async () => {
    const career = await testCareer();
    await career('goal "Lead the ledger migration"');
    await career('win "Ledger is read-only in staging"');
    expect(await career('link w1 g1')).toMatchInlineSnapshot(`
      "
      $ career link w1 g1
      w1 supports g1
      "
    `);
    expect(await career('link g1 w1')).toMatchInlineSnapshot(`
      "
      $ career link g1 w1
      w1 supports g1, as was known already
      "
    `);
    expect(await career('link w1 g1 --as evidence')).toMatchInlineSnapshot(`
      "
      $ career link w1 g1 --as evidence
      w1 is evidence for g1
      "
    `);
    expect(await career('link w1 w1')).toMatchInlineSnapshot(`
      "
      $ career link w1 w1
      ! career: w1 cannot be linked to itself
      ! hint: career link w1 g2
      exit 2
      "
    `);
    expect(await career('link w1 g1 --as near')).toMatchInlineSnapshot(`
      "
      $ career link w1 g1 --as near
      ! career: “near” is not one of supports, answers, follows, evidence for, about
      ! hint: type one of these words
      exit 2
      "
    `);
    expect(await career.json('unlink g1 w1 --as evidence')).toEqual({ ids: ['g1', 'w1'], links: 1 });
    expect(await career('unlink g1 w1')).toMatchInlineSnapshot(`
      "
      $ career unlink g1 w1
      g1 and w1 are not linked any more
      "
    `);
    expect(await career('unlink g1 w1')).toMatchInlineSnapshot(`
      "
      $ career unlink g1 w1
      ! career: g1 and w1 are not linked
      ! hint: career show g1
      exit 1
      "
    `);
    expect(await career('link w1 g7')).toMatchInlineSnapshot(`
      "
      $ career link w1 g7
      ! career: there is no goal g7; the last is g1
      ! hint: career log --kind goal
      exit 1
      "
    `);
  });

  it.each([
    ['win', 'goal', 'win supports goal'],
    ['goal', 'win', 'win supports goal'],
    ['feedback', 'ask', 'feedback answers ask'],
    ['ask', 'feedback', 'ask follows feedback'],
    ['win', 'feedback', 'win follows feedback'],
    ['feedback', 'win', 'feedback evidence for win'],
    ['promise', 'retro', 'promise follows retro'],
    ['retro', 'promise', 'promise follows retro'],
    ['note', 'energy', 'note about energy'],
    ['person', 'note', 'note about person'],
    ['person', 'person', 'person about person'],
  ])('from %s to %s: %s', (from, to, sentence) => {
    const { type, turned } = inferredLink(from, to);
    expect(turned ? `${to} ${type} ${from}` : `${from} ${type} ${to}`).toBe(sentence);
  });

  it('has an answer for every two kinds', () => {
    const names = kinds.list.map(({ kind }) => kind.name);
    for (const from of names)
      for (const to of names) expect(linkTypes).toContain(inferredLink(from, to).type);
  });
});

describe('career tag', () => {
  it('lists, renames and merges', async () => {
    const career = await testCareer();
    expect(await career('tag')).toMatchInlineSnapshot(`
      "
      $ career tag
      ! No tags yet. A #word makes one: career energy +1 "paired on the bug #pairing"
      "
    `);
    await career('energy +1 "asked about #hirng today" --at "3 weeks ago"');
    await career('energy +1 "an interview #hirng #oncall"');
    await career('energy -1 "a page at night #on-call"');
    await career('config set beliefs.takes "oncall, status"');
    expect(await career('tag')).toMatchInlineSnapshot(`
      "
      $ career tag
      #hirng    2 records  Fri 30 Oct to today
      #on-call   1 record  today
      #oncall    1 record  today
      "
    `);
    expect(await career('tag rename hirng hiring')).toMatchInlineSnapshot(`
      "
      $ career tag rename hirng hiring
      #hirng is #hiring now, in 2 records; 1 text says so too
      "
    `);
    expect(await career.json('show e1')).toMatchObject({
      text: 'asked about #hiring today',
      tags: ['hiring'],
    });
    expect(await career('tag rename oncall on-call')).toMatchInlineSnapshot(`
      "
      $ career tag rename oncall on-call
      ! career: there is already a tag #on-call
      ! hint: to put both under it: career tag merge oncall on-call
      exit 1
      "
    `);
    expect(await career('tag merge oncall on-call')).toMatchInlineSnapshot(`
      "
      $ career tag merge oncall on-call
      #oncall is part of #on-call now, in 1 record
      "
    `);
    expect(await career.json('config get beliefs.takes')).toMatchObject({ value: ['on-call', 'status'] });
    expect(await career('tag rename hirin x')).toMatchInlineSnapshot(`
      "
      $ career tag rename hirin x
      ! career: there is no tag #hirin
      ! hint: did you mean  career tag rename hiring x
      exit 1
      "
    `);
    expect(await career('tag merge hiring hirng')).toMatchInlineSnapshot(`
      "
      $ career tag merge hiring hirng
      ! career: there is no tag #hirng
      ! hint: to give it that name: career tag rename hiring hirng
      exit 1
      "
    `);
    expect(await career('tag merge hiring hiring')).toMatchInlineSnapshot(`
      "
      $ career tag merge hiring hiring
      ! career: #hiring is one tag already
      ! hint: career tag merge takes two tags
      exit 2
      "
    `);
    expect(await career('tag rename hiring 12')).toMatchInlineSnapshot(`
      "
      $ career tag rename hiring 12
      ! career: “12” is not a tag
      ! hint: one word that starts with a letter, for example hiring or on-call
      exit 2
      "
    `);
    expect(await career('tag renam a b')).toMatchInlineSnapshot(`
      "
      $ career tag renam a b
      ! career: career tag has no verb “renam”
      ! hint: did you mean  career tag rename a b
      exit 2
      "
    `);
    expect(await career.json('tag list')).toEqual([
      { name: 'hiring', records: 2, first: '2026-10-30', last: '2026-11-20' },
      { name: 'on-call', records: 2, first: '2026-11-20', last: '2026-11-20' },
    ]);
  });
});

describe('career history', () => {
  it('tells the latest changes, and every version of a record', async () => {
    const career = await testCareer();
    await career('win "Errors down #checkout @peer" --impact "2 -> 1" --evidence a');
    await career('goal "Lead the ledger migration"');
    career.at('2026-11-21T09:00:00+01:00');
    await career('edit w1 --text "Errors are down" --reach team --evidence b --goal g1 --tag errors');
    await career('rm w1');
    await career('undo');
    await career('edit w1 --untag checkout --impact ""');
    expect(await career('history')).toMatchInlineSnapshot(`
      "
      $ career history
      today 09:00      edit w1
      today 09:00      undo rm w1
      today 09:00      rm w1  undone
      today 09:00      edit w1
      yesterday 15:04  log goal  g1
      yesterday 15:04  log win  w1 n1
      "
    `);
    expect(await career('history w1')).toMatchInlineSnapshot(`
      "
      $ career history w1
      today 09:00 · edit w1
        impact  2 -> 1
                → nothing
        tags    #checkout #errors → #errors

      today 09:00 · undo rm w1 · back
        text      Errors are down
        impact    2 -> 1
        reach     team
        type      outcome
        evidence  a
                  b
        at        Fri 20 Nov 2026 15:04
        tags      #checkout #errors
        people    @peer
        links     supports g1
        private   no

      today 09:00 · rm w1 · removed · undone

      today 09:00 · edit w1
        text      Errors down → Errors are down
        reach     team
        evidence  + b
        tags      #checkout → #checkout #errors
        links     supports g1

      yesterday 15:04 · log win
        text      Errors down
        impact    2 -> 1
        type      outcome
        evidence  a
        at        Fri 20 Nov 2026 15:04
        tags      #checkout
        people    @peer
        private   no
      "
    `);
    expect(await career('history w1 --limit 1')).toMatchInlineSnapshot(`
      "
      $ career history w1 --limit 1
      today 09:00 · edit w1
        impact  2 -> 1
                → nothing
        tags    #checkout #errors → #errors
      ! 4 older versions left out; for all: --limit 0
      "
    `);
    expect(await career('history w2')).toMatchInlineSnapshot(`
      "
      $ career history w2
      ! career: there is no win w2; the last is w1
      ! hint: career log --kind win
      exit 1
      "
    `);
    expect(await career.json('history w1 --limit 1')).toEqual([
      {
        change: 6,
        at: '2026-11-21T09:00:00.000+01:00',
        what: 'edit w1',
        act: 'do',
        undone: false,
        event: 'changed',
        fields: [
          { field: 'impact', before: '2 -> 1', after: '' },
          { field: 'tags', before: '#checkout #errors', after: '#errors' },
        ],
      },
    ]);
  });

  it('knows records that were removed', async () => {
    const career = await testCareer();
    await career('pulse drained 4 "a long week"');
    await career('rm u1');
    expect(await career('history u1')).toMatchInlineSnapshot(`
      "
      $ career history u1
      today 15:04 · rm u1 · removed

      today 15:04 · log pulse
        text     a long week
        item     drained
        value    4
        version  1
        at       Fri 20 Nov 2026 15:04
        private  yes
      "
    `);
  });

  it('shows of a long text what is different', async () => {
    const career = await testCareer();
    const text =
      'The handover went smoothly because the runbook was written before the first night and not after it';
    await career(`note "${text}"`);
    await career(`edit t1 --text "${text.replace('runbook', 'checklist')}"`);
    expect(await career('history t1 --limit 1')).toMatchInlineSnapshot(`
      "
      $ career history t1 --limit 1
      today 15:04 · edit t1
        text  … smoothly because the runbook was written before … → … smoothly because the checklist was written before …
      ! 1 older version left out; for all: --limit 0
      "
    `);
  });
});

describe('career drafts', () => {
  it('lists what was kept, and how to go on', async () => {
    const career = await testCareer();
    expect(await career('drafts')).toMatchInlineSnapshot(`
      "
      $ career drafts
      ! No drafts: nothing that you typed is waiting.
      "
    `);
    await career('energy 4 "good day with the new team"');
    await career('feedback "The doc buried the decision" --direction up');
    const folder = join(career.folder, 'drafts');
    const [first = '', second = ''] = readdirSync(folder).sort();
    utimesSync(join(folder, first), new Date('2026-11-20T14:00:00Z'), new Date('2026-11-20T13:00:00Z'));
    utimesSync(join(folder, second), new Date('2026-11-01T14:00:00Z'), new Date('2026-11-01T14:00:00Z'));
    expect(await career('drafts')).toMatchInlineSnapshot(`
      "
      $ career drafts
      draft 1  energy    today 14:00      good day with the new team   career energy --draft 1
      draft 2  feedback  Sun 1 Nov 15:00  The doc buried the decision  career feedback --draft 2
      ! 1 draft is older than 14 days. To delete: career drafts rm 2
      "
    `);
    expect(await career('drafts show 2')).toMatchInlineSnapshot(`
      "
      $ career drafts show 2
      <!-- feedback · fill in what you know, save and close; empty the whole file to stop -->
      from:   <!-- who said it -->
      setting:   <!-- where it was said, such as “design review” -->
      direction: up  <!-- keep, more, less, start, stop -->
      about:   <!-- work, style -->
      level:   <!-- the level they see of the skill they were asked about, from beginner (1) to expert (4), 1 to 4 -->
      at:
      tags:
      with:
      private:
      ---
      The doc buried the decision

      ## saw
      <!-- what you saw or heard yourself, apart from their words -->


      ## impact
      <!-- what it led to, for whom -->


      ## intent
      <!-- what they meant, once you have asked -->


      ## felt
      <!-- how it felt, from 0 (threat) to 10 (curiosity) -->


      ## feeling
      <!-- the feeling in words -->


      ## right
      <!-- whether it is right; asked again when it has cooled: yes, partly, no, unknown -->


      ## useful
      <!-- whether it is useful; asked again when it has cooled: yes, partly, no, unknown -->


      ## action
      <!-- what you will try -->
      ! To go on with it: career feedback --draft 2
      "
    `);
    expect(await career('drafts rm 2')).toMatchInlineSnapshot(`
      "
      $ career drafts rm 2
      ! career: deleting draft 2 cannot be undone
      ! hint: career drafts rm 2 --yes
      exit 2
      "
    `);
    expect(await career('drafts rm 2 --yes')).toMatchInlineSnapshot(`
      "
      $ career drafts rm 2 --yes
      draft 2 is gone
      "
    `);
    expect(await career('drafts rm 2 --yes')).toMatchInlineSnapshot(`
      "
      $ career drafts rm 2 --yes
      ! career: there is no draft 2
      ! hint: career drafts
      exit 1
      "
    `);
    career.answers('n');
    expect(await career('drafts show d1')).toMatchInlineSnapshot(`
      "
      $ career drafts show d1
      ! career: there is no draft d1
      ! hint: did you mean  career drafts show 1
      exit 1
      "
    `);
    expect(await career('drafts rm d1 --yes')).toMatchInlineSnapshot(`
      "
      $ career drafts rm d1 --yes
      ! career: there is no draft d1
      ! hint: did you mean  career drafts rm 1
      exit 1
      "
    `);
    expect(await career('energy --draft d1')).toMatchInlineSnapshot(`
      "
      $ career energy --draft d1
      ! career: there is no draft d1
      ! hint: did you mean  career energy --draft 1
      exit 1
      "
    `);
    expect(await career.json('drafts show draft 1')).toMatchObject({ id: '1' });
    expect(await career('drafts rm 1')).toMatchInlineSnapshot(`
      "
      $ career drafts rm 1
      ! ? Delete draft 1? It cannot be undone. n
      ! career: nothing was deleted
      exit 130
      "
    `);
    expect(existsSync(join(folder, first))).toBe(true);
    expect(await career.json('drafts')).toMatchObject([
      { id: '1', kind: 'energy', record: null, words: 'good day with the new team' },
    ]);
  });

  it.each([
    ['<!-- win · fill in -->\nimpact:\n---\n\nErrors down\nmore\n', 'Errors down'],
    [
      '<!-- win -->\nimpact: 2 -> 1  <!-- before and after -->\nat:\n---\n\n\n## part\n<!-- yours -->\n\n',
      '2 -> 1',
    ],
    ['level:\n---\n## part\nthe design', 'the design'],
    ['just a text', 'just a text'],
    ['', ''],
  ])('tells the first words of %j', (form, words) => {
    expect(firstWords(form)).toBe(words);
  });
});
