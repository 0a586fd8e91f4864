/**
 * Questions to think with, in our own words, along the steps of three known models: GROW (A. Alexander, G. Fine,
 * J. Whitmore), CLEAR (P. Hawkins) and OSKAR (P. Z. Jackson, M. McKergow). Steps may be revisited in any order.
 */
export interface Step {
  readonly name: string;
  readonly questions: readonly string[];
}

export const models = ['grow', 'clear', 'oskar'] as const;

export type Model = (typeof models)[number];

export const banks: Readonly<Record<Model, readonly Step[]>> = {
  grow: [
    {
      name: 'goal',
      questions: [
        'What would make this half hour worth it?',
        'If it were solved, what would you be doing on Tuesday morning?',
        'Whose goal is this?',
        'How would you notice the first sign?',
        'What are you not willing to pay for it?',
      ],
    },
    {
      name: 'reality',
      questions: [
        'What have you seen yourself, and what have you only heard?',
        'What have you tried, and what did it teach?',
        'What makes it no worse than it is?',
        'What keeps it in place?',
        'On which days is it absent?',
        'What are you treating as fixed?',
      ],
    },
    {
      name: 'options',
      questions: [
        'What would you try if nobody could watch?',
        'What is the smallest test that could prove you wrong?',
        'Who has solved a cousin of this?',
        'What could you stop?',
        'Name a fourth option; you always have three.',
        'What would have to be true for the opposite?',
      ],
    },
    {
      name: 'way forward',
      questions: [
        'Which one, and what will you put down to make room?',
        'If something gets in the way, then what?',
        'Who will you tell?',
        'When do you look again?',
      ],
    },
  ],
  clear: [
    {
      name: 'contract',
      questions: ['What do you want from this talk with yourself?', 'What shall stay out of it?'],
    },
    {
      name: 'listen',
      questions: ['Tell it from the start, as a stranger would see it.', 'What did you leave out?'],
    },
    {
      name: 'explore',
      questions: [
        'What does it cost you to keep it this way?',
        'Which part is yours?',
        'What would the other person say the problem is?',
      ],
    },
    {
      name: 'action',
      questions: ['What will you do first, and how will you know?', 'What would a rehearsal look like?'],
    },
    { name: 'review', questions: ['What was useful just now?'] },
  ],
  oskar: [
    { name: 'outcome', questions: ['Six weeks from now, what is different, and who notices?'] },
    {
      name: 'scaling',
      questions: [
        'From 0, the worst it has been, to 10, that outcome: where are you today, and why not lower?',
      ],
    },
    {
      name: 'know-how',
      questions: [
        'When was it one point higher, and what did you do?',
        'Which skill from elsewhere would serve?',
      ],
    },
    {
      name: 'affirm and action',
      questions: ['What in how you handled this deserves respect?', 'What is one point up, concretely?'],
    },
    {
      name: 'review',
      questions: ['What got better, however slightly, and what did you do that made it so?'],
    },
  ],
};

/** A question with the step it belongs to. */
export interface Asked {
  readonly step: string;
  readonly question: string;
}

/** One question for each step: every other time one that made the person think before, else the next in turn. */
export function questionsFor(
  model: Model,
  { thoughtOf, held }: { readonly thoughtOf: readonly string[]; readonly held: number },
): readonly Asked[] {
  return banks[model].map(({ name, questions }) => {
    const again = questions.filter((question) => thoughtOf.includes(question));
    // Every other time, so that it does not become a habit.
    const turn = again.length === 0 ? held : Math.floor(held / 2);
    const from = again.length > 0 && held % 2 === 1 ? again : questions;
    return { step: name, question: from[turn % from.length]! };
  });
}
