import type { Win } from '../../records/win/win.ts';
import { isBacked } from './outcomes.ts';
import type { Flag } from './review.ts';
import { onOneLine } from './words.ts';

/** Words that say less than the person did. */
export const hedges =
  /\b(?:helped (?:with|out|to)|(?:was|were) involved in|tried to|sort of|kind of|assisted (?:with|in)|participated in|contributed to|supported the)\b/i;

/** Words that make readers think that no person wrote it. */
export const wornWords =
  /\b(?:pioneered|spearheaded|leverag(?:ed|ing|e)|passionate(?:ly)?|robust(?:ly)?|seamless(?:ly)?|enhanc(?:ed|ing)|various|cutting-edge|best-in-class|synerg(?:y|ies)|significantly(?! (?:\S+ ){0,3}\d))\b/i;

const weAlone = /\bwe\b/i;
const me = /\b(?:I|my|me|mine)\b/;

/** At most `most` places where the person's own words could say more, each with a question and never a verdict. */
export function flagsOf(wins: readonly Win[], most: number): Flag[] {
  return wins.flatMap(flagsIn).slice(0, most);
}

function flagsIn(win: Win): Flag[] {
  const { id, type, text, part, situation, impact, learned } = win;
  const said = [text, part, situation, impact, learned].flatMap((each) => each?.slice(0, 2000) ?? []);
  const own = onOneLine(said.join(' · '));
  const flag = (kind: Flag['kind'], words: string | undefined, ask: string, mend: string): Flag[] =>
    words === undefined ? [] : [{ id, kind, words, ask, command: `career edit ${id}${mend}` }];
  const we = part === null || !me.test(part) ? weAlone.exec(own)?.[0] : undefined;
  const sourced = type !== 'outcome' || isBacked(win);
  const number = sourced ? undefined : /[−-]?\d+(?:[.,]\d+)?(?: ?%)?/.exec(impact ?? '')?.[0];
  return [
    ...flag('hedge', hedges.exec(own)?.[0], 'What exactly was yours?', ' --part "…"'),
    ...flag('we alone', we, 'Which part was yours?', ' --part "I …"'),
    ...flag('worn word', wornWords.exec(own)?.[0], 'How would you say it aloud?', ''),
    ...flag('number without source', number, 'Where does it come from?', ' --evidence "…"'),
  ];
}
