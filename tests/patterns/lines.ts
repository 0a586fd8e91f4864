import { uidMaker } from '../../src/journal/uid.ts';
import { kinds } from '../../src/records/kinds.ts';
import { isoOf } from '../../src/time/moment.ts';
import { type Chance, drawInteger } from './chance.ts';
import type { Made } from './made.ts';
import type { Span } from './span.ts';

/** One line for each record, in the order of time, with ids and uids as an export would hold them. */
export function linesOf(chance: Chance, span: Span, list: readonly Made[]): string[] {
  const numbers = new Map<string, number>();
  const streams = new Map<string, (size: number) => Uint8Array>();
  const ordered = list
    .map((made, order) => ({ made, order }))
    .sort((a, b) => a.made.place - b.made.place || a.made.minute - b.made.minute || a.order - b.order);
  return ordered.map(({ made: { kind, place, minute, text, tags = [], people = [], values } }) => {
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const bytes = streams.get(kind) ?? bytesFrom(chance, kind);
    streams.set(kind, bytes);
    const [day, zone] = [span.days[place]!, span.zone(place)];
    const offset = offsetOf(zone, day);
    const at = Date.parse(`${day}T00:00:00Z`) + (minute - offset) * 60_000;
    const known = kinds.byName(kind)!.kind;
    return JSON.stringify({
      id: `${known.letter}${number}`,
      uid: uidMaker(at, bytes)(),
      kind,
      at: isoOf({ at, offset }),
      day,
      zone,
      timed: true,
      text,
      tags,
      people,
      private: true,
      links: [],
      ...values,
    });
  });
}

function bytesFrom(chance: Chance, kind: string): (size: number) => Uint8Array {
  const random = chance(`uid/${kind}`);
  return (size) => Uint8Array.from({ length: size }, () => drawInteger(random, 256));
}

const offsets = new Map<string, number>();

/** Minutes east of UTC at noon, whatever zone the machine is in. */
function offsetOf(zone: string, day: string): number {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const noon = new Date(`${day}T12:00:00Z`);
  const shown = formatIn(zone).format(noon).replace(' ', 'T');
  const offset = Math.round((Date.parse(`${shown}Z`) - noon.getTime()) / 60_000);
  offsets.set(key, offset);
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return format;
}
