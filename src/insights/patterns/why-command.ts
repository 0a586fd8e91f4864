import { type Command, command } from '../../command.ts';
import { misuse, refused } from '../../errors.ts';
import { find } from '../../journal/id.ts';
import { periodOptions, periodOr } from '../../journal/period.ts';
import { recordRows } from '../../journal/present.ts';
import { nearest } from '../../journal/suggest.ts';
import { today } from '../../time/say.ts';
import type { Finding } from './finding.ts';
import { gather } from './gather.ts';
import { methodNames } from './methods.ts';
import { patterns } from './patterns.ts';
import { steadinessOf } from './steadiness.ts';
import { mostShown, whyView } from './why.ts';
import { sayName, sayTarget } from './words.ts';

export const why: Command = command({
  name: 'why',
  summary: 'Show what a pattern of the report rests on',
  about:
    'The same pattern as a sentence, how it was looked at in plain words, what would speak against it, and the records behind it. Works for all that was looked at, also for what does not stand out.',
  examples: [
    { line: 'career why on-call', does: 'what goes with a tag' },
    { line: 'career why "drift of energy" --period 2026', does: 'another aspect, in one year' },
  ],
  arguments: [{ name: '<pattern...>', summary: 'a name as the report says it', completes: 'tag' }],
  options: { ...periodOptions },
  async run(context, words, options) {
    const reading = await context.journal.read();
    const period = periodOr('last 365 days', context, reading, '', options);
    const material = gather(reading, period);
    const { finding, others } = named(patterns(material), words.join(' '));
    const steadiness = steadinessOf(finding, material.energy);
    const ids = finding.evidence.slice(-mostShown).toReversed();
    const records = await recordRows(
      context,
      ids.map((id) => find(reading, id)),
    );
    const method = methodNames[finding.kind];
    await context.terminal.answer({ period, generatedFor: 'me', ...finding, method, steadiness }, () =>
      whyView({ finding, steadiness, records }, today(context.clock)),
    );
    if (others.length > 0)
      await context.terminal.say([
        `Called so too: ${others.map((each) => `career why "${each.kind} ${each.target}"`).join(', ')}`,
      ]);
  },
});

/** The one that is meant. Throws misuse with the nearest name when nothing is called so. */
function named(
  all: readonly Finding[],
  words: string,
): { readonly finding: Finding; readonly others: readonly Finding[] } {
  const wish = words
    .trim()
    .toLowerCase()
    .replace(/^[#@]/, '')
    .replace(/ (?:gives|takes|up|down|lower|higher|less|more)$/, '');
  const names = (finding: Finding): string[] =>
    [
      finding.target,
      sayName(finding),
      sayTarget(finding),
      `${finding.kind} ${finding.target}`,
      `${finding.target} ${finding.kind}`,
      ...(finding.companions ?? []).flatMap((each) => [each.target, `${each.kind} ${each.target}`]),
    ].map((name) => name.toLowerCase().replace(/^[#@]/, ''));
  const found = all.filter((finding) => names(finding).includes(wish));
  if (found[0]) return { finding: found[0], others: found.slice(1) };
  if (all.length === 0) throw refused('nothing could be looked at in these days', 'career report');
  if (/^(?:momentum|range|pace|strengths?|[gr]\d+)$/.test(wish))
    throw misuse(
      `“${words}” is counted and not tested, so there is nothing to explain`,
      /\d/.test(wish) ? `career show ${wish}` : 'career report --json holds the figures',
    );
  const near = nearest(wish, all.flatMap(names));
  throw misuse(
    `nothing called “${words}” was looked at in these days`,
    near ? `did you mean  career why "${near}"` : 'career report',
  );
}
