/** Where an editor that can keeps a copy of what is typed, as current as the last key. */
export const copyBeside = (path: string): string => `${path}.typed`;
