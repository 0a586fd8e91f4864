import { shellLine, shellWord } from '../../terminal/shell-word.ts';
import { isEither } from './measure.ts';
import type { Measure } from './shape.ts';

/** How a measure is named on the command line. */

/** The measure that words name: wholly, by their beginning, or by a word that only one has. */
export function measureCalled(measures: readonly Measure[], words: string): Measure | undefined {
  const wish = words.trim().toLowerCase();
  const fitting = (fits: (name: string) => boolean): Measure | undefined => {
    const found = measures.filter(({ name }) => fits(name.toLowerCase()));
    return found.length === 1 ? found[0] : undefined;
  };
  if (wish === '') return undefined;
  return (
    fitting((name) => name === wish) ??
    fitting((name) => name.startsWith(wish)) ??
    fitting((name) => name.split(/\s+/).includes(wish))
  );
}

export interface Said {
  /** Undefined when the words say only a figure. */
  readonly measure: string | undefined;
  readonly value: string;
}

/** `services moved 5`, `services=5` and `services: 5` name a measure before its figure; a milestone may look so too. */
export function saidOf(measures: readonly Measure[], words: string): Said {
  const said = words.trim();
  const lower = said.toLowerCase();
  if (measures.some(({ steps }) => steps.some((step) => step.toLowerCase() === lower)))
    return { measure: undefined, value: said };
  for (const { name } of measures.toSorted((a, b) => b.name.length - a.name.length)) {
    const value = /^(?:\s*[=:]\s*|\s+)(.+)$/s.exec(said.slice(name.length))?.[1];
    if (lower.startsWith(name.toLowerCase()) && value !== undefined) return { measure: name, value };
  }
  const [, measure, value] =
    /^(\p{L}.*?)\s*[=:]\s*(.+)$/su.exec(said) ?? /^(\p{L}.*?)\s+([-−–+]?\d\S*|yes|no)$/isu.exec(said) ?? [];
  return measure === undefined || value === undefined
    ? { measure: undefined, value: said }
    : { measure, value };
}

/** The whole command for a step of this measure, to be typed as it is. */
export function progressLine(
  goal: { readonly id: string; readonly measures: readonly Measure[] },
  measure: Measure,
  value: string = sample(measure),
): string {
  const { name } = measure;
  const quoted = /["\\$`!]/.test(name) ? shellWord(name) : `"${name}"`;
  const which = goal.measures.length > 1 ? ` --measure ${quoted}` : '';
  return `career goal progress ${goal.id} ${shellLine(value.split(' '))}${which}`;
}

function sample(measure: Measure): string {
  if (isEither(measure)) return 'yes';
  return measure.steps[0] ?? (measure.type === 'rating' ? '7' : '2');
}
