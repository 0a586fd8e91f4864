/** Ids in brackets, with the place where they stand. */
export interface Mark {
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
}

const citation = /(?<!\\)\[#?([a-z]\d{1,9}(?:(?:,\s?|\s|\s?[–-]\s?)[a-z]\d{1,9})*)\](?!\()/gi;
/** Names of links are short; without a bound, brackets that nobody closes would be looked through from each one on. */
const link = /(?<!\\)\[(?:\\.|[^\]\\]){0,400}\]\((?:<[^>]{0,4000}>|[^)\s]{0,4000})\)/g;
const code = /(?<!\\)(`+)(?!`)[^`]*\1/g;
const opening = /^\s*(?:#{1,6}\s+(?:\d+[.)]\s)?|[-*+]\s+(?:\[[ x]\]\s)?|\d+[.)]\s+|>\s?)/;

/** The text at the same length, with ids, links, code and the mark at its beginning as blanks. */
export function masked(raw: string): { readonly seen: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const seen = raw
    .replace(opening, blank)
    .replace(code, blank)
    .replace(link, blank)
    .replace(citation, (words, ids: string, from: number) => {
      marks.push({ ids: spelt(ids), from, to: from + words.length });
      return blank(words);
    });
  return { seen, marks };
}

const blank = (words: string): string => words.replace(/[^\n]/g, ' ');

/** More than this is no range that anybody means. */
const widest = 2000;

/** `g2 p3–p5` as g2, p3, p4 and p5. */
function spelt(words: string): string[] {
  return words
    .toLowerCase()
    .replace(/\s?[–-]\s?/g, '–')
    .split(/,\s?|\s/)
    .flatMap((each) => {
      const [first = '', last] = each.split('–');
      if (last === undefined) return [first];
      const [from, to] = [Number(first.slice(1)), Number(last.slice(1))];
      if (to - from > widest || to < from) return [first, last];
      return Array.from({ length: to - from + 1 }, (_, place) => `${first.charAt(0)}${from + place}`);
    });
}
