import type { Retro } from '../../records/retro/retro.ts';
import { logOdds } from '../../statistics/log-odds.ts';
import { commonWords } from './common-words.ts';

/** What comes again from retro to retro. */
export interface Again {
  /**
   * Words of what did not go well, in several retros and more than in other answers; those that always come together
   * stand together. An order, not a test.
   */
  readonly words: readonly { readonly words: readonly string[]; readonly retros: readonly string[] }[];
  /** Actions that were taken on more than once. */
  readonly actions: readonly { readonly text: string; readonly retros: readonly string[] }[];
}

/** The questions about what did not go well, in every format. */
const hard = new Set(['didnt', 'lacked', 'stop', 'anchor', 'took', 'hardest', 'conditions']);

const least = { retros: 3, letters: 4 };
/** Half of the words of two actions are the same. */
const alike = 0.5;

export function againIn(retros: readonly Retro[]): Again {
  return { words: wordsAgain(retros), actions: actionsAgain(retros) };
}

function wordsAgain(retros: readonly Retro[]): Again['words'] {
  const answers = retros.flatMap(({ id, answers: all }) =>
    all.map(({ prompt, text }) => ({ id, isHard: hard.has(prompt), words: new Set(wordsOf(text)) })),
  );
  const [bad, others] = [answers.filter(({ isHard }) => isHard), answers.filter(({ isHard }) => !isHard)];
  const counts = (list: typeof answers) =>
    new Map(
      [
        ...Map.groupBy(
          list.flatMap(({ words }) => [...words]),
          (word) => word,
        ),
      ].map(([word, all]) => [word, all.length]),
    );
  if (bad.length === 0) return [];
  const elsewhere = counts(others);
  const found = logOdds(counts(bad), elsewhere)
    .filter(({ difference }) => difference > 0 || elsewhere.size === 0)
    .map(({ word }) => ({
      word,
      retros: [...new Set(bad.filter(({ words }) => words.has(word)).map(({ id }) => id))],
    }))
    .filter((each) => each.retros.length >= least.retros);
  return [...Map.groupBy(found, (each) => each.retros.join(' ')).values()].map((same) => ({
    words: same.map(({ word }) => word),
    retros: same[0]!.retros,
  }));
}

/** An action is the same again when it has most of its words; groups grow from the earliest. */
function actionsAgain(retros: readonly Retro[]): Again['actions'] {
  const groups: { text: string; words: ReadonlySet<string>; retros: string[] }[] = [];
  for (const { id, actions } of retros) {
    for (const { text } of actions) {
      const words = new Set(wordsOf(text));
      const same = groups.find((group) => overlap(group.words, words) >= alike);
      if (same === undefined) groups.push({ text, words, retros: [id] });
      else if (!same.retros.includes(id)) same.retros.push(id);
    }
  }
  return groups
    .filter((group) => group.retros.length >= 2)
    .toSorted((a, b) => b.retros.length - a.retros.length || (a.text < b.text ? -1 : 1))
    .map(({ text, retros: ids }) => ({ text, retros: ids }));
}

/** Of all words of both, the share that is in both (Jaccard); 0 for no words. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** Small letters, without the shortest words and the s of a plural. */
const wordsOf = (text: string): string[] =>
  split(text.toLowerCase())
    .map((word) => (/[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .filter((word) => !commonWords.has(word));

/** Latin letters with blanks between words need no dictionary, and one takes a while to load. */
function split(text: string): string[] {
  if (/^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text))
    return (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).filter(
      (word) => word.length >= least.letters,
    );
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].flatMap(
    ({ isWordLike, segment }) => (isWordLike && segment.length >= 2 ? [segment] : []),
  );
}
