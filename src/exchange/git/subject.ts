/** What the first line of a commit message says, read the way people write it. */
export interface Subject {
  /** The words alone: without type, scope, ticket and number of a pull request. */
  readonly words: string;
  /** `feat` in `feat(api): …`; empty when none is given. */
  readonly type: string;
  /** What it is about: the scope, the word before a colon, or the ticket. Empty when none is given. */
  readonly scope: string;
  /** `12` in `… (#12)`, which is what a merged pull request leaves. */
  readonly request: string;
}

const types = [
  ...['feat', 'feature', 'fix', 'bugfix', 'hotfix', 'perf', 'refactor', 'docs', 'doc', 'test', 'tests'],
  ...['build', 'ci', 'chore', 'style', 'revert', 'deps', 'release', 'wip'],
];

const conventional = /^([a-z]+)(?:\(([^()]{1,40})\))?!?:\s+(.+)$/i;
/** `net/http: …`, `parser, lexer: …`: a place, not the beginning of a sentence. */
const placed = /^([\w./-]{1,40}(?:, ?[\w./-]{1,40})?):\s+(.+)$/;
const ticket = /^\[?([A-Z][A-Z0-9]{1,9}-\d{1,7})\]?[\s:,–-]+(.+)$/;
const request = /\s*\((?:#|!|PR #?|pull request #)(\d{1,7})\)$/i;

export function subjectFrom(line: string): Subject {
  const plain = line.trim().replace(/\s+/g, ' ');
  const number = request.exec(plain)?.[1] ?? '';
  const head = plain.replace(request, '');
  const [, type = '', scope = '', rest = ''] = conventional.exec(head) ?? [];
  if (types.includes(type.toLowerCase())) {
    const inner = ticket.exec(rest);
    const about = (inner?.[1] ?? scope).toLowerCase();
    return said(inner?.[2] ?? rest, type.toLowerCase(), about, number);
  }
  const [, key, work] = ticket.exec(head) ?? [];
  if (key !== undefined && work !== undefined) return said(work, '', key.toLowerCase(), number);
  const [, place, what] = placed.exec(head) ?? [];
  if (place !== undefined && what !== undefined) return said(what, '', place.toLowerCase(), number);
  return said(head, '', '', number);
}

const said = (words: string, type: string, scope: string, number: string): Subject => ({
  words: words.charAt(0).toUpperCase() + words.slice(1).replace(/\.$/, ''),
  type,
  scope,
  request: number,
});

const smallWords =
  /^(?:wip|tmp|temp|test|oops|typos?|format(?:ting)?|lint(?:ing)?|clean ?up|cleaning up|minor|misc|changes?|updates?|more|stuff|fix(?:es|ed)?|init(?:ial(?: commit)?)?|(?:fix|correct)(?:ed|es|ing)? (?:an? |some |the )?(?:typos?|lint(?:ing)?|formatting|build|tests?|ci|whitespace|spelling)|(?:run|apply) (?:prettier|biome|black|gofmt|formatter|linter)|update (?:the )?(?:readme|changelog|lock ?file|dependencies|deps)|remove (?:an? )?(?:unused|stray|dead) (?:import|imports|code|files?)|address(?:ed)? (?:the )?(?:review )?comments?|review comments?|[^\p{L}]*)(?:[^\p{L}\p{N}].{0,20})?$/iu;

const smallBeginnings =
  /^(?:fixup!|squash!|amend!|wip\b|bump\b|(?:prepare |cut )?(?:the )?release (?:v?\d|notes?\b)|v?\d+\.\d+|merge (?:branch|remote|pull|commit|tag)\b)/i;

/** What nobody would tell in a review: version bumps, typos, formatting, work in progress. */
export function isSmall({ words, type }: Subject): boolean {
  return (
    ['chore', 'style', 'ci', 'build', 'deps', 'release', 'wip'].includes(type) ||
    smallWords.test(words) ||
    smallBeginnings.test(words)
  );
}

const weights: Readonly<Record<string, number>> = {
  feat: 4,
  feature: 4,
  perf: 4,
  fix: 3,
  bugfix: 3,
  hotfix: 3,
  '': 3,
  refactor: 2,
  docs: 1,
  doc: 1,
  test: 1,
  tests: 1,
};

/** How much a commit says about the work it belongs to; higher is more. */
export const weightOf = (subject: Subject): number => (isSmall(subject) ? 0 : (weights[subject.type] ?? 2));
