import type { Token } from 'markdown-it';

/** What is read of an inline token: its words without marks, links and ids. */
export const saidBy = (inline: Token | undefined): string =>
  (inline?.children ?? [])
    .map(({ type, content }) =>
      type === 'text' || type === 'code_inline' ? content : /break$/.test(type) ? ' ' : '',
    )
    .join('')
    .trim();
