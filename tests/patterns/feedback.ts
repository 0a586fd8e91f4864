import { type Chance, drawInteger, pick } from './chance.ts';
import type { Made } from './made.ts';
import type { Span } from './span.ts';
import { said } from './texts.ts';
import { otherThemes, planted, type Recipe } from './worlds.ts';

/** Chances that one feedback record has a theme, before the recent days and in them. */
export function themeRates({ planted: isPlanted }: Recipe): Record<string, readonly [number, number]> {
  const same = Object.entries(otherThemes).map(([name, rate]): [string, [number, number]] => [
    name,
    [rate, rate],
  ]);
  const shifting = Object.entries(planted.themes).map(
    ([name, [before, after]]): [string, [number, number]] => [name, isPlanted ? [before, after] : [0.3, 0.3]],
  );
  return Object.fromEntries([...shifting, ...same]);
}

const sources = ['lead', 'mentor', 'peer', 'peer-2', 'manager'] as const;

export function feedbackMade(
  chance: Chance,
  { active }: Span,
  recipe: Recipe,
  count: number,
  recentFrom: number,
): Made[] {
  const days = chance('feedback/days');
  const places = Array.from({ length: count }, () => active[drawInteger(days, active.length)]!).sort(
    (a, b) => a - b,
  );
  const tagged = Object.entries(themeRates(recipe)).map(([name, [before, after]]) => {
    const random = chance(`feedback/theme/${name}`);
    return { name, has: places.map((place) => random() < (place < recentFrom ? before : after)) };
  });
  const [from, how, words, answer] = ['from', 'how', 'text', 'answer'].map((name) =>
    chance(`feedback/${name}`),
  ) as [() => number, () => number, () => number, () => number];
  return places.map((place, index) => {
    const source = pick(from, sources);
    const isTriaged = answer() < 0.6;
    const right = pick(answer, ['yes', 'partly', 'no', 'unknown']);
    const useful = pick(answer, ['yes', 'partly', 'no', 'unknown']);
    const values = {
      from: source,
      setting: pick(how, ['design review', 'one-on-one', 'demo', null]),
      direction: pick(how, ['keep', 'more', 'less', 'start', 'stop', null]),
      about: pick(how, ['work', 'style', null]),
      felt: how() < 0.6 ? drawInteger(how, 11) : null,
      right,
      useful,
      rightAtFirst: isTriaged ? pick(answer, ['yes', 'partly', 'no', 'unknown']) : right,
      usefulAtFirst: isTriaged ? pick(answer, ['yes', 'partly', 'no', 'unknown']) : useful,
      state: isTriaged ? 'triaged' : 'new',
    };
    const tags = tagged.flatMap(({ name, has }) => (has[index] ? [name] : [])).sort();
    return { kind: 'feedback', place, minute: 990, text: pick(words, said), tags, people: [source], values };
  });
}
