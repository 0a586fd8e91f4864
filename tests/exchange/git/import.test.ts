import { chownSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testCareer } from '../../career.ts';
import { testRepository, withGit } from './repository.ts';

/** A quarter of someone's work, with a merge, a scope, small things and the work of others. */
function quarter() {
  const repository = testRepository();
  const { commit, git } = repository;
  commit('Begin', { on: '2026-06-01', by: 'lead@example.org' });
  commit('feat(api): retry what fails twice (#12)', { on: '2026-09-02' });
  commit('fix(api): wait longer each time', { on: '2026-09-04' });
  commit('wip', { on: '2026-09-20', file: 'notes.md' });
  git('switch', '--quiet', '--create', 'ana/one-charge');
  commit('Charge each card once', { on: '2026-10-05', file: 'src/billing/charge.ts' });
  commit('Count double charges', { on: '2026-10-07', file: 'src/billing/count.ts' });
  commit('Name the counter', { on: '2026-10-08', by: 'peer@example.org', file: 'src/billing/name.ts' });
  git('switch', '--quiet', 'main');
  commit('Something else', { on: '2026-10-08', by: 'lead@example.org' });
  git(
    'merge',
    '--quiet',
    '--no-ff',
    '--message',
    'Merge pull request #31 from ana/one-charge\n\nNo card is charged twice',
    'ana/one-charge',
  );
  git('remote', 'add', 'origin', 'https://ana:secret@github.com/example/ledger.git');
  return repository;
}

describe('career import git', () => {
  it('shows the pieces of work and stores nothing by itself', async () => {
    const career = withGit(await testCareer());
    const { folder } = quarter();
    const shown = await career(`import git ${folder}`);
    expect(shown.replaceAll(folder, '~/ledger')).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger
      2 pieces of work in 5 commits by ana@example.org in ledger, 1 Jul to 20 Nov:

      1  2 Sep to 4 Sep  Retry what fails twice (api)  2 commits
      2  5 Oct to 7 Oct  No card is charged twice      2 commits

      Left out: 1 of version bumps, typos and the like
      ! Nothing was stored. To take all of them: career import git
      ! ~/ledger --yes
      "
    `);
    expect(await career.json('log')).toEqual([]);
  });

  it('takes all of them in one change, with their commits as evidence, and none a second time', async () => {
    const career = withGit(await testCareer());
    const { folder, commit, git } = quarter();
    expect(
      (await career(`import git ${folder} --yes`)).replaceAll(folder, '~/ledger'),
    ).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger --yes
      2 pieces of work in 5 commits by ana@example.org in ledger, 1 Jul to 20 Nov:

      w1  2 Sep to 4 Sep  Retry what fails twice (api)  2 commits
      w2  5 Oct to 7 Oct  No card is charged twice      2 commits

      Left out: 1 of version bumps, typos and the like
      ! To say what one was good for: career edit w1 --impact "before -> after"
      ! To see them as a self-review: career review
      "
    `);
    expect(
      (await career('show w2'))
        .replaceAll(git('rev-parse', 'ana/one-charge~1'), '<hash>')
        .replace(/commit [0-9a-f]{12}/g, 'commit <short>')
        .replace(/commit\/[0-9a-f]{40}/g, 'commit/<hash>'),
    ).toMatchInlineSnapshot(`
      "
      $ career show w2
      w2 · win · Wed 7 Oct 2026 10:06 · shareable
        No card is charged twice
        impact         (impact needed)
        my part        wrote 2 of 3 commits over 2 days: “Charge each card once”, “Count double charges”
        evidence       pull request 31 https://github.com/example/ledger/pull/31
                       commit <short> https://github.com/example/ledger/commit/<hash>
                       commit <short> https://github.com/example/ledger/commit/<hash>
        tags           #ledger
      "
    `);
    expect(await career.json('show w2')).toMatchObject({
      day: '2026-10-07',
      at: '2026-10-07T10:06:00.000+01:00',
      private: false,
    });
    expect(
      (await career(`import git ${folder} --yes`)).replaceAll(folder, '~/ledger'),
    ).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger --yes
      5 commits by ana@example.org in ledger, 1 Jul to 20 Nov.

      Left out: 4 that a win was made of before, 1 of version bumps, typos and the like
      "
    `);
    // What is new is offered, also beside what was taken; evidence that was changed since is remembered.
    await career('edit w1 --evidence https://example.org/d1');
    commit('feat(api): give up after five', { on: '2026-09-06' });
    expect(await career.json(`import git ${folder}`)).toMatchObject({
      commits: 6,
      pieces: [{ title: 'Give up after five (api)', win: null }],
      leftOut: { known: 4 },
    });
    await career('undo');
    await career('undo');
    expect(await career.json('log')).toEqual([]);
    expect(await career.json(`import git ${folder}`)).toMatchObject({
      leftOut: { known: 0 },
      pieces: [{}, {}],
    });
  });

  it('goes through them one by one, and keeps what was taken when it is stopped', async () => {
    const career = withGit(await testCareer());
    const { folder } = quarter();
    career.answers('reword', 'API calls are retried', '^C');
    const stopped = await career(`import git ${folder}`);
    expect(stopped.replaceAll(folder, '~/ledger')).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger
      ! 2 pieces of work in 5 commits by ana@example.org in ledger, 1 Jul to 20 Nov:
      ! 
      ! 1  2 Sep to 4 Sep  Retry what fails twice (api)  2 commits
      ! 2  5 Oct to 7 Oct  No card is charged twice      2 commits
      ! 
      ! Left out: 1 of version bumps, typos and the like
      ! 
      ! Each can become a win, with its commits as evidence and “(impact needed)” until
      ! you say what it was good for.
      ! ? 1 of 2  Retry what fails twice (api) (2 commits, 2 Sep to 4 Sep) reword
      ! ? What changed? API calls are retried
      ! ? 2 of 2  No card is charged twice (2 commits, 5 Oct to 7 Oct) ^C
      ! career: stopped
      ! hint: stored so far: w1; the rest is offered again next time
      exit 130
      "
    `);
    expect(await career.json('log')).toMatchObject([{ id: 'w1', text: 'API calls are retried' }]);
    career.answers('leave');
    expect((await career(`import git ${folder}`)).replaceAll(folder, '~/ledger')).toContain(
      'Nothing was taken.',
    );
    career.answers('take');
    expect((await career(`import git ${folder}`)).replaceAll(folder, '~/ledger')).toContain('1 win: w2');
  });

  it('gives a first review', async () => {
    const career = withGit(await testCareer());
    await career.outcome(`import git ${quarter().folder} --yes`);
    const { stdout } = await career.outcome('review 2026-Q4');
    expect(stdout).toContain('No card is charged twice [w2]');
    expect(stdout).toContain('I wrote 2 of 3 commits over 2 days');
    expect(stdout).not.toContain('impact needed');
    expect(stdout).not.toContain('secret');
  });

  it('says whose commits there are when the name fits nobody', async () => {
    const career = withGit(await testCareer());
    const { folder } = quarter();
    expect(
      (await career(`import git ${folder} --author nobody`)).replaceAll(folder, '~/ledger'),
    ).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger --author nobody
      0 commits by nobody in ledger, 1 Jul to 20 Nov.
      ! That name wrote none of them. Who did: ana@example.org (5 commits),
      ! lead@example.org (2 commits), peer@example.org (1 commit). To name one: career
      ! import git --author <words>
      "
    `);
    const both = await career.json(`import git ${folder} --author PEER --author ana@example.org`);
    expect(both).toMatchObject({ authors: ['PEER', 'ana@example.org'], commits: 6 });
  });

  it('takes the days that are asked for, as they were where the commit was written', async () => {
    const career = withGit(await testCareer());
    const { folder, commit } = testRepository();
    commit('Late in the west', { on: '2026-10-01T23:30:00-08:00', file: 'src/west/a.ts' });
    commit('Early in the east', { on: '2026-10-02T00:30:00+09:00' });
    const found = async (options: string) =>
      (await career.json<{ pieces: { from: string }[] }>(`import git ${folder} ${options}`)).pieces.map(
        ({ from }) => from,
      );
    expect(await found('--period 2026-10-01..2026-10-01')).toEqual(['2026-10-01']);
    expect(await found('--since 2026-10-02')).toEqual(['2026-10-02']);
    await career(`import git ${folder} --yes`);
    expect(await career.json('log')).toMatchObject([
      { day: '2026-10-02', zone: 'Etc/GMT-9' },
      { day: '2026-10-01', zone: 'Etc/GMT+8' },
    ]);
  });
});

describe('a repository that is odd', () => {
  it('may be none, not be there, or be empty', async () => {
    const career = withGit(await testCareer());
    const { folder } = testRepository('empty');
    expect(
      (await career(`import git ${career.folder}`)).replaceAll(career.folder, '~'),
    ).toMatchInlineSnapshot(`
      "
      $ career import git ~
      ! career: ~ is not in a git repository
      ! hint: career import git ~/src/my-project
      exit 2
      "
    `);
    expect(await career('import git /nowhere/at/all')).toMatchInlineSnapshot(`
      "
      $ career import git /nowhere/at/all
      ! career: there is no folder /nowhere/at/all
      exit 2
      "
    `);
    expect((await career(`import git ${folder}`)).replaceAll(folder, '~/empty')).toMatchInlineSnapshot(`
      "
      $ career import git ~/empty
      0 commits by ana@example.org in empty, 1 Jul to 20 Nov.
      ! There are no commits in empty in these days.
      "
    `);
  });

  it('may be bare, shallow, or only a part', async () => {
    const career = withGit(await testCareer());
    const { folder, git } = quarter();
    for (const [name, words] of [
      ['bare', ['--bare']],
      ['shallow', ['--depth', '3']],
      ['blobless', ['--filter=blob:none', '--no-checkout']],
    ] as const) {
      const copy = join(career.folder, name);
      git('-c', 'protocol.file.allow=always', 'clone', '--quiet', ...words, `file://${folder}`, copy);
      const { pieces } = await career.json<{ pieces: unknown[] }>(
        `import git ${copy} --author ana@ --since 2026-01-01`,
      );
      expect(pieces.length).toBeGreaterThan(0);
    }
  });

  it('may not know its person, and git may be missing', async () => {
    const career = withGit(await testCareer());
    const { folder, git } = quarter();
    git('config', '--unset', 'user.email');
    expect((await career(`import git ${folder}`)).replaceAll(folder, '~/ledger')).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger
      ! career: git does not know who you are here
      ! hint: career import git --author you@example.org
      exit 1
      "
    `);
    career.env.PATH = career.folder;
    expect((await career(`import git ${folder}`)).replaceAll(folder, '~/ledger')).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger
      ! career: git was not found
      ! hint: install git, or log wins yourself: career win --help
      exit 1
      "
    `);
  });

  it('may belong to someone whom git does not trust', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root can give a folder away');
    const career = withGit(await testCareer());
    const { folder } = quarter();
    for (const path of [folder, join(folder, '.git')]) chownSync(path, 65_534, 65_534);
    expect((await career(`import git ${folder}`)).replaceAll(folder, '~/ledger')).toMatchInlineSnapshot(`
      "
      $ career import git ~/ledger
      ! career: git does not trust ~/ledger, which belongs to
      !         someone else
      ! hint: git config --global --add safe.directory ~/ledger
      exit 1
      "
    `);
  });

  it('is not asked to run anything, whatever its settings say', async () => {
    const career = withGit(await testCareer());
    const { folder, git } = quarter();
    const trap = join(career.folder, 'trap');
    const mark = join(career.folder, 'was-run');
    writeFileSync(trap, `#!/bin/sh\ntouch ${mark}\nexit 0\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'core.sshCommand',
      'core.askPass',
      'diff.external',
      'gpg.program',
      'gpg.ssh.program',
      'core.alternateRefsCommand',
      'uploadpack.packObjectsHook',
      'core.editor',
      'diff.trap.textconv',
      'diff.trap.command',
      'credential.helper',
    ])
      git('config', key, trap);
    for (const alias of ['log', 'rev-parse', 'diff-tree', 'config'])
      git('config', `alias.${alias}`, `!${trap}`);
    git('config', 'log.showSignature', 'true');
    git('config', 'core.hooksPath', career.folder);
    git('config', 'diff.submodule', 'log');
    writeFileSync(join(folder, '.gitattributes'), '* diff=trap\n');
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    // Where git is led by its surroundings, it is not followed.
    Object.assign(career.env, {
      GIT_DIR: career.folder,
      GIT_PAGER: trap,
      GIT_EXTERNAL_DIFF: trap,
      GIT_SSH_COMMAND: trap,
    });
    expect(await career.json(`import git ${folder} --yes`)).toMatchObject({
      pieces: [{ win: 'w1' }, { win: 'w2' }],
    });
    expect(existsSync(mark)).toBe(false);
  });

  it('may hold hostile messages and names: they come through whole, and no control reaches the screen', async () => {
    const career = withGit(await testCareer());
    const { folder, commit } = testRepository();
    const hostile = 'Draw \u001b[2J the page\u001f \u009b31m with \u202e bidi and “quotes”';
    commit(`${hostile}\n\nThis reverts commit deadbeef.`, { by: 'ana@example.org', file: 'src/ui/a\nb.ts' });
    commit('', { file: 'src/ledger/x.ts' });
    commit('\u00e9'.repeat(3000), { file: 'src/long/x.ts' });
    const { stdout, stderr } = await career.outcome(`import git ${folder} --yes`);
    expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const texts = (await career.json<{ text: string }[]>('log')).map(({ text }) => text);
    expect(texts).toContain(hostile);
    expect(texts).toHaveLength(2);
  });
});
