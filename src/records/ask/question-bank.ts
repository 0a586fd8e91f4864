import type { Situation } from './ask.ts';

/** A question small enough to be answered in a minute, in this project's own words. */
export interface Question {
  readonly situation: Situation;
  readonly question: string;
}

const bank: Readonly<Record<Situation, readonly string[]>> = {
  meeting: [
    'What did you leave the room with?',
    'Was there a moment I lost you?',
    'Did I make space for the others?',
  ],
  document: [
    'Where did you stop and reread?',
    'Which decision in it would you not sign yet?',
    'What did you expect to find that wasn’t there?',
  ],
  'code-review': ['Which of my comments helped, which only cost time?'],
  demo: ['What would you tell a colleague it was about?'],
  incident: ['What did I do that calmed or hurried things?'],
  collaboration: ['What should I keep doing even when we’re busy?', 'What do you work around because of me?'],
  manager: ['What do you know this week that I should have told you sooner?'],
  general: ['One thing to do differently next time?', 'Where am I better than I act?'],
};

export const questionBank: readonly Question[] = Object.entries(bank).flatMap(([situation, questions]) =>
  questions.map((question) => ({ situation: situation as Situation, question })),
);

/** Words by which what a question is about tells its situation; the first that fits counts. */
const telltale: readonly (readonly [Situation, RegExp])[] = [
  ['incident', /\b(incident|outage|post-?mortem|on-?call|rollback|firefight)/i],
  ['code-review', /\b(code review|pull request|merge request|pr|mr|patch|my comments)\b/i],
  ['demo', /\b(demo|talk|presentation|keynote|showcase)\b/i],
  ['document', /\b(docs?|document|rfc|adr|proposal|spec|write-?up|draft|page|memo|post)\b/i],
  ['meeting', /\b(meeting|stand-?up|sync|planning|workshop|retro|1:1|one-on-one|interview|call|review)\b/i],
  ['collaboration', /\b(pairing|working together|collaboration|handover|project)\b/i],
];

/** `incident` for “the incident review”; undefined when no word tells. */
export const situationOf = (about: string): Situation | undefined =>
  telltale.find(([, words]) => words.test(about))?.[0];
