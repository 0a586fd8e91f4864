import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const one = '[a-z]\\d{1,9}';

/** `w41 g2`, `p3–p6 w7`. */
const several = `${one}(?:[ –]${one})*`;

const bracketed = new RegExp(`\\[(${several})\\]`, 'y');
const alone = new RegExp(`^\\[?(${several})\\]?$`);

/** The ids of a text that is ids and nothing else, in brackets or without; undefined for any other. */
export const idsAlone = (text: string): string | undefined => alone.exec(text)?.[1];

/** Ids as small links to their rows in the evidence index; those without a row there are words. */
const idsHtml = (ids: string, known: ReadonlySet<string>): string =>
  ids.replace(new RegExp(one, 'g'), (id) => (known.has(id) ? `<a href="#${id}">${id}</a>` : id));

/** `[w41 g2]` behind a statement. A bracket that a record brought is escaped, so it never begins such a mark. */
export function citeIds(reader: MarkdownIt, known: ReadonlySet<string>): void {
  reader.inline.ruler.before('link', 'ids', (state, silent) => {
    bracketed.lastIndex = state.pos;
    const found = bracketed.exec(state.src);
    if (found === null || state.src[bracketed.lastIndex] === '(') return false;
    if (!silent) {
      const ids = state.push('ids', '', 0);
      ids.content = found[1] ?? '';
      ids.markup = '[';
    }
    state.pos += found[0].length;
    return true;
  });
  reader.core.ruler.push('ids', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline' || token.children === null) continue;
      token.children = token.children.flatMap((child) =>
        child.type === 'text' ? apart(child, state) : [child],
      );
      token.children.forEach((child, at, all) => {
        const before = all[at - 1];
        // One or two ids never stand alone on a line.
        if (child.type === 'ids' && !isMany(child.content) && before?.type === 'text')
          before.content = before.content.replace(/ (\(?)$/, '\u00a0$1');
      });
    }
  });
  reader.renderer.rules.ids = (tokens, at) => {
    const { content, markup } = tokens[at]!;
    const ids = idsHtml(content, known);
    return `<span class="ids${isMany(content) ? ' many' : ''}">${markup === '[' ? `[${ids}]` : ids}</span>`;
  };
}

const isMany = (ids: string): boolean => ids.length > 12;

const inParentheses = new RegExp(`\\((${several})\\)`);

/** `four times (f24 f29)`: the ids at the end of a line of a report, which has no index to lead to. */
function apart(token: Token, state: StateCore): Token[] {
  const found = inParentheses.exec(token.content);
  if (found === null) return [token];
  const made = (type: string, content: string): Token => {
    const piece = new state.Token(type, '', 0);
    piece.content = content;
    return piece;
  };
  const end = found.index + found[0].length - 1;
  return [
    made('text', token.content.slice(0, found.index + 1)),
    made('ids', found[1] ?? ''),
    ...apart(made('text', token.content.slice(end)), state),
  ];
}
