import { misuse, refused } from '../../errors.ts';
import type { Day, Range } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';
import type { Boundary, Mark } from './boundary.ts';

/** With one mark more. Throws refused when it was given up, misuse for a day before it was drawn. */
export function marked(boundary: Boundary, mark: Mark): Pick<Boundary, 'marks'> {
  const { id, day, state } = boundary;
  if (state === 'retired') throw refused(`${id} was given up`, `career boundary resume ${id}`);
  if (mark.on < day)
    throw misuse(
      `${id} was only drawn on ${sayFullDay(day)}`,
      `career boundary ${mark.result} ${id} --at ${day}`,
    );
  return { marks: [...boundary.marks, mark] };
}

/** Throws refused when it was given up already. */
export function retired({ id, state }: Boundary, on: Day, because: string | undefined) {
  if (state === 'retired') throw refused(`${id} was given up already`, `career show ${id}`);
  return { state: 'retired' as const, retiredOn: on, reason: because || null };
}

/** Throws refused when it is in force. */
export function resumed({ id, state }: Boundary) {
  if (state === 'active') throw refused(`${id} is in force`, `career show ${id}`);
  return { state: 'active' as const, retiredOn: null, reason: null };
}

/** How often it was held, and crossed by whom, in some days. */
export interface Held {
  readonly held: number;
  readonly crossed: number;
  readonly byOthers: number;
  readonly lastCrossed: Day | null;
}

export function heldIn({ marks }: Pick<Boundary, 'marks'>, { from, to }: Range): Held {
  const own = marks.filter(({ on }) => on >= from && on <= to);
  const crossed = own.filter(({ result }) => result === 'crossed');
  return {
    held: own.length - crossed.length,
    crossed: crossed.length,
    byOthers: crossed.filter(({ by }) => by === 'others').length,
    lastCrossed: crossed.at(-1)?.on ?? null,
  };
}
