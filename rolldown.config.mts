import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin, type PluginContext } from 'rolldown';

/** In place of whole Node modules, the few words that a package takes from them. */
const lessOfNode: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Programs as commands, which we have none of, would need these; child_process alone is a tenth of a bare start.
  commander: {
    'node:child_process': 'export default {};',
    'node:fs': 'export default {};',
    'node:path': 'export default {};',
    'node:process': 'export default globalThis.process;',
  },
  'env-paths': {
    // What node:os says of HOME is what it holds, where it holds anything; a folder for temporary files is not asked for.
    'node:os': `const home = () => (process.platform !== 'win32' && process.env.HOME) || process.getBuiltinModule('node:os').homedir();
      export default { homedir: home, tmpdir: () => '' };`,
    'node:path': `import { basename, join } from 'node:path'; export default { basename, join };`,
    'node:process': 'export default globalThis.process;',
  },
};

/** Imported as a whole, a Node module is copied word by word at each start. */
const wordsOfNode: Plugin = {
  name: 'words-of-node',
  resolveId(source, importer = '') {
    const asker = Object.keys(lessOfNode).find((name) => importer.includes(`/node_modules/${name}/`));
    return asker && lessOfNode[asker]?.[source] !== undefined ? `\0${asker} ${source}` : null;
  },
  load(id) {
    const [asker = '', source = ''] = id.slice(1).split(' ');
    return lessOfNode[asker]?.[source] ?? null;
  },
};

/** The JavaScript of better-sqlite3 goes into the bundle (ten files less to find); its binary stays in its package. */
const leanSQLite: Plugin = {
  name: 'lean-better-sqlite3',
  transform(code, id) {
    // Functions and tables of one's own are never made here. A constructor compiled for each statement pays off after thousands of rows, and a command reads dozens.
    if (id.endsWith('better-sqlite3/lib/database.js')) {
      const unused =
        /^.*prototype.*require\('\.\/methods\/(explain|backup|serialize|function|aggregate|table|inspect)'\);$/gm;
      return code.replace(unused, '').replace("!keys.includes('__proto__')", 'false');
    }
    if (!id.endsWith('better-sqlite3/lib/binding.js')) return null;
    // Asking the two usual places first saves a walk through package exports. node:path reads letter by letter, and five paths
    // are enough for V8 to compile it on a thread of its own.
    const home = `['../node_modules/better-sqlite3', '../../better-sqlite3'].map((place) => __dirname + place)
      .find((place) => fs.existsSync(place)) ?? path.dirname(require.resolve('better-sqlite3/package.json'))`;
    // Where the usual loader is and musl's is not, the memory of the process need not be searched for them.
    const isUsual = `['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'].some((each) => fs.existsSync(each)) &&
      !fs.existsSync('/lib/ld-musl-x86_64.so.1') && !fs.existsSync('/lib/ld-musl-aarch64.so.1')`;
    return code
      .replaceAll(/path\.join\(__dirname, '\.\.', (.+?)\);/g, "[home, $1].join('/');")
      .replace("const path = require('path');", (line) => `${line}\nconst home = ${home};`)
      .replace('isLinuxMusl() ?', () => `!(${isUsual}) && isLinuxMusl() ?`);
  },
};

/** The same methods by their names alone: forty times a pattern at each start are half a hundredth of a bare one. */
const leanDates: Plugin = {
  name: 'lean-dates',
  transform: (code, id) =>
    id.endsWith('@date-fns/utc/date/mini.js')
      ? code.replace(
          /const re =[\s\S]*$/,
          `for (const method of Object.getOwnPropertyNames(Date.prototype)) {
            const utcMethod = Date.prototype[method.slice(0, 3) + 'UTC' + method.slice(3)];
            if (utcMethod) UTCDateMini.prototype[method] = utcMethod;
          }`,
        )
      : null,
};

/** `import text from './form.md?raw'` is the text of the file, as it is in the tests. */
const rawText: Plugin = {
  name: 'raw-text',
  resolveId: (source, importer) =>
    source.endsWith('?raw') && importer ? `${join(dirname(importer), source)}` : null,
  load: (id) =>
    id.endsWith('?raw') ? `export default ${JSON.stringify(readFileSync(id.slice(0, -4), 'utf8'))};` : null,
};

/** Hundreds of exports given one by one fill the memory for new things, and a start that clears it is a twentieth slower. */
const exportsAtOnce: Plugin = {
  name: 'exports-at-once',
  renderChunk(code) {
    const members: string[] = [];
    const take = (_: string, name: string, value: string): string => {
      // Only what may still change has to be asked for at each use.
      const changes = code.includes(`\nlet ${value}`);
      members.push(changes ? `get ${name}() { return ${value}; }` : `${name}: ${value}`);
      return '';
    };
    const rest = code
      .replace(/^exports\.(\S+) = (\S+);$/gm, take)
      .replace(
        /^Object\.defineProperty\(exports, "(\S+)", \{\s+enumerable: true,\s+get: function ?\(\) \{\s+return (\S+);\s+\}\s+\}\);$/gm,
        take,
      );
    return `${rest}\nmodule.exports = { __proto__: null, ${members.join(', ')} };`;
  },
};

const plainFiles: Plugin = {
  name: 'plain-files',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
    if (runtime) delete bundle[runtime.fileName];
    for (const chunk of chunks) {
      if (chunk === runtime) continue;
      // One file less to find.
      if (runtime)
        chunk.code = chunk.code.replace(
          `require("./${runtime.fileName}")`,
          () => `((exports, module) => {${runtime.code};return module.exports})({}, {})`,
        );
      // Text of one byte a character is read and compiled faster; strings and patterns still say the same.
      chunk.code = chunk.code.replace(
        /[^\x00-\x7f]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      // bin/career.js runs it as a function, and names the bytecode it keeps of it by the hash.
      const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 16);
      chunk.code = `/*${hash}*/(function (exports, require, module, __filename, __dirname) {${chunk.code}\n})`;
    }
  },
};

/** Whoever passes the bundle on passes on the licences of what is in it. */
const licences: Plugin = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const homes = new Set(
      modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []),
    );
    const texts = [...homes].sort().map((home) => {
      const { name, version, license } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'));
      // A notice is part of what the Apache licence wants passed on.
      const files = readdirSync(home, { withFileTypes: true }).filter(
        (each) => each.isFile() && /^(licen[cs]e|notice)/i.test(each.name),
      );
      const own = files.map((file) => readFileSync(`${home}/${file.name}`, 'utf8').trim());
      const text = own.join('\n\n') || `Licence: ${license}`;
      return `${name} ${version}\n\n${text}\n`;
    });
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY.txt',
      source: texts.join(`\n${'-'.repeat(72)}\n\n`),
    });
  },
};

/** Kinds that are not logged every day: whoever logs them loads one file more, so that nobody else loads their words. */
const seldomKinds = 'boundary|decision|experiment|pack|program|role|session|skill';

/** What every start or every capture needs is in one file: each further one costs a hundredth of a bare start. */
const always = new RegExp(
  `/src/(main|journal/(capture-command|changing|pick|typed)|records/(promise/(change|store)|(?!(?:${seldomKinds})/)[a-z]+/view))\\.ts$|/env-paths/`,
);

/** What needs the mathematics of patterns, or holds much to choose from, is left to the commands that need it. */
const heavy = 'command|[a-z]+-command|catalogue|templates|calibration';

const seldom = new RegExp(
  `/src/records/(?!experiment/rules|role/store)(${seldomKinds})/(?!\\1\\.ts$|(?:${heavy})\\.ts$)[a-z-]+\\.ts$`,
);

/** What status, log and search have in common beyond that, and nothing else: less to run, and less to clear away. */
const looks =
  /\/src\/(time\/period|journal\/(settings|setting-store|list-command|period|verbs\/log)|records\/(promise\/ledger|retro\/cadence|(ask|feedback|goal|report|role)\/store)|insights\/(page\/format|retro\/ids)|statistics\/median|terminal\/strip)\.ts$/;

type ModuleGraph = Pick<PluginContext, 'getModuleInfo'>;

/** Whether a module brings in a library that not every start has anyway; those are left to the commands that need them. */
function needsLibrary(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (/\/node_modules\/(?!@?date-fns\/|fastest-levenshtein\/|better-sqlite3\/)/.test(id)) return true;
  return graph.getModuleInfo(id)?.importedIds.some((each) => needsLibrary(each, graph, seen)) ?? false;
}

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  // Views are imported where they are needed, and stand in the first file all the same.
  checks: { ineffectiveDynamicImport: false },
  external: ['better-sqlite3/package.json'],
  // Its other file is for require, and is wrapped at each start.
  resolve: { alias: { 'fastest-levenshtein': 'fastest-levenshtein/esm/mod.js' } },
  preserveEntrySignatures: 'allow-extension',
  plugins: [wordsOfNode, leanSQLite, leanDates, rawText, exportsAtOnce, plainFiles, licences],
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        { name: 'always', test: always },
        { name: 'seldom', test: seldom, includeDependenciesRecursively: false },
        {
          name: 'patterns',
          test: /\/src\/(?:insights\/(?:patterns|report|experiment)\/(?!(?:why-|look-)?command|nursery)|records\/decision\/calibration|statistics\/(?!median))/,
          includeDependenciesRecursively: false,
        },
        { name: 'looks', test: looks },
        {
          debugName: 'shared',
          name: (id, graph) => (needsLibrary(id, graph) ? null : 'shared'),
          // The mathematics of patterns is for reports and retros only.
          test: new RegExp(
            `/src/(?!insights/(?!status|retro|review|demo|page/format)|records/(?!role/store)(?:${seldomKinds})/|statistics/(?!median))`,
          ),
          minShareCount: 2,
        },
      ],
    },
  },
});
