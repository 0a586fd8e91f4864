import type { Repository } from './git.ts';

/** Where the commits of a repository can be looked at. */
export interface Place {
  /** What the repository is called. */
  readonly name: string;
  /** Addresses of a commit and of a pull request; undefined where no known site has the repository. */
  readonly site: Site | undefined;
}

export interface Site {
  commit(hash: string): string;
  request(number: string): string;
}

/** Sites by the host that their name begins with, and how they call things. */
const sites: readonly (readonly [host: RegExp, commit: string, request: string])[] = [
  [/^github\./, 'commit', 'pull'],
  [/^gitlab\./, '-/commit', '-/merge_requests'],
  [/^bitbucket\.org$/, 'commits', 'pull-requests'],
  [/^(?:codeberg\.org|gitea\.|forgejo\.)/, 'commit', 'pulls'],
];

/** From the address that the repository was cloned from, else from the name of its folder. Throws as `ask` does. */
export async function placeOf(repository: Repository): Promise<Place> {
  const kept = (await repository.ask(['rev-parse', '--path-format=absolute', '--git-common-dir'])).trim();
  // Without an origin, git ends with 1 and says nothing.
  const origin = (await repository.ask(['config', '--get', 'remote.origin.url']).catch(() => '')).trim();
  const { host = '', path = '' } = addressFrom(origin);
  const folder = kept.replace(/[/\\]\.git$/, '');
  const name =
    (path || folder)
      .replace(/\/$/, '')
      .split(/[/\\:]/)
      .at(-1) || 'the repository';
  const [, commit, request] = sites.find(([pattern]) => pattern.test(host)) ?? [];
  const page = `https://${host}/${path}`;
  const site =
    commit === undefined || !path.includes('/')
      ? undefined
      : {
          commit: (hash: string) => `${page}/${commit}/${hash}`,
          request: (number: string) => `${page}/${request}/${number}`,
        };
  return { name: name.replace(/\.git$/, ''), site };
}

/** `git@host:owner/name.git` and `https://user:secret@host/owner/name`; a user and a secret are left behind. */
function addressFrom(origin: string): { host?: string; path?: string } {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/.exec(origin) ??
    /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?(.+?)(?:\.git)?\/?$/.exec(origin) ??
    [];
  const isPlain = /^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path ?? '');
  return host !== undefined && path !== undefined && isPlain ? { host: host.toLowerCase(), path } : {};
}
