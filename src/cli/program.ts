import { shellWord } from '../terminal/shell-word.ts';

interface Calling {
  /** The journal that was named on this command line. */
  readonly db?: string | undefined;
  readonly demo?: boolean | undefined;
  /** Through npx, before the program is on the path. */
  readonly byNpx?: boolean;
}

/** What to type to run the program on the same journal once more. */
export function programFor({ db, demo, byNpx }: Calling): string {
  const program = byNpx ? 'npx career' : 'career';
  if (demo) return `${program} demo`;
  return db === undefined ? program : `${program} --db ${shellWord(db)}`;
}
