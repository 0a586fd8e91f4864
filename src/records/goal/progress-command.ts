import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { changeRecords } from '../../journal/changing.ts';
import { find } from '../../journal/id.ts';
import { nearest } from '../../journal/suggest.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { dayLived, withWords } from '../../journal/typed.ts';
import { percent } from '../../terminal/bar.ts';
import { dotted, firstLine, strong, type View, yielding } from '../../terminal/text.ts';
import { goalIds } from './change.ts';
import { type Goal, goal } from './goal.ts';
import { shareOfGoal } from './measure.ts';
import { measureCalled, progressLine, saidOf } from './naming.ts';
import { example, lastDay, valueFrom, withStep } from './progress.ts';
import { refuseBefore, refuseClosed } from './rules.ts';
import type { Measure } from './shape.ts';
import { figureWords } from './view.ts';

export const progress: Command = command({
  name: 'progress',
  summary: 'Record how far a goal has come',
  about:
    'The past is kept: the figures by day are in career show. With --note alone the goal moved without a figure.',
  examples: [
    { line: 'career goal progress g2 40', does: 'where its only measure stands' },
    { line: 'career goal progress g4 +1 --note "the platform guild, in Berlin"', does: 'one more' },
    {
      line: 'career goal progress g2 review --measure design --at yesterday',
      does: 'a milestone by its name',
    },
    { line: 'career goal progress g2 yes --measure "handover done"', does: 'a yes' },
    { line: 'career goal progress g2 clarity 7', does: 'one of several measures, without an option' },
  ],
  arguments: [
    { name: '[id]', summary: 'the id of a goal', completes: 'record' },
    { name: '[value...]', summary: 'a figure, +1, a milestone, yes or no; its measure may stand before it' },
  ],
  options: {
    measure: text('-m, --measure <name>', 'which measure, when the goal has several'),
    note: text('--note <text>', 'what happened; - reads it from standard input'),
    at: text('--at <when>', 'when it was; looks back; today unless told'),
  },
  run: (context, [word, ...rest], chosen) =>
    withWords(context, chosen.note, async (remark) => {
      const on = dayLived(context, chosen.at);
      const note = remark || null;
      const [id = ''] = await goalIds(context, word === undefined ? [] : [word], 'progress', ['active']);
      const seen = find(await context.journal.read(), id) as Goal;
      refuseMoving(seen);
      const words = rest.join(' ');
      const said =
        chosen.measure === undefined
          ? saidOf(seen.measures, words)
          : { value: words, measure: chosen.measure };
      const step = await stepFor(context, seen, { ...said, note });
      const how = (goal: Goal) => {
        refuseMoving(goal);
        refuseBefore(goal, on);
        const own = goal.measures.find(({ name }) => name === step.measure?.name);
        const value = own ? valueFrom(goal, own, step.value, on) : null;
        return { values: withStep(goal, { on, measure: own?.name ?? null, value, note }) };
      };
      const [moved] = await changeRecords(context, goal, [id], 'progress', how);
      await context.terminal.answer(moved!, (goal) => movedLine(goal, step.measure?.name, note));
    }),
});

/** `g4    Write in public · posts: 2 of 6 · the platform guild` */
function movedLine(goal: Goal, name: string | undefined, note: string | null): View {
  const measure = goal.measures.find((each) => each.name === name);
  const share = shareOfGoal(goal);
  const said = dotted(
    yielding(firstLine(goal.text)),
    measure && `${measure.name}: ${figureWords(measure)}`,
    goal.measures.length > 1 && share !== undefined ? `${percent(share)} in all` : undefined,
    yielding(firstLine(note ?? '')),
  );
  return [{ rows: [[strong(goal.id), said]], least: [4] }];
}

function refuseMoving(goal: Goal): void {
  if (goal.kind !== 'goal') throw misuse(`${goal.id} is not a goal`, 'career goal list');
  refuseClosed(goal);
  if (goal.state === 'proposed')
    throw misuse(`${goal.id} is only proposed`, `career goal accept ${goal.id} --text "…"`);
}

interface Typed {
  readonly value: string;
  readonly measure: string | undefined;
  readonly note: string | null;
}

interface Step {
  /** Undefined for the goal as a whole. */
  readonly measure: Measure | undefined;
  readonly value: string;
}

/** Asks for the measure and the value that are missing, when someone is there. */
async function stepFor(context: Context, goal: Goal, typed: Typed): Promise<Step> {
  const { value, note } = typed;
  const wholly = value === '' && note !== null && typed.measure === undefined;
  if (goal.measures.length === 0 || wholly) {
    if (value !== '' || typed.measure !== undefined)
      throw misuse(`${goal.id} has no measure`, `career goal measure ${goal.id} "talks given: 0 -> 6"`);
    if (note === null)
      throw misuse(
        `${goal.id} has no measure, so say what happened`,
        `career goal progress ${goal.id} --note "…"`,
      );
    return { measure: undefined, value };
  }
  const measure = await measureOf(context, goal, typed);
  return { measure, value: value === '' ? await askValue(context, goal, measure) : value };
}

async function measureOf({ terminal, prompt }: Context, goal: Goal, typed: Typed): Promise<Measure> {
  const { measures, id } = goal;
  const names = measures.map(({ name }) => name);
  if (typed.measure !== undefined) {
    const found = measureCalled(measures, typed.measure);
    if (found) return found;
    const wish = typed.measure.trim().toLowerCase();
    const meant = names.find((name) => nearest(wish, [name.toLowerCase(), ...name.toLowerCase().split(' ')]));
    throw misuse(
      `${id} has no measure “${typed.measure}”`,
      meant ? `did you mean “${meant}”` : `it has ${names.join(', ')}`,
    );
  }
  if (measures.length === 1) return measures[0]!;
  if (!terminal.interactive) {
    throw misuse(`${id} has ${measures.length} measures: ${names.join(', ')}`, hintFor(goal, typed.value));
  }
  const name = await prompt.choose(
    'Which measure?',
    names.map((each) => ({ value: each, name: each })),
  );
  return measures.find((each) => each.name === name)!;
}

/** The command for the first measure of which the words say something, else for the first. */
function hintFor(goal: Goal, value: string): string {
  const fits = goal.measures.find((measure) => says(goal, measure, value));
  return fits ? progressLine(goal, fits, value) : progressLine(goal, goal.measures[0]!);
}

const says = (goal: Goal, measure: Measure, value: string): boolean =>
  troubleWith(() => valueFrom(goal, measure, value, lastDay)) === undefined;

async function askValue({ terminal, prompt }: Context, goal: Goal, measure: Measure): Promise<string> {
  if (!terminal.interactive) {
    throw misuse(
      `where does “${measure.name}” stand now?`,
      `${example(measure)}: ${progressLine(goal, measure)}`,
    );
  }
  return prompt.line(`${measure.name}: where does it stand? (${example(measure)})`, {
    wrong: (said) => troubleWith(() => valueFrom(goal, measure, said, lastDay)),
  });
}
