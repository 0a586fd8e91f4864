import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { pickIds } from '../../journal/pick.ts';
import { nearest } from '../../journal/suggest.ts';
import { type Skill, skill } from './skill.ts';
import { skills } from './store.ts';

/** The skill that words name, by id, by name, or by the beginning of one name. Throws refused with the nearest. */
function skillCalled({ db, kinds }: Reading, words: string, way: string): Skill {
  const all = skills(db, kinds);
  const wish = words.trim().toLowerCase();
  const fitting = all.filter(({ name }) => name.toLowerCase().startsWith(wish));
  const found =
    all.find(({ id, name }) => id === wish || name.toLowerCase() === wish) ??
    (wish !== '' && fitting.length === 1 ? fitting[0] : undefined);
  if (found) return found;
  const near = nearest(
    wish,
    all.map(({ name }) => name.toLowerCase()),
  );
  throw refused(
    `there is no skill “${words}”`,
    near ? `did you mean  career ${way} "${near}"` : `to add it: career skill "${words}" --wanted 3`,
  );
}

/** The one that is named, or chosen at the terminal; `way` is the command up to the name. */
export async function skillFrom(context: Context, words: string, way: string): Promise<Skill> {
  const reading = await context.journal.read();
  if (words !== '') return skillCalled(reading, words, way);
  const [id = ''] = await pickIds(context, [], {
    kind: skill,
    path: way,
    question: 'Which skill?',
    among: ({ db, kinds }) => skills(db, kinds),
    none: 'there is no skill yet',
  });
  return skillCalled(reading, id, way);
}
