import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * `npm ci` is the first command a stranger types. npm refuses a lock that leaves out the packages of other platforms, and an install
 * against a registry that lacks some of them writes exactly such a lock. npm 10 builds better-sqlite3 with a compiler unless the lock
 * itself says `gypfile: false`; npm leaves that line out whenever it rewrites the lock, and it has to be put back by hand.
 */

interface Entry {
  readonly version?: string;
  readonly gypfile?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'),
) as {
  packages: Readonly<Record<string, Entry>>;
};

/** Where npm looks for a package, nearest first: `a/node_modules/b` looks in itself, in `a`, and at the root. */
const placesOf = (path: string, name: string): string[] => {
  const parents = path
    .split('/node_modules/')
    .map((_, index, all) => all.slice(0, index + 1).join('/node_modules/'));
  return ['', ...parents]
    .reverse()
    .map((parent) => `${parent === '' ? '' : `${parent}/`}node_modules/${name}`);
};

it('the lock names the packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const found = placesOf(path, name).find((place) => packages[place] !== undefined);
        return found === undefined || (/^\d/.test(range) && packages[found]?.version !== range);
      })
      .map(([name, range]) => `${path} → ${name}@${range}`),
  );
  expect(missing).toEqual([]);
});

it('no compiler is needed, whatever the npm', () => {
  expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});
