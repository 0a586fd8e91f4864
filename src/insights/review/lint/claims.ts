import type { JournalRecord } from '../../../journal/record.ts';
import type { Win } from '../../../records/win/win.ts';
import { plainOf } from '../form/plain.ts';
import { wordsIn } from '../words.ts';
import { alike, type Facts, impactOption } from './facts.ts';
import { namedIn } from './named.ts';
import { type Figure, figuresIn, isIn, numbersOf } from './numbers.ts';
import { type Block, lineAt, type Text } from './read.ts';
import { type Remark, remark } from './rules.ts';

const mainBlocks = ({ main }: Text): Block[] => main.flatMap(({ blocks }) => blocks);

/** Whether what is cited is there, and may be shown. */
export function citations(text: Text, facts: Facts): Remark[] {
  return firstOfEach(namedIn(text)).flatMap(({ id, line }) => aboutId(id, line, facts));
}

function firstOfEach<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function aboutId(id: string, line: number, { records, letters, audience }: Facts): Remark[] {
  if (!letters.has(id.charAt(0))) return [];
  const record = records.get(id);
  if (!record)
    return [remark('unknown-id', { line, words: `[${id}]`, says: `[${id}] is not in the journal.` })];
  if (audience === 'me' || !record.private) return [];
  const says = `[${id}] is private, and this text is for your manager.`;
  return [remark('private-record', { line, words: `[${id}]`, says, command: `career edit ${id} --share` })];
}

/** What a paragraph, point or row says without naming a record. */
export function unfounded(text: Text, { limits }: Facts): Remark[] {
  const own = alike(plainOf(limits.source));
  return mainBlocks(text)
    .filter((block) => isClaim(block) && !own.includes(alike(plainOf(block.raw))))
    .map(({ line, raw }) => {
      const words = beginning(plainOf(raw.replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')));
      const ask = 'Which record says it? Put its id in brackets, such as [w7].';
      return remark('no-record', { line, words, says: `“${words}” cites no record.`, ask });
    });
}

function isClaim({ kind, raw, seen, ids, inherited }: Block): boolean {
  if (kind === 'heading' || kind === 'evidence' || ids.length > 0 || inherited.length > 0) return false;
  const plain = seen.trim();
  const isAside = /^([*_])(?!\1)[\s\S]*\1$/.test(plain) && !plain.slice(1, -1).includes(plain[0]!);
  return !isAside && !/[:?]\**$/.test(plain) && wordsIn(plainOf(raw)) >= 4;
}

const beginning = (words: string): string => {
  const list = words.split(/\s+/);
  return list.length <= 6 ? list.join(' ') : `${list.slice(0, 6).join(' ')} …`;
};

/** Numbers that stand in none of the records named for them. */
export function numbers(text: Text, facts: Facts): Remark[] {
  const known = new Map<string, ReadonlySet<string>>();
  const numbersIn = (record: JournalRecord): ReadonlySet<string> => {
    const found = known.get(record.id) ?? numbersOf(record);
    known.set(record.id, found);
    return found;
  };
  return mainBlocks(text).flatMap((block) =>
    stretches(block).flatMap(({ from, to, ids }) => {
      const cited = ids.flatMap((id) => facts.records.get(id) ?? []);
      // Of ids that are not in the journal something else is said.
      if (cited.length === 0 || cited.length < ids.length) return [];
      const all = cited.map(numbersIn);
      const seen = block.seen.slice(from, to);
      return figuresIn(seen)
        .filter((figure) => !all.some((one) => isIn(one, figure)) && !isCount(seen, figure, cited))
        .map(({ words, at }) =>
          remark('number-without-source', {
            line: lineAt(block, from + at),
            words,
            says: `${words} is not in ${ids.length > 3 ? `any of [${ids[0]}] and others` : `[${ids.join(' ')}]`}.`,
            ask: 'Where does it come from?',
            command: commandFor(cited),
          }),
        );
    }),
  );
}

const commandFor = (cited: readonly JournalRecord[]): string | null => {
  const win = cited.find(({ kind }) => kind === 'win');
  return win ? `career edit ${win.id} ${impactOption(win as Win)}` : null;
};

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** Ids answer for all that stands before them, back to the ids before. */
function stretches({ kind, seen, marks, ids, inherited, around }: Block): Stretch[] {
  const whole = (own: readonly string[]): Stretch[] => [{ from: 0, to: seen.length, ids: own }];
  if (kind === 'evidence') return whole(around);
  if (kind === 'heading') return whole(ids.length > 0 ? ids : around);
  if (kind === 'row') return whole(ids);
  if (marks.length === 0) return whole(inherited);
  const told = marks.map((mark, place) => ({ ...mark, from: marks[place - 1]?.to ?? 0, to: mark.from }));
  return [...told, { from: marks.at(-1)!.to, to: seen.length, ids }];
}

const counted =
  /(?:(\d+) of )?(\d+) (?:(?:\p{L}|-)+ ){0,2}?(?:promises?|goals?|wins?|records?|talks?|people|are|were|was|is|came)\b|^\W*Of (\d+)\b/giu;

/** `I kept 2 of 3 promises`: what the records cited are is counted, not told. */
function isCount(seen: string, { words, at }: Figure, cited: readonly JournalRecord[]): boolean {
  const match = [...seen.replaceAll('\n', ' ').matchAll(counted)].find(
    (each) => each.index <= at && at < each.index + each[0].length,
  );
  if (!match || !/^\d+$/.test(words)) return false;
  const isKept = match[1] !== undefined && match.index === at && /\bkept\s$/.test(seen.slice(0, at));
  if (!isKept) return Number(words) <= cited.length && (cited.length > 1 || match[1] !== undefined);
  return cited.filter((record) => stateOf(record) === 'kept').length >= Number(words);
}

const stateOf = (record: JournalRecord): unknown => (record as unknown as { readonly state?: unknown }).state;

/** As English, German and French write it, and as one types it. */
const quotation =
  /“([^“”]{1,2000})”|„([^„“”]{1,2000})[“”]|«\s?([^«»]{1,2000})»|‘([^‘’]{3,2000})’(?!\p{L})|"([^"]{1,2000})"/gu;

/** Words in quotation marks: nobody's that are private, and as the record has them. */
export function quotations(text: Text, { audience, secrets, records }: Facts): Remark[] {
  const hidden = audience === 'me' ? [] : secrets.map(({ id, text: said }) => ({ id, said: alike(said) }));
  return mainBlocks(text).flatMap((block) =>
    [...block.raw.matchAll(quotation)].flatMap((match) => {
      const quote = alike(plainOf(match.slice(1).find((each) => each !== undefined) ?? ''));
      const cited = [...block.ids, ...block.inherited].flatMap((id) => records.get(id) ?? []);
      const open = cited.filter((record) => audience === 'me' || !record.private);
      if (wordsIn(quote) < 3 || open.some((record) => allOf(record).includes(quote))) return [];
      const line = lineAt(block, match.index);
      const words = beginning(plainOf(match[0]).replace(/^[“„«‘"]|[“”»’"]$/g, ''));
      const secret = hidden.find(({ said }) => said.includes(quote));
      if (secret) {
        const says = `“${words}” are words of ${secret.id}, which is private.`;
        const ask = 'Did they say that you may pass it on?';
        return [
          remark('private-quote', { line, words, says, ask, command: `career edit ${secret.id} --share` }),
        ];
      }
      const feedback = cited.find(({ kind }) => kind === 'feedback');
      if (!feedback || !block.ids.includes(feedback.id)) return [];
      const says = `“${words}” is not what ${feedback.id} says.`;
      return [
        remark('changed-quote', {
          line,
          words,
          says,
          ask: 'Are these their words?',
          command: `career show ${feedback.id}`,
        }),
      ];
    }),
  );
}

/** All that a record says, to be looked through. */
const allOf = (record: JournalRecord): string => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(alike(value));
    else if (value !== null && typeof value === 'object')
      for (const each of Object.values(value)) collect(each);
  };
  collect(record);
  return texts.join('\n');
};
