import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/insights/report/report.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { drawNormal, generator } from '../../src/statistics/generator.ts';
import { addDays, isWorkday } from '../../src/time/calendar.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** On workdays of these weeks: every third takes, and that is #on-call with @lead; now and then there is #reading. */
async function logged(career: TestCareer, from: string, weeks: number): Promise<void> {
  const random = generator(from);
  const lines = Array.from({ length: weeks * 7 }, (_, at) => addDays(from, at))
    .filter(isWorkday)
    .map((day, at) => {
      const takes = at % 3 === 0;
      const level = Math.max(-2, Math.min(2, Math.round((takes ? -1 : 0.6) + 0.8 * drawNormal(random))));
      const tags = [...(takes ? ['on-call'] : []), ...(at % 7 === 2 ? ['reading'] : [])];
      return JSON.stringify({ kind: 'energy', at: day, level, tags, text: '' });
    });
  career.pipe(`${lines.join('\n')}\n`);
  const { exit, stderr } = await career.outcome('import json -');
  if (exit !== 0) throw new Error(stderr);
}

const begun = async (setting = {}): Promise<TestCareer> => {
  const career = await testCareer(setting);
  await logged(career, '2026-05-04', 28);
  return career;
};

/** The part of a transcript that tells of earlier reports, with the lines marked as new. */
const told = (transcript: string): string =>
  transcript
    .split('\n')
    .filter((line) =>
      /Since the last|^ {2}(new|not holding yet|holding|no longer)| new$|To see next|kept:/.test(line),
    )
    .map((line) => line.replace(/ +[├│].*?(?= new$)/, ' …'))
    .join('\n');

const standing = ({ findings, gone, keptOn }: Report) => ({
  keptOn,
  findings: findings.map(({ kind, target, status }) => `${kind} ${target} ${status}`),
  gone: gone.map(({ kind, target, now }) => `${kind} ${target} ${now}`),
});

/** A report of that day as another journal would bring it. */
async function keptBefore(career: TestCareer, at: string, ...findings: object[]): Promise<void> {
  career.pipe(JSON.stringify({ kind: 'report', at, text: '', findings }));
  const { exit, stderr } = await career.outcome('import json -');
  if (exit !== 0) throw new Error(stderr);
}

const onCall = { kind: 'tag', target: 'on-call', direction: -1, effect: -1.2, n: 40 };
const reading = { kind: 'tag', target: 'reading', direction: 1, effect: 0.5, n: 12 };

describe('a report that is kept', () => {
  it('is one record, and the next report says what is still new, what holds and what no longer does', async () => {
    const career = await begun({ columns: 80 });
    expect(told(await career('report'))).toMatchInlineSnapshot(
      `"! To see next time what changed: career report --keep"`,
    );
    expect(told(await career('report --keep'))).toMatchInlineSnapshot(
      `"! v1    kept: 1 finding; undo: career undo"`,
    );
    expect(await career('show v1')).toMatchInlineSnapshot(`
      "
      $ career show v1
      v1 · report · Fri 20 Nov 2026 15:04 · private

        #on-call takes  −1.5  47 records

      "
    `);
    career.at('2026-11-25T09:00:00+01:00');
    expect(told(await career('report'))).toMatchInlineSnapshot(`
      "  #on-call  takes … new
      Since the last report (20 Nov)
        not holding yet  #on-call takes since 20 Nov"
    `);
    career.at('2026-12-05T09:00:00+01:00');
    // Without a record since then it has not been seen again.
    expect(standing(await career.json<Report>('report')).findings).toEqual(['tag on-call new']);
    await logged(career, '2026-11-23', 2);
    expect(told(await career('report --keep'))).toMatchInlineSnapshot(`
      "Since the last report (20 Nov)
        holding  #on-call takes since 20 Nov
      ! v2    kept: 1 finding; undo: career undo"
    `);
    expect(await career('report list')).toMatchInlineSnapshot(`
      "
      $ career report list
      v2  today 09:00       1 stands out: #on-call takes
      v1  Fri 20 Nov 15:04  1 stands out: #on-call takes
      "
    `);
    expect((await career('reports')).split('\n').slice(2)).toEqual(
      (await career('report list')).split('\n').slice(2),
    );
  });

  it('says of what no longer stands out what it is now', async () => {
    const career = await begun({ columns: 80 });
    const rare = { ...reading, target: 'rare' };
    await career('note "a #rare thing"');
    await keptBefore(career, '2026-10-14', onCall, reading, rare, { ...onCall, direction: 1, effect: 1 });
    expect(/^Since[\s\S]*?\n(?=\n)/m.exec(await career('report'))?.[0]).toMatchInlineSnapshot(`
      "Since the last report (14 Oct)
        holding               #on-call takes since 14 Oct
        no longer stands out  #reading gives, now not told from chance · #rare gives,
                              now too little to look at · #on-call gives, now the
                              other way round
      "
    `);
    const made = await career.json<Report>('report');
    expect(made.gone).toMatchInlineSnapshot(`
      [
        {
          "direction": 1,
          "keptSince": "2026-10-14",
          "kind": "tag",
          "now": "described",
          "target": "reading",
        },
        {
          "direction": 1,
          "keptSince": "2026-10-14",
          "kind": "tag",
          "now": "not looked at",
          "target": "rare",
        },
        {
          "direction": 1,
          "keptSince": "2026-10-14",
          "kind": "tag",
          "now": "finding",
          "target": "on-call",
        },
      ]
    `);
    expect(made.described.find(({ target }) => target === 'reading')).toMatchObject({
      status: 'gone',
      method: 'hierarchical model of all labels',
    });
    expect((await career('report --format md')).split('## ')[2]).toMatchInlineSnapshot(`
      "Since the last report (14 Oct)

      - holding: #on-call takes since 14 Oct
      - no longer stands out: #reading gives, now not told from chance · #rare gives, now too little to look at · #on-call gives, now the other way round

      "
    `);
  });

  it('is that of the last year and of no other time', async () => {
    const career = await begun();
    for (const words of ['2026-Q3', '--period year', '--since 2026-09-01'])
      expect(await career.outcome(`report ${words} --keep`)).toMatchObject({ exit: 2, stdout: '' });
    expect(await career('report 2026-Q3 --keep')).toMatchInlineSnapshot(`
      "
      $ career report 2026-Q3 --keep
      ! career: what is kept is the report of the last 365 days, so that each can be
      !         compared with the one before
      ! hint: career report --keep
      exit 2
      "
    `);
    await career('report --keep');
    const other = await career.json<Report>('report 2026');
    expect(standing(other)).toEqual({ keptOn: null, findings: ['tag on-call null'], gone: [] });
    expect(told(await career('report 2026'))).toBe('');
  });

  it('has its id in the JSON, and is not kept when the file cannot be written', async () => {
    const career = await begun();
    expect(await career.json('report --keep')).toMatchObject({ kept: 'v1', keptOn: null });
    expect(await career.json('report')).not.toHaveProperty('kept');
    const page = `${career.folder}/report.md`;
    expect((await career.outcome(`report --keep --out ${page}`)).exit).toBe(0);
    expect((await career.outcome(`report --keep --out ${page}`)).exit).toBe(1);
    expect(await career.json('report list')).toMatchObject([{ id: 'v2' }, { id: 'v1', private: true }]);
  });

  it('needs a journal, and may hold that nothing stands out', async () => {
    const nowhere = await testCareer({ empty: true });
    expect((await nowhere.outcome('report --keep')).stderr).toContain('there is nothing to keep yet');
    const career = await testCareer();
    expect(await career('report --keep')).toMatchInlineSnapshot(`
      "
      $ career report --keep
      ! career: there is nothing to keep yet: too few records to look at
      ! hint: career report
      exit 1
      "
    `);
    for (let day = 0; day < 10; day += 1)
      await career(`energy ${(day % 3) - 1} --at "${day} days ago" ${day % 2 === 0 ? '--tag design' : ''}`);
    expect((await career.outcome('report --keep')).stderr).toMatchInlineSnapshot(`
      "v1    kept: nothing stands out; undo: career undo
      "
    `);
    expect(await career('log --kind report')).toMatchInlineSnapshot(`
      "
      $ career log --kind report
      v1  today 15:04  nothing stands out
      "
    `);
  });

  it('is taken back by undo', async () => {
    const career = await begun();
    await career('report --keep');
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: report --keep · v1 is gone
      ! To do it again: career redo
      "
    `);
    expect(standing(await career.json<Report>('report')).keptOn).toBe(null);
  });

  it('does not call gone what has another name now', async () => {
    const career = await begun();
    await career('report --keep');
    await career('tag rename on-call pager');
    career.at('2026-12-05T09:00:00+01:00');
    expect(standing(await career.json<Report>('report'))).toEqual({
      keptOn: '2026-11-20',
      findings: ['tag pager new'],
      gone: [],
    });
  });

  it('goes with an export, and is read back the same', async () => {
    const [career, other] = [await begun(), await testCareer()];
    await keptBefore(career, '2026-10-14', onCall, reading);
    await career('report --keep');
    other.pipe((await career.outcome('export json')).stdout);
    await other('import json -');
    expect(await other.json('report')).toEqual(await career.json('report'));
    expect(await other.json('report list')).toEqual(await career.json('report list'));
  });

  it('can be edited as a form', async () => {
    const career = await begun();
    await keptBefore(career, '2026-10-14', { ...reading, target: 'a \\ b\nc' }, onCall);
    const before = await career.json<JournalRecord[]>('show v1');
    await career('edit v1 --text "after the holidays"');
    expect(await career.json('show v1')).toEqual({ ...before, text: 'after the holidays' });
    career.pipe('## findings\ntag down -1.2 40: on-call\n');
    await career('edit v1 --from -');
    expect(await career.json('show v1')).toMatchObject({ findings: [onCall] });
    career.pipe('## findings\non-call takes\n');
    expect((await career.outcome('edit v1 --from -')).stderr).toMatchInlineSnapshot(`
      "career: “on-call takes” cannot be read
      hint: for example tag down -0.8 14: on-call
      "
    `);
  });
});

describe('a report that was kept', () => {
  it('names the people that its findings are about, so that nobody is held unseen', async () => {
    const career = await testCareer();
    await logged(career, '2026-05-04', 28);
    const days = await career.json<JournalRecord[]>('log --kind energy --limit 0');
    career.pipe(
      days
        .filter(({ tags }) => tags.includes('on-call'))
        .map(({ day }) => JSON.stringify({ kind: 'energy', at: day, level: -2, text: '', people: ['lead'] }))
        .join('\n'),
    );
    await career('import json -');
    await career('report --keep');
    expect(await career.json('show v1')).toMatchObject({ people: ['lead'], tags: [] });
    expect(await career.json('log reports --with lead')).toMatchObject([{ id: 'v1' }]);
    const all = await career.json<JournalRecord[]>('log --with lead --limit 0');
    const [person] = await career.json<JournalRecord[]>('person list');
    const others = all.filter(({ kind }) => kind !== 'report').map(({ id }) => id);
    expect((await career.outcome(`purge ${others.join(' ')} ${person?.id} --yes`)).stderr).toContain(
      '@lead is named in 1 record and stays',
    );
    await career(`purge ${others.join(' ')} v1 ${person?.id} --yes`);
    expect(readFileSync(career.path).toString('latin1')).not.toContain('lead');
  });

  it('is told by status, which looks for nothing', async () => {
    const career = await begun({ columns: 80 });
    await career('energy 0 "a walk"');
    expect(await career('status')).toContain('Next       career report --keep');
    expect(await career('status')).not.toContain('Patterns');
    await keptBefore(
      career,
      '2026-11-08',
      onCall,
      reading,
      { ...reading, target: 'a' },
      { ...onCall, target: 'b' },
    );
    expect(
      (await career('status')).split('\n').find((line) => line.startsWith('Patterns')),
    ).toMatchInlineSnapshot(`"Patterns   4 stand out: #on-call takes, #reading gives, #a gives … · 12 days"`);
    expect(await career('status')).not.toContain('--keep');
    expect(await career.json('status')).toMatchObject({ patterns: { id: 'v1', day: '2026-11-08' } });
    await keptBefore(career, '2026-11-19');
    expect(await career('status')).toContain('Patterns   nothing stands out · yesterday');
  });

  it('changes no byte when it is read', async () => {
    const career = await begun();
    await keptBefore(career, '2026-10-14', onCall, reading);
    const before = readFileSync(career.path);
    const lines = ['report', 'report --hints', 'why on-call', 'status', 'retro opening', 'report list'];
    for (const line of lines) {
      const first = await career(line);
      expect(await career(line)).toBe(first);
    }
    expect(readFileSync(career.path).equals(before)).toBe(true);
  });
});

describe('a retro', () => {
  const held = 'retro --well "the handover"';

  it('keeps what stands out in the same change, once a day', async () => {
    const career = await begun();
    expect((await career.outcome(held)).stderr).toMatchInlineSnapshot(`
      "v1 keeps what stands out, to see later what holds: career report
      next retro around Fri 11 Dec
      "
    `);
    expect(await career.json('report list')).toMatchObject([
      { id: 'v1', day: '2026-11-20', findings: [{ target: 'on-call', direction: -1 }] },
    ]);
    expect((await career.outcome('retro --well "a second one"')).stderr).not.toContain('keeps');
    expect(await career.json('report list')).toHaveLength(1);
    await career('undo');
    expect(await career('undo')).toContain('undone: retro · r1 v1 are gone');
    expect(await career.json('report list')).toEqual([]);
  });

  it('keeps nothing when there is nothing, until something was', async () => {
    const career = await testCareer();
    await career(held);
    expect(await career.json('report list')).toEqual([]);
    await keptBefore(career, '2026-11-01', onCall);
    await career('retro --well "a second one"');
    expect(await career.json('report list')).toMatchObject([{ id: 'v2', findings: [] }, { id: 'v1' }]);
    career.at('2026-12-11T15:00:00+01:00');
    await career(held);
    expect(await career.json('report list')).toHaveLength(2);
  });

  it('that is held for an earlier day keeps what stood out then', async () => {
    const career = await begun();
    await career(`${held} --at 2026-06-01`);
    await career(`${held} --at 2026-10-30`);
    expect(await career.json('report list')).toMatchObject([{ id: 'v1', day: '2026-10-30' }]);
  });

  it('opens with what is new since a report was kept', async () => {
    const career = await begun({ columns: 80 });
    await keptBefore(career, '2026-10-14', reading);
    expect((await career('retro opening')).split('\n').slice(4).join('\n')).toMatchInlineSnapshot(`
      "So far      10 energy records on 10 of 15 workdays, median 0 (before: 0)
                  ▅▆▃▅▅ ▃▅▆▃▅ ·····
      Noticed     #on-call takes energy: −1.5 (−1.8 to −1.3), 47 on 47 days, new
                  since 14 Oct
      "
    `);
    expect(await career.json('retro opening')).toMatchObject({
      noticed: { keptOn: '2026-10-14', findings: [{ target: 'on-call', status: 'new', keptSince: null }] },
    });
  });
});
