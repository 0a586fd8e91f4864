import { masked } from './mask.ts';
import { type Block, lineAt, type Text } from './read.ts';

/** An id as it stands in a text. */
export interface Named {
  readonly id: string;
  readonly line: number;
}

/** Every id that a text names: in brackets, comments included, and in the first column of its evidence index. */
export function namedIn({ head, titleLine, comments, main, appendix }: Text): Named[] {
  const above = main.flatMap(({ blocks }) => blocks);
  const below = appendix.flatMap(({ blocks }) => blocks);
  const top = head.split('\n').map((words, place) => ({ line: titleLine + 1 + place, words }));
  const aside = [...top, ...comments].flatMap(citedAside);
  return [...aside, ...[...above, ...below].flatMap(cited), ...below.flatMap(indexed)];
}

const citedAside = ({ line, words }: Text['comments'][number]): Named[] =>
  masked(words).marks.flatMap(({ ids }) => ids.map((id) => ({ id, line })));

const cited = (block: Block): Named[] =>
  block.marks.flatMap(({ ids, from }) => ids.map((id) => ({ id, line: lineAt(block, from) })));

function indexed({ kind, raw, line }: Block): Named[] {
  const [, id] = (kind === 'row' && /^\s*\|\s*([a-z]\d{1,9})\s*\|/.exec(raw)) || [];
  return id === undefined ? [] : [{ id, line }];
}
