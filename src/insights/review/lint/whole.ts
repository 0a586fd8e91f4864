import type { Win } from '../../../records/win/win.ts';
import { sayMonths } from '../appendix.ts';
import { balanceOf } from '../coverage.ts';
import { characterCount, plainOf, wordCount } from '../form/plain.ts';
import { gradeOf, isBacked } from '../outcomes.ts';
import { clip, listed } from '../words.ts';
import type { Facts } from './facts.ts';
import type { Block, Part, Text } from './read.ts';
import { type Remark, remark } from './rules.ts';

/** Fields over their limits, and all of them together. */
export function lengths({ main, titleLine }: Text, { limits }: Facts): Remark[] {
  const fields = main.flatMap((part) => {
    const field = limits.fields.find(({ title }) => title === part.title);
    return field ? [{ part, field }] : [];
  });
  const total = fields.reduce((sum, { part }) => sum + wordCount(part.text) + wordCount(part.title ?? ''), 0);
  const over = fields.flatMap(({ part, field }) => [
    ...overLimit(part, wordCount(part.text), field.words, 'words'),
    ...overLimit(part, characterCount(part.text), field.characters, 'characters'),
  ]);
  if (limits.words === null || total <= limits.words) return over;
  const says = `The text has ${total} of ${limits.words} words.`;
  return [...over, remark('too-long', { line: titleLine, words: String(total), says })];
}

function overLimit({ line, title }: Part, has: number, most: number | null, what: string): Remark[] {
  if (most === null || has <= most) return [];
  return [
    remark('too-long', { line, words: title ?? '', says: `“${title}” has ${has} of ${most} ${what}.` }),
  ];
}

/** The outcomes that the main text tells, each with the block that names it first. */
function told({ main }: Text, { records }: Facts): { readonly win: Win; readonly block: Block }[] {
  const blocks = main.flatMap((part) => part.blocks);
  return [...new Set(blocks.flatMap(({ ids }) => ids))].flatMap((id) => {
    const win = records.get(id) as Win | undefined;
    const block = blocks.find(({ ids, kind }) => kind === 'heading' && ids.includes(id));
    const first = block ?? blocks.find(({ ids }) => ids.includes(id))!;
    return win?.kind === 'win' && win.type === 'outcome' ? [{ win, block: first }] : [];
  });
}

/** What the outcomes stand on, and who had a part in them. */
export function outcomes(text: Text, facts: Facts): Remark[] {
  const all = text.main.map((part) => plainOf(part.text).toLowerCase()).join('\n');
  return told(text, facts).flatMap(({ win, block: { line } }) => {
    const left = win.people.filter((alias) => {
      const names = [alias, facts.pseudonyms.get(alias) ?? alias];
      return !names.some((name) => all.includes(name.toLowerCase()));
    });
    return [
      ...(isBacked(win)
        ? []
        : [
            remark('no-evidence', {
              line,
              words: `[${win.id}]`,
              says: `Nothing shows [${win.id}] yet.`,
              ask: 'Which link or document does?',
              command: `career edit ${win.id} --evidence "…"`,
            }),
          ]),
      ...(left.length === 0
        ? []
        : [
            remark('people-left-out', {
              line,
              words: listed(left),
              says: `[${win.id}] names ${listed(left)}; the text does not.`,
              ask: 'What was their part?',
            }),
          ]),
    ];
  });
}

/** What only shows in the text as a whole. */
export function balance(text: Text, facts: Facts): Remark[] {
  const line = text.titleLine;
  const wins = told(text, facts).map(({ win }) => win);
  return [...lateMonths(text, facts, line), ...oneTopic(wins, facts, line), ...unused(wins, facts, line)];
}

function lateMonths({ main }: Text, { records, span }: Facts, line: number): Remark[] {
  const ids = new Set(main.flatMap(({ blocks }) => blocks.flatMap((block) => block.ids)));
  const dated = [...ids].flatMap((id) => records.get(id) ?? []);
  const chosen = dated.filter(
    ({ kind, day }) => (kind === 'win' || kind === 'feedback') && day >= span.from && day <= span.to,
  );
  const { months, inLastThird, lopsided } = balanceOf(chosen, span);
  if (!lopsided) return [];
  const says = `${inLastThird} of ${chosen.length} wins and feedback records are from the last third: ${sayMonths(months)}.`;
  return [remark('late-months', { line, words: sayMonths(months), says, ask: 'What happened before?' })];
}

/** Fewer outcomes than this have a topic by chance. */
const fewest = 4;

function oneTopic(wins: readonly Win[], { goals }: Facts, line: number): Remark[] {
  if (wins.length < fewest) return [];
  const topics = wins.flatMap(({ links, tags }) => [
    ...new Set([
      ...links.flatMap(({ id }) => (goals.has(id) ? [`[${id}]`] : [])),
      ...tags.map((tag) => `#${tag}`),
    ]),
  ]);
  const [most, has] = [...Map.groupBy(topics, (topic) => topic)]
    .map(([topic, list]) => [topic, list.length] as const)
    .reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const);
  if (has * 3 <= wins.length * 2) return [];
  const says = `${has} of ${wins.length} outcomes are ${most.startsWith('[') ? `toward ${most}` : `under ${most}`}.`;
  return [remark('one-topic', { line, words: most, says, ask: 'What else did you change?' })];
}

const mostUnused = 3;

function unused(wins: readonly Win[], { outcomes: all }: Facts, line: number): Remark[] {
  const used = new Set(wins.map(({ id }) => id));
  return all
    .filter((win) => !used.has(win.id) && gradeOf(win) === 'metric' && isBacked(win))
    .slice(0, mostUnused)
    .map((win) =>
      remark('unused-evidence', {
        line,
        words: `[${win.id}]`,
        says: `[${win.id}] has a figure and a source, and is not in the text: “${clip(win.text, 8)}”.`,
        command: `career show ${win.id}`,
      }),
    );
}
