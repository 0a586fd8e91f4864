import { wordsIn } from '../words.ts';

/** A Markdown text as it reads once it is pasted: no marks, no ids of records, links by their names. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/ ?(?<!\\)\[[a-z]\d[^\]\\]{0,4000}\]/g, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\]){0,400})\]\(<[^>]{0,4000}>\)/g, '$1')
    .replace(/^\|(?: --- \|)+$/gm, '')
    .replace(/(?<!\\)[*`|]/g, '')
    .replace(/^(?:#+ |- |\d+\. | {2,}(?=\S))/gm, '')
    .replace(/\\([^\sA-Za-z0-9])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** Rows of a table as points with their cells apart; its head is left out, and the last cell where it holds ids alone. */
const rowsAsPoints = (markdown: string): string =>
  markdown
    .replace(/^\|.*\|\n\|(?: --- \|)+\n/gm, '')
    .replace(
      /^\| ?(.*?)(?: \| \[[^\]]*\])? \|$/gm,
      (_, cells: string) => `- ${cells.replaceAll(' | ', ' · ')}`,
    );

/** The same with each paragraph, point and row on a line of its own, for a field that breaks lines itself. */
export const unwrapped = (markdown: string): string =>
  plainOf(
    rowsAsPoints(markdown)
      .replace(/(?<=\S)\n {0,2}(?=\S)(?!- |\||#|\*)/g, ' ')
      .replace(/^- /gm, '\\- '),
  ).replace(/ · (?:toward|confirmed by)(?= ·|$)/gm, '');

/** The lines below an outcome that show where it can be looked up are no part of what is read. */
const evidence = /^\*Evidence: [\s\S]*?(?<!\\)\*$/gm;

export const wordCount = (markdown: string): number => wordsIn(plainOf(markdown.replace(evidence, '')));

/** As it is pasted, so that a form elsewhere takes it. */
export const characterCount = (markdown: string): number => [...unwrapped(markdown)].length;

/** Ids of records that a text cites in brackets, ranges spelt out. */
export function citedIn(markdown: string): string[] {
  const marks = markdown.matchAll(/(?<!\\)\[([a-z]\d+(?:[ –][a-z]\d+)*)\](?!\()/g);
  return [...new Set([...marks].flatMap(([, ids = '']) => ids.split(' ').flatMap(spelt)))];
}

function spelt(ids: string): string[] {
  const [first = '', last] = ids.split('–');
  if (last === undefined) return [first];
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))];
  return Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, place) => `${first.charAt(0)}${from + place}`,
  );
}
