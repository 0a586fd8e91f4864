import { choice, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

export const note = kindOf({
  name: 'note',
  plural: 'notes',
  letter: 't',
  summary: 'anything else: a lesson, kudos, advice, something to explore',
  text: { ask: 'What do you want to keep?', required: true },
  privateByDefault: () => true,
  fields: () => ({
    type: usually(
      'other',
      choice({
        flag: 'as',
        choices: ['lesson', 'kudos', 'advice', 'explore', 'direction', 'other'],
        summary: 'what it is; other unless told',
      }),
    ),
  }),
});

export type Note = RecordOf<typeof note>;
