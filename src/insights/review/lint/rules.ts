/** `fix`: must be mended before it is handed over. `look`: worth a look, and may be right as it is. */
export type Level = 'fix' | 'look';

interface Rule {
  readonly level: Level;
  /** What it looks for, in a phrase; docs/LINT.md shows an example of each. */
  readonly finds: string;
}

/** Every rule there is, by name. */
export const rules = {
  'unknown-id': { level: 'fix', finds: 'an id that is not in the journal' },
  'private-record': { level: 'fix', finds: 'a private record in a text for the manager' },
  'no-record': { level: 'fix', finds: 'a paragraph, point or row that cites no record' },
  'number-without-source': { level: 'fix', finds: 'a number that no record cited there contains' },
  'private-quote': { level: 'fix', finds: 'words of feedback that is private, in quotation marks' },
  'too-long': { level: 'fix', finds: 'a field, or all of them, over the limit of the form' },
  'changed-quote': { level: 'look', finds: 'a quotation that differs from the record it cites' },
  'no-evidence': { level: 'look', finds: 'an outcome that no link and no other record shows' },
  'people-left-out': { level: 'look', finds: 'an outcome whose record names people the text does not' },
  hedge: { level: 'look', finds: 'words that say less than you did' },
  'we-alone': { level: 'look', finds: '“we” where nothing says which part was yours' },
  'worn-word': { level: 'look', finds: 'words that make readers think nobody wrote it' },
  praise: { level: 'look', finds: 'adjectives and adverbs that praise' },
  'vague-verb': { level: 'look', finds: 'verbs that do not say what was done' },
  'vague-time': { level: 'look', finds: 'words such as “recently” in place of a date' },
  'long-sentence': { level: 'look', finds: 'a sentence of more than 25 words' },
  'long-paragraph': { level: 'look', finds: 'a paragraph of more than five sentences' },
  'bare-link': { level: 'look', finds: 'an address without a name to read' },
  'late-months': { level: 'look', finds: 'more than half of it from the last third of the period' },
  'one-topic': { level: 'look', finds: 'more than two thirds of the outcomes toward one goal or tag' },
  'unused-evidence': { level: 'look', finds: 'an outcome with strong evidence that is not in the text' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

/** One place that could be better. */
export interface Remark {
  /** Counted from 1. */
  readonly line: number;
  readonly rule: RuleName;
  readonly level: Level;
  /** The words it is about, as they stand there. */
  readonly words: string;
  /** What there is to see, as a sentence. */
  readonly says: string;
  /** A question that leads on; empty where the sentence says it all. */
  readonly ask: string;
  /** The whole command that would mend the record; null where the text itself is to be mended. */
  readonly command: string | null;
}

type Found = Omit<Remark, 'rule' | 'level' | 'ask' | 'command'> & Partial<Pick<Remark, 'ask' | 'command'>>;

export const remark = (rule: RuleName, { line, words, says, ask = '', command = null }: Found): Remark => ({
  line,
  rule,
  level: rules[rule].level,
  words,
  says,
  ask,
  command,
});
