import {
  type Context,
  type Emitter,
  Hash,
  Liquid,
  LiquidError,
  type Parser as LiquidParser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { misuse } from '../../../errors.ts';
import { nearest } from '../../../journal/suggest.ts';
import type { Facts } from './facts.ts';
import { vocabulary } from './sample.ts';

/** The room that a field has. */
export interface Room {
  readonly words: number;
  readonly characters: number;
  /** Of each list. */
  readonly items: number;
}

/** A field that is to be written; `body` gives its text from facts with at most so many items in each list. */
export interface Asked {
  readonly title: string;
  readonly room: Room;
  body(facts: Facts): string;
}

/** What becomes of a field; the text stands in its place. */
export type Fill = (asked: Asked) => string;

export interface Parser {
  parse(source: string, name: string): Template[];
  /** The whole form, each field filled in its turn. */
  render(templates: readonly Template[], facts: Facts, fill: Fill, name: string): string;
}

const tags = ['assign', 'capture', 'case', 'comment', 'for', 'if', 'unless', 'raw', 'break', 'continue', '#'];

/** No dates and nothing random: the same facts give the same text. */
const filters = [
  ...[
    'append',
    'prepend',
    'capitalize',
    'downcase',
    'upcase',
    'strip',
    'lstrip',
    'rstrip',
    'replace',
    'remove',
  ],
  ...[
    'replace_first',
    'remove_first',
    'split',
    'join',
    'first',
    'last',
    'size',
    'slice',
    'default',
    'concat',
  ],
  ...[
    'reverse',
    'uniq',
    'compact',
    'where',
    'map',
    'sort',
    'plus',
    'minus',
    'times',
    'truncatewords',
    'truncate',
  ],
];

/** Of a field: more than anybody reads, and than can be wrapped and counted in a moment. */
const longest = 50_000;

const roomNames = ['words', 'characters', 'items'] as const;

/** Liquid with one tag more and nothing that reaches outside: no files, no clock, no code. */
export function engine(): Parser {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    templates: {},
    dynamicPartials: false,
    parseLimit: 200_000,
    memoryLimit: 10_000_000,
    renderLimit: 2000,
  });
  let fill: Fill = () => '';
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!filters.includes(name)) liquid.unregisterFilter(name);
  liquid.registerTag(
    'field',
    class extends Tag {
      private readonly title: string;
      private readonly room: Hash;
      private readonly templates: Template[] = [];

      constructor(token: TagToken, rest: TopLevelToken[], own: Liquid, parser: LiquidParser) {
        super(token, rest, own);
        const title = this.tokenizer.readQuoted();
        if (!title || title.content.trim() === '')
          throw new Error('a field needs its title: {% field "Summary", words: 100 %}');
        this.title = title.content;
        this.room = new Hash(this.tokenizer);
        const unknown = Object.keys(this.room.hash).find(
          (each) => !(roomNames as readonly string[]).includes(each),
        );
        if (unknown !== undefined)
          throw new Error(`a field knows ${roomNames.join(', ')} and not “${unknown}”`);
        while (rest.length > 0) {
          const next = rest.shift()!;
          if ((next as TagToken).name === 'endfield') return;
          if ((next as TagToken).name === 'field') break;
          this.templates.push(parser.parseToken(next, rest));
        }
        throw new Error(`the field “${this.title}” is not closed by {% endfield %}`);
      }

      *render(ctx: Context, _emitter: Emitter): Generator<unknown, string, never> {
        const given = (yield this.room.render(ctx)) as Readonly<Record<string, unknown>>;
        const limit = (name: (typeof roomNames)[number]): number => {
          const value = given[name];
          if (value === undefined) return Number.POSITIVE_INFINITY;
          if (Number.isInteger(value) && Number(value) > 0) return Number(value);
          throw new Error(`“${String(value)}” is no number of ${name}`);
        };
        return fill({
          title: this.title,
          room: { words: limit('words'), characters: limit('characters'), items: limit('items') },
          body: (facts) => {
            const text = liquid.renderSync(this.templates, { ...ctx.getAll(), ...facts }) as string;
            if (text.length > longest) throw new Error(`“${this.title}” has more than ${longest} characters`);
            return text;
          },
        });
      }
    },
  );
  return {
    parse: (source, name) => spoken(name, () => liquid.parse(source, name)),
    render: (templates, facts, own, name) =>
      spoken(name, () => {
        fill = own;
        return liquid.renderSync([...templates], facts) as string;
      }),
  };
}

/** What Liquid has against a form, in a sentence with the line. Throws misuse. */
function spoken<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // Its limits of time, memory and length are no errors of its own kind.
    if ((error as Error).name === 'AssertionError')
      throw misuse(`${name} is too much to fill: ${(error as Error).message}`, 'make it shorter');
    if (!LiquidError.is(error)) throw error;
    const { message } = error as Error;
    const [, words = '', line] = /^(.*?)(?:, file:.*?)?(?:, line:(\d+), col:\d+)?$/s.exec(message) ?? [];
    const [, unknown] = /^undefined variable: (?:.*\.)?(\w+)/.exec(words) ?? [];
    const near = unknown === undefined ? undefined : nearest(unknown, vocabulary);
    throw misuse(
      `${line === undefined ? name : `line ${line} of ${name}`} is not understood: ${words}`,
      near ? `did you mean  ${near}` : 'to see what a form can say: career review forms show default',
    );
  }
}
