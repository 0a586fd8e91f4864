import { words } from '../src/cli/tree.ts';
import type { Command } from '../src/command.ts';

export interface Walked {
  /** `feedback triage` */
  readonly path: string;
  readonly command: Command;
}

/** Every command of the tree, parents before their verbs. */
export async function allCommands(): Promise<readonly Walked[]> {
  const below = (path: string, command: Command): Walked[] => [
    { path, command },
    ...(command.verbs ?? []).flatMap((verb) => below(`${path} ${verb.name}`, verb)),
  ];
  const tops = await Promise.all(words.map(async ({ name, load }) => ({ name, command: await load() })));
  return tops.flatMap(({ name, command }) => below(name, command));
}
