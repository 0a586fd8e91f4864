import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';
import { ctrlC, enter, type Pty, startCareer } from '../pty.ts';
import { livedCareer } from './retro-life.ts';

const onTerminal = (career: TestCareer, line: string, env: Record<string, string> = {}): Promise<Pty> =>
  startCareer(line.split(' '), {
    env: { CAREER_DB: career.path, CAREER_NOW: '2026-11-20T15:04:00+01:00', NO_COLOR: '1', ...env },
  });

const draftIn = ({ folder }: TestCareer): string => {
  const place = join(folder, 'drafts');
  const [name] = existsSync(place) ? readdirSync(place).filter((each) => each.endsWith('.md')) : [];
  return name === undefined ? '' : readFileSync(join(place, name), 'utf8');
};

it('is held by a person at a terminal', async () => {
  const career = await livedCareer();
  const retro = await onTerminal(career, 'retro');
  await retro.shows('done by Fri 13 Nov');
  expect(retro.screen()).toMatchInlineSnapshot(`
    "Retro · 1 Nov to 20 Nov, 19 days                    Ctrl-C keeps what you typed

    Since r1    12 energy records on 12 of 15 workdays, median +0.5
                ▆█·▅▆ ▅▆·▃▅ ▃▅▆█·
                2 feedback, all of them on “clarity” from 2 people  f1 f2
                promises: 1 kept, 2 open                            p1–p3
                wins: 1                                             w1
                lessons: 1                                          t1
                g1 Lead the ledger migration: 0 % → 62 %
    From r1     “Dry-run on a copy before giving a date”

    Last time you said you would
    p1  decline one recurring meeting (by Fri 13 Nov, 7 days ago)
      done by Fri 13 Nov
      done, later than that
    ❯ carried: it goes on, with a new day
      dropped: it no longer matters

    ↑↓ navigate • ⏎ select"
  `);
  retro.type(`d${enter}`);
  await retro.shows('Did it help?');
  retro.type(`s${enter}`);
  await retro.shows(/p2 .*\n.*Did it help\?/);
  retro.type(`y${enter}`);
  await retro.shows('p3  write');
  retro.type(`ca${enter}`);
  await retro.shows('Until when?');
  retro.type(`in 2 weeks${enter}`);
  await retro.shows('What went well?');
  retro.type(`Design week${enter}with @lead${enter}`);
  await retro.shows('  with @lead');
  retro.type(enter);
  await retro.shows('What didn’t?');
  expect(retro.screen().split('\n').slice(-4).join('\n')).toMatchInlineSnapshot(`
    "What didn’t?
    What would need to change that isn’t you?
    Enter twice goes on · s skips
    ›"
  `);
  retro.type(`s${enter}`);
  await retro.shows('What did you learn?');
  retro.type(`Numbers furst\x7f\x7f\x7f\x7first${enter}${enter}`);
  await retro.shows('What will you do?');
  retro.type(`try a buddy${enter}`);
  await retro.shows('By when?');
  retro.type(enter);
  await retro.shows('Something else?');
  retro.type(enter);
  expect(await retro.ended).toEqual({ code: 0, signal: 0 });
  const { answers, actions } = await career.json<{ answers: unknown; actions: unknown }>('show r2');
  expect(answers).toEqual([
    { prompt: 'well', text: 'Design week\nwith @lead' },
    { prompt: 'learned', text: 'Numbers first' },
  ]);
  expect(actions).toEqual([{ text: 'a buddy', trial: true, by: '2026-12-11', promise: 'p4' }]);
});

describe('while an answer is typed', () => {
  const typed = 'The handover went smoothly';

  async function typing(career: TestCareer): Promise<Pty> {
    const retro = await onTerminal(career, 'retro');
    await retro.shows('What went well?');
    retro.type(`${typed}${enter}and nobody was paged`);
    await retro.shows('and nobody was paged');
    return retro;
  }

  async function goesOn(career: TestCareer): Promise<void> {
    expect(draftIn(career)).toContain(`${typed}\nand nobody was paged`);
    const retro = await onTerminal(career, 'retro --resume');
    await retro.shows('› and nobody was paged');
    retro.type(`${enter}${enter}`);
    await retro.shows('What didn’t?');
    retro.type(`s${enter}`);
    await retro.shows('What did you learn?');
    retro.type(`s${enter}`);
    await retro.shows('What will you do?');
    retro.type(enter);
    expect((await retro.ended).code).toBe(0);
    expect(await career.json('show r1')).toMatchObject({
      answers: [{ prompt: 'well', text: `${typed}\nand nobody was paged` }],
    });
    expect(draftIn(career)).toBe('');
  }

  it('Ctrl-C keeps it and says how to go on', async () => {
    const career = await testCareer();
    const retro = await typing(career);
    retro.type(ctrlC);
    expect(await retro.ended).toEqual({ code: 130, signal: 0 });
    expect(retro.screen()).toMatch(
      /career: stopped\nhint: what you typed is kept; to go on: career retro --resume$/,
    );
    await goesOn(career);
  });

  it('a closed input keeps it', async () => {
    const career = await testCareer();
    const retro = await typing(career);
    retro.type('\x15\x04');
    await retro.ended;
    expect(draftIn(career)).toContain(typed);
  });

  it('a closed window keeps it', async () => {
    const career = await testCareer();
    const retro = await typing(career);
    retro.hangUp();
    await retro.ended;
    await goesOn(career);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('%s keeps it', async (signal) => {
    const career = await testCareer();
    const retro = await typing(career);
    retro.kill(signal);
    await retro.ended;
    await goesOn(career);
  });
});

it('an action is kept with every key', async () => {
  const career = await testCareer();
  const retro = await onTerminal(career, 'retro');
  for (const question of ['What went well?', 'What didn’t?', 'What did you learn?']) {
    await retro.shows(question);
    retro.type(`s${enter}`);
  }
  await retro.shows('What will you do?');
  retro.type('leave at six on thur');
  await retro.shows('on thur');
  retro.kill('SIGKILL');
  await retro.ended;
  const again = await onTerminal(career, 'retro --resume');
  await again.shows('› leave at six on thur');
  again.type(`sdays by friday${enter}`);
  await again.shows('Something else?');
  again.type(enter);
  expect((await again.ended).code).toBe(0);
  expect(await career.json('show p1')).toMatchObject({
    text: 'leave at six on thursdays',
    due: '2026-11-27',
  });
});

it('what is pasted may hold empty lines', async () => {
  const career = await testCareer();
  const retro = await onTerminal(career, 'retro');
  await retro.shows('What went well?');
  retro.type('\x1b[200~first\r\rsecond\x1b[201~');
  await retro.shows('› second');
  retro.type(`${enter}${enter}`);
  await retro.shows('What didn’t?');
  retro.type(ctrlC);
  await retro.ended;
  expect(draftIn(career)).toContain('first\n\nsecond');
  expect(retro.sent().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(retro.sent().lastIndexOf('\x1b[?2004h'));
});

it('a killed editor keeps what it saved, and the questions go on', async () => {
  const career = await testCareer();
  const editor = join(career.folder, 'editor.sh');
  writeFileSync(editor, `#!/bin/sh\nsed -i '/^## What went well/a Saved before it fell' "$1"\nkill -9 $$\n`);
  chmodSync(editor, 0o755);
  const retro = await onTerminal(career, 'retro', { EDITOR: editor });
  await retro.shows('What went well?');
  retro.type(`e${enter}`);
  await retro.shows('the editor was stopped by SIGKILL');
  await retro.shows('What didn’t?');
  retro.type(ctrlC);
  await retro.ended;
  expect(draftIn(career)).toContain('Saved before it fell');
});

/** As Linux tells them. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);

const vim = 'vim';

const hasVim = (): boolean => {
  try {
    const version = execFileSync(vim, ['--version'], { encoding: 'utf8' });
    return process.platform === 'linux' && /\+eval|Huge|Normal/.test(version);
  } catch {
    return false;
  }
};

it.skipIf(!hasVim())('a killed vim loses nothing, not even what it did not save', async () => {
  const career = await testCareer();
  const retro = await onTerminal(career, 'retro --editor', { EDITOR: vim, HOME: career.folder });
  await retro.shows('What went well?');
  retro.type('/went well\ro');
  await retro.shows('INSERT');
  retro.type('Never saved');
  await retro.shows('Never saved');
  await expect.poll(() => existsSync(join(career.folder, 'drafts', 'd1.retro.md.typed'))).toBe(true);
  for (const child of childrenOf(retro.pid)) process.kill(child, 'SIGKILL');
  expect((await retro.ended).code).toBe(1);
  expect(draftIn(career)).toContain('Never saved');
});
