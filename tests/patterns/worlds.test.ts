import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chanceOf, drawNormal } from './chance.ts';
import { lastDay, type Size, spans, type Truth } from './contract.ts';
import { energyNoise, levelOf } from './energy.ts';
import { contextFor, journalOf } from './journal.ts';
import { livedThrough, worldOf } from './world.ts';
import { recipeOf, type WorldName, worldNames } from './worlds.ts';

const recordsOf = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>);

it('makes the same bytes again, and others from another seed', () => {
  for (const name of worldNames) {
    const world = worldOf(name, 7, 200);
    expect(JSON.stringify(worldOf(name, 7, 200))).toBe(JSON.stringify(world));
    expect(worldOf(name, 8, 200).lines).not.toEqual(world.lines);
    expect(world.lines).toHaveLength(200);
  }
});

it('keeps streams apart: none is changed by how much another draws', () => {
  const [one, other] = [chanceOf(3), chanceOf(3)];
  other('more')();
  const b = other('b');
  for (let drawn = 0; drawn < 100; drawn += 1) other('c')();
  const a = one('b');
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
  expect(chanceOf(3)('b')()).not.toBe(chanceOf(3)('c')());
});

it('plants without moving anything else', () => {
  const kinds = ['feedback', 'pulse', 'promise', 'energy', 'note'];
  const [empty, full] = (['null', 'planted'] as const).map((name) => recordsOf(worldOf(name, 5, 1000).lines));
  for (const kind of kinds) {
    const when = (list: readonly Record<string, unknown>[] = []) =>
      list.filter((record) => record.kind === kind).map(({ uid, at }) => ({ uid, at }));
    expect(when(full)).toEqual(when(empty));
  }
  const levels = (list: readonly Record<string, unknown>[] = []) => list.flatMap(({ level }) => level ?? []);
  expect(levels(full)).not.toEqual(levels(empty));
});

it('has every kind and stays within its days at every size', () => {
  for (const size of [40, 200, 1000] as Size[]) {
    const records = recordsOf(worldOf('planted', 2, size).lines);
    const counts = Map.groupBy(records, ({ kind }) => kind);
    expect([...counts.keys()].sort()).toEqual(
      ['ask', 'energy', 'feedback', 'goal', 'note', 'promise', 'pulse', 'retro', 'win'].sort(),
    );
    const days = records.map(({ day }) => String(day)).sort();
    expect(days.at(-1)! <= lastDay).toBe(true);
    expect((Date.parse(lastDay) - Date.parse(days[0]!)) / 86_400_000).toBeLessThan(spans[size]);
  }
});

it('tells effects that a brute-force counterfactual comes to as well', () => {
  const { standing } = livedThrough(chanceOf(11), 1000, recipeOf('planted'));
  const truth = worldOf('planted', 11, 1000).truth;
  const random = drawNormal.bind(null, chanceOf('brute')('noise'));
  const told = (kind: string, target: string): Truth =>
    truth.find((each) => each.kind === kind && each.target === target)!;
  const keys = standing.energy.flatMap(({ points }) => [...points.keys()]);
  const wanted = [...new Set(keys)].filter((key) => /^(tag|person|flow)\//.test(key));
  expect(wanted).toHaveLength(8);
  for (const key of wanted) {
    const own = standing.energy.filter(({ points }) => points.has(key));
    let sum = 0;
    const draws = 400;
    for (const { mean, points } of own) {
      for (let draw = 0; draw < draws; draw += 1) {
        const noise = energyNoise * random();
        sum += levelOf(mean, noise) - levelOf(mean - points.get(key)!, noise);
      }
    }
    const [kind = '', target = ''] = key.split('/');
    expect(sum / draws / own.length).toBeCloseTo(told(kind, target).effect!, 1.5);
  }
});

it('tells nothing planted where nothing is, and the mirrors of what is', () => {
  expect(worldOf('null', 4, 1000).truth.filter(({ role }) => role !== 'decoy')).toEqual([]);
  const truth = worldOf('planted', 4, 1000).truth;
  const monday = truth.find(({ target }) => target === 'monday')!;
  expect(monday.role).toBe('decoy');
  expect(monday.effect).toBeGreaterThan(0);
  const named = (role: Truth['role']) =>
    truth.filter((each) => each.role === role).map(({ kind, target }) => `${kind}/${target}`);
  expect(named('neutral')).toMatchInlineSnapshot(`
    [
      "pressure/low",
      "pressure/some",
      "change/energy",
      "trend/tickets",
      "change/tickets",
      "trend/satisfaction",
    ]
  `);
  expect(named('planted')).toMatchInlineSnapshot(`
    [
      "tag/estimates",
      "tag/focus",
      "tag/mentoring",
      "tag/pairing",
      "tag/rework",
      "tag/status-report",
      "person/peer",
      "weekday/friday",
      "part/evening",
      "pressure/high",
      "flow/flow",
      "trend/energy",
      "change/satisfaction",
      "theme/conciseness",
      "theme/interrupting",
      "kept/planning",
      "pair/meetings>energy+1",
    ]
  `);
});

it('does to a journal what the name of its world says', () => {
  const linesOf = (name: WorldName) => recordsOf(worldOf(name, 6, 200).lines);
  const energyOf = (name: WorldName) => linesOf(name).filter(({ kind }) => kind === 'energy');
  const told = (name: WorldName, target: string) =>
    worldOf(name, 6, 200).truth.find((each) => each.target === target)?.role;
  expect(new Set(energyOf('constant').map(({ level }) => level))).toEqual(new Set([1]));
  expect([told('renamed', 'focus'), told('renamed', 'deep-work')]).toEqual(['planted', 'planted']);
  expect(new Set(linesOf('zone').map(({ zone }) => zone)).size).toBe(2);
  const days = [...Map.groupBy(energyOf('burst'), ({ day }) => day).values()];
  expect(Math.max(...days.map(({ length }) => length))).toBeGreaterThanOrEqual(30);
  const twins = energyOf('null-duplicates').map(({ at, text, level }) => JSON.stringify([at, text, level]));
  expect(new Set(twins).size).toBeLessThan(twins.length - 15);
  const [first = '', ...rest] = [...new Set(linesOf('holidays').map(({ day }) => String(day)))].sort();
  const gaps = rest.map((day, index) => Date.parse(day) - Date.parse([first, ...rest][index]!));
  expect(Math.max(...gaps) / 86_400_000).toBeGreaterThan(20);
  const mood = (name: WorldName) => {
    const { standing } = livedThrough(chanceOf(6), 1000, recipeOf(name));
    return standing.energy.reduce((sum, { mean }) => sum + mean, 0) / standing.energy.length;
  };
  expect(mood('null-mnar')).toBeGreaterThan(mood('null') + 0.05);
  expect(told('walk', 'energy')).toBe('neutral');
});

it('is taken in by the real import, twice without doubling', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'career-worlds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of worldNames) {
    const { lines, imports } = worldOf(name, 3, 200);
    const context = contextFor(await journalOf(folder, name, lines, imports));
    const { db } = await context.journal.read();
    const stored = db.prepare("SELECT count(*) FROM record WHERE kind <> 'person'").pluck().get();
    context.journal.close();
    expect(stored, name).toBe(200);
    expect(readFileSync(join(folder, `${name}.jsonl`), 'utf8')).toBe(`${lines.join('\n')}\n`);
  }
});
