/** A turn of phrase that judges the person instead of describing what happened. */
export interface Remark {
  /** As it was written. */
  readonly phrase: string;
  /** Another way to look at it; a question, never a correction. */
  readonly offer: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly offer: string;
}

const self = String.raw`\bI(?:['’]?m| am| was)`;

/** “I always enjoy pairing” needs no second look. */
const kindly = String.raw`(?! (?:enjoy|like|love|learn|look forward)\w*)`;

const rules: readonly Rule[] = [
  {
    pattern: /\bI (?:really |just )?(?:should|could|ought to)(?:['’]ve| have)(?: \w+)?/i,
    offer: 'What did you know then?',
  },
  {
    pattern: new RegExp(
      String.raw`\bI (?:just |still |really |almost |nearly |also )?(?:always|never)${kindly}(?: \w+)?`,
      'i',
    ),
    offer: 'When was it so, and when was it not?',
  },
  {
    pattern: new RegExp(String.raw`${self} (?:always|never)(?: \w+)?`, 'i'),
    offer: 'When was it so, and when was it not?',
  },
  {
    pattern: new RegExp(
      String.raw`${self} (?:just |so |too |really |such |simply )*(?:an? )?(?:useless|hopeless|terrible|awful|bad|stupid|lazy|weak|worthless|incompetent|failure|fraud|idiot|mess|no good|rubbish|not good enough|not cut out)\b(?: (?:at|with|for) \w+)?`,
      'i',
    ),
    offer: 'What made it hard this time?',
  },
  {
    pattern: /\b(?:all |entirely )?my (?:own )?fault\b/i,
    offer: 'Which conditions made it likely?',
  },
  {
    pattern: /\bI (?:can['’]?t|cannot) (?:ever|do anything)\b(?: \w+)?/i,
    offer: 'When did it work, even a little?',
  },
  {
    pattern: /\bI (?:ruin|mess up|screw up|break) everything\b/i,
    offer: 'What exactly broke, and what did not?',
  },
];

/** Words of others stand in quotes and are theirs. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, ' ');

/**
 * Absolutes and verdicts about oneself in an answer, each with a question that looks at conditions. For an
 * offer to reword, never for a refusal; what is said about other things (“the build always breaks”) is not meant.
 */
export function remarksOn(text: string): Remark[] {
  const own = withoutQuotes(text);
  return rules.flatMap(({ pattern, offer }) => {
    const [phrase] = pattern.exec(own) ?? [];
    return phrase === undefined ? [] : [{ phrase: phrase.trim(), offer }];
  });
}

const taking =
  /\b(?:stop|drop|decline|cancel|remove|delete|retire|end|quit|leave|skip|shorten|halve|delegate|hand (?:over|off)|give up|say no|put down|fewer|less|without|no more)\b/i;

/** Whether an action takes something away rather than adding to the pile. */
export const takesAway = (action: string): boolean => taking.test(action);
