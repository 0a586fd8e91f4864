import { type Command, command, text } from '../../command.ts';
import { today } from '../../time/say.ts';
import { everyone } from './people.ts';
import { person, rings } from './person.ts';
import { knownRows } from './view.ts';

export const list: Command = command({
  name: 'list',
  summary: 'List people by alias, with how often and when they were last named',
  examples: [
    { line: 'career person list', does: 'everyone' },
    { line: 'career person list --ring mentor', does: 'one circle' },
  ],
  options: { ring: text('--ring <word>', `only this circle: ${rings.join(', ')}`, { completes: rings }) },
  async run(context, _words, { ring }) {
    const circle =
      ring === undefined ? undefined : (person.fields.ring.parse(ring, context.clock) ?? undefined);
    const people = everyone(await context.journal.read(), circle);
    await context.terminal.answer(people, (value) => knownRows(value, today(context.clock)));
    if (people.length === 0) {
      await context.terminal.say([
        circle === undefined
          ? 'Nobody yet. A first mention adds someone: career energy +1 "paired with @lead"'
          : `Nobody there yet. To say who belongs there: career person lead --ring ${circle}`,
      ]);
    }
  },
});
