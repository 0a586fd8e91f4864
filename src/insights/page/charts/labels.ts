/** A point that wants its name beside it. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly place: unknown;
}

export interface Label {
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  readonly align: 'left' | 'right';
  readonly isSure: boolean;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const letter = 7.2;
const high = 16;

/** Names beside their points, each where it covers neither another name nor another point, as far as there is room. */
export function labelled(points: readonly Point[], width: number): Label[] {
  const taken: Room[] = points.map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }));
  return points.map(({ x, y, text, place }): Label => {
    const wide = text.length * letter;
    const choices = [0, -12, 12, -22, 22, -32, 32].flatMap((away) =>
      (['left', 'right'] as const).map((align) => ({
        align,
        at: [x + (align === 'left' ? 11 : -11), y + away] as const,
      })),
    );
    const rooms = choices.map(({ align, at: [from, middle] }): Room => {
      const left = align === 'left' ? from : from - wide;
      return { left, right: left + wide, top: middle - high / 2, bottom: middle + high / 2 };
    });
    const costs = rooms.map(
      (room) =>
        taken.filter((other) => meet(room, other)).length + (room.left < 0 || room.right > width ? 10 : 0),
    );
    const best = costs.indexOf(Math.min(...costs));
    taken.push(rooms[best]!);
    return { text, ...choices[best]!, isSure: place !== null };
  });
}

const meet = (one: Room, other: Room): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
