import { type CareerError, misuse } from '../../errors.ts';
import type { CsvRow, CsvTable } from '../../journal/csv.ts';

/** The scale of the Government Digital and Data capability framework, whose CSV files this reads, onto the four levels. */
export const frameworkScale = { awareness: 1, working: 2, practitioner: 3, expert: 4 } as const;

type Level = keyof typeof frameworkScale;

const levelNames = Object.keys(frameworkScale) as Level[];

/** Skills and roles as a file of a pack holds them. */
export interface Framework {
  readonly skills: readonly { readonly name: string; readonly levels: Readonly<Record<string, string>> }[];
  readonly roles: readonly {
    readonly name: string;
    readonly skills: readonly { readonly name: string; readonly wanted: Level }[];
  }[];
  /** Rows that named no skill, or no level of one. */
  readonly passed: number;
}

export interface Source {
  readonly path: string;
  readonly table: CsvTable;
}

/**
 * Skills and roles of one file or several, by the names of their columns: a row for each role, skill and level, or a row
 * for each skill with a column for each level. Throws misuse, with the file and the line, for what cannot be read.
 */
export function frameworkFrom(sources: readonly Source[]): Framework {
  const skills = new Map<string, { name: string; levels: Record<string, string> }>();
  const roles = new Map<string, { name: string; skills: Map<string, { name: string; wanted: Level }> }>();
  let passed = 0;
  for (const { path, table } of sources) {
    const columns = columnsOf(table, path);
    const nameOf = roleNames(table, columns);
    for (const row of table.rows) {
      const cell = (column: string | undefined): string =>
        said(column === undefined ? '' : row.cells[column]!);
      const name = cell(columns.skill);
      const level = cell(columns.level) === '' ? undefined : levelFrom(cell(columns.level), row, path);
      const wide = levelNames.flatMap((each) => {
        const words = cell(columns.byLevel[each]);
        return words === '' ? [] : [[each, words] as const];
      });
      if (name === '' || (level === undefined && wide.length === 0)) {
        passed += 1;
        continue;
      }
      const key = name.toLowerCase();
      const skill = skills.get(key) ?? { name, levels: {} };
      skills.set(key, skill);
      for (const [each, words] of wide) skill.levels[each] ??= words;
      if (level === undefined) continue;
      const words = cell(columns.words);
      if (words !== '') skill.levels[level] ??= words;
      const called = nameOf(row);
      if (called === '') continue;
      const role = roles.get(called.toLowerCase()) ?? { name: called, skills: new Map() };
      roles.set(called.toLowerCase(), role);
      role.skills.set(key, { name: skill.name, wanted: level });
    }
  }
  return {
    skills: [...skills.values()],
    roles: [...roles.values()].map((role) => ({ ...role, skills: [...role.skills.values()] })),
    passed,
  };
}

interface Columns {
  readonly skill: string;
  readonly level: string | undefined;
  readonly words: string | undefined;
  readonly role: string | undefined;
  readonly roleLevel: string | undefined;
  readonly byLevel: Readonly<Partial<Record<Level, string>>>;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function columnsOf({ names }: CsvTable, path: string): Columns {
  const called = (...wishes: readonly string[]): string | undefined =>
    wishes.flatMap((wish) => names.find((name) => plain(name) === wish) ?? [])[0];
  const skill = called('skill name', 'skill', 'capability', 'competency');
  const level = called('skill level', 'level', 'proficiency', 'skill proficiency');
  const byLevel = Object.fromEntries(
    levelNames.flatMap((each) => {
      const column = called(each, `${each} level`, `${each} description`);
      return column === undefined ? [] : [[each, column]];
    }),
  ) as Columns['byLevel'];
  const found = names.length === 0 ? 'it is empty' : `it has ${names.map((name) => `“${name}”`).join(', ')}`;
  if (skill === undefined) throw misuse(`${path} has no column “skill name” or “skill”; ${found}`, hint);
  if (level === undefined && Object.keys(byLevel).length === 0)
    throw misuse(
      `${path} has neither a column “skill level” nor one for each of ${levelNames.join(', ')}; ${found}`,
      hint,
    );
  return {
    skill,
    level,
    byLevel,
    words: called('skill level description', 'level description', 'description'),
    role: called('role', 'role name'),
    roleLevel: called('role level', 'role level name'),
  };
}

const hint = 'the first row names the columns; docs/PACKS.md shows which';

/** A level of a role is a role of its own: by its own name where that is enough, else behind the role’s. */
function roleNames({ rows }: CsvTable, { role, roleLevel }: Columns): (row: CsvRow) => string {
  const cellOf = (row: CsvRow, column: string | undefined): string =>
    column === undefined ? '' : said(row.cells[column]!);
  const homes = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = cellOf(row, roleLevel).toLowerCase();
    homes.set(key, (homes.get(key) ?? new Set()).add(cellOf(row, role)));
  }
  return (row) => {
    const [general, own] = [cellOf(row, role), cellOf(row, roleLevel)];
    if (own === '') return general;
    return (homes.get(own.toLowerCase())?.size ?? 0) > 1 && general !== '' ? `${general}, ${own}` : own;
  };
}

function levelFrom(words: string, { line }: CsvRow, path: string): Level {
  const found = levelNames.find((each) => new RegExp(`^${each}\\b`, 'i').test(words));
  if (found) return found;
  throw unknownLevel(words, line, path);
}

const unknownLevel = (words: string, line: number, path: string): CareerError =>
  misuse(
    `${path}, line ${line}: “${words.slice(0, 40)}” is no skill level`,
    `the levels of this form are ${levelNames.join(', ')}; a scale of your own is stated in a JSON file: career skill pack template`,
  );

/** A cell on one line, the points of a list with semicolons between them; empty where it says that there is nothing. */
function said(cell: string): string {
  const lines = cell
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .replace(/^\s*[-*•–]\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
  const words = lines
    .reduce((text, line) => `${text}${text === '' || /[:;,.]$/.test(text) ? '' : ';'} ${line}`, '')
    .trim();
  return /^(?:not in use|n\/?a|-+|this skill level is (?:currently )?not defined\.?)$/i.test(words)
    ? ''
    : words;
}
