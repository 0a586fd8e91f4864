import { z } from 'zod';
import { misuse } from '../../errors.ts';
import { parseJson } from '../../journal/json.ts';
import { firstFault, must, oneLine } from '../../journal/schema.ts';
import type { Template } from '../../records/program/shape.ts';

const several = (most: number) =>
  z
    .array(oneLine(200), must('a list of texts'))
    .max(most, { error: `has more than ${most} parts` })
    .default([]);

const whole = (most: number) => {
  const wrong = must(`a whole number from 1 to ${most}`);
  return z.number(wrong).int(wrong).min(1, wrong).max(most, wrong);
};

const anObject = must('an object in braces');

const phase = z
  .strictObject({ name: oneLine(200), from: whole(120), to: whole(120), focus: several(40) }, anObject)
  .refine(({ from, to }) => to >= from, { error: 'ends before it begins' });

const group = z
  .strictObject({ from: whole(500), to: whole(500) }, anObject)
  .refine(({ from, to }) => to >= from, { error: 'ends before it begins' });

const template = z
  .strictObject(
    {
      name: oneLine(200),
      title: oneLine(200),
      summary: z
        .string(must('a text'))
        .trim()
        .max(2000, { error: 'is longer than 2000 characters' })
        .default(''),
      months: whole(120),
      sessions: whole(500).nullable().default(null),
      every: whole(365).nullable().default(null),
      phases: z
        .array(phase, must('a list of phases'))
        .max(40, { error: 'has more than 40 parts' })
        .default([]),
      components: several(40),
      skills: several(80),
      goals: several(40),
      group: group.nullable().default(null),
    },
    anObject,
  )
  .superRefine(({ months, phases }, context) => {
    phases.forEach(({ name, to }, place) => {
      const path = ['phases', place];
      if (to > months)
        context.addIssue({ code: 'custom', path, message: `ends in month ${to}, and there are ${months}` });
      if (phases.findIndex((other) => other.name === name) < place)
        context.addIssue({ code: 'custom', path, message: `is the second that is called “${name}”` });
    });
  });

const hint = 'to begin from one that can be read: career program template engagement > mine.json';

/** A template from the text of a file. Throws misuse with the first thing that is wrong. */
export function templateFrom(words: string, path: string): Template {
  const read = template.safeParse(parseJson(words, path, hint));
  if (read.success) return read.data;
  throw misuse(`${path} is no template: ${firstFault(read.error)}`, hint);
}
