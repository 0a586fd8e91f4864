import { addDays, type Day, daysBetween } from '../../time/calendar.ts';
import { activities } from './activities.ts';
import type { Chance, Pick, SampleRecord } from './record.ts';
import * as texts from './texts.ts';

/** What an invented day brings; `low` is the day's mood. */

const clampLevel = (value: number): number => Math.max(-2, Math.min(2, Math.round(value)));

export function energies(day: Day, low: number, pick: Pick, chance: Chance): SampleRecord[] {
  return Array.from({ length: chance() < 0.3 ? 2 : 1 }, (_, index) => {
    const activity = pick(activities);
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

export function feedbackOn(
  day: Day,
  today: Day,
  nextSaying: () => texts.Saying,
  pick: Pick,
  chance: Chance,
): SampleRecord {
  const { text, from, setting, direction, tag, action } = nextSaying();
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

export function askOn(day: Day, today: Day, pick: Pick): SampleRecord {
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

export function winOn(day: Day, begin: Day, nextWin: () => texts.WinText, chance: Chance): SampleRecord {
  const { text, impact, whom, reach, tag, type, part, situation, learned, hasLink } = nextWin();
  const link =
    hasLink && chance() < 0.8 ? [`https://example.org/change/${Math.floor(chance() * 900) + 100}`] : [];
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
      situation: situation ?? null,
      learned: learned ?? null,
      evidence: link,
    },
    // The second goal in time is the ledger migration.
    ...(tag === 'ledger' && day >= begin ? { goal: 2 } : {}),
  };
}

export function noteOn(day: Day, pick: Pick): SampleRecord {
  const { text, type, tag } = pick(texts.notes);
  return { kind: 'note', day, minute: 18 * 60, text, tags: [tag], values: { type } };
}

export function pulsesOn(day: Day, low: number, chance: Chance): SampleRecord[] {
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
