import type { MarkdownIt, Token } from 'markdown-it';
import { count } from '../../terminal/text.ts';

/** More ids than anybody looks through; `career why` has them all. */
const most = 200;

const ending = / Records: ((?:[a-z]\d{1,9} ?)+)$/;

/** The ids that a finding rests on, at the end of its sentence, are folded away behind their number. */
export function foldRecords(reader: MarkdownIt): void {
  reader.core.ruler.push('records', (state) => {
    state.tokens = state.tokens.flatMap((token, at): Token[] => {
      const words = state.tokens[at - 1];
      const found = token.type === 'paragraph_close' ? endOf(words) : null;
      if (found === null || words === undefined) return [token];
      const ids = new state.Token('records', '', 0);
      ids.content = found;
      return [token, ids];
    });
  });
  reader.renderer.rules.records = (tokens, at) => {
    const ids = (tokens[at]?.content ?? '').trim().split(' ');
    const more = ids.length > most ? ` and ${ids.length - most} more` : '';
    return `<details class="records"><summary>${count(ids.length, 'record')}</summary><p class="ids">${ids.slice(0, most).join(' ')}${more}</p></details>\n`;
  };
}

/** Takes the ids away from the end of the words and returns them; null where there are none. */
function endOf(words: Token | undefined): string | null {
  const last = words?.children?.at(-1);
  const found = last?.type === 'text' ? ending.exec(last.content) : null;
  if (last === undefined || found === null) return null;
  last.content = last.content.slice(0, found.index);
  return found[1] ?? null;
}
