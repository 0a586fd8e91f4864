import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house of docs/ARCHITECTURE.md, as rules that run. */

const root = join(import.meta.dirname, '..');

interface Import {
  readonly from: string;
  /** A path inside src, or the name of a package. */
  readonly to: string;
  readonly lazy: boolean;
  readonly typeOnly: boolean;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name))
  .sort();

const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Comments and the insides of strings taken out, so that words in them do not count. */
const codeOf = (file: string): string =>
  sourceOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

function importsOf(file: string): Import[] {
  const source = sourceOf(file).replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [...source.matchAll(/^(import|export)( type)? (?:[^;'"]*? from )?'([^']+)'/gm)].map(
    (match) => ({ name: match[3] ?? '', lazy: false, typeOnly: match[2] !== undefined }),
  );
  const lazy = [...source.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => ({
    name: match[1] ?? '',
    lazy: true,
    typeOnly: false,
  }));
  return [...found, ...lazy].map(({ name, ...rest }) => ({
    from: file,
    to: name.startsWith('.') ? relative(root, normalize(join(root, dirname(file), name))) : packageOf(name),
    ...rest,
  }));
}

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

const imports = files.flatMap(importsOf);

/** `src/records/energy/view.ts` is in the room `records`. Files directly in src are the hall. */
const roomOf = (file: string): string => {
  const parts = file.split('/');
  return parts.length === 2 ? (parts[1] === 'main.ts' ? 'main' : 'hall') : (parts[1] ?? '');
};

const mayImport: Readonly<Record<string, readonly string[]>> = {
  hall: [],
  statistics: [],
  time: [],
  storage: [],
  terminal: [],
  journal: ['storage', 'terminal', 'time', 'statistics'],
  records: ['journal', 'storage', 'terminal', 'time', 'statistics'],
  insights: ['records', 'journal', 'storage', 'terminal', 'time', 'statistics'],
  exchange: ['records', 'journal', 'storage', 'terminal', 'time', 'statistics'],
  cli: ['insights', 'exchange', 'records', 'journal', 'storage', 'terminal', 'time', 'statistics'],
  main: ['cli', 'insights', 'exchange', 'records', 'journal', 'storage', 'terminal', 'time', 'statistics'],
};

describe('arrows', () => {
  it('run one way', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('src/'))
      .filter(({ from, to, typeOnly }) => {
        const [own, other] = [roomOf(from), roomOf(to)];
        if (own === other || other === 'hall') return false;
        if (own === 'hall' && typeOnly) return false;
        return !mayImport[own]?.includes(other);
      });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('records never import each other', () => {
    const kindOf = (file: string): string | undefined => /^src\/records\/([^/]+)\//.exec(file)?.[1];
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [kindOf(from), kindOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('each library has one room', () => {
    const rooms: Readonly<Record<string, RegExp>> = {
      'better-sqlite3': /^src\/storage\//,
      inquirer: /^src\/terminal\/inquirer-prompt\.ts$/,
      '@inquirer/core': /^src\/terminal\/lines-prompt\.ts$/,
      chalk: /^src\/terminal\/theme\.ts$/,
      'date-fns': /^src\/time\//,
      '@date-fns/utc': /^src\/time\//,
      commander: /^src\/cli\/parse\.ts$/,
      'string-width': /^src\/terminal\/width\.ts$/,
      'env-paths': /^src\/storage\/location\.ts$/,
      'markdown-it': /^src\/insights\/page\//,
      echarts: /^src\/insights\/page\//,
    };
    const wrong = imports.filter(({ from, to }) => rooms[to] && !rooms[to].test(from));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('what is slow to load is not on the way to a capture', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { to } of importsOf(file).filter(({ lazy, typeOnly }) => !lazy && !typeOnly)) {
        if (to.startsWith('src/')) visit(to);
        else reached.add(to);
      }
    };
    visit('src/main.ts');
    visit('src/records/energy/command.ts');
    visit('src/records/promise/command.ts');
    const slow = [
      'zod',
      'inquirer',
      '@inquirer/core',
      'chalk',
      'string-width',
      'node:crypto',
      'node:child_process',
      'node:tty',
      'markdown-it',
      'echarts',
    ];
    expect(slow.filter((name) => reached.has(name))).toEqual([]);
  });
});

describe('one door for each thing', () => {
  const places = (pattern: RegExp, allowed: RegExp): string[] =>
    files.filter((file) => !allowed.test(file) && pattern.test(codeOf(file)));

  it('no console', () => {
    expect(places(/\bconsole\b/, /^$/)).toEqual([]);
  });

  it('SQL stands in stores', () => {
    expect(places(/\.(prepare|pragma)\(|\bdb\s*\.exec\(/, /^src\/storage\/|store\.ts$/)).toEqual([]);
  });

  it('no clock and no chance below main', () => {
    expect(places(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/, /^src\/(main|time\/clock)\.ts$/)).toEqual(
      [],
    );
  });

  it('the process is known where it must be', () => {
    expect(places(/\bprocess\./, /^src\/(main|terminal\/(screen|editor))\.ts$/)).toEqual([]);
  });

  // It loads the words of a language at its first use: a quarter of a bare start, for days that sort as they are written.
  it('no order of a language', () => {
    expect(places(/\blocaleCompare\b|\bIntl\.Collator\b/, /^$/)).toEqual([]);
  });

  // As soon as such a pattern is met, the tables of Unicode are read for it: a hundredth of a bare start.
  it('no pattern with the letters of the world that every start of a command meets', () => {
    const met = /^(?:export )?const \w+(?:: \w+)? =\s*(?:new RegExp\(|\/(?![/*])).*\\p\{/m;
    const everyday = /^src\/(cli|journal|records|storage|terminal|time)\//;
    expect(files.filter((file) => everyday.test(file) && met.test(sourceOf(file)))).toEqual([]);
  });

  it('no network', () => {
    const network = /^node:(net|http|https|http2|dgram|dns|tls|inspector)/;
    expect(imports.filter(({ to }) => network.test(to)).map(({ from }) => from)).toEqual([]);
    expect(places(/\bfetch\(|\bWebSocket\b/, /^$/)).toEqual([]);
  });
});

describe('files', () => {
  const lengths = files.map((file) => ({ file, lines: sourceOf(file).split('\n').length }));

  it('are short: none over 300 lines, half under 80', () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  it('have plain names', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|manager|service|handler|base|index)(\.ts|\/)/;
    expect(files.filter((file) => drawer.test(file))).toEqual([]);
    expect(files.filter((file) => !/^src\/[a-z0-9/-]+(?:\.d)?\.ts$/.test(file))).toEqual([]);
  });

  it('every folder of a kind has the same rooms', () => {
    const folders = [...new Set(files.flatMap((file) => /^(src\/records\/[^/]+)\//.exec(file)?.[1] ?? []))];
    for (const folder of folders) {
      const kind = folder.split('/').at(-1);
      expect(files).toEqual(expect.arrayContaining([`${folder}/${kind}.ts`, `${folder}/view.ts`]));
      // A noun that needs several kinds, such as retro, is asked for where they meet.
      const homes = [`${folder}/command.ts`, `src/insights/${kind}/command.ts`];
      expect(files.filter((file) => homes.includes(file))).toHaveLength(1);
    }
  });
});
