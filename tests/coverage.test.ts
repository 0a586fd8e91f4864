import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/cli/parse.ts';
import { optionsOf, resolve } from '../src/cli/resolve.ts';
import type { Command } from '../src/command.ts';
import { editOptions } from '../src/journal/verbs/edit.ts';
import { kinds } from '../src/records/kinds.ts';
import { splitLine } from './career.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/COVERAGE.md'), 'utf8');

/** How many ideas each of the source documents has. */
const ideas = { S0: 30, S1: 77, S2: 91, S3: 25, S4: 40 };

/** The cells of every row that begins with an id. */
const rows = page
  .split('\n')
  .filter((line) => /^\| S\d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const idsOf = ([ids = '']: readonly string[]): string[] => ids.split(', ');

describe('the coverage page', () => {
  it('lists every idea of the source documents once, in order', () => {
    const all = Object.entries(ideas).flatMap(([document, count]) =>
      Array.from({ length: count }, (_, place) => `${document}.${place + 1}`),
    );
    const inOrder = (one: string, other: string): number => all.indexOf(one) - all.indexOf(other);
    const listed = rows.flatMap(idsOf);
    expect(listed.toSorted(inOrder)).toEqual(all);
    const first = rows.flatMap((row) => idsOf(row).slice(0, 1));
    expect(first).toEqual(first.toSorted(inOrder));
    expect(page).toContain(` ${all.length} ideas `);
  });

  it('says of each in a few words what it is and where it lives', () => {
    for (const row of rows) {
      const [ids = '', idea = '', home = ''] = row;
      expect([ids, row.length]).toEqual([ids, 3]);
      expect([ids, idea.split(' ').length <= 8 && idea !== '']).toEqual([ids, true]);
      expect([ids, home]).toEqual([ids, expect.stringMatching(/^.{10,}$/)]);
    }
  });
});

/** One command line of the page; words in quotes are the person's own. */
const lines = [...new Set(page.match(/`career [^`]*`/g))].map((code) => ({ line: code.slice(1, -1) }));

/** Options that depend on the record which is edited. */
const moreOf = ({ name }: Command, [id = '']: readonly string[]) => {
  const kind = kinds.list.find(({ kind: { letter } }) => new RegExp(`^${letter}\\d+$`).test(id))?.kind;
  return name === 'edit' && kind ? editOptions(kind) : {};
};

describe('each command on the coverage page', () => {
  it('is looked for', () => expect(lines.length).toBeGreaterThan(100));

  it.each(lines)('$line', async ({ line }) => {
    const { command, path, rest } = await resolve(splitLine(line).slice(1));
    const options = { ...optionsOf(command), ...moreOf(command, rest) };
    const { words, chosen } = parse(command, path, options, rest);

    // A word that is no verb must be an id, an alias, a figure, one of the choices, or the person's own in quotes.
    const [first] = words;
    if (command.verbs?.length && first !== undefined) {
      const choices = command.arguments?.flatMap(({ completes }) => completes ?? []) ?? [];
      const isOwn = line.includes(`"${first}`) || /^(@?[a-z]+\d+|@\w+|[-+−]?\d+)$/.test(first);
      expect([first, isOwn || choices.includes('person') || choices.includes(first)]).toEqual([first, true]);
    }

    // A place that has choices holds one of them.
    const places = (command.arguments ?? []).map(({ name, completes }, place) => ({
      said: name.includes('...') ? undefined : words[place],
      completes,
    }));
    const given = Object.entries(options).map(([key, { completes }]) => ({ said: chosen[key], completes }));
    for (const { said, completes } of [...places, ...given]) {
      if (typeof said === 'string' && Array.isArray(completes)) expect(completes).toContain(said);
    }
  });
});
