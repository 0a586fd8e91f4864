import type { Win } from '../../../records/win/win.ts';
import { hedges, wornWords } from '../flags.ts';
import { plainOf } from '../form/plain.ts';
import { wordsIn } from '../words.ts';
import { type Facts, impactOption } from './facts.ts';
import { type Block, lineAt, type Text } from './read.ts';
import { type Remark, type RuleName, remark } from './rules.ts';

interface Sentence {
  readonly block: Block;
  readonly from: number;
  /** Without ids, links and what others said. */
  readonly seen: string;
}

interface WordRule {
  readonly rule: RuleName;
  readonly pattern: RegExp;
  /** What follows the words in quotation marks. */
  readonly says: string;
  readonly ask: string;
  /** What would mend the record it is about: an option, or whatever takes a figure. */
  readonly mend?: string;
  /** It is right as it is. */
  readonly unless?: (sentence: Sentence) => boolean;
}

const praise =
  /\b(?:excellent(?:ly)?|outstanding|exceptional(?:ly)?|amazing|incredibl[ey]|fantastic|world-class|impressive(?:ly)?|successful(?:ly)?|brilliant(?:ly)?|flawless(?:ly)?|perfect(?:ly)?|tremendous(?:ly)?|remarkabl[ey]|stellar|effortless(?:ly)?|extremely|invaluable|crucial)\b/i;

const vagueVerbs =
  /\b(?:worked on|(?:was|am|being) responsible for|dealt with|handled|was part of|looked after|took care of|facilitated|improved|optimi[sz]ed|streamlined|strengthened)\b/i;

const vagueTimes = /\b(?:recently|lately|these days|a while ago|some time ago|in the past|at some point)\b/i;

const hasMe = /\b(?:I|my|me|mine)\b/i;
const hasNumber = /\d/;

const wordRules: readonly WordRule[] = [
  {
    rule: 'hedge',
    pattern: hedges,
    says: 'may say less than you did.',
    ask: 'What exactly was yours?',
    mend: '--part "…"',
  },
  {
    rule: 'we-alone',
    pattern: /\bwe\b/i,
    says: 'does not say which part was yours.',
    ask: 'Which part was yours?',
    mend: '--part "I …"',
    unless: ({ block }) => hasMe.test(block.seen),
  },
  { rule: 'worn-word', pattern: wornWords, says: 'is a worn word.', ask: 'How would you say it aloud?' },
  {
    rule: 'praise',
    pattern: praise,
    says: 'praises.',
    ask: 'What would somebody have seen?',
    mend: 'impact',
  },
  {
    rule: 'vague-verb',
    pattern: vagueVerbs,
    says: 'does not say what was done.',
    ask: 'What did you do, and what changed?',
    mend: 'impact',
    unless: ({ seen }) => hasNumber.test(seen),
  },
  { rule: 'vague-time', pattern: vagueTimes, says: 'is no date.', ask: 'When was it?' },
];

/** How the main text is worded. Words of others, in quotation marks, are left as they are. */
export function wording(text: Text, { records }: Facts): Remark[] {
  return text.main
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind !== 'evidence')
    .flatMap((block) => {
      const sentences = sentencesOf(block);
      return [
        ...sentences.flatMap((each) => aboutWords(each, records)),
        ...sentences.flatMap(tooLong),
        ...tooMany(block, sentences),
      ];
    })
    .concat(bareLinks(text));
}

function sentencesOf(block: Block): Sentence[] {
  const own = block.seen.replace(/“[^“”]*”|"[^"]*"/g, (words) => words.replace(/[^\n]/g, ' '));
  return [...own.matchAll(/\S[\s\S]*?(?:[.!?…]+[”"’)*]*(?=\s|$)|$)/g)]
    .map((match) => ({ block, from: match.index, seen: match[0] }))
    .filter(({ seen }) => /\p{L}/u.test(seen));
}

function aboutWords(sentence: Sentence, records: Facts['records']): Remark[] {
  const { block, from, seen } = sentence;
  return wordRules.flatMap(({ rule, pattern, says, ask, mend, unless }) => {
    const match = pattern.exec(seen.replaceAll('\n', ' '));
    if (!match || unless?.(sentence)) return [];
    const win = block.marks.find(({ to, ids }) => to > from && ids.some((id) => id.startsWith('w')));
    const id = (win?.ids ?? block.inherited).find((each) => each.startsWith('w'));
    const record = id === undefined ? undefined : (records.get(id) as Win | undefined);
    const option = mend === 'impact' && record ? impactOption(record) : mend;
    return remark(rule, {
      line: lineAt(block, from + match.index),
      words: match[0],
      says: `“${match[0]}” ${says}`,
      ask,
      command: record && option !== undefined ? `career edit ${record.id} ${option}` : null,
    });
  });
}

const longest = 25;

function tooLong({ block, from, seen }: Sentence): Remark[] {
  if (block.kind === 'row') return [];
  const words = wordsIn(plainOf(seen));
  if (words <= longest) return [];
  const begins = plainOf(seen).split(/\s+/).slice(0, 4).join(' ');
  const says = `“${begins} …” has ${words} words.`;
  const line = lineAt(block, from);
  return [remark('long-sentence', { line, words: begins, says, ask: 'Could it be two sentences?' })];
}

/** An outcome has five at most. */
const mostSentences = 5;

function tooMany({ kind, line }: Block, sentences: readonly Sentence[]): Remark[] {
  if (kind !== 'paragraph' || sentences.length <= mostSentences) return [];
  const words = String(sentences.length);
  const says = `This paragraph has ${words} sentences.`;
  return [remark('long-paragraph', { line, words, says, ask: 'Could it be two paragraphs?' })];
}

function bareLinks({ main }: Text): Remark[] {
  const blocks = main.flatMap((part) => part.blocks);
  return blocks.flatMap((block) =>
    [...block.seen.matchAll(/https?:\/\/[^\s)>\]]+/g)].map(({ 0: words, index }) =>
      remark('bare-link', {
        line: lineAt(block, index),
        words,
        says: `${words} has no name to read.`,
        ask: `To name it: [the design](${words})`,
      }),
    ),
  );
}
