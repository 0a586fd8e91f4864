import { command, text, texts } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { standingList } from '../../journal/list-command.ts';
import { nearest } from '../../journal/suggest.ts';
import { type Program, program } from '../../records/program/program.ts';
import { remarksOn } from '../../records/program/remarks.ts';
import { phaseFrom } from '../../records/program/shape.ts';
import { programs } from '../../records/program/store.ts';
import { templateNamed } from '../../records/program/templates.ts';
import { faint } from '../../terminal/text.ts';
import { namesProgram, noneRuns, programFor } from './program-for.ts';

export const done = command({
  name: 'done',
  summary: 'Say that a part of a phase, or something else that belongs to it, is done',
  examples: [{ line: 'career program done "one-on-one skills"', does: 'in the program that runs' }],
  arguments: [
    { name: '[id]', summary: 'the id of a program; the one that runs unless told', completes: 'record' },
    { name: '[part...]', summary: 'what of its phases' },
  ],
  async run(context, words) {
    const found = await programFor(context, words, 'done');
    refuseOver(found);
    const said = words
      .slice(namesProgram(words[0]) ? 1 : 0)
      .join(' ')
      .trim();
    const part = said === '' ? await partChosen(context, found) : partFrom(found, said);
    const how = (each: Program) => ({ values: { done: [...new Set([...each.done, part])] } });
    const [changed] = await changeRecords(context, program, [found.id], 'done', how);
    await answerChanged(context, [changed!]);
    await context.terminal.say(
      placesOf(changed!)
        .filter(({ all }) => all.includes(part))
        .map(({ name, all }) => {
          const finished = all.filter((each) => changed!.done.includes(each)).length;
          return { paragraph: faint(`${name}: ${part} is done, ${finished} of ${all.length}`), indent: 6 };
        }),
    );
  },
});

/** Its phases, and what belongs to it besides. */
const placesOf = ({ phases, components }: Program) => [
  ...phases.map(({ name, focus }) => ({ name, all: focus })),
  { name: 'besides', all: components },
];

const partsOf = (found: Program): string[] => [...new Set(placesOf(found).flatMap(({ all }) => all))];

const quotedAll = (parts: readonly string[]): string => parts.map((part) => `“${part}”`).join(', ');

function refuseOver({ id, closedOn }: Program): void {
  if (closedOn !== null) throw refused(`${id} is over`, `career program where ${id}`);
}

/** One of those that are left, chosen on a terminal. */
async function partChosen(context: Context, found: Program): Promise<string> {
  const { id } = found;
  const left = partsOf(found).filter((part) => !found.done.includes(part));
  if (left.length === 0)
    throw refused(
      `nothing of the phases of ${id} is left to be done`,
      `career program plan ${id} --phase "foundation: months 1-3: one-on-one skills"`,
    );
  if (context.terminal.interactive)
    return context.prompt.choose(
      'What is done?',
      left.map((part) => ({ value: part, name: part })),
    );
  throw misuse('it does not say what is done', `career program done ${id} "${left[0]}"`);
}

function partFrom(found: Program, said: string): string {
  const parts = partsOf(found);
  const wish = said.toLowerCase();
  const exact = parts.find((part) => part.toLowerCase() === wish);
  const fitting = parts.filter((part) => part.toLowerCase().startsWith(wish));
  if (exact !== undefined || fitting.length === 1) return exact ?? fitting[0]!;
  const { id } = found;
  if (fitting.length > 1)
    throw misuse(
      `“${said}” may be ${quotedAll(fitting)}`,
      `for example  career program done ${id} "${fitting[0]}"`,
    );
  const near = nearest(wish, parts);
  throw misuse(
    `${id} has no part “${said}”`,
    near ? `did you mean  career program done ${id} "${near}"` : `its parts: career show ${id}`,
  );
}

export const plan = command({
  name: 'plan',
  summary: 'Change the plan: its last day, its phases, its resources',
  about: 'What is given takes the place of what was there; career history shows every version of the plan.',
  examples: [
    {
      line: 'career program plan m1 --until "in 8 months" --resource "the staff engineer book"',
      does: 'another end, and something to read',
    },
    { line: 'career program plan m1 --phase "foundation: months 1-4: one-on-ones"', does: 'other phases' },
  ],
  arguments: [
    { name: '[id]', summary: 'the id of a program; the one that runs unless told', completes: 'record' },
  ],
  options: {
    until: text('--until <when>', 'the last day'),
    sessions: text('--sessions <number>', 'how many sessions'),
    weekly: text('--weekly <hours>', 'hours a week you mean to give it'),
    phase: texts('--phase <line>', 'a phase; those given replace all there were'),
    resource: texts('--resource <text>', 'something to read, a course, a person; added to the rest'),
  },
  async run(context, words, { until, sessions, weekly, phase, resource }) {
    const found = await programFor(context, words, 'plan');
    refuseOver(found);
    const { id } = found;
    const { fields } = program;
    const { clock } = context;
    const given = {
      ...(until === undefined ? {} : { until: fields.until.parse(until, clock) }),
      ...(sessions === undefined ? {} : { sessions: fields.sessions.parse(sessions, clock) }),
      ...(weekly === undefined ? {} : { weekly: fields.weekly.parse(weekly, clock) }),
      ...(phase === undefined ? {} : { phases: phase.map(phaseFrom) }),
    };
    if (Object.keys(given).length === 0 && resource === undefined)
      throw misuse('nothing of the plan is given', `career program plan ${id} --until "in 8 months"`);
    const how = (each: Program) => ({
      values: {
        ...given,
        ...(resource === undefined ? {} : { resources: [...each.resources, ...resource] }),
      },
    });
    const [changed] = await changeRecords(context, program, [id], 'plan', how);
    await answerChanged(context, [changed!]);
    await context.terminal.say([
      ...remarksOn(changed!, templateNamed(changed!.template ?? '')?.group).map((paragraph) => ({
        paragraph,
      })),
      `Earlier versions: career history ${id}`,
    ]);
  },
});

export const list = standingList({
  summary: 'List programs; those that run unless told',
  examples: [{ line: 'career program list --all', does: 'also those that are over' }],
  also: 'also those that are over',
  found: ({ db, kinds }, all) => programs(db, kinds, all),
  empty: noneRuns,
});
