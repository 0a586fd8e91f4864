import type { MarkdownIt, Token } from 'markdown-it';
import { markdownReader } from './markdown.ts';
import { saidBy } from './said.ts';

/** A document in Markdown, taken apart: what stands before the first section, and the sections. */
export interface Sheet {
  readonly title: string;
  /** As HTML, as are all bodies. */
  readonly head: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly title: string;
  /** Unlike any other id of the page, those of records included. */
  readonly id: string;
  readonly body: string;
  /** An appendix is for looking up. */
  readonly isAppendix: boolean;
}

export function sheetOf(markdown: string): Sheet {
  const reader = markdownReader(new Set());
  const tokens = reader.parse(markdown, {});
  const begins = tokens.flatMap(({ type, tag, level }, at) =>
    type === 'heading_open' && tag === 'h2' && level === 0 ? [at] : [],
  );
  const first = begins[0] ?? tokens.length;
  const titleAt = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  const hasTitle = titleAt >= 0 && titleAt < first;
  const head = tokens.slice(0, first).filter((_, at) => !hasTitle || at < titleAt || at > titleAt + 2);
  const seen = new Set<string>();
  return {
    title: hasTitle ? saidBy(tokens[titleAt + 1]) : '',
    head: written(reader, head),
    parts: begins.map((begin, place): Part => {
      const title = saidBy(tokens[begin + 1]);
      const own = tokens.slice(begin + 3, begins[place + 1]);
      return {
        title,
        id: idFor(title, seen),
        body: written(reader, own),
        isAppendix: /^Appendix\b|^Method\b|^How it was looked at/.test(title),
      };
    }),
  };
}

/** The HTML of some tokens; what belongs to one heading of the third rank is held together. */
function written(reader: MarkdownIt, tokens: readonly Token[]): string {
  const begins = tokens.flatMap(({ type, tag, level }, at) =>
    type === 'heading_open' && tag === 'h3' && level === 0 ? [at] : [],
  );
  const html = (some: readonly Token[]): string => reader.renderer.render([...some], reader.options, {});
  return [
    html(tokens.slice(0, begins[0])),
    ...begins.map((begin, place) => `<article>\n${html(tokens.slice(begin, begins[place + 1]))}</article>\n`),
  ].join('');
}

/** An id for a section, unlike those that are there. */
export function idFor(title: string, seen: Set<string>): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = `at-${words.slice(0, 4).join('-') || 'part'}`;
  let id = plain;
  for (let copy = 2; seen.has(id); copy += 1) id = `${plain}-${copy}`;
  seen.add(id);
  return id;
}
