import type { MarkdownIt } from 'markdown-it';

/** A paragraph wholly in italics is said beside the text, and set so. */
export function asideParagraphs(reader: MarkdownIt): void {
  reader.core.ruler.push('asides', (state) => {
    state.tokens.forEach((token, at) => {
      if (token.type !== 'paragraph_open') return;
      const children = state.tokens[at + 1]?.children ?? [];
      const ends = [children.at(0)?.type, children.at(-1)?.type];
      const inner = children.filter(({ type, level }) => type === 'em_open' && level === 0).length;
      if (ends[0] !== 'em_open' || ends[1] !== 'em_close' || inner !== 1) return;
      token.attrSet('class', 'aside');
      state.tokens[at + 1]!.children = children.slice(1, -1);
    });
  });
}
