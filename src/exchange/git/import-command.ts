import { type Command, command, texts, toggle } from '../../command.ts';
import { periodOptions } from '../../journal/period.ts';

export const importGit: Command = command({
  name: 'git',
  summary: 'Turn your own commits into wins, one piece of work at a time',
  about:
    'Reads the branch that is checked out, since the start of the last quarter unless told, and sorts your commits into pieces of work: what one merge brought, what has one scope or ticket, what is close in place and time. Each is shown first and becomes a win only when you say so (--yes takes all), with its commits as evidence and “(impact needed)” in place of what no commit says: what it was good for. Commits that a win was made of are not offered again. Nothing of the repository is run and nothing is fetched: no hooks, no pager, no aliases, no external programs.',
  examples: [
    { line: 'career import git', does: 'go through the pieces of work in this repository, one by one' },
    {
      line: 'career import git ~/src/ledger --since 2026-07-01 --dry-run',
      does: 'only show what there is in another one',
    },
    {
      line: 'career import git --author ana@example.org --author "Ana B" --yes',
      does: 'take all, by someone who commits under two names',
    },
  ],
  arguments: [
    { name: '[repository]', summary: 'its folder, or one in it; this one unless told', completes: 'file' },
  ],
  options: {
    author: texts('--author <words>', 'part of a name or an address; your git user.email unless told'),
    ...periodOptions,
    dryRun: toggle('--dry-run', 'only show them'),
  },
  async run(context, words, { author = [], dryRun, ...rest }) {
    const { importCommits } = await import('./import.ts');
    const { yes, since, until, period } = rest as typeof rest & { yes?: boolean };
    const wishes = {
      authors: author,
      period: { since, until, period },
      all: yes === true,
      dryRun: dryRun === true,
    };
    await importCommits(context, words[0] ?? '.', wishes);
  },
});
