import type { Form } from '../form/form.ts';
import { sampleFacts } from '../form/sample.ts';
import { fill } from '../form/write.ts';
import type { Limits } from './facts.ts';

/** The fields of a form with their limits, tried on invented facts. */
export const limitsOf = (form: Form): Limits => ({
  words: form.words,
  source: form.source,
  fields: fill(form, { count: 1, facts: () => sampleFacts }).fields.map(({ title, most }) => ({
    title,
    words: most.words,
    characters: most.characters,
  })),
});
