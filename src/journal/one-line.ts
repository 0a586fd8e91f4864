/** For an item of a list, which forms write on one line: a line break is written as a backslash and an n. */
export const onOneLine = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');

/** What `onOneLine` wrote. */
export const asMeant = (line: string): string =>
  line.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
