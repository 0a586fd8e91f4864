import { everywhere } from '../src/cli/everywhere.ts';
import { groups, words } from '../src/cli/tree.ts';
import type { Option, Options } from '../src/command.ts';
import { allCommands, type Walked } from './walk.ts';

/** docs/COMMANDS.md, from the same values that `--help` shows. */
export async function reference(): Promise<string> {
  const commands = await allCommands();
  const parts = groups.flatMap((group) => {
    const names = words.filter((word) => word.group === group).map(({ name }) => name);
    const own = commands.filter(({ path }) => names.includes(path.split(' ')[0] ?? ''));
    return own.length === 0
      ? []
      : [`## ${group.charAt(0).toUpperCase()}${group.slice(1)}`, ...own.map(entry)];
  });
  return `${[
    '# Commands',
    'Made from the command tree by the tests; `career <command> --help` says the same.',
    'Every command also takes these:',
    optionList(everywhere),
    ...parts,
  ].join('\n\n')}\n`;
}

function entry({ path, command }: Walked): string {
  const { summary, about, arguments: taken = [], options = {}, examples, verbs = [] } = command;
  const usage =
    command.run || verbs.length === 0
      ? `career ${[path, ...taken.map(({ name }) => name), '[options]'].join(' ')}`
      : `career ${path} <verb>`;
  return [
    `### career ${path}`,
    `${summary}.${about ? ` ${about}` : ''}`,
    `\`\`\`\n${usage}\n\`\`\``,
    ...list(taken.map(({ name, summary: said }) => `\`${name}\`: ${said}`)),
    ...(verbs.length === 0 ? [] : [`Verbs: ${verbs.map(({ name }) => `\`${name}\``).join(', ')}`]),
    ...(Object.keys(options).length === 0 ? [] : [optionList(options)]),
    `\`\`\`sh\n${examples.map(({ line, does }) => `${line}   # ${does}`).join('\n')}\n\`\`\``,
  ].join('\n\n');
}

const list = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];

const optionList = (options: Options): string =>
  Object.values(options)
    .map(({ flags, summary }: Option) => `- \`${flags}\`: ${summary}`)
    .join('\n');
