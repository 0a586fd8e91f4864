import type { Goal } from '../../records/goal/goal.ts';
import type { Gap } from '../../records/skill/gaps.ts';
import { escaped } from '../review/escape.ts';

/** A sheet to hand to a coach: chosen by oneself, line by line. */
export interface Brief {
  readonly service: string;
  readonly careerLevel: string | null;
  readonly role: string | null;
  readonly goals: readonly { readonly id: string; readonly text: string; readonly why: string | null }[];
  readonly gaps: readonly Gap[];
  readonly challenge: string | null;
  readonly message: string | null;
}

export interface BriefMaterial {
  readonly role: string | null;
  readonly level: string | null;
  /** Shareable ones only. */
  readonly goals: readonly Goal[];
  readonly gaps: readonly Gap[];
}

const most = 5;

export function briefOf(
  { role, level, goals, gaps }: BriefMaterial,
  said: { readonly service: string; readonly challenge: string | null; readonly message: string | null },
): Brief {
  return {
    ...said,
    careerLevel: level,
    role,
    goals: goals.slice(0, most).map(({ id, text, why }) => ({ id, text, why })),
    gaps: gaps.filter(({ gap }) => gap > 0).slice(0, most),
  };
}

/** As Markdown. Only what is shareable is in it, and what was typed for it. */
export function briefMarkdown({
  service,
  careerLevel,
  role,
  goals,
  gaps,
  challenge,
  message,
}: Brief): string {
  const line = (name: string, value: string | null): string[] =>
    value === null ? [] : [`- ${name}: ${escaped(value)}`];
  return `${[
    '# Brief',
    [
      ...line('What I look for', service),
      ...line('Role', role),
      ...line('Level', careerLevel),
      ...line('Challenge', challenge),
    ].join('\n'),
    ...(goals.length === 0
      ? []
      : [
          '## Goals',
          goals
            .map(({ text, why }) => `- ${escaped(text)}${why === null ? '' : ` (${escaped(why)})`}`)
            .join('\n'),
        ]),
    ...(gaps.length === 0
      ? []
      : [
          '## Skills I want to work on',
          gaps
            .map(
              ({ name, current, wanted }) =>
                `- ${escaped(name)}: ${current ?? 'not assessed'}, wanted ${wanted} of 4`,
            )
            .join('\n'),
        ]),
    ...(message === null ? [] : ['## In my words', escaped(message)]),
    '*Written on my own machine; nothing private is in it.*',
  ].join('\n\n')}\n`;
}
