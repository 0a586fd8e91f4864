import type { MarkdownIt } from 'markdown-it';

const one = '[a-z]\\d{1,9}';

/** `w41 g2`, `p3–p6 w7`. */
const several = `${one}(?:[ –]${one})*`;

const bracketed = new RegExp(`\\[(${several})\\]`, 'y');
const alone = new RegExp(`^${several}$`);

/** Whether a text is ids and nothing else. */
export const isIds = (text: string): boolean => alone.test(text);

/** Ids as small links to their rows in the evidence index; those without a row there are words. */
const idsHtml = (ids: string, known: ReadonlySet<string>): string =>
  ids.replace(new RegExp(one, 'g'), (id) => (known.has(id) ? `<a href="#${id}">${id}</a>` : id));

/** `[w41 g2]` behind a statement. A bracket that a record brought is escaped, so it never begins such a mark. */
export function citeIds(reader: MarkdownIt, known: ReadonlySet<string>): void {
  reader.inline.ruler.before('link', 'ids', (state, silent) => {
    bracketed.lastIndex = state.pos;
    const found = bracketed.exec(state.src);
    if (found === null || state.src[bracketed.lastIndex] === '(') return false;
    if (!silent) state.push('ids', '', 0).content = found[1] ?? '';
    state.pos += found[0].length;
    return true;
  });
  reader.core.ruler.push('held', (state) => {
    for (const { children } of state.tokens)
      children?.forEach(({ type, content }, at) => {
        const before = children[at - 1];
        // One or two ids never stand alone on a line.
        if (type === 'ids' && !isMany(content) && before?.type === 'text')
          before.content = before.content.replace(/ $/, '\u00a0');
      });
  });
  reader.renderer.rules.ids = (tokens, at) => {
    const { content } = tokens[at]!;
    return `<span class="ids${isMany(content) ? ' many' : ''}">${idsHtml(content, known)}</span>`;
  };
}

const isMany = (ids: string): boolean => ids.length > 12;
