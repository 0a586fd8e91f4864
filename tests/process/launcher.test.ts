import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCareer, copyProgram } from '../built.ts';
import { type Program, plainUser, program } from '../program.ts';

interface Checkout extends Program {
  /** The launcher of a copy of the program, which may be spoilt. */
  readonly launcher: string;
  /** Where the copy keeps its bytecode. */
  readonly bytecode: string;
}

async function checkout(name = 'checkout'): Promise<Checkout> {
  const career = await program();
  const root = join(dirname(await builtCareer()), '..');
  const home = join(career.folder, name);
  const launcher = copyProgram(root, home);
  const bytecode = join(home, 'dist/.cache', `${process.version}-${process.arch}`);
  return { ...career, launcher, bytecode };
}

const node = process.execPath;

const namesOf = (bytecode: string, key: string): string[] =>
  readdirSync(bytecode).filter((name) => name.slice(17) === key);

function outdate(bytecode: string, key: string): void {
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  for (const name of namesOf(bytecode, key)) utimesSync(join(bytecode, name), yesterday, yesterday);
}

describe('the bytecode that a command leaves behind', () => {
  it('is for nobody else to write to', async () => {
    const { sh, launcher, bytecode } = await checkout();
    expect(await sh(`umask 0; ${node} ${launcher} log --json --quiet`)).toEqual({
      stdout: '[]\n',
      stderr: '',
      exit: 0,
    });
    expect(statSync(bytecode).mode & 0o777).toBe(0o700);
    const kept = readdirSync(bytecode);
    expect(kept.filter((name) => name.endsWith('-log-json')).length).toBeGreaterThan(1);
    for (const name of kept) expect(statSync(join(bytecode, name)).mode & 0o022).toBe(0);
  });

  it('is not used when it was damaged, and made anew', async () => {
    const { sh, launcher, bytecode } = await checkout();
    await sh(`${node} ${launcher} log --json --quiet`);
    const names = readdirSync(bytecode);
    const spoil: readonly ((whole: Buffer) => Uint8Array)[] = [
      (whole) => whole.subarray(0, whole.length / 3),
      () => Buffer.alloc(0),
      (whole) => Buffer.alloc(whole.length),
      ...[8, 40, 400, 4000].map((place) => (whole: Buffer) => {
        const at = Math.min(place, whole.length - 1);
        whole[at] = (whole[at] ?? 0) ^ 1;
        return whole;
      }),
    ];
    for (const spoilt of spoil) {
      const whole = names.map((name) => readFileSync(join(bytecode, name)));
      names.forEach((name, at) => {
        writeFileSync(join(bytecode, name), spoilt(Buffer.from(whole[at]!)));
      });
      expect(await sh(`${node} ${launcher} log --json --quiet`)).toEqual({
        stdout: '[]\n',
        stderr: '',
        exit: 0,
      });
      for (const name of names) {
        const again = readFileSync(join(bytecode, name));
        expect(again.subarray(0, again.length / 2).equals(again.subarray(again.length / 2))).toBe(true);
      }
    }
  });

  it('goes into the person’s cache when the program may not be written to, or nowhere', async () => {
    const { sh, launcher, bytecode, folder } = await checkout();
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    chmodSync(cache, 0o777);
    const blocked = dirname(bytecode);
    writeFileSync(blocked, 'a file where the folder should be');
    const line = `${node} ${launcher} --version`;
    expect((await sh(line, { env: { XDG_CACHE_HOME: cache } })).exit).toBe(0);
    expect(readdirSync(join(cache, 'career', `${process.version}-${process.arch}`))).not.toEqual([]);
    for (const nowhere of ['relative', '/proc/none', join(blocked, 'below')]) {
      const { stderr, exit } = await sh(line, { env: { XDG_CACHE_HOME: nowhere }, cwd: folder });
      expect([nowhere, stderr, exit]).toEqual([nowhere, '', 0]);
    }
    expect(existsSync(join(folder, 'relative'))).toBe(false);
    const nobody = { uid: plainUser, env: { HOME: undefined, CAREER_DB: undefined } };
    expect(await sh(line, nobody)).toMatchObject({ stderr: '', exit: 0 });
  });

  it('is another for each verb, and none for a word that is logged', async () => {
    const { sh, launcher, bytecode } = await checkout();
    const of = (line: string) => sh(`${node} ${launcher} ${line} --json --quiet`);
    const kept = (word: string) =>
      readdirSync(bytecode)
        .filter((name) => name.endsWith(`-${word}-json`))
        .sort();
    expect(await of('promise numbers')).toMatchObject({ stderr: '', exit: 0 });
    expect(kept('promise').length).toBeGreaterThan(1);
    expect(kept('promise-numbers')).toEqual([]);
    expect(await of('promise kept p1')).toMatchObject({ stderr: '', exit: 0 });
    expect(kept('promise-kept').length).toBeGreaterThan(kept('promise').length);
    const written = kept('promise-kept').map((name) => statSync(join(bytecode, name)).mtimeMs);
    expect(await of('promise slides')).toMatchObject({ stderr: '', exit: 0 });
    expect(await of('promise kept p2')).toMatchObject({ stderr: '', exit: 0 });
    expect(kept('promise-kept').map((name) => statSync(join(bytecode, name)).mtimeMs)).toEqual(written);
    expect(kept('promise-slides')).toEqual([]);
  });

  it('is made anew after a day, with what has run since', async () => {
    const { sh, launcher, bytecode } = await checkout();
    const main = async (): Promise<number> => {
      await sh(`${node} ${launcher} log`);
      const sizes = readdirSync(bytecode).map((name) => statSync(join(bytecode, name)).size);
      return Math.max(...sizes);
    };
    const empty = await main();
    await sh(`${node} ${launcher} energy +1 "paired #pairing" --quiet`);
    for (const name of readdirSync(bytecode)) if (!name.endsWith('-log')) rmSync(join(bytecode, name));
    expect(await main()).toBe(empty);
    outdate(bytecode, 'log');
    const grown = await main();
    expect(grown).toBeGreaterThan(empty);
    expect(await main()).toBe(grown);
  });

  it('of a verb is made anew from its own, though that of its noun is newer', async () => {
    const { sh, launcher, bytecode } = await checkout();
    const size = (key: string): number =>
      Math.max(...namesOf(bytecode, key).map((name) => statSync(join(bytecode, name)).size));
    await sh(`${node} ${launcher} promise list`);
    const before = size('promise-list');
    await sh(`${node} ${launcher} promise numbers --to peer --quiet`);
    expect(size('promise')).toBeGreaterThan(before);
    outdate(bytecode, 'promise-list');
    await sh(`${node} ${launcher} promise list`);
    expect(size('promise-list')).toBeLessThan(size('promise'));
  });

  it('is cleared away when it was not used for a month', async () => {
    const { sh, launcher, bytecode } = await checkout();
    await sh(`${node} ${launcher} log --json`);
    await sh(`${node} ${launcher} promise list --json`);
    const before = Date.now() / 1000 - 31 * 24 * 60 * 60;
    for (const name of namesOf(bytecode, 'log-json')) utimesSync(join(bytecode, name), before, before);
    await sh(`${node} ${launcher} promise list --json`);
    expect(namesOf(bytecode, 'log-json')).not.toEqual([]);
    await sh(`${node} ${launcher} goal list --json`);
    expect(namesOf(bytecode, 'log-json')).toEqual([]);
    expect(namesOf(bytecode, 'promise-list-json')).not.toEqual([]);
  });

  it('is not made where it could not be kept, however old what is there may be', async () => {
    const { sh, launcher, bytecode, folder } = await checkout();
    const tell = join(folder, 'tell.cjs');
    writeFileSync(
      tell,
      "require('vm').Script.prototype.createCachedData = () => { process.stderr.write('made'); return Buffer.alloc(8); };",
    );
    const line = `${node} -r ${tell} ${launcher} --version`;
    const nobody = { uid: plainUser, env: { HOME: undefined, CAREER_DB: undefined } };
    expect(await sh(`${node} ${launcher} --version`)).toMatchObject({ stderr: '', exit: 0 });
    chmodSync(join(bytecode, '..'), 0o755);
    chmodSync(bytecode, 0o755);
    for (const name of readdirSync(bytecode)) chmodSync(join(bytecode, name), 0o644);
    outdate(bytecode, 'other');
    expect(await sh(line, nobody)).toMatchObject({ stderr: '', exit: 0 });
    expect(await sh(line)).toMatchObject({ stderr: expect.stringMatching(/^(made)+$/), exit: 0 });
  });

  it('of help is that of help, whatever it is about', async () => {
    const { sh, launcher, bytecode } = await checkout();
    for (const line of ['promise kept --help', 'energy -h', '--help'])
      await sh(`${node} ${launcher} ${line}`);
    expect(readdirSync(bytecode).filter((name) => !name.endsWith('-help'))).toEqual([]);
  });

  it('is not left by a command that failed', async () => {
    const { sh, launcher, bytecode } = await checkout();
    expect((await sh(`${node} ${launcher} shwo`)).exit).toBe(2);
    expect(existsSync(bytecode)).toBe(false);
  });
});

describe('the launcher', () => {
  it('works through links and from folders with odd names', async () => {
    const { sh, launcher, folder } = await checkout('a b ü%20');
    symlinkSync(launcher, join(folder, 'link'));
    expect((await sh(`'${node}' "${folder}/link" log --json --quiet`)).stdout).toBe('[]\n');
  });

  it('says when there is nothing to start', async () => {
    const { sh, launcher } = await checkout();
    rmSync(join(dirname(launcher), '../dist'), { recursive: true });
    expect(await sh(`${node} ${launcher} log`)).toEqual({
      stdout: '',
      stderr: 'career: this checkout is not built yet\nhint: npm ci\n',
      exit: 1,
    });
  });
});

describe('on a Node that is too old', () => {
  /** The same Node, which says that it is another. */
  async function old(): Promise<Checkout & { readonly line: string }> {
    const career = await checkout();
    const lie = join(career.folder, 'old.cjs');
    // What is younger than the oldest Node that may be met is taken away too.
    writeFileSync(
      lie,
      "delete Array.prototype.includes; Object.defineProperty(process.versions, 'node', { value: '20.20.2' });",
    );
    return { ...career, line: `${node} -r ${lie} ${career.launcher}` };
  }

  it('an installed career says so in a sentence', async () => {
    const { sh, line, launcher } = await old();
    rmSync(join(dirname(launcher), '../node_modules'));
    expect(await sh(`${line} log`)).toMatchInlineSnapshot(`
      {
        "exit": 1,
        "stderr": "career: this needs Node 22.13 or newer; here is Node 20.20.2
      hint: https://nodejs.org, or a version manager such as nvm, fnm or mise, has a newer one
      ",
        "stdout": "",
      }
    `);
  });

  it('a checkout goes on with the Node of its own, and ends as that one does', async () => {
    const { sh, line } = await old();
    expect(await sh(`${line} log --json --quiet`)).toEqual({ stdout: '[]\n', stderr: '', exit: 0 });
    expect((await sh(`${line} shwo`)).exit).toBe(2);
    expect((await sh(`echo "from a pipe" | ${line} note - --json | grep -c pipe`)).stdout).toBe('1\n');
    expect((await sh(`{ sleep 0.5; ${line} log --json --quiet; echo "exit $?" >&2; } | true`)).stderr).toBe(
      'exit 141\n',
    );
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('%s reaches the one that does the work', async (signal, exit) => {
    const { sh, line } = await old();
    const name = signal.replace('SIG', '');
    const script = `${line} note - < <(exec sleep 5 2>&-) & work=$!; sleep 0.7; kill -${name} $work; wait $work`;
    // A shell gives its children in the background no SIGINT, so it must be asked for.
    expect((await sh(`set -m; ${script}`)).exit).toBe(exit);
  });
});
