import type { Mode, Session } from './session.ts';

/** What was asked for and what it felt like, with one person. */
export interface Mismatch {
  readonly whom: string | null;
  /** Talks for which both were said. */
  readonly of: number;
  readonly differed: number;
  readonly ids: readonly string[];
}

const differs = ({ asked, felt }: Pick<Session, 'asked' | 'felt'>): boolean =>
  asked !== null && felt !== null && asked !== felt;

export function mismatches(sessions: readonly Session[]): Mismatch[] {
  const both = sessions.filter(({ asked, felt }) => asked !== null && felt !== null);
  return [...Map.groupBy(both, ({ whom }) => whom)].map(([whom, own]) => {
    const apart = own.filter(differs);
    return { whom, of: own.length, differed: apart.length, ids: apart.map(({ id }) => id) };
  });
}

/** How a mode is asked for, and what it is good for. */
export const modeSentences: Readonly<Record<Mode, { readonly ask: string; readonly means: string }>> = {
  coaching: {
    ask: 'Would you only ask me questions, and leave the thinking to me?',
    means: 'you do most of the talking, they ask',
  },
  mentoring: {
    ask: 'Would you tell me how you went about something like it, and what you would not do again?',
    means: 'they share what they did in your place',
  },
  supervision: {
    ask: 'I cannot handle this alone right now. Would you help me with a plan: the what and the when?',
    means: 'they tell you what to do and when',
  },
  mixed: {
    ask: 'I do not know yet what would help: some questions, some of your experience.',
    means: 'some of each',
  },
};

/** A kind sentence for next time; undefined where nothing differed. */
export function sentenceWhenDifferent({
  asked,
  felt,
  whom,
}: Pick<Session, 'asked' | 'felt' | 'whom'>): string | undefined {
  if (asked === null || felt === null || asked === felt) return undefined;
  const name = whom === null ? '' : `${whom}, `;
  return `${name}I had hoped for ${asked}, and it is starting to feel more like ${felt}. Could we go back to it? ${modeSentences[asked].ask}`;
}

/** An opener to send or to say: who, what about, and the mode. */
export const openerFor = (whom: string, mode: Mode, about: string): string =>
  `${whom}, could we have a ${mode === 'mixed' ? 'talk' : `${mode} talk`} about ${about}? ${modeSentences[mode].ask}`;
