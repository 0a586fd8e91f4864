import { defineConfig, type Plugin } from 'rolldown';

/** commander loads node:child_process for programs-as-commands, which we have none of; it costs a tenth of a bare start. */
const withoutChildProcess: Plugin = {
  name: 'commander-without-child-process',
  resolveId(source, importer) {
    return source === 'node:child_process' && importer?.includes('commander') ? '\0no-child-process' : null;
  },
  load(id) {
    return id === '\0no-child-process' ? 'export default {};' : null;
  },
};

/** The JavaScript of better-sqlite3 goes into the bundle (ten files less to find); its binary stays in its package. */
const binaryInItsPackage: Plugin = {
  name: 'better-sqlite3-binary-in-its-package',
  transform(code, id) {
    if (!id.endsWith('better-sqlite3/lib/binding.js')) return null;
    // Asking the two usual places first saves a walk through package exports.
    const home = `[path.join(__dirname, '../node_modules/better-sqlite3/lib'), path.join(__dirname, '../../better-sqlite3/lib')]
      .find((place) => fs.existsSync(place)) ?? path.join(require.resolve('better-sqlite3/package.json'), '../lib')`;
    return code.replaceAll('__dirname', `(${home})`);
  },
};

/** Loaded only by the commands that need them; everything else is in one file, because ten small ones take longer. */
const apart = [
  'src/insights',
  'src/exchange',
  'src/storage/(migrat|backup)',
  'src/terminal/(inquirer|lines|editor)',
  'src/journal/(schema|json-entry)',
  'src/cli/(help|completion)',
].join('|');

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  external: ['better-sqlite3/package.json'],
  plugins: [withoutChildProcess, binaryInItsPackage],
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        {
          name: 'core',
          test: (id: string) =>
            /node_modules\/(commander|fastest-levenshtein|@?date-fns|better-sqlite3)\//.test(id) ||
            (/\/src\//.test(id) && !new RegExp(apart).test(id)),
        },
      ],
    },
  },
});
