import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { program, told } from '../program.ts';
import { verify } from '../verify.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a reader that goes away', () => {
  it('is no fault: quiet, 141', async () => {
    const career = await program();
    await career.sh(`for each in 1 2 3; do echo "line $each #many"; done | career note -`);
    const lines = ['export json', 'log', 'log --json', 'show t1', 'status', '--help', 'schema'];
    // The reader is gone before the first byte comes.
    const ends = lines.map((line) => career.sh(`{ sleep 0.5; career ${line}; echo "exit $?" >&2; } | true`));
    for (const [at, { stdout, stderr, exit }] of (await Promise.all(ends)).entries())
      expect([lines[at], stdout, stderr, exit]).toEqual([lines[at], '', 'exit 141\n', 0]);
  });

  it('may have read something', async () => {
    const career = await program();
    await career.sh(`yes "many words in one long line" | head -c 300000 | career note -`);
    const { stdout, stderr, exit } = await career.sh(`career export json | head -c 20`);
    expect([stdout, stderr, exit]).toEqual(['{"format":"career-jo', '', 141]);
  });

  it('leaves what was captured in the journal', async () => {
    const career = await program();
    await career.sh(`{ sleep 0.3; career note "said to nobody"; } | true`);
    expect((await career.run('log')).stdout).toContain('said to nobody');
    expect(verify(career.path)).toEqual([]);
  });

  it('does not stop a first capture, whose place is told on stderr', async () => {
    const career = await program({ empty: true });
    for (const silence of ['2> /dev/full', '2> >(exec 2<&-)']) {
      const { exit } = await career.sh(`career note "said beside the answer" ${silence}`);
      expect([silence, exit]).toEqual([silence, 0]);
    }
    expect(JSON.parse((await career.run('log --json')).stdout)).toHaveLength(2);
  });
});

describe('output that goes nowhere', () => {
  it('closed stdout and stderr stop nothing', async () => {
    const career = await program();
    const closed = await career.sh('career note "said with closed doors" >&- 2>&- <&-; echo "exit $?"');
    expect(closed.stdout).toBe('exit 0\n');
    expect((await career.run('show t1')).stdout).toContain('said with closed doors');
    expect(verify(career.path)).toEqual([]);
  });

  it('a full disk under stdout is 74', async () => {
    const career = await program();
    expect(told(await career.sh('career schema > /dev/full'), career)).toMatchInlineSnapshot(`
      "! career: the output could not be written: the disk is full
      exit 74
      "
    `);
    for (const line of ['log --json', 'status', 'config', 'tag --json', '--version', 'drafts --json']) {
      const { exit, stderr } = await career.sh(`career ${line} > /dev/full`);
      expect([line, exit, stderr]).toEqual([line, 74, expect.stringMatching(/^career: .*\n/)]);
    }
  });

  it('says that what was captured is stored', async () => {
    const career = await program();
    expect(
      told(await career.sh('career note "said to a full disk" > /dev/full'), career),
    ).toMatchInlineSnapshot(`
      "! career: the output could not be written: the disk is full
      ! hint: what was stored before that is kept: career history
      exit 74
      "
    `);
    expect((await career.run('show t1')).stdout).toContain('said to a full disk');
  });
});

it('a slow reader of much gets every byte', async () => {
  const career = await program();
  const text = 'one sentence of many words · '.repeat(8000);
  const lines = Array.from({ length: 15 }, (_, at) => `{"kind":"note","text":"${at} ${text}"}\n`);
  expect((await career.run('import json -', { input: lines.join('') })).exit).toBe(0);
  const { stdout: whole } = await career.run('export json');
  expect(whole.length).toBeGreaterThan(3_000_000);
  const { stdout } = await career.sh('career export json | (sleep 1; sha256sum)');
  expect(stdout.split(' ')[0]).toBe(digest(whole));
});

it('a pipe that another program made non-blocking gets every byte', async () => {
  const career = await program();
  await career.sh(`yes "many words in one long line" | head -c 900000 | career note -`);
  const { stdout: whole } = await career.run('export json');
  const relay = `
    const { constants, openSync } = require('node:fs');
    const full = openSync('/dev/stdout', constants.O_WRONLY | constants.O_NONBLOCK);
    const stdio = ['ignore', 'ignore', 'inherit', 'ignore', 'ignore', full];
    require('node:child_process').spawn('sh', ['-c', 'career export json >&5'], { stdio });`;
  const { stdout } = await career.sh('node -e "$RELAY" | (sleep 0.5; cat)', { env: { RELAY: relay } });
  expect(digest(stdout)).toBe(digest(whole));
});
