import { addDays, type Day, daysBetween, isWorkday, weekday } from '../../time/calendar.ts';
import * as texts from './texts.ts';

/** Rises when the sample changes, so that an old one is not shown. */
export const sampleVersion = 1;

/** A record of the sample, before it is written. */
export interface SampleRecord {
  readonly kind: string;
  readonly day: Day;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly text: string;
  readonly tags?: readonly string[];
  readonly people?: readonly string[];
  readonly share?: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  /** The goal it supports, by its number. */
  readonly goal?: number;
}

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

const span = 730;

/**
 * Two invented years up to and including `today`, in order of time. The same chance and day give the same
 * sample. Weeks of holiday are left blank, as real journals have them.
 */
export function sample(today: Day, chance: Chance): SampleRecord[] {
  const start = addDays(today, -span);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const days = Array.from({ length: span + 1 }, (_, index) => addDays(start, index));
  const working = days.filter((day) => isWorkday(day) && !isHoliday(start, day));
  const mood = moods(days.length, chance);
  const records: SampleRecord[] = [...goals(start, today)];
  for (const day of working) {
    const low = mood[daysBetween(start, day)] ?? 0;
    if (chance() < 0.72) records.push(...energies(day, low, pick, chance));
    if (chance() < 0.09) records.push(feedbackOn(day, today, pick, chance));
    if (chance() < 0.04) records.push(askOn(day, today, pick));
    if (chance() < 0.06) records.push(winOn(day, addDays(today, -219), pick, chance));
    if (chance() < 0.05) records.push(noteOn(day, pick));
    if (weekday(day) === 5) records.push(...pulsesOn(day, low, chance));
  }
  return [...records, ...withRetros(start, today, working, pick, chance)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.minute - b.minute,
  );
}

type Pick = <T>(list: readonly T[]) => T;

/** Two weeks each summer and ten days around each New Year, counted from the start. */
const isHoliday = (start: Day, day: Day): boolean => {
  const place = daysBetween(start, day) % 365;
  return (place >= 250 && place < 264) || (place >= 40 && place < 50);
};

/** A slow wave with noise of its own: yesterday's mood is part of today's. */
function moods(length: number, chance: Chance): number[] {
  const found: number[] = [];
  for (let day = 0; day < length; day += 1) {
    found.push(0.8 * (found[day - 1] ?? 0) + (chance() + chance() - 1) * 0.6);
  }
  return found;
}

const clampLevel = (value: number): number => Math.max(-2, Math.min(2, Math.round(value)));

function energies(day: Day, low: number, pick: Pick, chance: Chance): SampleRecord[] {
  return Array.from({ length: chance() < 0.3 ? 2 : 1 }, (_, index) => {
    const activity = pick(texts.activities);
    const level = clampLevel(activity.effect + low * 0.6 + (chance() + chance() + chance() - 1.5) * 1.1);
    const people = activity.people && chance() < 0.6 ? [pick(activity.people)] : [];
    return {
      kind: 'energy',
      day,
      minute: 10 * 60 + index * 300 + Math.floor(chance() * 120),
      text: pick(activity.texts),
      tags: [activity.tag],
      people,
      values: {
        level,
        went: chance() < 0.5 ? Math.max(0, Math.min(4, 2 + Math.round(activity.effect + chance()))) : null,
        flow: chance() < 0.4 ? level > 0 : null,
        pressure: chance() < 0.3 ? Math.floor(chance() * 3) : null,
        spent: chance() < 0.4 ? 30 * (1 + Math.floor(chance() * 5)) : null,
      },
    };
  });
}

function feedbackOn(day: Day, today: Day, pick: Pick, chance: Chance): SampleRecord {
  const { text, from, setting, direction, tag, action } = pick(texts.sayings);
  const age = daysBetween(day, today);
  const state =
    age < 6
      ? 'new'
      : age < 40
        ? chance() < 0.7
          ? 'triaged'
          : 'acting'
        : chance() < 0.5
          ? 'checked'
          : 'triaged';
  const judged = state !== 'new';
  return {
    kind: 'feedback',
    day,
    minute: 15 * 60 + Math.floor(chance() * 90),
    text,
    tags: [tag],
    share: chance() < 0.45,
    values: {
      from,
      setting,
      direction,
      felt:
        direction === 'keep' || direction === 'more'
          ? 7 + Math.floor(chance() * 4)
          : 1 + Math.floor(chance() * 6),
      state,
      right: judged ? pick(['yes', 'yes', 'partly', 'no']) : null,
      useful: judged ? pick(['yes', 'yes', 'partly']) : null,
      action: judged ? (action ?? null) : null,
      changed: state === 'checked' ? pick(['yes', 'partly']) : null,
      triagedOn: judged ? addDays(day, 3) : null,
    },
  };
}

function askOn(day: Day, today: Day, pick: Pick): SampleRecord {
  const { text, situation, about } = pick(texts.questions);
  const state = daysBetween(day, today) < 14 ? 'open' : pick(['answered', 'answered', 'cold']);
  return {
    kind: 'ask',
    day,
    minute: 16 * 60,
    text,
    values: { to: pick(['lead', 'peer', 'peer-2', 'manager']), situation, about, state },
  };
}

function winOn(day: Day, begin: Day, pick: Pick, chance: Chance): SampleRecord {
  const { text, impact, whom, reach, tag, type, part, evidence } = pick(texts.wins);
  const link =
    evidence && chance() < 0.8 ? [`https://example.org/change/${Math.floor(chance() * 900) + 100}`] : [];
  return {
    kind: 'win',
    day,
    minute: 17 * 60,
    text,
    tags: [tag],
    values: {
      impact: impact ?? null,
      whom,
      reach,
      type: type ?? 'outcome',
      part: part ?? null,
      evidence: link,
    },
    // The second goal in time is the ledger migration.
    ...(tag === 'ledger' && day >= begin ? { goal: 2 } : {}),
  };
}

function noteOn(day: Day, pick: Pick): SampleRecord {
  const { text, type, tag } = pick(texts.notes);
  return { kind: 'note', day, minute: 18 * 60, text, tags: [tag], values: { type } };
}

function pulsesOn(day: Day, low: number, chance: Chance): SampleRecord[] {
  const around = (middle: number, top: number, bottom = 0): number =>
    Math.max(bottom, Math.min(top, Math.round(middle + (chance() + chance() - 1) * 3)));
  const answers = {
    drained: around(5 - low * 2, 10),
    recovery: around(6 + low * 2, 10),
    satisfaction: around(5 + low, 7, 1),
  };
  return Object.entries(answers).map(([item, value]) => ({
    kind: 'pulse',
    day,
    minute: 17 * 60 + 30,
    text: '',
    values: { item, value, version: 1 },
  }));
}

function goals(start: Day, today: Day): SampleRecord[] {
  const step = (from: number, on: Day, measure: string) => ({ on, measure, value: from, note: null });
  const ledger = [2, 3, 5].map((value, index) =>
    step(value, addDays(today, -150 + index * 55), 'services moved'),
  );
  const begun = addDays(today, -220);
  return [
    {
      kind: 'goal',
      day: begun,
      minute: 9 * 60,
      text: 'Lead the ledger migration',
      values: {
        why: 'Every double charge starts there.',
        horizon: addDays(today, 45),
        measures: [
          {
            name: 'services moved',
            type: 'count',
            baseline: 0,
            current: 5,
            target: 7,
            unit: null,
            lead: 'lagging',
          },
          {
            name: 'rehearsals',
            type: 'count',
            baseline: 0,
            current: 3,
            target: 4,
            unit: null,
            lead: 'leading',
          },
        ],
        plan: 'if a rehearsal slips, then I move the date the same day',
        progress: ledger,
      },
    },
    {
      kind: 'goal',
      day: addDays(begun, 20),
      minute: 9 * 60,
      text: 'Write in public',
      values: {
        horizon: addDays(today, 120),
        measures: [
          {
            name: 'articles',
            type: 'count',
            baseline: 0,
            current: 1,
            target: 6,
            unit: null,
            lead: 'leading',
          },
        ],
        progress: [step(1, addDays(today, -41), 'articles')],
      },
    },
    {
      kind: 'goal',
      day: addDays(start, 30),
      minute: 9 * 60,
      text: 'Take over the on-call guide',
      values: {
        state: 'done',
        closedOn: addDays(today, -300),
        reason: 'the guide has an owner now, and it is not me',
      },
    },
  ];
}

function withRetros(
  start: Day,
  today: Day,
  working: readonly Day[],
  pick: Pick,
  chance: Chance,
): SampleRecord[] {
  const records: SampleRecord[] = [];
  let promiseCount = 0;
  let earlier: string[] = [];
  let last = start;
  for (const day of working) {
    if (chance() < 0.13) {
      promiseCount += 1;
      records.push(promiseOn(day, today, chance, pick(texts.promises)));
    }
    if (daysBetween(last, day) < 21 || daysBetween(day, today) < 19) continue;
    const checks = earlier.map((promise) => ({
      promise,
      result: pick(['done', 'done', 'carried', 'dropped']),
      helped: pick(['yes', 'somewhat', 'unknown']),
    }));
    const chosen = [pick(texts.actions)];
    const actions = chosen.map((text) => {
      promiseCount += 1;
      records.push(promiseOn(day, today, chance, { text }, 18 * 60 + 1));
      return { text, by: addDays(day, 14), promise: `p${promiseCount}` };
    });
    earlier = actions.map(({ promise }) => promise);
    records.push({
      kind: 'retro',
      day,
      minute: 18 * 60,
      text: '',
      values: {
        format: 'three-questions',
        since: last,
        answers: [
          { prompt: 'well', text: pick(texts.well) },
          { prompt: 'didnt', text: pick(texts.didnt) },
          { prompt: 'learned', text: pick(texts.learned) },
        ],
        actions,
        checks,
      },
    });
    last = day;
  }
  return records;
}

function promiseOn(
  day: Day,
  today: Day,
  chance: Chance,
  { text, to, from }: { text: string; to?: string; from?: string },
  minute = 11 * 60,
): SampleRecord {
  const due = addDays(day, 5 + Math.floor(chance() * 12));
  const over = daysBetween(due, today) > 2;
  const luck = chance();
  const state = !over
    ? 'open'
    : luck < 0.78
      ? 'kept'
      : luck < 0.88
        ? 'late'
        : luck < 0.94
          ? 'broken'
          : 'released';
  const closedOn = state === 'open' ? null : state === 'late' ? addDays(due, 2) : addDays(due, -1);
  const isOwn = to === undefined && from === undefined;
  return {
    kind: 'promise',
    day,
    minute,
    text,
    values: {
      to: to ?? null,
      from: from ?? null,
      due,
      state,
      closedOn,
      helped: isOwn && state === 'kept' ? 'yes' : null,
    },
  };
}
