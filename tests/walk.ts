import { words } from '../src/cli/tree.ts';
import { type Command, verbsOf } from '../src/command.ts';

export interface Walked {
  /** `feedback triage` */
  readonly path: string;
  readonly command: Command;
}

/** Every command of the tree, parents before their verbs. */
export async function allCommands(): Promise<readonly Walked[]> {
  const below = async (path: string, command: Command): Promise<Walked[]> => {
    const verbs = await verbsOf(command);
    const each = await Promise.all(verbs.map((verb) => below(`${path} ${verb.name}`, verb)));
    return [{ path, command }, ...each.flat()];
  };
  const tops = await Promise.all(words.map(async ({ name, load }) => below(name, await load())));
  return tops.flat();
}
