/** The screen from these words on. */
export const from = (screen: string, words: string): string => screen.slice(screen.indexOf(words));
/** The screen up to these words. */
export const upTo = (screen: string, words: string): string =>
  screen.slice(0, screen.indexOf(words)).trimEnd();

/** What was typed without the tags and the day that are kept in places of their own. */
export const wordsOnly = (text: string): string =>
  text
    .replace(/^\x15|^try /, '')
    .replace(/(?: [#@]\S+)+$/, '')
    .replace(/ by \d+ \w+$/, '');

/** Every text that some JSON Lines hold, below each other. */
export function textsIn(lines: string): string {
  const texts: string[] = [];
  for (const line of lines.trim().split('\n')) {
    JSON.parse(line, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
  }
  return texts.join('\n');
}
