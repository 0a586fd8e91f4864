/**
 * A maker of UUIDs version 7 (RFC 9562): 48 bits of milliseconds, 12 bits that count within one maker so that
 * its ids sort as they were made, 62 random bits.
 */
export function uidMaker(at: number, random: (size: number) => Uint8Array): () => string {
  let made = 0;
  return () => {
    const count = made % 4096;
    const time = at + Math.floor(made / 4096);
    made += 1;
    const bytes = random(8);
    const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
    const tail = Array.from(bytes, (byte, index) => hex(index === 0 ? (byte & 0x3f) | 0x80 : byte, 2)).join(
      '',
    );
    const head = hex(time, 12);
    return `${head.slice(0, 8)}-${head.slice(8)}-7${hex(count, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
