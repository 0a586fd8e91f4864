import type { Context } from '../../context.ts';
import { find, rowOfKind } from '../../journal/id.ts';
import { type Picking, pickIds } from '../../journal/pick.ts';
import { type Program, program } from '../../records/program/program.ts';
import { programs } from '../../records/program/store.ts';
import type { View } from '../../terminal/text.ts';

export const noneRuns: View = [
  'No program is running. To begin one:',
  '  career program start engagement --with mentor',
];

export const namesProgram = (word: string | undefined): boolean => /^#?m?\d+$/i.test(word ?? '');

/**
 * The one that is named by the first word, the only one that runs, or one that is chosen. Throws misuse for another word,
 * unless the verb takes words of its own.
 */
export async function programFor(context: Context, words: readonly string[], verb: string): Promise<Program> {
  const reading = await context.journal.read();
  const { db, kinds } = reading;
  const [first = ''] = words;
  if (namesProgram(first) || (first !== '' && verb !== 'done')) {
    const row = rowOfKind(db, kinds, first.replace('#', ''), program.name);
    return find(reading, `${program.letter}${row.number}`) as Program;
  }
  const running = programs(db, kinds);
  if (running.length === 1) return running[0]!;
  const [id] = await pickIds(context, [], { ...picking, path: `program ${verb}` });
  return find(reading, id!) as Program;
}

const picking: Omit<Picking, 'path'> = {
  kind: program,
  question: 'Which program?',
  among: ({ db, kinds }) => programs(db, kinds),
  none: 'no program is running',
};
