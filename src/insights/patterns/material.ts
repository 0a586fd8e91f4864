import type { Feedback } from '../../records/feedback/feedback.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** What patterns are looked for in: rows as small as they can be, because there may be a hundred thousand. */

export interface EnergyRow {
  readonly id: string;
  readonly day: Day;
  /** Minutes since midnight where it was logged; null when only the day is known. */
  readonly minute: number | null;
  readonly level: number;
  readonly went: number | null;
  readonly flow: boolean;
  /** Minutes it took; null where that was not logged. */
  readonly spent: number | null;
  readonly pressure: number | null;
  /** Where or in what it was. */
  readonly setting: string | null;
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

export interface FeedbackRow
  extends Pick<
    Feedback,
    'direction' | 'state' | 'right' | 'useful' | 'rightAtFirst' | 'usefulAtFirst' | 'felt' | 'setting'
  > {
  readonly id: string;
  readonly day: Day;
  readonly from: string | null;
  /** Whether they know the field from the inside; null where that was never said. */
  readonly knows: boolean | null;
  readonly tags: readonly string[];
}

/** A promise of the person’s own that came to an end. */
export interface ClosedRow {
  readonly id: string;
  readonly day: Day;
  readonly kept: boolean;
  /** What it was about and to whom: topics, tags, aliases. */
  readonly about: readonly string[];
}

export interface PulseRow {
  readonly id: string;
  readonly day: Day;
  readonly item: string;
  readonly value: number;
}

/** A day on which the person logged that something turned: a role that began, a turning point in one. */
export interface EventRow {
  readonly id: string;
  readonly day: Day;
  readonly text: string;
}

export interface Material {
  /** The days from the first record that counts to the last, inside the period that was asked for. */
  readonly span: Range;
  readonly energy: readonly EnergyRow[];
  readonly feedback: readonly FeedbackRow[];
  readonly closed: readonly ClosedRow[];
  readonly pulse: readonly PulseRow[];
  readonly events: readonly EventRow[];
}
