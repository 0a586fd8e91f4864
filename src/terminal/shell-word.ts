/** A word as a shell reads it back, for commands that are meant to be copied. */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A command line of these words. */
export const shellLine = (words: readonly string[]): string => words.map(shellWord).join(' ');
