import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainArea } from '../../../src/exchange/git/areas.ts';
import type { Commit } from '../../../src/exchange/git/history.ts';
import { catchesUp, mergeTitle } from '../../../src/exchange/git/merges.ts';
import { piecesOf } from '../../../src/exchange/git/pieces.ts';
import { isSmall, subjectFrom } from '../../../src/exchange/git/subject.ts';

describe('the first line of a message', () => {
  it.each([
    ['feat(api): add retries', 'Add retries', 'feat', 'api', ''],
    ['fix!: stop the double charge (#812)', 'Stop the double charge', 'fix', '', '812'],
    ['net/http: close idle connections.', 'Close idle connections', '', 'net/http', ''],
    ['PAY-42: cut the settlement delay', 'Cut the settlement delay', '', 'pay-42', ''],
    ['[PAY-42] cut the settlement delay', 'Cut the settlement delay', '', 'pay-42', ''],
    ['fix(ledger): PAY-42 round half to even', 'Round half to even', 'fix', 'pay-42', ''],
    ['Lay the floor: journal, history, time', 'Lay the floor: journal, history, time', '', '', ''],
    ['Note: this is prose', 'This is prose', '', 'note', ''],
    ['Merged by hand (!34)', 'Merged by hand', '', '', '34'],
    ['', '', '', '', ''],
  ])('%j', (line, words, type, scope, request) => {
    expect(subjectFrom(line)).toEqual({ words, type, scope, request });
  });

  it.each([
    'wip',
    'WIP: retry',
    'fixup! feat: x',
    'typo',
    'Fix typo in README',
    'fix lint',
    'fix tests',
    'Bump lodash from 4.17.20 to 4.17.21',
    'chore(deps): update dependency vite',
    'v1.2.3',
    'Release 2.0',
    'address review comments',
    'Update README.md',
    'formatting',
    '...',
    '',
  ])('%j is nothing to tell', (line) => {
    expect(isSmall(subjectFrom(line))).toBe(true);
  });

  it.each([
    'Fix the double charge on retries',
    'Test the calendar against tables',
    'Update the settlement flow for two currencies',
    'Release locks before the callback runs',
    'fix: tests of the importer never ran',
    '修正',
    'Écrire le grand livre',
    'Changes of address reach the ledger within a minute',
  ])('%j is', (line) => {
    expect(isSmall(subjectFrom(line))).toBe(false);
  });
});

it.each([
  [['src/billing/api/charge.ts', 'src/billing/api/refund.ts', 'src/ui/page.ts'], 'billing/api'],
  [['packages/core/src/index.ts'], 'core'],
  [['src/ledger/a.ts', 'tests/x/a.test.ts', 'tests/x/b.test.ts', 'docs/x/a.md'], 'ledger'],
  [['tests/ledger/a.test.ts'], 'tests/ledger'],
  [['README.md'], ''],
  [[], ''],
])('the area of %j is %j', (paths, area) => {
  expect(mainArea(paths)).toBe(area);
});

const commit = (subject: string, over: Partial<Commit> = {}): Commit => ({
  hash: subject,
  parents: ['x'],
  at: 0,
  offset: 0,
  name: 'ana',
  email: 'ana@example.org',
  subject,
  ...over,
});

describe('a merge', () => {
  it.each([
    [
      'Merge pull request #12 from ana/retries',
      'Retry what fails twice\n\nmore',
      'Retry what fails twice',
      '12',
    ],
    [
      "Merge branch 'retries' into 'main'",
      'Retry what fails\n\nSee merge request pay/ledger!34',
      'Retry what fails',
      '34',
    ],
    ['Merged in ana/retries (pull request #5)', 'Retry what fails', 'Retry what fails', '5'],
    ['Merged PR 77: Retry what fails', '', 'Retry what fails', '77'],
    ["Merge branch 'ana/PAY-42-cut-the-delay'", '', 'Cut the delay', ''],
    ["Merge branch 'retries'", '', '', ''],
  ])('%j is told as %j', (subject, body, words, request) => {
    expect(mergeTitle(commit(subject), body)).toEqual({ words, request });
  });

  it('that only catches up with others finishes nothing', () => {
    expect(catchesUp(commit("Merge branch 'main' into retries"))).toBe(true);
    expect(catchesUp(commit("Merge remote-tracking branch 'origin/main'"))).toBe(true);
    expect(catchesUp(commit("Merge branch 'main-menu'"))).toBe(false);
  });
});

describe('pieces of work', () => {
  const day = 86_400_000;
  const sorted = (commits: readonly Commit[], bodies: Readonly<Record<string, string>> = {}) =>
    piecesOf({
      commits,
      isOwn: ({ name }) => name === 'ana',
      bodies: new Map(Object.entries(bodies)),
      files: new Map(
        commits.map(({ hash, subject }) => [hash, [`src/${/[a-z]+$/.exec(subject)?.[0] ?? 'x'}/f.ts`]]),
      ),
    });
  /** Oldest first, each on top of the one before. */
  const line = (...list: readonly Commit[]): Commit[] =>
    list.map((each, index) => ({ ...each, parents: index === 0 ? [] : [list[index - 1]!.hash] })).reverse();

  it('are what one merge brought', () => {
    const commits = [
      commit('Merge pull request #9 from ana/x', {
        hash: 'm',
        parents: ['base', 'b2'],
        at: 3 * day,
        name: 'lead',
      }),
      commit('second half', { hash: 'b2', parents: ['b1'], at: 2 * day }),
      commit('review help', { hash: 'b1', parents: ['b0'], at: 1.5 * day, name: 'peer' }),
      commit('first half', { hash: 'b0', parents: ['base'], at: day }),
      commit('the beginning of x', { hash: 'base', parents: [], at: 0, name: 'lead' }),
    ];
    const { pieces } = sorted(commits, { m: 'Charge each card once' });
    expect(
      pieces.map(({ title, commits: own, others, requests }) => ({
        title,
        others,
        requests,
        own: own.map(({ hash }) => hash),
      })),
    ).toEqual([{ title: 'Charge each card once', others: 1, requests: ['9'], own: ['b0', 'b2'] }]);
  });

  it('are what has one scope, until it rested for a week', () => {
    const { pieces } = sorted(
      line(
        commit('fix(api): one', { at: 0 }),
        commit('feat(ui): two', { at: day }),
        commit('feat(api): three', { at: 6 * day }),
        commit('fix(api): four', { at: 14 * day }),
      ),
    );
    expect(pieces.map(({ title, commits }) => `${title}: ${commits.length}`)).toEqual([
      'Two (ui): 1',
      'Three (api): 2',
      'Four (api): 1',
    ]);
  });

  it('are what is close in place and time', () => {
    const { pieces } = sorted(
      line(
        commit('Write the ledger', { at: 0 }),
        commit('Draw the page', { at: day }),
        commit('Check the ledger', { at: 2 * day }),
        commit('Close the ledger', { at: 9 * day }),
      ),
    );
    expect(pieces.map(({ commits }) => commits.map(({ subject }) => subject))).toEqual([
      ['Draw the page'],
      ['Write the ledger', 'Check the ledger'],
      ['Close the ledger'],
    ]);
  });

  it('do not hold what was taken back, nor small things alone', () => {
    const { pieces, small, reverted } = sorted(
      line(
        commit('Cache the rates', { hash: 'aaaaaaa1', at: 0 }),
        commit('Revert "Cache the rates"', { hash: 'aaaaaaa2', at: day }),
        commit('Bump vite', { at: day }),
        commit('Show the rates', { at: 2 * day }),
      ),
      { aaaaaaa2: 'This reverts commit aaaaaaa1.' },
    );
    expect({ pieces: pieces.map(({ title }) => title), small, reverted }).toEqual({
      pieces: ['Show the rates'],
      small: 1,
      reverted: 2,
    });
  });

  it('hold each commit exactly once, whatever the branches look like', () => {
    const graphs = fc.array(
      fc.record({
        parents: fc.array(fc.nat(4), { maxLength: 3 }),
        mine: fc.boolean(),
        hours: fc.nat(200),
        subject: fc.constantFrom(
          'feat(api): a',
          'fix: b',
          'wip',
          'Move the ledger',
          "Merge branch 'main' into x",
          '',
        ),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(graphs, (drawn) => {
        // Parents are some places further down, so there are no circles; some are beyond what was read.
        const commits = drawn.map(({ parents, mine, hours, subject }, index) =>
          commit(subject, {
            hash: `c${index}`,
            parents: [...new Set(parents.map((step) => `c${index + 1 + step}`))],
            at: (drawn.length - index) * hours * 3_600_000,
            name: mine ? 'ana' : 'peer',
          }),
        );
        const { pieces, small, reverted } = sorted(commits);
        const told = pieces.flatMap((piece) => piece.commits.map(({ hash }) => hash));
        const own = commits.filter(({ name, parents }) => name === 'ana' && parents.length < 2);
        expect(new Set(told).size).toBe(told.length);
        expect(told.length + small + reverted).toBe(own.length);
        for (const piece of pieces) expect(piece.title).not.toBe('');
      }),
    );
  });
});
