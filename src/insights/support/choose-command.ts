import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { add } from '../../journal/entry.ts';
import { capturedLine } from '../../journal/present.ts';
import { nearest } from '../../journal/suggest.ts';
import { askSentence, keepingWords, withWords } from '../../journal/typed.ts';
import { decision } from '../../records/decision/decision.ts';
import { addMonths } from '../../time/calendar.ts';
import { momentAt } from '../../time/moment.ts';
import { today } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';
import { kindsOfSupport, type SupportKind, sources } from './chooser.ts';

const sourceNames = sources.map(({ source }) => source);

export const choose = command({
  name: 'choose',
  summary: 'Keep which support you chose, why, and when to look again',
  about:
    'It is kept as a decision, tagged #support and private; career decision review asks later whether what you expected came.',
  examples: [
    {
      line: 'career support choose coaching --from personal --because "I want to think, not be told" --review "in 3 months"',
      does: 'the choice with its reason',
    },
  ],
  arguments: [{ name: '[kind]', summary: kindsOfSupport.join(', '), completes: kindsOfSupport }],
  options: {
    from: text('--from <source>', `from where: ${sourceNames.join(', ')}`, { completes: sourceNames }),
    because: text('--because <text>', 'why; - reads standard input'),
    expect: text('--expect <text>', 'what should be easier by then, in your words'),
    review: text('--review <when>', 'when to look again; in 3 months unless told'),
  },
  run: (context, [word], chosen) =>
    withWords(context, chosen.because, async (given) => {
      const { clock } = context;
      const kind = word === undefined ? await chosenKind(context) : kindFrom(word);
      const source = chosen.from === undefined ? '' : `, ${sourceFrom(chosen.from)}`;
      const reviewOn =
        chosen.review === undefined ? addMonths(today(clock), 3) : dueDay(chosen.review, clock);
      const because = given ?? (await asked(context, 'Why this one? (Enter skips)'));
      await keepingWords(context, because, async () => {
        const expectation =
          chosen.expect ??
          (given === undefined ? await asked(context, 'What should be easier by then? (Enter skips)') : '');
        const values = {
          because: because || null,
          options: kindsOfSupport.filter((each) => each !== kind),
          expectation: expectation.trim() || null,
          reviewOn,
        };
        const record = await context.journal.write('support choose', (writing) =>
          add(writing, decision, {
            text: `support: ${kind}${source}`,
            moment: momentAt(clock.now(), clock),
            tags: ['support'],
            people: [],
            values,
          }),
        );
        const line = await capturedLine(context, record);
        await context.terminal.answer(record, () => line);
      });
    }),
});

const asked = async (context: Context, question: string): Promise<string> =>
  context.terminal.interactive ? askSentence(context, question, () => undefined) : '';

async function chosenKind(context: Context): Promise<SupportKind> {
  if (context.terminal.interactive)
    return context.prompt.choose(
      'Which support do you choose?',
      kindsOfSupport.map((value) => ({ value, name: value })),
    );
  throw misuse(
    'it does not say which support',
    `one of ${kindsOfSupport.join(', ')}: career support choose coaching`,
  );
}

function kindFrom(word: string): SupportKind {
  const wish = word.trim().toLowerCase();
  const found = kindsOfSupport.find((each) => wish !== '' && each.startsWith(wish));
  if (found !== undefined) return found;
  const near = nearest(wish, kindsOfSupport);
  throw misuse(
    `“${word}” is not a kind of support`,
    near
      ? `did you mean  career support choose ${near}`
      : `one of ${kindsOfSupport.join(', ')}: career support choose coaching`,
  );
}

function sourceFrom(word: string): string {
  const wish = word.trim().toLowerCase();
  const found = sourceNames.find((source) => wish !== '' && source.startsWith(wish));
  if (found !== undefined) return found;
  throw misuse(`“${word}” is not where support comes from`, 'give --from internal, external or personal');
}
