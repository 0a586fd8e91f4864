import type { Command, Option, Options } from '../command.ts';
import { type Block, faint, strong, type Text, type View } from '../terminal/text.ts';
import { everywhere } from './everywhere.ts';
import { groups, words } from './tree.ts';

export interface Overview {
  readonly version: string;
  readonly commands: readonly { readonly name: string; readonly summary: string; readonly group: string }[];
}

export const overviewValue = (version: string): Overview => ({
  version,
  commands: words.map(({ name, summary, group }) => ({ name, summary, group })),
});

/** `career --help`: every first word, by group. */
export function overview({ version, commands }: Overview): View {
  return [
    strong(`career ${version}`),
    { paragraph: 'Your working life as a monitored system: log, look back, keep promises, review.' },
    '',
    'Usage: career <command> [words…] [options]',
    ...groups.flatMap((group): Block[] => {
      const own = commands.filter((word) => word.group === group);
      if (own.length === 0) return [];
      const rows = own.map(({ name, summary }) => [strong(name), summary]);
      return ['', `${group.charAt(0).toUpperCase()}${group.slice(1)}`, { rows, indent: 2, least: [12] }];
    }),
    '',
    {
      paragraph:
        'career alone shows where you stand. career <command> --help says more, with examples. career demo shows it all on an invented journal.',
    },
    faint('Everywhere: --json  --quiet  --yes  --db <file>  --help'),
  ];
}

/** `career feedback --help` */
export function commandHelp(command: Command, verbs: readonly Command[], path: string): View {
  const { summary, about, examples, arguments: taken = [], options = {} } = command;
  const usage = ['career', path, ...taken.map(({ name }) => name), '[options]'].join(' ');
  return [
    { paragraph: `${summary}.` },
    ...(about ? ['', { paragraph: about }] : []),
    '',
    ...(command.run || !command.verbs ? [`Usage: ${usage}`] : [`Usage: career ${path} <verb>`]),
    ...section(
      'Words',
      taken.map(({ name, summary: said }): [Text, string] => [name, said]),
    ),
    ...section(
      'Verbs',
      verbs.map(({ name, summary: said }): [Text, string] => [strong(name), said]),
    ),
    ...section('Options', optionRows(options)),
    ...section('Everywhere', optionRows(everywhere)),
    '',
    'Examples',
    ...examples.flatMap(({ line, does }): Block[] => [
      { paragraph: line, lead: '  ' },
      faint(`      ${does}`),
    ]),
  ];
}

const optionRows = (options: Options): [string, string][] =>
  Object.values(options).map(({ flags, summary }: Option) => [
    flags.startsWith('--') ? `    ${flags}` : flags,
    summary,
  ]);

function section(title: string, rows: readonly (readonly [name: Text, said: string])[]): Block[] {
  if (rows.length === 0) return [];
  return [
    '',
    title,
    ...rows.map(
      ([name, said]): Block => ({
        lead: ['  ', padded(name, 26)],
        paragraph: said,
      }),
    ),
  ];
}

function padded(name: Text, columns: number): Text {
  const length = typeof name === 'string' ? name.length : 'style' in name ? String(name.text).length : 0;
  return [name, ' '.repeat(Math.max(2, columns - length))];
}
