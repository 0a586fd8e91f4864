/**
 * A share from 0 to 1 as a bar of text, `████████░░░░`; what is outside is clipped. A beginning shows at least
 * one full cell, and only the whole is full.
 */
export function bar(share: number, cells = 12): string {
  const full =
    share <= 0 ? 0 : share >= 1 ? cells : Math.min(cells - 1, Math.max(1, Math.round(share * cells)));
  return '█'.repeat(full) + '░'.repeat(cells - full);
}

/** `62 %`, rounded, but 0 and 100 only for nothing and all of it; what is outside 0…1 is clipped. */
export function percent(share: number): string {
  const figure = share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));
  return `${figure} %`;
}
