import { type Chance, drawInteger, pick } from './chance.ts';
import type { Made } from './made.ts';
import type { Span } from './span.ts';
import { asked, changed, kept, wanted } from './texts.ts';

/** A few of every other kind, so that a journal looks like one. Nothing is planted in them. */
export function othersMade(chance: Chance, { active }: Span, count: number): Made[] {
  const [days, words] = [chance('others/days'), chance('others/text')];
  const makers: readonly ((place: number) => Made)[] = [
    (place) => ({ ...base(place), kind: 'note', text: pick(words, kept), values: { type: 'lesson' } }),
    (place) => ({ ...base(place), kind: 'win', text: pick(words, changed), values: { reach: 'team' } }),
    (place) => ({
      ...base(place),
      kind: 'ask',
      text: pick(words, asked),
      people: ['lead'],
      values: { to: 'lead' },
    }),
    (place) => ({ ...base(place), kind: 'goal', text: pick(words, wanted), values: { why: 'It is time' } }),
    (place) => ({
      ...base(place),
      kind: 'retro',
      text: '',
      values: { format: 'three-questions', answers: [{ prompt: 'well', text: pick(words, kept) }] },
    }),
  ];
  return Array.from({ length: count }, (_, index) =>
    makers[index % makers.length]!(active[drawInteger(days, active.length)]!),
  );
}

const base = (place: number) => ({ place, minute: 1020 });
